import { html } from '../html.ts'
import type { Session } from '../sessions.ts'
import { layout } from './layout.ts'

/** An employee's own page: the collector embedded in the product, without any link. */
export function myPage(session: Session, fingerprint: string): string {
  return layout(
    'マイページ',
    session,
    html`<fuin-collector
      endpoint="/fuin"
      key-fingerprint="${fingerprint}"
      handover-url="/my"
    ></fuin-collector>`,
    html`<script type="module" src="/widget/fuin.js"></script>`,
  )
}
