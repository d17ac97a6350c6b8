import type { Request, RequestHandler } from 'express'
import express from 'express'
import type { z } from 'zod'
import { VaultError } from '../errors.ts'

/** Nobody compresses these bodies; what unpacks to something large is not even begun. */
const PLAIN = { inflate: false } as const

/** Parses JSON bodies up to 256 kB; nothing else is read. */
export const json: RequestHandler = express.json({ ...PLAIN, limit: '256kb' })

/** The same up to 1 MB, for calls that carry a batch. */
export const jsonBatch: RequestHandler = express.json({ ...PLAIN, limit: '1mb' })

/** Reads the bytes of a chunk. */
export const octets: RequestHandler = express.raw({
  ...PLAIN,
  limit: '600kb',
  type: 'application/octet-stream',
})

/**
 * Checks a body against its schema.
 *
 * @throws {VaultError} `invalid_request`, naming the member but never repeating its value
 */
export function parse<Schema extends z.ZodType>(schema: Schema, request: Request): Defined<z.output<Schema>> {
  const result = schema.safeParse(request.body)
  if (result.success) return result.data as Defined<z.output<Schema>>
  const [issue] = result.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.join('.').slice(0, 80)
  throw new VaultError(
    'invalid_request',
    `The member “${safe(place)}” is missing, unknown or not in its form.`,
  )
}

/** JSON has no undefined: an optional member is there or not. */
type Defined<T> = T extends readonly (infer Member)[]
  ? Defined<Member>[]
  : T extends object
    ? { [K in keyof T as undefined extends T[K] ? never : K]: Defined<T[K]> } & {
        [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
      }
    : T

/** Member names may come from the input as well. */
function safe(text: string): string {
  return /^[a-zA-Z0-9.]+$/u.test(text) && !/\d{4}/u.test(text) ? text : 'body'
}
