import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  label {
    display: block;
    font-weight: 700;
  }
  .hint {
    color: var(--_muted);
    margin: 0.1rem 0 0.6rem;
  }
  .row {
    align-items: stretch;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  input {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    flex: 1 1 14rem;
    font: 500 1.5rem/1.4 var(--_font);
    font-feature-settings: 'tnum';
    letter-spacing: 0.06em;
    max-width: 20rem;
    min-height: 3.5rem;
    min-width: 0;
    padding: 0.4rem 0.9rem;
  }
  input.masked {
    -webkit-text-security: disc;
  }
  :host(:state(invalid)) input {
    border-color: var(--_error);
    border-width: 2px;
  }
  .message {
    min-height: 1.7em;
    margin: 0.4rem 0 0;
  }
  .error {
    color: var(--_error);
    font-weight: 700;
  }
  .error::before {
    content: '⚠ ';
  }
  .ok {
    color: var(--_success);
    font-weight: 700;
  }
  .ok::before {
    content: '✓ ';
  }
`
