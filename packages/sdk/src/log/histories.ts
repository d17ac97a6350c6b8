import type { History } from '../api/histories.ts'
import type { Entry, EntryAction } from '../api/log.ts'

/** In the order in which they are shown. */
export const HISTORIES: readonly History[] = ['sign-in', 'display', 'output', 'operation']

/** Actions outside the history of operations. A `release` is an output where its `use` says so. */
const HISTORY_OF: Partial<Record<EntryAction, History>> = {
  'account.sign-in': 'sign-in',
  'account.lock': 'sign-in',
  'account.unlock': 'sign-in',
  'account.totp': 'sign-in',
  'account.totp-reset': 'sign-in',
  'member.activate': 'sign-in',
  'member.sign-in': 'sign-in',
  'member.sign-out': 'sign-in',
  'member.step-up': 'sign-in',
  'member.totp': 'sign-in',
  'member.recovery-code': 'sign-in',
  'member.recovery-codes': 'sign-in',
  'member.password': 'sign-in',
  'member.lock': 'sign-in',
  'member.unlock': 'sign-in',
  'session.create': 'sign-in',
  'request.gate': 'sign-in',
  release: 'display',
  'sheet.print': 'output',
  'log.export': 'output',
}

/** The history in which an entry stands: exactly one. */
export function historyOf({ action, use }: Pick<Entry, 'action' | 'use'>): History {
  return use === 'output' ? 'output' : (HISTORY_OF[action] ?? 'operation')
}
