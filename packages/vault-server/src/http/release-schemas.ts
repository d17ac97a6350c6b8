import { z } from 'zod'
import { box, bytes, code, id } from './schema-parts.ts'

/** What an organization may ask of whoever uses a number. */
export const revealPolicy = z
  .strictObject({ formRequired: z.boolean().optional(), reasonRequired: z.boolean().optional() })
  .refine(change => Object.keys(change).length > 0)

/** How numbers are used. */
export const releaseSchemas = {
  release: z
    .strictObject({
      items: z.array(id('itm')).min(1).max(100),
      purpose: code,
      use: z.enum(['display', 'output']).optional(),
      target: z.enum(['print', 'file', 'copy', 'program']).optional(),
      form: code.optional(),
      reason: box(4096).optional(),
      since: z.int().min(0),
      nonce: bytes(16),
      replaced: z.literal(true).optional(),
    })
    // A review is no use of a number; everything else says what becomes of the digits.
    .refine(({ purpose, use }) => (purpose === 'REVIEW') === (use === undefined))
    .refine(({ use, target }) => target === undefined || use === 'output'),
} as const
