import { z } from 'zod'
import { isNetwork } from '../vault/keys/addresses.ts'
import { id, time } from './schema-parts.ts'

const network = z.string().min(2).max(43).refine(isNetwork, 'an address or a network in CIDR')

/** API keys. */
export const createApiKey = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/u),
  scopes: z
    .array(z.enum(['vouch', 'manage', 'read']))
    .min(1)
    .max(3),
  expiresAt: time.optional(),
  actors: z.array(id('act')).min(1).max(100).optional(),
  allowedAddresses: z.array(network).min(1).max(50).optional(),
})

export const keySchemas = {
  createApiKey,
  rotateApiKey: z.strictObject({ overlapHours: z.int().min(0).max(168) }),
} as const
