import { css } from 'lit'

/** What all views share beside `tokens` and `controls`: a denser page than the one that people are asked on. */
export const consoleStyles = css`
  :host {
    display: block;
    --_gap: 1rem;
  }
  button,
  .button {
    font-size: 1rem;
    min-height: 2.75rem;
    padding: 0.4rem 1rem;
    white-space: nowrap;
  }
  @media (width < 26rem) {
    button,
    .button {
      white-space: normal;
    }
  }
  button.danger {
    border-color: var(--_error);
    color: var(--_error);
  }
  button.danger.primary {
    background: var(--_error);
    color: var(--_on-primary);
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.5;
    margin: 0;
  }
  h3 {
    font-size: 1.125rem;
    margin: 0;
  }
  h2,
  h3,
  h4 {
    overflow-wrap: anywhere;
    text-wrap: balance;
    word-break: var(--_break, auto-phrase);
  }
  .muted {
    color: var(--_muted);
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
  }
  .spread {
    justify-content: space-between;
  }
  .field {
    display: grid;
    font-size: 0.9375rem;
    gap: 0.25rem;
  }
  input[type='search'],
  input[type='text'],
  input[type='email'],
  input[type='date'],
  input[type='number'],
  select,
  textarea {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    font: inherit;
    font-size: 1rem;
    min-height: 2.75rem;
    min-width: 0;
    padding: 0.4rem 0.75rem;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--_primary);
    height: 1.25rem;
    margin: 0;
    width: 1.25rem;
  }
  .card {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-large);
    padding: 1.25rem;
  }
`

/** The frame: toasts, the question in front of everything. */
export const shellStyles = css`
  :host {
    container-type: inline-size;
  }
  .toasts {
    bottom: 1rem;
    display: grid;
    gap: 0.5rem;
    inset-inline: 1rem;
    justify-items: center;
    pointer-events: none;
    position: fixed;
    z-index: 10;
  }
  .toast {
    align-items: center;
    background: var(--_background);
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_primary);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
    display: flex;
    gap: 0.75rem;
    max-width: 40rem;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    pointer-events: auto;
  }
  .toast p {
    margin: 0;
  }
  .toast.success {
    border-inline-start-color: var(--_success);
  }
  .toast.error {
    border-inline-start-color: var(--_error);
  }
  .failure {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
  .failure p {
    margin: 0;
  }
`
