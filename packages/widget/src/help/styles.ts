import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  section {
    border-top: 1px solid var(--_hairline);
    margin-top: 1.5rem;
    padding-top: 0.5rem;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.4;
    margin: 1rem 0 0.5rem;
  }
  p {
    margin: 0.5rem 0;
  }
  label {
    font-weight: 700;
  }
  textarea,
  input {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    display: block;
    font: 400 1rem/1.6 var(--_font);
    padding: 0.6rem 0.9rem;
  }
  textarea {
    overflow-wrap: anywhere;
    width: 100%;
  }
  input {
    font-size: 1.25rem;
    letter-spacing: 0.1em;
    min-height: 3rem;
    text-transform: uppercase;
    max-width: 100%;
    width: 10em;
  }
  [aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  blockquote {
    background: var(--_surface);
    border-left: 4px solid var(--_primary);
    margin: 0.5rem 0 0.75rem;
    padding: 0.9rem 1.1rem;
  }
  .warning {
    background: var(--_warning-soft);
    border-left: 4px solid var(--_warning);
    padding: 0.6rem 0.9rem;
  }
`
