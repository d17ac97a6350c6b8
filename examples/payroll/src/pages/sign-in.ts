import { html } from '../html.ts'
import { STAFF } from '../staff.ts'
import { layout } from './layout.ts'

/** Choosing one of three people stands for the sign-in of a real product. */
export function signInPage(): string {
  return layout(
    'サインイン',
    null,
    html`<section class="narrow">
      <h1>みほん給与にサインイン</h1>
      <p>これは見本の給与システムです。どの担当としてお試しになりますか。</p>
      ${STAFF.map(
        user =>
          html`<form method="post" action="/sign-in" class="card pick">
            <input type="hidden" name="user" value="${user.id}" />
            <div><strong>${user.name}</strong><span class="muted">${user.role}</span></div>
            <button class="primary" aria-label="${user.role}としてサインイン">サインイン</button>
          </form>`,
      )}
    </section>`,
  )
}
