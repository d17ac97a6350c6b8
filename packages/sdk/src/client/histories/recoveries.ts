import type { ProvenEntry } from '../../api/index.ts'
import type { StaffContext } from '../context.ts'
import { verifyEntry } from '../log-entry.ts'
import { optional } from '../subject-view.ts'
import type { CallOptions } from '../vault-http.ts'
import type { HistoryEntry } from './entry.ts'
import { listHistory, PAGE_MAX } from './list.ts'

/** An administrator was invited anew at the machine of the vault, past everybody in the organization. */
export interface Recovery {
  /** Place in the log. */
  index: number
  /** `ent_…` */
  id: string
  /** RFC 3339 */
  time: string
  /** Who can sign in since then; `name` as the host knows it. */
  member: { id: string; name: string | null }
  /** Who has looked at it, the first one first. */
  seen: { id: string; name: string | null; time: string }[]
}

/** Every recovery of an administrator, newest first, with who has looked at it. Each entry was proven to stand in the log. */
export async function recoveriesIn(context: StaffContext, options: CallOptions): Promise<Recovery[]> {
  const entriesOf = async (action: string): Promise<HistoryEntry[]> => {
    const query = { history: 'operation', action, result: 'ok', limit: PAGE_MAX } as const
    return (await listHistory(context, { ...query, ...options })).data
  }
  const recovered = await entriesOf('member.recover')
  if (recovered.length === 0) return []
  const looks = (await entriesOf('log.acknowledge')).toReversed()
  return recovered.flatMap(({ index, id, time, member }) => {
    if (member === null) return []
    const seen = looks.flatMap(({ about, actor, time: at }) =>
      about === id && actor.id !== null ? [{ id: actor.id, name: actor.name, time: at }] : [],
    )
    return [{ index, id, time, member, seen }]
  })
}

/** Writes down that somebody has looked at it. @throws {FuinError} `vault_refused`, `log_*` */
export async function acknowledgeRecovery(
  context: StaffContext,
  { index, id }: Pick<Recovery, 'index' | 'id'>,
  { signal }: CallOptions,
): Promise<void> {
  const { logKey } = (await context.keyring()).vault
  const entry = await context.http.json<ProvenEntry>({
    method: 'POST',
    path: context.path(`/log/entries/${index}/acknowledge`),
    actor: await context.actor(),
    body: { entry: id },
    ...optional(signal),
  })
  const checkpoint = await context.trust.absorb(logKey, entry.checkpoint)
  const { organization } = context
  verifyEntry(entry, checkpoint, logKey, { organization, action: 'log.acknowledge', result: 'ok', about: id })
}
