import type { MyNumber } from '@fuin/sdk'
import { html } from '../html.ts'
import type { Person } from '../people.ts'
import type { Session } from '../sessions.ts'
import { layout } from './layout.ts'

const SECONDS = 60

/** The number for one minute; then the page goes back by itself. */
export function revealPage(session: Session, person: Person, number: MyNumber, purpose: string): string {
  const groups = number.digits().replace(/(\d{4})(?=\d)/gu, '$1 ')
  return layout(
    'マイナンバー',
    session,
    html`<p class="crumbs">
        <a href="/people">従業員・取引先</a> › <a href="/people/${person.id}">${person.name}</a>
      </p>
      <h1>${person.name} さんのマイナンバー</h1>
      <section class="card">
        <p class="muted">利用目的: ${purpose}</p>
        <p class="number" data-testid="number">${groups}</p>
        <p class="muted">${SECONDS}秒たつと、この表示は消えます。この表示は記録されました。</p>
        <div class="actions"><a class="button primary" href="/people/${person.id}">閉じる</a></div>
      </section>`,
    html`<meta http-equiv="refresh" content="${SECONDS};url=/people/${person.id}" />`,
  )
}

/** 給与所得の源泉徴収票, reduced to what shows the use of a number. */
export function slipPage(session: Session, person: Person, number: MyNumber, company: string): string {
  return layout(
    '源泉徴収票',
    session,
    html`<p class="crumbs screen">
        <a href="/people">従業員・取引先</a> › <a href="/people/${person.id}">${person.name}</a>
      </p>
      <h1>令和８年分　給与所得の源泉徴収票</h1>
      <section class="card sheet">
        <table class="slip">
          <tr>
            <th scope="row">支払を受ける者</th>
            <td>${person.name}（${person.kana}）</td>
          </tr>
          <tr>
            <th scope="row">個人番号</th>
            <td class="number small" data-testid="slip-number">${number.digits()}</td>
          </tr>
          <tr>
            <th scope="row">種別</th>
            <td>給料・賞与</td>
          </tr>
          <tr>
            <th scope="row">支払金額</th>
            <td>4,860,000円</td>
          </tr>
          <tr>
            <th scope="row">源泉徴収税額</th>
            <td>112,300円</td>
          </tr>
          <tr>
            <th scope="row">支払者</th>
            <td>${company}</td>
          </tr>
        </table>
      </section>
      <div class="actions screen">
        <button class="primary" data-print>印刷する</button
        ><a class="button" href="/people/${person.id}">閉じる</a>
      </div>`,
    html`<meta http-equiv="refresh" content="300;url=/people/${person.id}" />`,
  )
}
