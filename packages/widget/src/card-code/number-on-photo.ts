import type { MyNumber } from '@fuin/sdk/page'
import type { ImagePipeline } from '../image/pipeline.ts'
import type { PreparedImage } from '../image/prepare.ts'
import { readCardCode } from './number-in-code.ts'

/** Papers that carry the number as a QR code. */
const PAPERS = ['mynumber-card', 'special-residence-card', 'tsuchi-card']

/** Whether the photo with this key may show such a code. */
export function hasCode(key: string): boolean {
  return PAPERS.some(paper => key.includes(`/${paper}/`))
}

/** The number in the QR code of a prepared photo; null where none can be read, which says nothing. */
export async function numberOnPhoto(images: ImagePipeline, image: PreparedImage): Promise<MyNumber | null> {
  try {
    return (await readCardCode(images, image)).number
  } catch {
    return null
  }
}
