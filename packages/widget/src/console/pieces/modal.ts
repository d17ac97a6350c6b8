import { css, html, noChange, type ElementPart, type TemplateResult } from 'lit'
import { AsyncDirective, directive } from 'lit/async-directive.js'

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
    ${shown()}
    @close=${onClose}
    @cancel=${(event: Event) => event.target === event.currentTarget && onClose()}
  >
    <h2 id="modal-heading">${heading}</h2>
    <div class="modal-body">${body}</div>
    <div class="row modal-actions">${actions}</div>
  </dialog>`
}

/** Opens the window once it is on the page, and gives the focus back to where it was when the window is gone. */
class Shown extends AsyncDirective {
  #dialog: HTMLDialogElement | null = null
  #before: HTMLElement | null = null

  render(): typeof noChange {
    return noChange
  }

  override update({ element }: ElementPart): typeof noChange {
    if (this.#dialog === element) return noChange
    const dialog = element as HTMLDialogElement
    this.#dialog = dialog
    this.#before = focused()
    // It is drawn before it is on the page, where alone it can be shown.
    queueMicrotask(() => {
      if (dialog.isConnected && !dialog.open) dialog.showModal()
    })
    return noChange
  }

  protected override disconnected(): void {
    const before = this.#before
    queueMicrotask(() => {
      // Whoever has moved it on purpose meanwhile keeps it.
      if (before?.isConnected === true && focused() === null) before.focus()
    })
  }
}

const shown = directive(Shown)

/** What has the focus, in whatever shadow; null where nothing has it. */
function focused(): HTMLElement | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement
  return element instanceof HTMLElement && element !== document.body ? element : null
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
  /* Below a long form too, the way on is there without looking for it. */
  .modal-actions {
    background: var(--_background);
    bottom: -1.5rem;
    justify-content: flex-end;
    margin: 0 -1.5rem -1.5rem;
    padding: 0 1.5rem 1.5rem;
    position: sticky;
  }
  .modal-actions:empty {
    padding: 0 0 0.5rem;
  }
  .modal.wide .modal-actions {
    border-top: 1px solid var(--_hairline);
    padding-block: 0.75rem;
  }
  @media (width < 40rem) {
    .modal-actions {
      border-top: 1px solid var(--_hairline);
      padding-block: 0.75rem;
    }
  }
`
