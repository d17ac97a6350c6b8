import type { Entry, ProblemCode } from '@fuin/sdk/api'
import type { Caller, Deps } from '../deps.ts'
import { requireOrganization } from '../organizations.ts'
import type { Tx } from '../store.ts'
import { append } from './append.ts'

/** Entries in an hour for one credential, one actor and one thing that they may not do. */
const PER_HOUR = 5
const HOUR = 3_600_000

/** What was refused, to whom. */
export interface Refusal extends Pick<Entry, 'action'> {
  result: ProblemCode
  /** Ids from the address of the call. */
  params: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * Writes that somebody who is known was refused for want of a right.
 *
 * The first five an hour of each kind, all instances together: the log tells that it was tried and by whom, and nobody
 * can fill it by trying. Each kind counts alone, so that noise hides no attempt at something else. Whoever a host names without
 * registering them shares the count of its key, or names could be made up to write more.
 */
export async function logRefusal(
  deps: Deps,
  caller: Caller,
  organization: string,
  { action, result, params }: Refusal,
): Promise<void> {
  const credential = caller.session ?? caller.apiKey ?? ''
  const name = ['refusal', organization, credential, caller.member?.id ?? '', action].join(' ')
  if (!(await deps.counts.take(name, HOUR / PER_HOUR, HOUR))) return
  await deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const content = { action, result, ...(await known(tx, organization, params)) }
    await append(deps, tx, organization, caller, [{ content, detailSlot }])
  })
}

/** Ids of what there is. Others are text of the caller, which has no place in a leaf that stays for ever. */
async function known(
  tx: Tx,
  organization: string,
  { subject, member, key, approval, endpoint }: Refusal['params'],
): Promise<Partial<Entry>> {
  const is = (id: string | string[] | undefined): id is string => typeof id === 'string'
  return {
    ...(is(subject) && (await tx.subject(organization, subject)) !== null && { subject }),
    ...(is(member) && (await tx.member(organization, member)) !== null && { member }),
    ...(is(approval) && (await tx.approval(organization, approval)) !== null && { approval }),
    ...(is(key) && (await tx.apiKeys(organization)).some(({ id }) => id === key) && { key }),
    ...(is(endpoint) && (await tx.endpoints(organization)).some(({ id }) => id === endpoint) && { endpoint }),
  }
}
