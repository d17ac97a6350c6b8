import { FuinError, type MyNumber, parseMyNumber } from '@fuin/sdk/page'
import type { ImagePipeline } from '../image/pipeline.ts'
import type { CodeOrder } from './read-code.ts'

/** The paper that comes with a notification card and asks for a card has a code too: the address of a page. */
const APPLICATION = /kojinbango-card\.go\.jp/u

/** What the QR code of a picture came to. */
export type CodeReading = { number: MyNumber } | { number: null; found: OtherCode | null }

/** A code that holds no My Number: that of a card's application form, or any other. */
export type OtherCode = 'application' | 'other'

/** Looks for the QR code that the back of a My Number Card carries: it holds the twelve digits. */
export async function readCardCode(
  images: ImagePipeline,
  picture: CodeOrder['picture'],
  quick = false,
): Promise<CodeReading> {
  return readingOf(await images.run('codes', { picture, quick }))
}

/** The number among the texts of the codes of one picture. */
export function readingOf(texts: readonly string[]): CodeReading {
  for (const text of texts) {
    const number = numberIn(text)
    if (number !== null) return { number }
  }
  if (texts.length === 0) return { number: null, found: null }
  return { number: null, found: texts.some(text => APPLICATION.test(text)) ? 'application' : 'other' }
}

function numberIn(text: string): MyNumber | null {
  try {
    return parseMyNumber(text)
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
}
