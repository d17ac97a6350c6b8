import { css } from 'lit'

export const passcodeStyles = css`
  .passcode label {
    display: block;
    font-weight: 700;
  }
  .passcode input {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    display: block;
    font: 400 1.375rem/1.6 var(--_font);
    letter-spacing: 0.08em;
    max-width: 100%;
    min-height: 3.5rem;
    padding: 0.6rem 0.9rem;
    width: 20rem;
  }
  .passcode input[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .passcode .wrong {
    color: var(--_error);
    font-weight: 700;
  }
  .passcode progress {
    max-width: 20rem;
    width: 100%;
  }
`
