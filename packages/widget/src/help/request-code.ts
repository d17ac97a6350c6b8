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
 * Reads a 受付番号 as somebody types it from paper: any case and width, with hyphens or spaces, O for 0, I and L for 1
 * (letters that Crockford's base 32 leaves out for that reason).
 *
 * @returns six characters, or null
 */
export function readRequestCode(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}ー・.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1')
  return /^[0-9A-HJKMNP-TV-Z]{6}$/u.test(typed) ? typed : null
}
