import { html, type TemplateResult } from 'lit'
import type { MessageKey, Translate } from '../locale/messages.ts'
import type { Change } from './box.ts'

/** One press of a key or button: a fiftieth of the picture. */
export const STEP = 0.02

/** Buttons that belong together, as those of one edge. */
export interface PadGroup {
  label: MessageKey
  buttons: readonly (readonly [MessageKey, Change])[]
}

export const MOVE: PadGroup = {
  label: 'stage.move',
  buttons: [
    ['stage.left', { x: -STEP }],
    ['stage.right', { x: STEP }],
    ['stage.up', { y: -STEP }],
    ['stage.down', { y: STEP }],
  ],
}

/** Everything that dragging does, as buttons, for those who cannot drag (WCAG 2.5.7). */
export function pad(
  t: Translate,
  groups: readonly PadGroup[],
  press: (change: Change) => void,
): TemplateResult {
  return html`
    <details class="pad">
      <summary>${t('stage.pad')}</summary>
      ${groups.map(
        ({ label, buttons }) => html`
          <div class="group" role="group" aria-label=${t(label)}>
            <p aria-hidden="true">${t(label)}</p>
            ${buttons.map(
              ([key, change]) =>
                html`<button type="button" data-key=${key} @click=${() => press(change)}>${t(key)}</button>`,
            )}
          </div>
        `,
      )}
    </details>
  `
}
