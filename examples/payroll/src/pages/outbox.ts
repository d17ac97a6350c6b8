import { html } from '../html.ts'
import type { SentMail } from '../mail-sink.ts'
import type { Session } from '../sessions.ts'
import { dateTime, layout } from './layout.ts'

/** A message that did not arrive, with the person it was for. */
export interface Failure {
  name: string
  reason: string
  at: string
}

/** Every mail that went out, and what did not. */
export function outboxPage(
  session: Session,
  mails: readonly SentMail[],
  failures: readonly Failure[],
): string {
  return layout(
    '送信箱',
    session,
    html`<h1>送信箱</h1>
      <p>このデモのメールは外に出ません。ここで、だれに何が送られたかを見られます。</p>
      ${
        failures.length > 0 &&
        html`<section class="notice error" role="alert">
          <h2>届かなかったメール（${failures.length}件）</h2>
          <ul>
            ${failures.map(({ name, reason, at }) => html`<li>${name} さん：${reason}（${dateTime(at)}）</li>`)}
          </ul>
        </section>`
      }
      ${
        mails.length === 0
          ? html`<p class="empty">
              まだ何も送っていません。<a href="/console">マイナンバーの管理</a>で依頼すると、ここに並びます。
            </p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">時刻</th>
                    <th scope="col">あて先</th>
                    <th scope="col">件名</th>
                  </tr>
                </thead>
                <tbody>
                  ${mails.slice(0, 200).map(
                    ({ id, at, to, subject }) =>
                      html`<tr>
                        <td>${dateTime(at)}</td>
                        <td>${to}</td>
                        <td><a href="/outbox/${id}">${subject}</a></td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`,
  )
}

/** One mail, as the person gets it. Links can be followed. */
export function mailPage(session: Session, { at, from, to, subject, text }: SentMail): string {
  const parts = text.split(/(https?:\/\/\S+)/u)
  return layout(
    subject,
    session,
    html`<p class="crumbs"><a href="/outbox">送信箱</a> › メール</p>
      <h1>${subject}</h1>
      <section class="card">
        <p>差出人 ${from}<br />あて先 ${to}<br />時刻 ${dateTime(at)}</p>
        <pre class="mail">
${parts.map((part, index) => (index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : part))}</pre>
      </section>`,
  )
}
