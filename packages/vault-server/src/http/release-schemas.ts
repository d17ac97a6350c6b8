import type { AskApproval, DecideApproval } from '@fuin/sdk/api'
import { z } from 'zod'
import type { Fits } from './fits.ts'
import { box, bytes, code, id, time } from './schema-parts.ts'

/** What an organization may ask of whoever uses a number. */
export const revealPolicy = z
  .strictObject({
    formRequired: z.boolean().optional(),
    reasonRequired: z.boolean().optional(),
    ceiling: z
      .strictObject({
        count: z.int().min(1).max(100_000),
        hours: z.int().min(1).max(720),
        organization: z.int().min(1).max(1_000_000).optional(),
      })
      .nullable()
      .optional(),
    fourEyes: z
      .strictObject({ output: z.boolean(), erase: z.boolean(), overCeiling: z.literal(true) })
      .optional(),
  })
  .refine(change => Object.keys(change).length > 0)

const asked = { id: id('apr'), reason: box(4096), expiresAt: time }

/** How numbers are used, and what a second person agrees to. */
export const releaseSchemas = {
  release: z
    .strictObject({
      items: z.array(id('itm')).min(1).max(100),
      purpose: code,
      use: z.enum(['display', 'output']).optional(),
      target: z.enum(['print', 'file', 'copy', 'program']).optional(),
      form: code.optional(),
      reason: box(4096).optional(),
      approval: id('apr').optional(),
      since: z.int().min(0),
      nonce: bytes(16),
      replaced: z.literal(true).optional(),
    })
    // A review is no use of a number; everything else says what becomes of the digits.
    .refine(({ purpose, use }) => (purpose === 'REVIEW') === (use === undefined))
    .refine(({ use, target }) => target === undefined || use === 'output'),
  askApproval: z.union([
    z.strictObject({
      ...asked,
      action: z.literal('release'),
      purpose: code,
      use: z.enum(['display', 'output']),
      form: code.optional(),
      persons: z.int().min(1).max(100_000),
      subjects: z.array(id('sub')).min(1).max(100).optional(),
    }),
    z.strictObject({
      ...asked,
      action: z.literal('erase'),
      subjects: z.array(id('sub')).min(1).max(100),
    }),
  ]),
  decideApproval: z.strictObject({}),
} as const

const fits: [
  Fits<typeof releaseSchemas.askApproval, AskApproval>,
  Fits<typeof releaseSchemas.decideApproval, DecideApproval>,
] = [true, true]
Object.freeze(fits)
