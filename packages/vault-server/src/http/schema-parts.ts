import type { isId } from '@fuin/sdk/format'
import { z } from 'zod'

/** Pieces of which the schemas are made. */
export const id = (prefix: Parameters<typeof isId>[1]): z.ZodType<string> =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`, 'u'))
export const bytes = (length: number): z.ZodType<string> => z.base64url().length(Math.ceil((length * 4) / 3))
export const box = (max: number): z.ZodType<string> =>
  z
    .string()
    .max(max)
    .regex(/^b1\.[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]+$/u)
export const code = z.string().regex(/^[A-Z0-9][A-Za-z0-9-]{0,39}$/u)
export const signInId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/u)
export const time = z.iso.datetime()
export const origin = z.string().max(200).refine(isOrigin, 'scheme, host and port only')

/** A text that has one meaning as an origin: what the browser would send. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}
