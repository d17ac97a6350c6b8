import { generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import { html, trusted } from '../html.ts'
import type { Person } from '../people.ts'
import type { Session } from '../sessions.ts'
import { dateTime, layout } from './layout.ts'

/** The link, shown once: to be copied, scanned or printed. */
export function issuedPage(
  session: Session,
  person: Person,
  issued: { url: string; expiresAt: string; due: string; sent: boolean },
): string {
  const code = toSvgSource(generate(issued.url), {
    on: '#000',
    off: '#fff',
    padX: 2,
    padY: 2,
    width: null,
    height: null,
  })
  return layout(
    '依頼リンク',
    session,
    html`<p class="crumbs">
        <a href="/people">従業員・取引先</a> › <a href="/people/${person.id}">${person.name}</a>
      </p>
      <h1>依頼リンクができました</h1>
      <p class="notice ${issued.sent ? 'success' : 'warning'} screen" role="status">
        ${
          issued.sent
            ? html`メールを送りました（<a href="/outbox">送信箱</a>）。`
            : 'メールは出ていません。リンクか、印刷した用紙を渡してください。'
        }
      </p>
      <section class="card sheet">
        <h2>${person.name} さんへ</h2>
        <p>スマートフォンで次のコードを読むか、リンクを開いて、マイナンバーを提出してください。</p>
        <div class="qr" role="img" aria-label="依頼リンクのQRコード">${trusted(code)}</div>
        <p>期限 <strong>${issued.due}</strong>（リンクは ${dateTime(issued.expiresAt)} まで使えます）</p>
        <label class="screen"
          >依頼リンク<textarea id="link" data-testid="link" readonly rows="3">${issued.url}</textarea>
        </label>
        <div class="actions screen">
          <button type="button" class="primary" data-copy="#link">リンクをコピーする</button>
          <button type="button" data-print>印刷する</button>
        </div>
      </section>
      <p class="notice warning screen">
        このリンクは本人だけに、まちがいのない方法で渡してください。この画面を閉じると、もう一度は表示できません（新しいリンクは作れます）。提出は一度だけできます。
      </p>`,
  )
}
