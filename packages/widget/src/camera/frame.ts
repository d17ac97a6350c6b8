/** Papers by the shape of the frame: ID-1 card 85.6 × 54 mm, A4, opened passport 125 × 88 mm. */
export type PaperShape = 'card' | 'a4' | 'passport'

const SHEETS = new Set(['juminhyo', 'nta-doc', 'self-statement', 'eligibility-certificate'])

/** The frame for a paper's code, such as `mynumber-card`. */
export function shapeOf(document: string): PaperShape {
  if (document === 'passport') return 'passport'
  return SHEETS.has(document) ? 'a4' : 'card'
}

interface Size {
  width: number
  height: number
}

/** The part of a video that a view shows which it covers: what is taken is what was seen, and no more. */
export function visiblePart(video: Size, view: Size): Size & { x: number; y: number } {
  const scale = Math.max(view.width / video.width, view.height / video.height)
  const width = Math.min(video.width, Math.round(view.width / scale))
  const height = Math.min(video.height, Math.round(view.height / scale))
  return {
    x: Math.floor((video.width - width) / 2),
    y: Math.floor((video.height - height) / 2),
    width,
    height,
  }
}

/** The picture that is on the screen now, as a JPEG: it goes the same way as a file. */
export async function takeFrame(video: HTMLVideoElement): Promise<Blob> {
  const size = { width: video.videoWidth, height: video.videoHeight }
  const { x, y, width, height } = visiblePart(size, { width: video.clientWidth, height: video.clientHeight })
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d', { alpha: false })?.drawImage(video, x, y, width, height, 0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
}
