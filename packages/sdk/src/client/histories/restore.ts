import type { AcceptedRestore, LogState } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { StaffContext } from '../context.ts'
import { lostErasures, rememberRestore, type LostErasure } from '../erasure-journal.ts'
import { verifyEntry } from '../log-entry.ts'
import { readCheckpoint, requireGrowth, type SignedCheckpoint } from '../log-trust.ts'
import { refuseNumbers } from '../no-number.ts'
import { optional } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'

/** What this host trusts, and what the vault shows now. */
export interface LogComparison {
  /** Null before the first contact. */
  known: LogState | null
  shown: LogState
  /** Whether what is shown only adds to what is known; where it does not, the vault was restored or tampered with. */
  continues: boolean
}

/** Somebody accepts a restore, having found out what happened. */
export interface RestoreOrder {
  /** The state to go on with, exactly as {@link LogComparison.shown} has it. */
  checkpoint: LogState
  /** What happened and who decided, in words. They stay readable to this host alone. */
  reason: string
}

/** A restore that stands in the log now. */
export interface RestoreAccepted {
  /** Place of the entry `log.restore`. */
  index: number
  from: LogState
  to: LogState
  /** What was erased after the backup and has come back: erase it again with `staff.eraseAgain()`. */
  lost: LostErasure[]
}

export async function compareLogs(context: StaffContext): Promise<LogComparison> {
  const { logKey } = (await context.keyring()).vault
  const { known, shown, continues } = await context.trust.compare(logKey)
  return { known: known === null ? null : stateOf(known), shown: stateOf(shown), continues }
}

/** Goes on with a log that does not continue the one of before. */
export async function acceptRestore(
  context: StaffContext,
  { checkpoint: named, reason }: RestoreOrder,
  options: CallOptions,
): Promise<RestoreAccepted> {
  if (reason.trim() === '') throw new FuinError('input_invalid', 'Say why the restore is accepted.')
  refuseNumbers(reason)
  const keyring = await context.keyring()
  const { logKey } = keyring.vault
  const { known, shown, continues } = await context.trust.compare(logKey)
  if (known === null || continues)
    throw new FuinError(
      'input_invalid',
      'The log continues what this host saw: there is no restore to accept.',
    )
  if (shown.size !== named.size || stateOf(shown).root !== named.root)
    throw new FuinError(
      'log_forked',
      'The vault shows another log than the one that was named. Nothing was accepted: compare again.',
    )
  const [from, to] = [stateOf(known), stateOf(shown)]
  const answer = await context.http.json<AcceptedRestore>({
    method: 'POST',
    path: context.path('/log/restores'),
    actor: await context.actor(),
    body: { from, to, reason: await keyring.sealBox('reason', placeOf(to), reason) },
    ...optional(options.signal),
  })
  const next = readCheckpoint(answer.entry.checkpoint, logKey)
  requireGrowth(shown, next, answer.consistency)
  const { organization } = context
  verifyEntry(answer.entry, next, logKey, { organization, action: 'log.restore', restored: { from, to } })
  if (!(await context.trust.restart(known, next)))
    throw new FuinError(
      'state_unavailable',
      'Somebody else accepted a restore at the same time. Compare again.',
    )
  await rememberRestore(context, {
    at: new Date().toISOString(),
    from: { ...from, note: known.note },
    to: { ...to, note: shown.note },
  })
  return { index: answer.entry.index, from, to, lost: await lostErasures(context) }
}

/** Into which the words of a restore are bound: the root with which the log goes on. */
export function placeOf({ size, root }: LogState): string {
  return `log:${size}:${root}`
}

function stateOf({ size, root }: SignedCheckpoint): LogState {
  return { size, root: root.toString('base64') }
}
