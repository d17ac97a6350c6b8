import type {
  AcceptInvite,
  ChangeMember,
  ChangeMemberPassword,
  ConfirmMemberTotp,
  CreateMember,
  InviteMember,
  MemberProof,
  MemberSignIn,
  MemberSignOut,
  StaffPolicy,
  UpdateMember,
} from '@fuin/sdk/api'
import { z } from 'zod'
import type { Fits } from './fits.ts'
import { box, bytes, id, signInId, time } from './schema-parts.ts'

const totp = z.string().regex(/^\d{6}$/u)
const recoveryCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/u)
const act = z.enum(['reveal', 'output', 'erase'])

const rights = {
  permissions: z
    .array(z.enum(['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin']))
    .max(7)
    .refine(isSet, 'each once'),
  kinds: z
    .array(z.enum(['employee', 'dependent', 'partner', 'shareholder', 'payer']))
    .min(1)
    .max(5)
    .nullable(),
  departments: z.array(bytes(32)).min(1).max(200).nullable(),
  from: time.nullable(),
  until: time.nullable(),
  trainedOn: z.iso.date().nullable(),
}

/** What an organization asks of its staff. */
export const staffPolicy = z.strictObject({
  secondFactor: z.enum(['optional', 'sensitive', 'required']),
  membersOnly: z.boolean(),
  stepUp: z.strictObject({ minutes: z.int().min(1).max(60), for: z.array(act).max(3).refine(isSet) }),
  session: z.strictObject({ idle: z.int().min(1).max(60), most: z.int().min(5).max(1440) }),
  trainingDays: z.int().min(1).max(3660).nullable(),
})

/** Staff members, how they sign in, and what they do in their own session. */
export const memberSchemas = {
  createMember: z.strictObject({
    id: id('act'),
    label: box(4096),
    signInId,
    invite: bytes(32).nullable(),
    ...rights,
  }),
  updateMember: z
    .strictObject({ label: box(4096), ...rights })
    .partial()
    .refine(change => Object.keys(change).length > 0),
  inviteMember: z.strictObject({ invite: bytes(32), forgetSecondFactor: z.boolean() }),
  changeMember: z.strictObject({ action: z.enum(['suspend', 'resume', 'remove', 'unlock']) }),
  acceptInvite: z.strictObject({ signInId, invite: bytes(32), authKey: bytes(32) }),
  memberSignIn: z.strictObject({
    signInId,
    authKey: bytes(32),
    totp: totp.optional(),
    recoveryCode: recoveryCode.optional(),
  }),
  confirmMemberTotp: z.strictObject({ code: totp }),
  memberProof: z.union([
    z.strictObject({ totp }),
    z.strictObject({ recoveryCode }),
    z.strictObject({ authKey: bytes(32) }),
  ]),
  memberPassword: z.strictObject({ authKey: bytes(32), newAuthKey: bytes(32) }),
  memberSignOut: z.union([
    z.strictObject({ session: id('ses') }),
    z.strictObject({ everywhere: z.literal(true) }),
    z.strictObject({}),
  ]),
} as const

function isSet(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}

const fits: [
  Fits<typeof memberSchemas.createMember, CreateMember>,
  Fits<typeof memberSchemas.updateMember, UpdateMember>,
  Fits<typeof memberSchemas.inviteMember, InviteMember>,
  Fits<typeof memberSchemas.changeMember, ChangeMember>,
  Fits<typeof memberSchemas.acceptInvite, AcceptInvite>,
  Fits<typeof memberSchemas.memberSignIn, MemberSignIn>,
  Fits<typeof memberSchemas.confirmMemberTotp, ConfirmMemberTotp>,
  Fits<typeof memberSchemas.memberProof, MemberProof>,
  Fits<typeof memberSchemas.memberPassword, ChangeMemberPassword>,
  Fits<typeof memberSchemas.memberSignOut, MemberSignOut>,
  Fits<typeof staffPolicy, StaffPolicy>,
] = [true, true, true, true, true, true, true, true, true, true, true]
Object.freeze(fits)
