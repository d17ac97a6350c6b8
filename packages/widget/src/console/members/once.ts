import { html, type TemplateResult } from 'lit'
import type { jaMembers } from '../locale/ja/members.ts'
import { modal } from '../pieces/modal.ts'
import type { Say } from '../words.ts'
import type { Invited } from './data.ts'

/** The link of an invitation, shown once. */
export function inviteOnce(
  t: Say<typeof jaMembers>,
  { name, signInId, url }: Invited,
  on: { copied: boolean; copy: () => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('members.onceTitle', { name }),
    body: html`<p class="warning">${t('members.onceText')}</p>
      <p class="link" translate="no" data-testid="invite-link">${url}</p>
      <p>${t('members.onceId')} <strong class="link" translate="no">${signInId}</strong></p>
      <p role="status">${on.copied ? t('members.copied') : ''}</p>`,
    actions: html`<button @click=${on.close}>${t('members.close')}</button>
      <button class="primary" data-testid="copy-invite" @click=${on.copy}>${t('members.copy')}</button>`,
    onClose: on.close,
  })
}

/** Before a new invitation: what it ends, and whether the app is lost as well. */
export function inviteAgain(
  t: Say<typeof jaMembers>,
  name: string,
  on: { invite: (forgetSecondFactor: boolean) => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('members.inviteTitle', { name }),
    body: html`<form
      id="again"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        on.invite(new FormData(event.currentTarget as HTMLFormElement).has('forget'))
      }}
    >
      <p>${t('members.inviteText')}</p>
      <label class="choice"
        ><input type="checkbox" name="forget" /> <span>${t('members.forget')}</span></label
      >
    </form>`,
    actions: html`<button autofocus @click=${on.close}>${t('members.cancel')}</button>
      <button class="primary" form="again" data-testid="invite-again">${t('members.inviteConfirm')}</button>`,
    onClose: on.close,
  })
}
