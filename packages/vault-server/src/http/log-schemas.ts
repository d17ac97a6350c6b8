import { z } from 'zod'
import { box, id } from './schema-parts.ts'

/** A state of the log: its length, and its root in base64 of the standard alphabet. */
const state = z.strictObject({
  size: z.int().min(0).max(1e15),
  root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/u),
})

/** What is done to the log itself. */
export const logSchemas = {
  eraseDetail: z.strictObject({ entry: id('ent') }),
  acknowledgeEntry: z.strictObject({ entry: id('ent') }),
  acceptRestore: z.strictObject({ from: state, to: state, reason: box(4096) }),
} as const
