import { inflateSync } from 'node:zlib'

/**
 * Every text that a PDF of Chromium may show: each string of glyphs, read with each font of the file. Reading with a
 * wrong font gives noise, reading with the right one gives the text; nothing is missed.
 */
export function textsOfPdf(pdf: Buffer): string[] {
  const streams = [...streamsOf(pdf)]
  const strings = streams.flatMap(stream =>
    [...stream.matchAll(/<([0-9A-F]+)>\s*Tj/giu)].map(([, hex]) => hex!),
  )
  return streams
    .filter(stream => stream.includes('begincmap'))
    .map(map => {
      const glyphs = glyphsOf(map)
      const width = /begincodespacerange\s*<(\w+)>/u.exec(map)![1]!.length
      const read = (hex: string): string => {
        let text = ''
        for (let at = 0; at < hex.length; at += width)
          text += glyphs.get(Number.parseInt(hex.slice(at, at + width), 16)) ?? ''
        return text
      }
      return strings.map(read).join('\n')
    })
}

function* streamsOf(pdf: Buffer): Generator<string> {
  const text = pdf.toString('latin1')
  for (const { index, 0: mark } of text.matchAll(/\bstream\r?\n/gu)) {
    const bytes = pdf.subarray(index + mark.length, text.indexOf('endstream', index))
    try {
      yield inflateSync(bytes).toString('latin1')
    } catch {
      yield bytes.toString('latin1')
    }
  }
}

/** Characters by glyph, from a ToUnicode map (ISO 32000-1 §9.10.3). */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>()
  const number = (hex: string): number => Number.parseInt(hex, 16)
  for (const [, body] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, glyph, text] of body!.matchAll(/<(\w+)>\s*<(\w+)>/gu))
      glyphs.set(number(glyph!), String.fromCharCode(number(text!.slice(0, 4))))
  for (const [, body] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
    for (const [, from, to, text] of body!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/gu))
      for (let glyph = number(from!); glyph <= number(to!); glyph++)
        glyphs.set(glyph, String.fromCharCode(number(text!) + glyph - number(from!)))
  return glyphs
}
