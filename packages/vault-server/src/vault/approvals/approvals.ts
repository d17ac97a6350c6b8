import type { Approval, AskApproval, Permission } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireReachOf } from '../members/guards.ts'
import { openText, sealText } from '../outer.ts'
import type { ApprovalRow, ListApprovals, UsedApproval } from './rows.ts'

const HOURS = 24

/** Asks a second person to agree. Words stay in a box; the entry has ids, codes and counts. */
export async function askApproval(
  deps: Deps,
  caller: Caller,
  organization: string,
  body: AskApproval,
): Promise<Approval> {
  requirePermission(caller, permissionOf(body))
  const createdAt = deps.clock.now()
  const expiresAt = new Date(body.expiresAt)
  const longest = createdAt.getTime() + HOURS * 3_600_000
  if (expiresAt <= createdAt || expiresAt.getTime() > longest)
    throw new VaultError('invalid_request', 'An approval ends within the next 24 hours.')
  const [slot] = await deps.shred.allocate(1)
  const row: ApprovalRow = {
    organization,
    id: body.id,
    action: body.action,
    actor: caller.actor!,
    kind: caller.kind,
    apiKey: caller.apiKey,
    ...(body.action === 'release'
      ? { purpose: body.purpose, form: body.form ?? null, releaseUse: body.use, persons: body.persons }
      : { purpose: null, form: null, releaseUse: null, persons: body.subjects.length }),
    subjects: body.subjects ?? null,
    slot: slot!.id,
    reason: sealText(slot!.key, reasonAad(organization, body.id), body.reason),
    state: 'waiting',
    createdAt,
    expiresAt,
    decidedAt: null,
    decidedBy: null,
  }
  await deps.store.transaction(async tx => {
    await requireReachOf(tx, caller, organization, body.subjects ?? [])
    if (!(await tx.insertApproval(row)))
      throw new VaultError('approval_conflict', 'There is an approval with this id already.')
    await append(deps, tx, organization, caller, [entryOf('ask', row, { reason: body.reason })])
  })
  return view(row, 0, body.reason, createdAt)
}

/** What was asked, the newest first. */
export async function listApprovals(
  deps: Deps,
  organization: string,
  query: Omit<ListApprovals, 'now'>,
): Promise<{ data: Approval[]; next: string | null }> {
  const now = deps.clock.now()
  const rows = await deps.store.read(tx => tx.approvals(organization, { ...query, now }))
  const keys = await deps.shred.read(rows.map(({ slot }) => slot))
  const data = rows.map((row, order) => {
    const reason = openText(keys[order] ?? null, reasonAad(organization, row.id), row.reason)
    return view(row, row.usedCount, reason, now)
  })
  return { data, next: data.length === query.limit ? data.at(-1)!.id : null }
}

/** Takes back what oneself asked for, given or not. */
export async function withdrawApproval(
  deps: Deps,
  caller: Caller,
  { organization, id }: { organization: string; id: string },
): Promise<Approval> {
  const asking = ['reveal', 'output', 'erase'] as const
  requirePermission(caller, asking.find(one => caller.permissions.has(one)) ?? 'reveal')
  return deps.store.transaction(async tx => {
    const row = await tx.approval(organization, id)
    // What others asked for is none of theirs: it looks as if it were not there.
    if (row === null || row.actor !== caller.actor) throw unknown()
    requireOpen(row, deps.clock.now(), ['waiting', 'given'])
    const change = { state: 'withdrawn', decidedAt: deps.clock.now(), decidedBy: caller.actor } as const
    await tx.updateApproval(organization, id, change)
    await append(deps, tx, organization, caller, [entryOf('withdraw', row)])
    return view({ ...row, ...change }, row.used.length, null, deps.clock.now())
  })
}

/** @throws {VaultError} `approval_conflict` */
export function requireOpen(row: ApprovalRow, now: Date, states: readonly ApprovalRow['state'][]): void {
  if (states.includes(row.state) && row.expiresAt > now) return
  throw new VaultError(
    'approval_conflict',
    'This was decided already, or its time is over. Look at the list again.',
  )
}

export function unknown(): VaultError {
  return new VaultError('not_found', 'There is no such approval.')
}

/** The entry of what became of an approval. */
export function entryOf(
  what: 'ask' | 'give' | 'refuse' | 'withdraw',
  { id, purpose, form, releaseUse, persons, subjects, slot }: ApprovalRow,
  words: Record<string, string> = {},
): Parameters<typeof append>[4][number] {
  const [subject] = subjects ?? []
  return {
    content: {
      action: `approval.${what}`,
      result: 'ok',
      approval: id,
      persons,
      ...(purpose === null ? {} : { purpose }),
      ...(form === null ? {} : { form }),
      ...(releaseUse === null ? {} : { use: releaseUse }),
      ...(subject !== undefined && subjects!.length === 1 ? { subject } : {}),
    },
    detailSlot: slot,
    words,
  }
}

/** @param reason - opened, or null */
export function view(row: ApprovalRow, used: number, reason: string | null, now: Date): Approval {
  const { id, action, actor, purpose, form, releaseUse, persons, subjects, state, decidedBy } = row
  const over = row.expiresAt <= now && (state === 'waiting' || state === 'given')
  return {
    id,
    action,
    state: over ? 'expired' : state,
    actor,
    purpose,
    use: releaseUse,
    form,
    persons,
    used,
    subjects,
    reason,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy,
  }
}

/**
 * Refuses an approval that is not there for exactly this.
 *
 * @param row - as it is at the moment that is written; null: there is none
 * @throws {VaultError} `approval_invalid`
 */
export function requireApproval(
  row: UsedApproval | null,
  use: Pick<ApprovalRow, 'action' | 'actor' | 'purpose' | 'form' | 'releaseUse'> & { subjects: string[] },
  now: Date,
): void {
  if (row !== null && row.state === 'given' && row.expiresAt > now && isFor(row, use)) {
    if (new Set([...row.used, ...use.subjects]).size <= row.persons) return
  }
  throw new VaultError(
    'approval_invalid',
    'This approval is not given, used up, over, or for something else. Ask for one for exactly this.',
  )
}

function isFor(row: UsedApproval, { subjects, ...use }: Parameters<typeof requireApproval>[1]): boolean {
  const names = Object.keys(use) as (keyof typeof use)[]
  const covered = row.subjects === null || subjects.every(one => row.subjects!.includes(one))
  return covered && names.every(name => row[name] === use[name])
}

export function approvalRequired(): VaultError {
  return new VaultError('approval_required', 'A second person has to agree to this. Ask for an approval.')
}

function permissionOf(body: AskApproval): Permission {
  if (body.action === 'erase') return 'erase'
  return body.use === 'output' ? 'output' : 'reveal'
}

function reasonAad(organization: string, id: string): string {
  return `approval:${organization}:${id}`
}
