import { scryptAsync } from '@noble/hashes/scrypt.js'

/** Cost of the format (docs/format.md §3): N = 2^15, r = 8, p = 1; 32 MiB of memory. */
export const SCRYPT: { readonly N: number; readonly r: number; readonly p: number } = {
  N: 2 ** 15,
  r: 8,
  p: 1,
}

/**
 * scrypt (RFC 7914) with the constants of the format, 32 bytes. Gives way to other work of the thread in between: an old
 * phone does not freeze.
 *
 * @param password - at least 40 random bits: the constants slow a guesser down, they do not save a chosen password
 * @param progress - called with the part that is done, 0 to 1
 */
export async function scrypt(
  password: Uint8Array,
  salt: Uint8Array,
  progress?: (part: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const onProgress = progress === undefined ? {} : { onProgress: progress }
  return new Uint8Array(await scryptAsync(password, salt, { ...SCRYPT, dkLen: 32, ...onProgress }))
}
