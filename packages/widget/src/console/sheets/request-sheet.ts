import { html, type TemplateResult } from 'lit'
import type { RequestSheet } from './data.ts'
import type { SheetSay } from './say.ts'

/** More rows of boxes do not fit below the cut. */
const ROWS = 4

/** One page: what is asked, how to answer by phone, and the form for those who answer on paper. */
export function requestSheet(sheet: RequestSheet, say: SheetSay): TemplateResult {
  const { t, day, paper } = say
  const { organization, people, purposes, url, countersign } = sheet
  const papers = [
    ...new Set(people.flatMap(person => person.papers.map(one => paper(one.document, one.sides)))),
  ]
  return html`<section class="sheet">
    <p class="small">${organization.name}</p>
    <h1>${t('title')}</h1>
    <p class="to">${t('to', { name: sheet.name })}</p>
    <p class="due"><span>${t('due')}</span> <strong>${day(sheet.due)}</strong></p>
    <p>${t('lead')}</p>
    <div class="split">
      <div>
        <h2>${t('steps')}</h2>
        <ol>
          <li>${t('step1')}</li>
          <li>${t('step2')}</li>
          <li>${t('step3')}</li>
        </ol>
        ${countersign === null ? '' : html`<p><strong>${t('countersign', { words: countersign })}</strong></p>`}
        ${sheet.passcode === true ? html`<p><strong>${t('passcode')}</strong></p>` : ''}
        <p class="small">${t('address')}<br /><span class="code">${url.split('#')[0]}</span></p>
      </div>
      <div class="qr">
        <canvas data-code=${url} role="img" aria-label=${t('step1')}></canvas>
        <p class="small">${t('code')} <span class="code">${sheet.code}</span></p>
      </div>
    </div>
    <p class="small">${t('secret')}</p>
    <h2>${t('need')}</h2>
    <ul class="small">
      <li>${t('needNumber')}</li>
      ${papers.map(text => html`<li>${text}</li>`)}
    </ul>
    <h2>${t('why')}</h2>
    <ul class="purposes">
      ${purposes.map(text => html`<li>${text}</li>`)}
    </ul>
    <p class="small"><strong>${t('contact')}</strong> ${organization.contact}</p>
    ${replyForm(sheet, papers, say)}
  </section>`
}

function replyForm(
  { organization, people, code }: RequestSheet,
  papers: string[],
  { t }: SheetSay,
): TemplateResult {
  const cells = Array.from({ length: 12 })
  return html`<p class="cut">✂ ${t('cut')}</p>
    <h2>
      ${t('reply')}　<span class="small">${t('code')} <span class="code">${code}</span></span>
    </h2>
    <p class="small">${t('replyLead')}</p>
    <table class="boxes" aria-label=${t('number')}>
      ${people.slice(0, ROWS).map(
        ({ name }) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map(() => html`<td></td>`)}
          </tr>`,
      )}
    </table>
    ${people.length > ROWS ? html`<p class="small">${t('more')}</p>` : ''}
    <p class="small">
      ${papers.length === 0 ? '' : html`<strong>${t('copies')}</strong> ${papers.join('、')}<br />`}${t('mask')}
      ${t('never')}
    </p>
    <div class="foot small">
      <p><strong>${t('back_to')}</strong><br />${organization.name}<br />${organization.contact}</p>
      <p><strong>${t('signature')}</strong><span class="line"></span></p>
    </div>`
}
