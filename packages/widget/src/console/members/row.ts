import { html, type TemplateResult } from 'lit'
import { dayText, timeText } from '../list/days.ts'
import { facts } from '../pieces/facts.ts'
import type { jaMembers } from '../locale/ja/members.ts'
import type { Words } from '../words.ts'
import { dayOf, type ListedMember } from './data.ts'

export type MemberAct = 'edit' | 'invite' | 'suspend' | 'resume' | 'unlock' | 'sign-out' | 'remove'

const BUTTON: Readonly<Record<MemberAct, keyof typeof jaMembers>> = {
  edit: 'members.edit',
  invite: 'members.invite',
  unlock: 'members.unlock',
  'sign-out': 'members.signOut',
  suspend: 'members.suspend',
  resume: 'members.resume',
  remove: 'members.remove',
}

/** One registered person: what they may do now, how they sign in, and what can be done about it. */
export function memberRow(
  words: Pick<Words<typeof jaMembers>, 't' | 'locale'>,
  member: ListedMember,
  me: string,
  act: (act: MemberAct) => void,
): TemplateResult {
  const { t, locale } = words
  const name = member.name ?? member.signInId
  return html`<li class="card member" data-member=${member.id}>
    <div class="row spread">
      <h3>
        ${name} ${member.externalId === null ? '' : html`<span class="muted">${member.externalId}</span>`}
        ${member.id === me ? html`<span class="muted">（${t('members.me')}）</span>` : ''}
      </h3>
      <span class="badge member-${member.state}">${t(`members.state.${member.state}`)}</span>
    </div>
    ${member.locked ? html`<p class="error">${t('members.locked')}</p>` : ''}
    ${
      member.state === 'active' && member.effective.length === 0
        ? html`<p class="error">${t('members.nothing')}</p>`
        : ''
    }
    <ul class="rights" aria-label=${t('members.can')}>
      ${member.permissions.map(
        permission =>
          html`<li class=${member.effective.includes(permission) ? 'now' : ''}>
            ${t(`members.may.${permission}`)}
          </li>`,
      )}
    </ul>
    ${facts([
      [t('members.id'), member.signInId],
      [t('members.for'), scopeOf(words, member)],
      [t('members.period'), periodOf(words, member)],
      [
        t('members.trained'),
        member.trainedOn === null ? t('members.untrained') : dayText(member.trainedOn, locale, true),
      ],
      [
        t('members.factor'),
        member.secondFactor ? t('members.factorYes', { count: member.recoveryCodes }) : t('members.factorNo'),
      ],
      [
        t('members.signedIn'),
        member.signedInAt === null ? t('members.never') : timeText(member.signedInAt, locale),
      ],
      ...(member.invitedUntil === null
        ? []
        : [[t('members.invitedUntil'), timeText(member.invitedUntil, locale)] as const]),
    ])}
    <div class="row">
      ${actsOf(member).map(
        one =>
          html`<button
            class=${one === 'remove' ? 'quiet danger' : 'quiet'}
            data-act=${one}
            @click=${() => act(one)}
          >
            ${t(BUTTON[one])}
          </button>`,
      )}
    </div>
  </li>`
}

function actsOf({ state, locked }: ListedMember): MemberAct[] {
  if (state === 'removed') return ['invite']
  return [
    'edit',
    ...(locked ? (['unlock'] as const) : []),
    'invite',
    ...(state === 'suspended' ? (['resume'] as const) : (['sign-out', 'suspend'] as const)),
    'remove',
  ]
}

function scopeOf({ t }: Pick<Words<typeof jaMembers>, 't'>, { kinds, departments }: ListedMember): string {
  const parts = [...(kinds ?? []).map(kind => t(`members.kind.${kind}`)), ...(departments ?? [])]
  return parts.length === 0 ? t('members.forAll') : parts.join('・')
}

function periodOf(
  { t, locale }: Pick<Words<typeof jaMembers>, 't' | 'locale'>,
  { from, until }: ListedMember,
): string {
  const parts = [
    ...(from === null ? [] : [t('members.from', { day: dayText(dayOf(from), locale, true) })]),
    ...(until === null ? [] : [t('members.until', { day: dayText(dayOf(until, true), locale, true) })]),
  ]
  return parts.length === 0 ? t('members.noPeriod') : parts.join(' ')
}
