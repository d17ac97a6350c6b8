const GRACE_MS = 14 * 86_400_000

/** Fourteen days after the due day ends in Japan: late answers still come in, forgotten links die. */
export function expiryOf(due: string): string {
  return new Date(Date.parse(`${due}T00:00:00+09:00`) + 86_400_000 + GRACE_MS).toISOString()
}
