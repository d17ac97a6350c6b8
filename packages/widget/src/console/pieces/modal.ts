import { css, html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'

/** A window in front of the page: the browser keeps the focus inside, Escape closes it. */
export interface Modal {
  heading: string
  body: TemplateResult | string
  /** Buttons, the one that goes on last. */
  actions: TemplateResult
  onClose: () => void
  /** Wider, for lists and forms. */
  wide?: boolean
}

/** Render it only while it is open. */
export function modal({ heading, body, actions, onClose, wide = false }: Modal): TemplateResult {
  return html`<dialog
    class=${wide ? 'modal wide' : 'modal'}
    aria-labelledby="modal-heading"
    ${ref(show)}
    @close=${onClose}
    @cancel=${(event: Event) => event.target === event.currentTarget && onClose()}
  >
    <h2 id="modal-heading">${heading}</h2>
    <div class="modal-body">${body}</div>
    <div class="row modal-actions">${actions}</div>
  </dialog>`
}

function show(element?: Element): void {
  const dialog = element as HTMLDialogElement | undefined
  // It is drawn before it is on the page, where alone it can be shown.
  queueMicrotask(() => {
    if (dialog?.isConnected === true && !dialog.open) dialog.showModal()
  })
}

export const modalStyles = css`
  .modal {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-large);
    color: var(--_text);
    max-height: calc(100dvh - 2rem);
    max-width: min(34rem, calc(100vw - 2rem));
    overflow: auto;
    padding: 1.5rem;
    width: 100%;
  }
  .modal.wide {
    max-width: min(56rem, calc(100vw - 2rem));
  }
  .modal::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .modal h2 {
    font-size: 1.25rem;
  }
  .modal-body {
    margin-block: 0.75rem 1.25rem;
  }
  .modal-body p {
    margin: 0 0 0.5rem;
    white-space: pre-line;
  }
  .modal-actions {
    justify-content: flex-end;
  }
`
