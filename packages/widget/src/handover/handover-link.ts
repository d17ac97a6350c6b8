/** What the page knows about the way to itself. */
export interface WayHere {
  /** The one-time link that was opened, whole or its fragment; null for somebody who is signed in at the host. */
  link: string | null
  /** Address of this page. */
  page: string
  /** The host's own page, of the attribute `handover-url`. */
  hostPage: string
}

/**
 * The address that the phone opens: the same one-time link, or the host's page, where the person signs in again. Null
 * where there is neither: then nothing is offered.
 */
export function handoverLink({ link, page, hostPage }: WayHere): string | null {
  if (link === null) return hostPage === '' ? null : webAddress(hostPage, page)
  const address = webAddress(link.includes('#') ? link : `#${link}`, page)
  return address === null || new URL(address).hash.length < 2 ? null : address
}

function webAddress(text: string, base: string): string | null {
  try {
    const url = new URL(text, base)
    return /^https?:$/u.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
