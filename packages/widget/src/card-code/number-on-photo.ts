import type { MyNumber } from '@fuin/sdk'
import { decode, type PreparedImage } from '../image/prepare.ts'
import { readCardCode } from './read-code.ts'

/** Papers that carry the number as a QR code. */
const PAPERS = ['mynumber-card', 'special-residence-card', 'tsuchi-card']

/** Whether the photo with this key may show such a code. */
export function hasCode(key: string): boolean {
  return PAPERS.some(paper => key.includes(`/${paper}/`))
}

/** The number in the QR code of a prepared photo; null where none can be read, which says nothing. */
export async function numberOnPhoto(image: PreparedImage): Promise<MyNumber | null> {
  try {
    const picture = await decode(image)
    const { number } = await readCardCode(picture)
    picture.close()
    return number
  } catch {
    return null
  }
}
