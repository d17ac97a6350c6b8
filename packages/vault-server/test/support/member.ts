import { createHash, randomBytes } from 'node:crypto'
import type { CreateMember, MemberSignedIn } from '@fuin/sdk/api'
import { newId, newTypedCode } from '@fuin/sdk/format'
import { Secret, TOTP } from 'otpauth'
import type { Answer, TestVault } from './test-vault.ts'

/** A staff member as the vault sees one: it learns nothing of the password, so random bytes will do. */
export interface TestMember {
  id: string
  signInId: string
  authKey: string
  /** Of the app, base 32; null: none is set up. */
  secret: string | null
  recoveryCodes: string[]
}

export const randomKey = (): string => randomBytes(32).toString('base64url')
export const hashOf = (key: string): string =>
  createHash('sha256').update(Buffer.from(key, 'base64url')).digest('base64url')

export function registration(change: Partial<CreateMember> = {}): CreateMember {
  return {
    id: newId('act'),
    label: 'b1.k.AAAA',
    signInId: newTypedCode(8),
    invite: null,
    permissions: [],
    kinds: null,
    departments: null,
    from: null,
    until: null,
    trainedOn: null,
    ...change,
  }
}

/** A call without credentials, or in a session. */
export function atMembers(t: TestVault, path: string, body?: unknown, token?: string): Promise<Answer> {
  return t.call('POST', `/v1/organizations/${t.organization}/members/${path}`, {
    ...(body === undefined ? {} : { body }),
    ...(token === undefined ? {} : { authorization: `Fuin-Staff ${token}` }),
  })
}

/** Somebody who was invited and chose a password. */
export async function invited(t: TestVault, change: Partial<CreateMember> = {}): Promise<TestMember> {
  const [invite, authKey] = [randomKey(), randomKey()]
  const body = registration({ invite: hashOf(invite), ...change })
  const { id, signInId } = body
  const created = await t.host('POST', '/members', body)
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  const accepted = await atMembers(t, 'accept', { signInId, invite, authKey })
  if (accepted.status !== 204) throw new Error(JSON.stringify(accepted.body))
  return { id, signInId, authKey, secret: null, recoveryCodes: [] }
}

/** The same with an authenticator app. */
export async function memberOf(t: TestVault, change: Partial<CreateMember> = {}): Promise<TestMember> {
  const member = await invited(t, change)
  const { token } = (await trySignIn(t, member)).body as MemberSignedIn
  await setUpApp(t, member, token)
  return member
}

export async function setUpApp(t: TestVault, member: TestMember, token: string): Promise<void> {
  const { body } = await atMembers(t, 'totp', {}, token)
  member.secret = (body as { secret: string }).secret
  const confirmed = await atMembers(t, 'totp/confirm', { code: codeNow(t, member) }, token)
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body))
  member.recoveryCodes = (confirmed.body as { codes: string[] }).codes
}

/** The code that the app shows; `steps` of 30 seconds from now. */
export function codeNow(t: TestVault, { secret }: TestMember, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret!) })
  return totp.generate({ timestamp: t.now.getTime() + steps * 30_000 })
}

export function trySignIn(t: TestVault, member: TestMember, more: object = {}): Promise<Answer> {
  const { signInId, authKey } = member
  return atMembers(t, 'sign-in', { signInId, authKey, ...more })
}

/** A session. With an app it begins half a minute later, so that the code was not used yet. */
export async function signInMember(t: TestVault, member: TestMember): Promise<MemberSignedIn> {
  if (member.secret !== null) t.now = new Date(t.now.getTime() + 30_000)
  const { status, body } = await trySignIn(
    t,
    member,
    member.secret === null ? {} : { totp: codeNow(t, member) },
  )
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as MemberSignedIn
}

/** A call in a session, as somebody with no API key. */
export function asStaff(
  t: TestVault,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const at = `/v1/organizations/${t.organization}${path}`
  return t.call(method, at, { body, authorization: `Fuin-Staff ${token}` })
}

/** A call of the host for a registered person. */
export function vouchedFor(
  t: TestVault,
  { id }: { id: string },
  method: string,
  path: string,
  body?: unknown,
  permissions = 'request review reveal output erase audit admin',
): Promise<Answer> {
  return t.host(method, path, body, null, { 'fuin-actor': `${id}; permissions="${permissions}"` })
}
