import { z } from 'zod'
import { bytes, id, signInId } from './schema-parts.ts'

/** Accounts, and what is sent to sign in with one. */
export const accountSchemas = {
  putAccounts: z.strictObject({
    accounts: z
      .array(
        z.strictObject({
          id: id('acc'),
          subject: id('sub'),
          generation: z.int().min(1).max(10_000),
          signInId,
          authKeyHash: bytes(32),
          box: bytes(60),
          root: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/u),
        }),
      )
      .min(1)
      .max(200),
  }),
  putAccountBoxes: z.strictObject({
    boxes: z
      .array(
        z.strictObject({
          account: id('acc'),
          accountGeneration: z.int().min(1).max(10_000),
          request: id('req'),
          generation: z.int().min(1).max(10_000),
          box: bytes(60),
        }),
      )
      .min(1)
      .max(200),
  }),
  changeAccount: z.strictObject({ action: z.enum(['lock', 'unlock', 'reset-totp']) }),
  signIn: z.strictObject({
    signInId,
    authKey: bytes(32),
    totp: z
      .string()
      .regex(/^\d{6}$/u)
      .optional(),
  }),
  confirmTotp: z.strictObject({ code: z.string().regex(/^\d{6}$/u) }),
} as const
