import { HEAD_BYTES, kindOf } from '../../image/file-kind.ts'
import { decodeFile } from '../../image/prepare.ts'
import type { ConsoleApi } from '../api.ts'
import type { Side } from './types.ts'

/** Longest side of what is drawn, pixels: what the provider's page sends has 2,400. */
const MAX_SIDE = 3000
/** What the handler may give; anything else is refused before a decoder sees it. */
const KINDS: readonly string[] = ['jpeg', 'png', 'webp']

/** A picture that was opened: pixels, and nothing of the file that they came in. */
export interface Picture {
  bitmap: ImageBitmap
  /** Code of the paper; empty when the rules know no such paper. */
  document: string
  side: Side
  quality: string[]
  /** What the person stated about the paper; empty where nothing was. */
  statement: string
}

/** A file that is no picture, or none that may be decoded. */
export class NoPicture extends Error {
  override readonly name = 'NoPicture'
}

/**
 * Opens one image: one entry in the log. A stranger made the file, so it never becomes an address or markup: its first
 * bytes and its dimensions are looked at, then it is decoded to pixels, and only those are kept.
 *
 * @throws {ConsoleError}, {NoPicture}
 */
export async function openPicture(
  api: ConsoleApi,
  { subject, item }: { subject: string; item: string },
  signal: AbortSignal,
): Promise<Picture> {
  const { content, headers } = await api.bytes(`subjects/${subject}/images/${item}`, {}, { signal })
  const head = new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer())
  if (!KINDS.includes(kindOf(head))) throw new NoPicture()
  const bitmap = await decodeFile(content, MAX_SIDE).catch(() => {
    throw new NoPicture()
  })
  return {
    bitmap,
    document: headers.get('fuin-document') ?? '',
    side: headers.get('fuin-side') === 'back' ? 'back' : 'front',
    quality: (headers.get('fuin-quality') ?? '').split(',').filter(code => code !== ''),
    statement: headers.get('fuin-statement') ?? '',
  }
}

/** Papers and sides that carry the number as a QR code. */
const CODES: readonly string[] = ['mynumber-card/back', 'special-residence-card/back', 'tsuchi-card/front']

/** Whether the QR code of a picture says the same number; null where none can be read, which says nothing. */
export async function compareCode(
  { bitmap, document, side }: Picture,
  digits: string,
): Promise<boolean | null> {
  if (!CODES.includes(`${document}/${side}`)) return null
  const [{ textsOnPicture }, { readingOf }] = await Promise.all([
    import('../../card-code/read-code.ts'),
    import('../../card-code/number-in-code.ts'),
  ])
  try {
    const picture = await createImageBitmap(bitmap)
    const { number } = readingOf(await textsOnPicture({ picture }))
    return number === null ? null : number.digits() === digits
  } catch {
    return null
  }
}
