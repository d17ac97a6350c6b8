import { readTypedCode } from '@fuin/sdk/page'

const LENGTH = 6

/** 受付番号: the end of a request's id. It opens nothing; it only helps the organization to find the request. */
export function requestCode(request: string): string {
  return request.slice(-LENGTH).toUpperCase()
}

/** The 受付番号 of a link of which at least the request is whole, or null. */
export function requestCodeIn(link: string): string | null {
  const request = /req_[0-9a-hjkmnp-tv-z]{26}/u.exec(link)?.[0]
  return request === undefined ? null : requestCode(request)
}

/**
 * Reads a 受付番号 as somebody types it from paper, as forgiving as a passcode is read.
 *
 * @returns six characters, or null
 */
export function readRequestCode(text: string): string | null {
  return readTypedCode(text, LENGTH)
}
