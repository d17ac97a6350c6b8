import { html } from '../html.ts'
import type { Session } from '../sessions.ts'
import { layout } from './layout.ts'

/** Fuin's own desk for staff, embedded: one element, which asks this product's handler what the person may do. */
export function consolePage(session: Session): string {
  return layout(
    'マイナンバーの管理',
    session,
    html`<h1>マイナンバーの管理</h1>
      <fuin-console endpoint="/fuin"></fuin-console>`,
    html`<script type="module" src="/widget/console/console.js"></script>`,
    'desk',
  )
}
