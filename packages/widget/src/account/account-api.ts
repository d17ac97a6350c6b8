import { deriveAccountKeys, formatLink, openAccountSecret, openLinkSecret } from '@fuin/sdk/page'
import type { AccountRequest, NewTotp, Problem, SignedIn } from '@fuin/sdk/api'
import { VaultProblem } from '../flow/vault-api.ts'

/** Where somebody signs in: from the printed address. */
export interface SignInPlace {
  vault: string
  organization: string
  fingerprint: string
}

/** A request that the account opens, with the one-time link for it. Kept in memory only. */
export interface OpenableRequest extends Pick<
  AccountRequest,
  'request' | 'state' | 'createdAt' | 'expiresAt'
> {
  link: string
}

/** Somebody who has signed in. */
export interface Visit {
  requests: OpenableRequest[]
  /** A second factor is asked for already. */
  totp: boolean
  token: string
}

/** A refusal that says how long to wait. */
export class SignInProblem extends VaultProblem {
  /** Seconds; 0 where no time helps. */
  readonly wait: number

  constructor(code: string, wait: number) {
    super(code, code === 'unreachable')
    this.wait = wait
  }
}

/**
 * Signs in: the password stays here, the vault sees a key that comes from it and answers what only the password opens.
 *
 * @throws {SignInProblem}
 */
export async function signIn(
  place: SignInPlace,
  credentials: { signInId: string; password: string },
  totp: string | null,
): Promise<Visit> {
  const { organization, fingerprint } = place
  const { authKey, wrapKey } = await deriveAccountKeys(organization, credentials)
  const body = { signInId: credentials.signInId, authKey, ...(totp === null ? {} : { totp }) }
  const answer = await call<SignedIn>(place, 'sign-in', body, null)
  const at = { organization, account: answer.account, generation: answer.generation }
  const secret = await openAccountSecret(wrapKey, at, answer.box)
  wrapKey.fill(0)
  const requests = await Promise.all(
    answer.requests.map(async ({ request, generation, state, box, createdAt, expiresAt }) => {
      const own = await openLinkSecret(secret, at, { request, generation }, box)
      const link = formatLink('', { organization, request, secret: own, fingerprint })
      return { request, state, createdAt, expiresAt, link }
    }),
  )
  secret.fill(0)
  return { requests, totp: answer.totp, token: answer.session.token }
}

/** Ends the session. Whether it works or not, this page forgets everything. */
export async function signOut(place: SignInPlace, token: string): Promise<void> {
  await call(place, 'sign-out', {}, token).catch(() => undefined)
}

/** @returns a secret for an authenticator app, base 32 */
export async function beginTotp(place: SignInPlace, token: string): Promise<string> {
  return (await call<NewTotp>(place, 'totp', {}, token)).secret
}

export async function confirmTotp(place: SignInPlace, token: string, code: string): Promise<void> {
  await call(place, 'totp/confirm', { code }, token)
}

async function call<T>(
  { vault, organization }: SignInPlace,
  path: string,
  body: object,
  token: string | null,
): Promise<T> {
  const response = await fetch(`${vault}/v1/organizations/${organization}/accounts/${path}`, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Fuin-Account ${token}` }),
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new SignInProblem('unreachable', 0)
  })
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(() => {
    throw new SignInProblem('unreachable', 0)
  })
  if (response.ok) return answer as T
  const { code } = answer as Problem
  const unwell = response.status >= 500 || typeof code !== 'string'
  throw new SignInProblem(unwell ? 'unreachable' : code, Number(response.headers.get('retry-after') ?? 0))
}
