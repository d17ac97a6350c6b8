import { css, html, type TemplateResult } from 'lit'

/** Nothing to show: says why, and what to do. */
export function emptyState(title: string, text: string, action: TemplateResult | '' = ''): TemplateResult {
  return html`<div class="empty">
    <p class="empty-title">${title}</p>
    <p class="muted">${text}</p>
    ${action}
  </div>`
}

/**
 * How far it is, in words too.
 *
 * @param done - of `total`; both 0 while nothing is known
 */
export function progress(label: string, done: number, total: number): TemplateResult {
  return html`<div class="progress" role="status">
    <span>${label}</span>
    ${total > 0 ? html`<progress max=${total} value=${done} aria-label=${label}></progress>` : html`<progress aria-label=${label}></progress>`}
  </div>`
}

export const noticeStyles = css`
  .empty {
    border: 1px dashed var(--_line);
    border-radius: var(--_radius-large);
    padding: 2.5rem 1rem;
    text-align: center;
  }
  .empty p {
    margin: 0 0 0.5rem;
  }
  .empty-title {
    font-size: 1.125rem;
    font-weight: 700;
  }
  .failed {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
  .failed p {
    margin: 0;
  }
  .progress {
    display: grid;
    gap: 0.5rem;
    padding-block: 1rem;
  }
  progress {
    accent-color: var(--_primary);
    height: 0.75rem;
    width: 100%;
  }
`
