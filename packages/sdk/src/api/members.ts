import type { Permission } from './organizations.ts'
import type { SubjectKind } from './subjects.ts'

/**
 * 担当者. `invited`: registered, has not chosen a password yet, or has to choose a new one. `suspended` and `removed`
 * may do nothing; a removed one can be invited again.
 */
export type MemberState = 'invited' | 'active' | 'suspended' | 'removed'

/** What somebody may do, for whom, and from when: all of it holds at the moment of each call. */
export interface MemberRights {
  permissions: Permission[]
  /** Only people of these kinds; null: all. */
  kinds: SubjectKind[] | null
  /** Only people with one of these department tags (HMAC, 32 bytes); null: all, also those without a department. */
  departments: string[] | null
  /** Nothing before this moment; null: from now on. */
  from: string | null
  /** Nothing from this moment on; null: no end. */
  until: string | null
  /** Day in Japan of the last training (S-08), `YYYY-MM-DD`; null: none. */
  trainedOn: string | null
}

/**
 * `POST /v1/organizations/{organization}/members`, permission `admin`: 201. An id or sign-in id that is taken is 409
 * `member_conflict`.
 */
export interface CreateMember extends MemberRights {
  /** `act_…`: the id under which hosts vouch for the same person. */
  id: string
  /** A box (`b1.…`) with the name. */
  label: string
  /** 8 characters of Crockford's base 32, no e-mail; stays the same for good. */
  signInId: string
  /** SHA-256 of an invite secret of 32 random bytes, which works once within 7 days; null: invite later. */
  invite: string | null
}

/** `PATCH /v1/organizations/{organization}/members/{member}`, permission `admin`. What is left out stays. */
export interface UpdateMember extends Partial<MemberRights> {
  label?: string
}

/**
 * `POST …/members/{member}/invite`, permission `admin`: a new invite. The one before is dead, and so are the password and
 * all sessions: this is also how a forgotten password is reset.
 */
export interface InviteMember {
  /** SHA-256 of the invite secret. */
  invite: string
  /** Takes authenticator app and recovery codes away as well, from somebody who lost both. */
  forgetSecondFactor: boolean
}

/**
 * `POST …/members/{member}/state`, permission `admin`. `unlock` lets somebody in again after ten wrong tries. What would
 * leave the organization without an administrator who can sign in is 409 `last_administrator`.
 */
export interface ChangeMember {
  action: 'suspend' | 'resume' | 'remove' | 'unlock'
}

export interface Member extends MemberRights {
  id: string
  state: MemberState
  label: string | null
  signInId: string
  /** What counts at this moment, after state, dates and training. */
  effective: Permission[]
  /** Ten wrong tries: nothing but `unlock` or a new invite helps. */
  locked: boolean
  /** Whether an authenticator app is set up. */
  secondFactor: boolean
  /** Recovery codes that were not used yet. */
  recoveryCodes: number
  /** When the invite expires; null: there is none. */
  invitedUntil: string | null
  createdAt: string
  changedAt: string
  signedInAt: string | null
  /** When this person last proved, in a session that lives, who they are. */
  steppedUpAt: string | null
}

/** Acts before which somebody has to prove once more who they are. */
export type StepUpAct = 'reveal' | 'output' | 'erase'

/** What an organization asks of its staff: `staff` in `PATCH /v1/organizations/{organization}`. */
export interface StaffPolicy {
  /**
   * Who has to set up an authenticator app at the first sign-in. `required`: everybody (the default); `sensitive`: whoever
   * may reveal, output, erase or administer; `optional`: nobody.
   */
  secondFactor: 'optional' | 'sensitive' | 'required'
  /** Refuses actors whom a host vouches for and who are not registered. */
  membersOnly: boolean
  /** `minutes` (1 to 60) for which a proof counts. Whoever is vouched for proves it in a session at the vault. */
  stepUp: { minutes: number; for: StepUpAct[] }
  /** `idle` (1 to 60) minutes without a call end a session; `most` (5 to 1440) minutes end it in any case. */
  session: { idle: number; most: number }
  /** Refuses to reveal and to output to whoever was not trained for so many days (1 to 3660); null: never. */
  trainingDays: number | null
}

/**
 * `POST …/members/accept`, without credentials: who knows the invite chooses the password. Used, expired, replaced and
 * unknown look alike: 401 `invite_invalid`.
 */
export interface AcceptInvite {
  signInId: string
  /** The 32 bytes of the invite. */
  invite: string
  /** From the password (docs/format.md §3): the vault keeps its SHA-256. */
  authKey: string
}

/**
 * `POST …/members/sign-in`, without credentials. Refusals as for accounts. With a right password and a second factor, 401
 * `totp_required` asks for `totp` or `recoveryCode`; a code works once.
 */
export interface MemberSignIn {
  signInId: string
  authKey: string
  /** 6 digits. */
  totp?: string
  /** 12 characters of Crockford's base 32, instead of `totp`. */
  recoveryCode?: string
}

/** A session that has begun. */
export interface MemberSignedIn {
  member: string
  /** `ses_…`, as the log names it. */
  session: string
  /** For `Authorization: Fuin-Staff`. */
  token: string
  /** When it ends in any case. */
  expiresAt: string
  idleMinutes: number
  /** True: this session can do nothing but set up an authenticator app. */
  mustSetUpSecondFactor: boolean
}

/** `GET …/members/me`, staff session. */
export interface OwnMember {
  member: Member
  session: MemberSession
  policy: StaffPolicy
  mustSetUpSecondFactor: boolean
}

export interface MemberSession {
  /** `ses_…` */
  id: string
  member: string
  createdAt: string
  seenAt: string
  expiresAt: string
  steppedUpAt: string | null
  /** The one that asks. */
  current: boolean
}

/** `POST …/members/totp`, staff session: 201; counts only once a code of it was given. Another one replaces it. */
export interface NewMemberTotp {
  /** Base 32, for the authenticator app. */
  secret: string
}

/** `POST …/members/totp/confirm`, staff session. A wrong code is 422 `totp_wrong`. */
export interface ConfirmMemberTotp {
  code: string
}

/** Answer of `POST …/members/totp/confirm` and `POST …/members/recovery-codes`: shown once, the older ones are dead. */
export interface RecoveryCodes {
  /** Ten, 12 characters each. */
  codes: string[]
}

/**
 * One proof of who somebody is, in a session: a code of the app where there is one, else the password. Wrong ones count as
 * wrong tries to sign in.
 */
export type MemberProof = { totp: string } | { recoveryCode: string } | { authKey: string }

/** Answer of `POST …/members/step-up`, staff session, body {@link MemberProof}. */
export interface SteppedUp {
  steppedUpAt: string
  /** Until when it counts under the policy of now. */
  until: string
}

/** `POST …/members/password`, staff session: all other sessions end. */
export interface ChangeMemberPassword {
  authKey: string
  newAuthKey: string
}

/** `POST …/members/sign-out`, staff session: this session, another one of one's own, or all. */
export interface MemberSignOut {
  session?: string
  everywhere?: true
}
