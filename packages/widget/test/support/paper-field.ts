import type { FuinDocument } from '../../src/index.ts'
import { inside, mount, settled, until } from './harness.ts'
import { picture } from './pictures.ts'

/** A field with a photo of 1,200 by 800 pixels, red in its top left quarter. */
export async function filled(attributes = '', photo?: Blob): Promise<FuinDocument> {
  const element = await mount<FuinDocument>(
    `<fuin-document label="書類" ${attributes}></fuin-document>`,
    'fuin-document',
  )
  await give(element, photo ?? (await picture(1200, 800)))
  return element
}

/** Chooses a photo in a field. */
export async function give(element: FuinDocument, photo: Blob): Promise<void> {
  const files = new DataTransfer()
  files.items.add(new File([photo], 'a.jpg', { type: 'image/jpeg' }))
  const input = inside<HTMLInputElement>(element, '#file, #retake')
  const before = element.takeImage()
  input.files = files.files
  input.dispatchEvent(new Event('change'))
  await until(() => element.takeImage() !== before, 'prepared')
  await settled(element)
}

export function click(element: FuinDocument, selector: string): void {
  inside<HTMLButtonElement>(element, selector).click()
}

/** Opens an editor as a person does. */
export async function openTool(element: FuinDocument, tool: 'crop' | 'mask'): Promise<void> {
  click(element, `button.${tool}`)
  await until(() => element.shadowRoot!.querySelector('.stage canvas') !== null, 'the editor')
  const canvas = inside<HTMLCanvasElement>(element, '.stage canvas')
  await until(() => canvas.width === element.takeImage()!.width, 'painted')
  await settled(element)
}

/** Presses the button of an editor that changes the photo, and waits for the photo. */
export async function apply(element: FuinDocument): Promise<void> {
  const before = element.takeImage()
  click(element, '.apply')
  await until(() => element.takeImage() !== before, 'changed')
  await settled(element)
}

/** Presses a key where the focus is. */
export async function key(element: FuinDocument, name: string, shiftKey = false): Promise<void> {
  const target = element.shadowRoot!.activeElement ?? element
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, composed: true, cancelable: true }),
  )
  await settled(element)
}

/** Where an element lies on the photo of the editor: 0 to 1 of its width and height. */
export function placeOf(element: FuinDocument, selector: string): DOMRect {
  const stage = inside(element, '.stage canvas').getBoundingClientRect()
  const box = inside(element, selector).getBoundingClientRect()
  return new DOMRect(
    (box.x - stage.x) / stage.width,
    (box.y - stage.y) / stage.height,
    box.width / stage.width,
    box.height / stage.height,
  )
}

export const focused = (element: FuinDocument): string => element.shadowRoot!.activeElement?.className ?? ''
