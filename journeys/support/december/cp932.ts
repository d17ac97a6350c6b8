/** Bytes of every character that CP932 has, read off the decoder of the platform. */
const BYTES = table()

/** Writes a text as spreadsheets in Japan do. @throws for a character that CP932 does not have */
export function encodeCp932(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap(character => {
      const bytes = BYTES.get(character)
      if (bytes === undefined) throw new Error(`CP932 has no U+${character.codePointAt(0)!.toString(16)}.`)
      return bytes
    }),
  )
}

function table(): Map<string, number[]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const found = new Map<string, number[]>()
  const note = (bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if ([...character].length === 1 && !found.has(character)) found.set(character, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let byte = 0; byte < 256; byte++) note([byte])
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++) note([lead, trail])
  return found
}
