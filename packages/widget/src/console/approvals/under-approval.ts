import { ConsoleError } from '../api.ts'
import type { jaApprovals } from '../locale/ja/approvals.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'
import type { ListedApproval, Wanted } from './data.ts'

/**
 * Does what may need a second person: under an approval that was given for exactly this, where one is needed; where there
 * is none, offers to ask for it.
 *
 * @param reason - in words, for whoever decides; empty: nobody said why yet
 * @param work - called again with the approval
 * @returns null when it was not done, and why was told
 * @throws what `work` throws
 */
export async function underApproval<T>(
  given: { shell: Shell; t: Say<typeof jaApprovals> },
  wanted: Wanted,
  reason: string,
  work: (approval?: string) => Promise<T>,
): Promise<T | null> {
  const { shell, t } = given
  try {
    return await work()
  } catch (error) {
    const needed = error instanceof ConsoleError && error.code === 'approval_required'
    if (!needed || !shell.me.routes.includes('POST approvals')) throw error
  }
  const { data } = await shell.api.get<{ data: ListedApproval[] }>('approvals', { query: { state: 'given' } })
  const mine = data.find(approval => approval.actor === shell.me.actor && isFor(approval, wanted))
  if (mine !== undefined) return work(mine.id)
  if (reason.trim() === '') {
    shell.toast({ text: t('approvals.sayWhy'), kind: 'error', stays: 10_000 })
    return null
  }
  const question = { title: t('approvals.askTitle'), text: t('approvals.askText', { reason }) }
  if (!(await shell.confirm({ ...question, confirm: t('approvals.ask') }))) return null
  const { subject, ...what } = wanted
  await shell.api.post('approvals', { ...what, subjects: [subject], reason })
  shell.toast({ text: t('approvals.asked'), kind: 'success', stays: 10_000 })
  return null
}

function isFor(approval: ListedApproval, { action, subject, purpose, form, use }: Wanted): boolean {
  const same =
    approval.action === action &&
    (approval.purpose?.code ?? undefined) === purpose &&
    (approval.form?.code ?? undefined) === form &&
    (approval.use ?? undefined) === use
  const covers = approval.subjects === null || approval.subjects.includes(subject)
  return same && covers && (approval.used < approval.persons || approval.subjects !== null)
}
