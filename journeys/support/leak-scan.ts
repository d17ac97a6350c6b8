import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where a needle was found. */
export interface Leak {
  needle: string
  form: string
  place: string
}

/** Every form in which a text may lie about. */
export function formsOf(text: string): Map<string, Buffer> {
  const forms = new Map<string, Buffer>()
  const add = (form: string, bytes: Buffer | string): void =>
    void forms.set(form, Buffer.from(bytes as string))
  const utf8 = Buffer.from(text)
  add('plain', utf8)
  add('UTF-16LE', Buffer.from(text, 'utf16le'))
  add('UTF-16BE', Buffer.from(text, 'utf16le').swap16())
  add('hex', utf8.toString('hex'))
  add('HEX', utf8.toString('hex').toUpperCase())
  if (/[^\w.-]/u.test(text)) add('URL', encodeURIComponent(text))
  for (const [shift, form] of base64Forms(utf8)) {
    add(`base64 +${shift}`, form)
    add(`base64url +${shift}`, form.replaceAll('+', '-').replaceAll('/', '_'))
  }
  if (/^\d{12}$/u.test(text)) {
    for (const separator of [' ', '-', '　', '‐'])
      add(`grouped ${separator}`, text.replace(/(\d{4})(?=\d)/gu, `$1${separator}`))
    add(
      'full-width',
      text.replace(/\d/gu, digit => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
    )
    add('body', text.slice(0, 11))
    add('as integer', littleEndian(BigInt(text)))
  }
  return forms
}

/** base64 of bytes at any of the three alignments, without the characters that neighbours would change. */
function base64Forms(bytes: Buffer): [number, string][] {
  return [0, 1, 2].map(shift => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    const text = padded.toString('base64').replaceAll('=', '')
    const end = (padded.length * 8) % 6 === 0 ? text.length : text.length - 1
    return [shift, text.slice(Math.ceil((shift * 8) / 6), end)]
  })
}

function littleEndian(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(value)
  return bytes.subarray(0, 5)
}

/** Searches buffers for secrets. A needle may be bytes already: then it is searched for as it is and in base64. */
export function scan(places: Iterable<[string, Buffer]>, needles: Record<string, string | Buffer>): Leak[] {
  const wanted = Object.entries(needles).flatMap(([needle, value]) => {
    const forms = typeof value === 'string' ? formsOf(value) : bytesForms(value)
    return [...forms].map(([form, bytes]) => ({ needle, form, bytes }))
  })
  const leaks: Leak[] = []
  for (const [place, content] of places) {
    for (const { needle, form, bytes } of wanted)
      if (content.includes(bytes)) leaks.push({ needle, form, place })
  }
  return leaks
}

function bytesForms(bytes: Buffer): Map<string, Buffer> {
  const forms = new Map([['bytes', bytes]])
  for (const [shift, form] of base64Forms(bytes)) {
    forms.set(`base64 +${shift}`, Buffer.from(form))
    forms.set(`base64url +${shift}`, Buffer.from(form.replaceAll('+', '-').replaceAll('/', '_')))
  }
  return forms
}

/** Every file under the folders, whole. */
export function* filesUnder(folders: string[]): Generator<[string, Buffer]> {
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      const info = statSync(path, { throwIfNoEntry: false })
      if (info?.isDirectory() === true) yield* filesUnder([path])
      else if (info?.isFile() === true) yield [path, readFileSync(path)]
    }
  }
}
