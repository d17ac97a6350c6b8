import { decode, type PreparedImage } from '../image/prepare.ts'

/** Longest side of a small photo, pixels. */
const SMALL = 480

/** Paints photos on their canvases; no address of a photo exists, so the page's policy need not allow pictures. */
export class Photos {
  readonly #painted = new WeakMap<HTMLCanvasElement, PreparedImage>()

  /** @param root - where canvases with `data-photo`, the key of a photo, may be; `data-whole` asks for every pixel */
  paint(root: ParentNode, images: ReadonlyMap<string, PreparedImage>): void {
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>('canvas[data-photo]')) {
      const image = images.get(canvas.dataset['photo']!)
      if (image === undefined || this.#painted.get(canvas) === image) continue
      this.#painted.set(canvas, image)
      void draw(canvas, image)
    }
  }
}

async function draw(canvas: HTMLCanvasElement, image: PreparedImage): Promise<void> {
  const bitmap = await decode(image)
  const longest = Math.max(bitmap.width, bitmap.height)
  const scale = 'whole' in canvas.dataset ? 1 : Math.min(1, SMALL / longest)
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
}
