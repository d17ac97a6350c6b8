import type { Operation } from './openapi.ts'

const AT = '/organizations/{organization}/members'

/** Staff members: as administrators manage them, and what each does alone. */
export const MEMBER_OPERATIONS: Readonly<Record<string, Operation>> = {
  [`post ${AT}`]: {
    summary: 'Register a staff member',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'createMember',
    status: 201,
  },
  [`get ${AT}`]: {
    summary: 'Staff members with what they may do',
    security: 'apiKey',
    rights: ['scope:read', 'permission:admin', 'permission:audit'],
  },
  [`get ${AT}/{member}`]: {
    summary: 'One staff member',
    security: 'apiKey',
    rights: ['scope:read', 'permission:admin', 'permission:audit'],
  },
  [`patch ${AT}/{member}`]: {
    summary: 'Change permissions, scope, dates, training or name',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'updateMember',
  },
  [`post ${AT}/{member}/invite`]: {
    summary: 'Invite anew: the password, the sessions and the invite before are dead',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'inviteMember',
  },
  [`post ${AT}/{member}/state`]: {
    summary: 'Suspend, resume, remove or unlock',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'changeMember',
  },
  [`get ${AT}/{member}/sessions`]: {
    summary: 'Where somebody is signed in',
    security: 'apiKey',
    rights: ['permission:admin'],
  },
  [`post ${AT}/{member}/sign-out`]: {
    summary: 'End one session of somebody, or all',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'memberSignOut',
    status: 204,
  },
  [`post ${AT}/accept`]: {
    summary: 'Choose a password with an invite',
    security: 'none',
    body: 'acceptInvite',
    status: 204,
  },
  [`post ${AT}/sign-in`]: {
    summary: 'Sign in with an ID and what comes from its password',
    security: 'none',
    body: 'memberSignIn',
  },
  [`get ${AT}/me`]: { summary: 'Who is signed in, and what is asked of them', security: 'staff' },
  [`get ${AT}/me/sessions`]: { summary: 'Where one is signed in oneself', security: 'staff' },
  [`post ${AT}/sign-out`]: {
    summary: 'End this session, another one of one’s own, or all',
    security: 'staff',
    body: 'memberSignOut',
    status: 204,
  },
  [`post ${AT}/totp`]: { summary: 'A secret for an authenticator app', security: 'staff', status: 201 },
  [`post ${AT}/totp/confirm`]: {
    summary: 'Ask for codes from now on: recovery codes, shown once',
    security: 'staff',
    body: 'confirmMemberTotp',
  },
  [`post ${AT}/recovery-codes`]: { summary: 'New recovery codes, shown once', security: 'staff' },
  [`post ${AT}/step-up`]: {
    summary: 'Prove once more who one is',
    security: 'staff',
    body: 'memberProof',
  },
  [`post ${AT}/password`]: {
    summary: 'Another password; other sessions end',
    security: 'staff',
    body: 'memberPassword',
    status: 204,
  },
}
