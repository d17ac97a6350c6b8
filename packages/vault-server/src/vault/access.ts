import { timingSafeEqual } from 'node:crypto'
import type { ApiKeyScope, Permission, ProblemCode } from '@fuin/sdk/api'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import { outsider, type Caller, type Deps } from './deps.ts'
import type { KeyAndActor } from './members/rows.ts'
import { triesLeft } from './gate-state.ts'
import { sha256 } from './outer.ts'
import type { ApiKeyRow, RequestRow } from './rows.ts'

const KEY_SHAPE = /^fuin_([0-9a-hjkmnp-tv-z]{26})_([A-Za-z0-9_-]{43})$/u
const PERMISSIONS: ReadonlySet<string> = new Set<Permission>([
  'request',
  'review',
  'reveal',
  'output',
  'erase',
  'audit',
  'admin',
])

/** An API key that was checked, with the scopes it has now. */
export interface CheckedKey extends Omit<KeyAndActor, 'key'> {
  row: ApiKeyRow
  scopes: ReadonlySet<ApiKeyScope>
}

/** Whom a host names, with what it says they may do. */
export interface NamedActor {
  actor: string
  permissions: ReadonlySet<string>
}

/**
 * Checks an API key of an organization, and finds the registration of whom it names. Unknown, expired, revoked and wrong
 * look alike.
 *
 * @param actor - `act_…`; null where nobody is named
 * @throws {VaultError} `unauthenticated`
 */
export async function checkApiKey(
  deps: Deps,
  organization: string,
  secret: string,
  actor: string | null = null,
): Promise<CheckedKey> {
  const match = KEY_SHAPE.exec(secret)
  const now = deps.clock.now()
  const found =
    match === null ? null : await deps.store.keyAndActor(organization, `key_${match[1]}`, { actor, now })
  const row = found?.key ?? null
  const valid =
    row !== null &&
    timingSafeEqual(row.secretHash, sha256(secret)) &&
    row.revokedAt === null &&
    (row.expiresAt === null || row.expiresAt > now)
  if (!valid || found === null)
    throw new VaultError('unauthenticated', 'Give a valid API key of this organization.')
  const { policy, member, steppedUpAt } = found
  return { row, scopes: new Set(row.scopes), policy, member, steppedUpAt }
}

/** Reads `Fuin-Actor: act_…; permissions="request review"`. */
export function parseActor(header: string | undefined): NamedActor | null {
  if (header === undefined) return null
  const match = /^(act_\S{26}); permissions="([a-z ]{0,80})"$/u.exec(header)
  if (match === null || !isId(match[1], 'act')) {
    throw new VaultError(
      'invalid_request',
      'Write the header as Fuin-Actor: act_…; permissions="request review".',
    )
  }
  const permissions = new Set(match[2]!.split(' ').filter(name => name !== ''))
  for (const name of permissions) {
    if (!PERMISSIONS.has(name))
      throw new VaultError('invalid_request', 'The header Fuin-Actor names an unknown permission.')
  }
  return { actor: match[1], permissions }
}

/**
 * @throws {VaultError} `actor_required`, `permission_missing`; where the registration gives it and it does not count now:
 * `member_inactive`, `training_overdue`, `member_required`
 */
export function requirePermission(caller: Caller, permission: Permission): void {
  if (caller.actor === null) throw new VaultError('actor_required', 'Say who acts, in the header Fuin-Actor.')
  if (caller.permissions.has(permission)) return
  const code = caller.staff?.withheld(permission) ?? 'permission_missing'
  throw new VaultError(code, WITHHELD[code] ?? `The actor needs the permission “${permission}”.`)
}

const WITHHELD: Partial<Record<ProblemCode, string>> = {
  member_inactive:
    'This staff member is suspended, removed or not in effect today. An administrator can change that.',
  member_required: 'This organization lets registered staff members act only. Ask an administrator.',
  training_overdue:
    'The training of this staff member is too long ago. An administrator enters the day of a new one.',
}

