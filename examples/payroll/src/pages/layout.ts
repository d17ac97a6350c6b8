import type { Session } from '../sessions.ts'
import { html, type Html } from '../html.ts'

/** The frame of every page. */
export function layout(
  title: string,
  session: Session | null,
  content: Html,
  head: Html | null = null,
  width: '' | 'desk' = '',
): string {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}｜みほん給与</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/style.css" />
        <script type="module" src="/assets/app.js"></script>
        ${head}
      </head>
      <body>
        <a class="skip" href="#main">本文へ</a>
        <header class="top">
          <a class="brand" href="/">みほん給与</a>
          ${
            session !== null &&
            html`<nav aria-label="主なメニュー">
                <a href="/people">従業員・取引先</a><a href="/console">マイナンバーの管理</a
                ><a href="/year-end">年末調整</a><a href="/outbox">送信箱</a><a href="/log">利用の記録</a
                ><a href="/my">自分の提出</a>
              </nav>
              <form method="post" action="/sign-out" class="who">
                <input type="hidden" name="csrf" value="${session.csrf}" />
                <span>${session.user.name}<small>${session.user.role}</small></span>
                <button class="quiet">サインアウト</button>
              </form>`
          }
        </header>
        <main id="main" class="${width}">${content}</main>
      </body>
    </html>`.text
}

/** A message on top of a page. */
export function notice(kind: 'error' | 'success', text: string): Html {
  return html`<p class="notice ${kind}" role="${kind === 'error' ? 'alert' : 'status'}">${text}</p>`
}

export function dateTime(iso: string | null): string {
  if (iso === null) return '―'
  const format = new Intl.DateTimeFormat('ja-JP', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Tokyo',
  })
  return format.format(new Date(iso))
}
