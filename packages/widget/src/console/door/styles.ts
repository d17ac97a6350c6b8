import { css } from 'lit'

export const doorStyles = css`
  form,
  .stack {
    display: grid;
    gap: 1rem;
  }
  p {
    margin: 0;
  }
  .door-field {
    display: grid;
    gap: 0.25rem;
  }
  .door-field label {
    font-weight: 700;
  }
  .door-field input {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    font: inherit;
    font-size: 1.125rem;
    min-height: 3rem;
    padding: 0.4rem 0.75rem;
    width: 100%;
  }
  .door-field input[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .alert {
    background: var(--_error-soft);
    border-inline-start: 0.375rem solid var(--_error);
    padding: 0.75rem 1rem;
  }
  .key,
  .codes {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 1.0625rem;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
  }
  .codes {
    display: grid;
    gap: 0.35rem 1.5rem;
    grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
    list-style: decimal inside;
    margin: 0;
    padding: 0;
  }
  canvas {
    background: #fff;
    border-radius: var(--_radius);
    height: auto;
    image-rendering: pixelated;
    max-width: min(14rem, 100%);
  }
  .visually-hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    width: 1px;
  }
  .check {
    align-items: start;
    display: flex;
    gap: 0.6rem;
  }
`