/** How a provider proved the right to a request. */
export interface ProviderAccess {
  request: RequestRow
  /** `knock`: the link of a request with a passcode. It opens nothing but the gate. */
  may: 'knock' | 'view' | 'submit'
  caller: Caller
}

/** A request of an organization, and what a call brings to get at it. */
export interface ProviderCall {
  place: { organization: string; request: string }
  credentials: { scheme: 'link' | 'session'; token: string }
  detail: Record<string, string>
}

/**
 * Checks a link token or session against a request that is open.
 *
 * @throws {VaultError} `passcode_required`, `passcode_exhausted`, `request_expired`, and as {@link recognizeProvider}
 */
export async function checkProvider(
  deps: Deps,
  place: ProviderCall['place'],
  credentials: ProviderCall['credentials'],
  detail: Record<string, string>,
): Promise<ProviderAccess> {
  const access = await recognizeProvider(deps, { place, credentials, detail })
  const { request } = access
  if (access.may === 'knock') throw shut(request)
  const expired = request.state === 'expired' || request.expiresAt <= deps.clock.now()
  if (expired && (request.receipt === null || request.state === 'returned')) {
    throw new VaultError('request_expired', 'This request has expired. Ask the organization for a new link.')
  }
  return access
}

/** What somebody is told who has the link and not yet the passcode. */
export function shut(
  request: RequestRow,
  code: 'passcode_required' | 'passcode_wrong' = 'passcode_required',
): VaultError {
  const tries = triesLeft(request)!
  if (tries === 0)
    return new VaultError(
      'passcode_exhausted',
      'Too many wrong passcodes. Ask the organization for a new link.',
    )
  return new VaultError(code, 'Give the passcode that the organization told you.', { tries })
}

/**
 * Checks a link token or session against a request, open or expired. A request that is unknown and a token that is wrong
 * look alike, so nobody learns which requests exist; only who has the link learns of a passcode.
 *
 * @throws {VaultError} `unauthenticated`, `request_closed`
 */
export async function recognizeProvider(
  deps: Deps,
  { place, credentials, detail }: ProviderCall,
): Promise<ProviderAccess> {
  const { organization } = place
  const request = await deps.store.request(organization, place.request)
  const token = Buffer.from(credentials.token, 'base64url')
  const may =
    request === null || token.length !== 32 ? null : await rightOf(deps, request, credentials.scheme, token)
  if (request === null || may === null) {
    throw new VaultError(
      'unauthenticated',
      'This link is not valid any more. Ask the organization for a new one.',
    )
  }
  if (request.state === 'cancelled')
    throw new VaultError('request_closed', 'The organization has withdrawn this request.')
  if (request.state === 'declined' && request.receipt === null && request.statement === null)
    throw new VaultError('request_closed', 'The organization has closed this request.')
  return { request, may: may.right, caller: outsider(may.kind, detail) }
}

async function rightOf(
  deps: Deps,
  request: RequestRow,
  scheme: 'link' | 'session',
  token: Buffer,
): Promise<{ right: ProviderAccess['may']; kind: 'link' | 'session' } | null> {
  const hash = sha256(token)
  if (scheme === 'link') {
    const submit = timingSafeEqual(hash, request.submitHash)
    const view = timingSafeEqual(hash, request.viewHash)
    // Behind a passcode, the tokens of link and passcode together are no way in: guesses would not be counted.
    if (request.gateHash !== null) return view ? { right: 'knock', kind: 'link' } : null
    return submit || view ? { right: submit ? 'submit' : 'view', kind: 'link' } : null
  }
  const session = await deps.store.read(tx => tx.session(request.organization, hash))
  const live = session !== null && session.expiresAt > deps.clock.now()
  if (!live || session.request !== request.id || session.generation !== request.generation) return null
  // A gate that was shut for good takes back what it opened; a sign-in at the host never came through it.
  if (session.gate && triesLeft(request) === 0) return null
  return { right: 'submit', kind: session.gate ? 'link' : 'session' }
}
