import { decode, type PreparedImage } from '../image/prepare.ts'

const painted = new WeakMap<HTMLCanvasElement, PreparedImage>()

/** Shows a picture on a canvas, once: no address of it exists that others could load. */
export async function paint(canvas: HTMLCanvasElement, image: PreparedImage): Promise<void> {
  if (painted.get(canvas) === image) return
  painted.set(canvas, image)
  const bitmap = await decode(image)
  if (painted.get(canvas) === image) {
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  }
  bitmap.close()
}
