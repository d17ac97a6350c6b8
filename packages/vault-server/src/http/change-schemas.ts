import { z } from 'zod'
import { box, code, id } from './schema-parts.ts'

/** What becomes of a number over time: erased, used for more, used again. */
export const changeSchemas = {
  erase: z.union([
    z.strictObject({ scope: z.enum(['images', 'person']), reason: code, approval: id('apr').optional() }),
    z.strictObject({
      scope: z.literal('number'),
      item: id('itm'),
      reason: code,
      approval: id('apr').optional(),
    }),
  ]),
  putAmendment: z.strictObject({
    id: id('amd'),
    request: id('req'),
    generation: z.int().min(1).max(10_000),
    sequence: z.int().min(1).max(1000),
    purposes: z.array(code).min(1).max(20),
    amendment: z
      .string()
      .max(16_384)
      .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/u),
  }),
  setRetention: z.strictObject({ keepUntil: z.iso.date().nullable() }),
  rehire: z.strictObject({ purposes: z.array(code).min(1).max(20), note: box(8192) }),
} as const
