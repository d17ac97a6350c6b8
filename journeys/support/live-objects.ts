import type { Page } from 'playwright-core'
import type { Place } from './page-places.ts'

/** A canvas that nobody gave a size: that of a template, which is never drawn on. */
const UNUSED = 'HTMLCanvasElement 45000'
/** Classes whose objects hold pixels or files. */
const PICTURES = [
  'ImageBitmap',
  'ImageData',
  'OffscreenCanvas',
  'HTMLCanvasElement',
  'VideoFrame',
  'File',
  'Blob',
]

/** What DevTools finds of a page's living objects, also those that no element and no global leads to. */
export interface LiveObjects {
  /** Bytes of every Blob, and every array of single digits. */
  bytes: Place[]
  /** Pictures that still have pixels, and files that still have bytes. */
  pictures: string[]
}

export async function liveObjects(page: Page): Promise<LiveObjects> {
  const devtools = await page.context().newCDPSession(page)
  const ask = async <T>(name: string, look: (objects: never[]) => T | Promise<T>): Promise<T> => {
    const expression = `globalThis.${name}?.prototype ?? (class {}).prototype`
    const { result: prototype } = await devtools.send('Runtime.evaluate', { expression })
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId!,
    })
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: `function () { return (${String(look)})(this) }`,
      awaitPromise: true,
      returnByValue: true,
    })
    return result.value as T
  }
  const blobs = await ask('Blob', (all: Blob[]) =>
    Promise.all(
      all.map(async blob =>
        Array.from(new Uint8Array(await blob.arrayBuffer().catch(() => new ArrayBuffer(0))), byte =>
          String.fromCharCode(byte),
        ).join(''),
      ),
    ),
  )
  const arrays = await ask('Array', (all: unknown[][]) =>
    all
      .filter(list => list.length >= 11 && list.length < 100 && list.every(one => /^\d$/u.test(String(one))))
      .map(list => list.join('')),
  )
  const pictures: string[] = []
  for (const name of PICTURES) {
    // The prototype of a class that extends this one is found too, and has no size.
    const sizes = await ask(name, (all: { width?: number; height?: number; size?: number }[]) =>
      all
        .filter(one => !Object.hasOwn(one, 'constructor'))
        .map(({ width = 1, height = 1, size = 1 }) => width * height * size)
        .filter(area => area > 0),
    )
    pictures.push(...sizes.map(size => `${name} ${size}`))
  }
  await devtools.detach()
  const bytes = [
    ...blobs.map((text): Place => ['blobs', Buffer.from(text, 'latin1')]),
    ...arrays.map((text): Place => ['arrays', Buffer.from(text)]),
  ]
  return { bytes, pictures: pictures.filter(picture => picture !== UNUSED) }
}
