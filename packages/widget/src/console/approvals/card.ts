import { html, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import type { jaApprovals } from '../locale/ja/approvals.ts'
import { facts } from '../pieces/facts.ts'
import { purposeText } from '../person/words.ts'
import type { Words } from '../words.ts'
import type { ListedApproval } from './data.ts'

/** What may be done with one that waits. */
export interface CardActs {
  /** Null: not by whoever is at the screen. */
  decide: ((decision: 'give' | 'refuse') => void) | null
  withdraw: (() => void) | null
}

/** One request for an approval: who asks for what, for whom, and why. */
export function approvalCard(
  { t, locale }: Words<typeof jaApprovals>,
  approval: ListedApproval,
  me: string,
  { decide, withdraw }: CardActs,
): TemplateResult {
  const { action, state, actor, askedBy, purpose, form, persons, used, subjects, people, reason } = approval
  const staff = (id: string | null, name: string | null): string =>
    id === me ? t('approvals.me') : (name ?? t('approvals.other', { id: id?.slice(-6) ?? '' }))
  const named = people.map(name => name ?? t('approvals.erased')).join('、')
  const more = (subjects?.length ?? 0) - people.length
  const whom =
    subjects === null
      ? t('approvals.upTo', { count: persons })
      : more > 0
        ? t('approvals.andMore', { names: named, count: more })
        : named
  const rows: [string, string][] = [
    [t('approvals.who'), staff(actor, askedBy)],
    ...(purpose === null ? [] : [[t('approvals.purpose'), purposeText(purpose, locale)] as [string, string]]),
    ...(form === null
      ? []
      : [[t('approvals.form'), locale === 'ja' ? form.name : form.nameEn] as [string, string]]),
    [t('approvals.whom'), whom],
    [t('approvals.askedAt'), timeText(approval.createdAt, locale)],
    ...(state === 'waiting' || state === 'given'
      ? [[t('approvals.until'), timeText(approval.expiresAt, locale)] as [string, string]]
      : []),
    ...(state === 'given' && action === 'release'
      ? [[t('approvals.used'), t('approvals.usedOf', { used, count: persons })] as [string, string]]
      : []),
    ...(approval.decidedBy === null || state === 'withdrawn'
      ? []
      : [[t('approvals.by'), staff(approval.decidedBy, approval.decidedByName)] as [string, string]]),
  ]
  const what = action === 'erase' ? 'erase' : (approval.use ?? 'display')
  return html`<li class="card" data-approval=${approval.id}>
    <div class="row">
      <h4>${t(`approvals.what.${what}`)}</h4>
      <span class="badge approval-${state}">${t(`approvals.state.${state}`)}</span>
    </div>
    ${facts(rows)}
    <p class="why"><b>${t('approvals.reason')}</b> ${reason ?? t('approvals.noReason')}</p>
    ${
      decide === null && withdraw === null
        ? ''
        : html`<div class="row">
            ${
              decide === null
                ? ''
                : html`<button class="primary" data-testid="give" @click=${() => decide('give')}>
                      ${t('approvals.give')}
                    </button>
                    <button data-testid="refuse" @click=${() => decide('refuse')}>
                      ${t('approvals.refuse')}
                    </button>`
            }
            ${
              withdraw === null
                ? ''
                : html`<button data-testid="withdraw" @click=${withdraw}>${t('approvals.withdraw')}</button>`
            }
          </div>`
    }
  </li>`
}
