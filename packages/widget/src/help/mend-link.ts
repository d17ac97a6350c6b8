import { FuinError, parseLink } from '@fuin/sdk/page'

/**
 * Repairs what mail programs, chat apps and copying do to a link: line breaks, spaces, a soft line end of
 * quoted-printable, percent signs, full-width characters, quotes and full stops around it.
 *
 * @returns the fragment of the link, or null where a part of it is missing
 */
export function mendLink(text: string): string | null {
  const joined = text
    .normalize('NFKC')
    // RFC 2045 §6.7: a line that ends in "=" goes on in the next one.
    .replace(/=\r?\n/gu, '')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/%23/gu, '#')
    .replace(/%2E/giu, '.')
  const fragment = /1\.org_[0-9a-z]{26}\.req_[0-9a-z]{26}\.[\w-]{43}\.[\w-]{43}/u.exec(joined)?.[0]
  if (fragment === undefined) return null
  try {
    parseLink(`#${fragment}`)
    return `#${fragment}`
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
}
