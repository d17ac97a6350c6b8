import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    margin-inline: auto;
    max-width: 42rem;
  }
  h1 {
    font-size: clamp(1.5rem, 5vw, 1.875rem);
    line-height: 1.4;
    margin: 0 0 0.75rem;
    outline: none;
    text-wrap: balance;
    word-break: var(--_break, auto-phrase);
  }
  h2 {
    font-size: 1.125rem;
    margin: 2rem 0 0.5rem;
  }
  .field {
    margin: 1.25rem 0;
  }
  label {
    font-size: 1.0625rem;
    font-weight: 700;
  }
  input {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    display: block;
    font: 400 1.375rem/1.6 var(--_font);
    letter-spacing: 0.08em;
    min-height: 3.25rem;
    padding: 0.5rem 0.9rem;
    width: 100%;
  }
  [aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .alert {
    background: var(--_error-soft);
    border-left: 0.375rem solid var(--_error);
    border-radius: 0.25rem;
    padding: 0.9rem 1.1rem;
  }
  .primary {
    font-size: 1.0625rem;
    margin-top: 0.75rem;
    width: 100%;
  }
  .out {
    margin: 0 0 0.5rem;
    text-align: end;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  ul {
    display: grid;
    gap: 0.75rem;
    list-style: none;
    margin: 1.25rem 0;
    padding: 0;
  }
  .request {
    align-items: start;
    border-radius: var(--_radius-large);
    flex-direction: column;
    gap: 0.1rem;
    padding: 1rem 1.25rem;
    text-align: start;
    width: 100%;
  }
  .request span {
    color: var(--_text);
    font-size: 0.9375rem;
    font-weight: 400;
  }
  .key {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 1.125rem;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
  }
  canvas {
    background: #fff;
    border-radius: var(--_radius);
    display: block;
    height: auto;
    image-rendering: pixelated;
    margin: 0.75rem 0;
    max-width: min(16rem, 100%);
  }
  summary {
    cursor: pointer;
    min-height: 2.75rem;
    padding: 0.5rem 0;
  }
`
