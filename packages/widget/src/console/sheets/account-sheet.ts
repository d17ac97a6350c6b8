import { html, type TemplateResult } from 'lit'
import type { AccountSheet } from './data.ts'
import type { SheetSay } from './say.ts'

/** One page for a window envelope, folded in three: the password lies inside. */
export function accountSheet(
  { organization, name, signInId, password, url }: AccountSheet,
  { t }: SheetSay,
): TemplateResult {
  const grouped = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1-')
  return html`<section class="sheet account">
    <div class="third cover">
      <p class="small">${t('personal')}</p>
      <p class="to">${t('to', { name })}</p>
      <p>${organization.name}</p>
    </div>
    <p class="fold">${t('fold')}</p>
    <div class="third">
      <h1>${t('accountTitle')}</h1>
      <div class="split">
        <div>
          <p class="small">${t('accountLead')}</p>
          <p class="credentials">
            <span>${t('id')}</span><span class="code">${grouped(signInId)}</span> <span>${t('password')}</span
            ><span class="code">${grouped(password)}</span>
          </p>
          <p class="small">${t('accountLocked')}</p>
        </div>
        <div class="qr"><canvas data-code=${url} role="img" aria-label=${t('accountStep1')}></canvas></div>
      </div>
    </div>
    <p class="fold">${t('fold')}</p>
    <div class="third">
      <h2>${t('steps')}</h2>
      <ol class="small">
        <li>${t('accountStep1')}<br /><span class="code">${url}</span></li>
        <li>${t('accountStep2')}</li>
        <li>${t('accountStep3')}</li>
      </ol>
      <p class="small"><strong>${t('accountKeep')}</strong></p>
      <p class="small"><strong>${t('contact')}</strong> ${organization.name} ${organization.contact}</p>
    </div>
  </section>`
}
