import { timingSafeEqual } from 'node:crypto'
import type { PassGate, RenewalWanted, Session } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { type ProviderAccess, type ProviderCall, recognizeProvider, shut } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { sessionEnd, triesLeft } from './gate-state.ts'
import { append } from './log/append.ts'
import { newToken, sha256 } from './outer.ts'
import { requireRequest } from './request-parts.ts'
import type { RequestRow } from './rows.ts'
import type { Tx } from './store.ts'

/**
 * Opens the gate of a request for the proof that the person knows the passcode, with a session of 15 minutes.
 *
 * Every try is counted and committed before it is compared: calls that run together, or a vault that is stopped in
 * between, give nobody an eleventh. A right one is given back. Only the holder of the link can try, so a stranger cannot
 * use up the tries of others. An expired request may be opened too: to ask for more time.
 */
export async function passGate(deps: Deps, call: ProviderCall, { proof }: PassGate): Promise<Session> {
  const access = await recognizeProvider(deps, call)
  if (access.may !== 'knock')
    throw new VaultError('forbidden', 'This request has no passcode, or it was given.')
  const counted = await deps.store.transaction(tx => countTry(tx, access))
  const given = sha256(Buffer.from(proof, 'base64url'))
  if (!timingSafeEqual(given, counted.gateHash!)) {
    const refusal = shut(counted, 'passcode_wrong')
    await deps.store.transaction(tx => log(deps, tx, access, refusal.code))
    throw refusal
  }
  return deps.store.transaction(tx => admit(deps, tx, access))
}

/** Notes that the person wants more time. Once is enough: again changes nothing. */
export async function wantRenewal(deps: Deps, call: ProviderCall): Promise<RenewalWanted> {
  const access = await recognizeProvider(deps, call)
  // A link alone may lie in somebody else's hands; without a passcode there is only the telephone.
  if (call.credentials.scheme !== 'session')
    throw new VaultError('forbidden', 'Ask the organization for more time.')
  return deps.store.transaction(async tx => {
    const row = await current(tx, access)
    if (row.receipt !== null || !['open', 'expired'].includes(row.state))
      throw new VaultError('request_closed', 'This request is closed.')
    if (row.renewalWantedAt !== null) return { renewalWantedAt: row.renewalWantedAt.toISOString() }
    const now = deps.clock.now()
    await tx.updateRequest(row.organization, row.id, { renewalWantedAt: now })
    const { organization, id, generation, slot } = row
    const content = { action: 'request.renewal', result: 'ok', request: id, generation } as const
    await append(deps, tx, organization, access.caller, [{ content, detailSlot: slot }])
    return { renewalWantedAt: now.toISOString() }
  })
}

async function countTry(tx: Tx, access: ProviderAccess): Promise<RequestRow> {
  const row = await current(tx, access)
  if (triesLeft(row) === 0) throw shut(row)
  const gateTries = row.gateTries + 1
  await tx.updateRequest(row.organization, row.id, { gateTries })
  return { ...row, gateTries }
}

async function admit(deps: Deps, tx: Tx, access: ProviderAccess): Promise<Session> {
  const { organization, id, generation, gateTries } = await current(tx, access)
  await tx.updateRequest(organization, id, { gateTries: gateTries - 1 })
  const { token, hash } = newToken()
  const expiresAt = sessionEnd(deps)
  await tx.insertSession({ organization, tokenHash: hash, request: id, generation, gate: true, expiresAt })
  await log(deps, tx, access, 'ok')
  return { token, expiresAt: expiresAt.toISOString() }
}

/** The request, locked, as long as the link is that of its generation. */
async function current(tx: Tx, { request }: ProviderAccess): Promise<RequestRow> {
  const row = await requireRequest(tx, request.organization, request.id, true)
  if (row.generation === request.generation) return row
  throw new VaultError('request_closed', 'This link is closed. Ask the organization for a new one.')
}

async function log(
  deps: Deps,
  tx: Tx,
  { request, caller }: { request: RequestRow; caller: Caller },
  result: string,
): Promise<void> {
  const { organization, id, generation, slot } = request
  const content = { action: 'request.gate', result, request: id, generation } as const
  await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
}
