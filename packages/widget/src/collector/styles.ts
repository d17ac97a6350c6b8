import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    margin-inline: auto;
    max-width: 42rem;
  }
  h1,
  h2 {
    line-height: 1.4;
    margin: 0 0 0.75rem;
  }
  h1,
  h2 {
    text-wrap: balance;
    word-break: var(--_break, auto-phrase);
  }
  h1 {
    font-size: clamp(1.5rem, 5vw, 1.875rem);
    letter-spacing: 0.01em;
    outline: none;
  }
  /* A button is as wide as its longest word. */
  button {
    overflow-wrap: break-word;
  }
  /* A Japanese name of an organization among words of another language does not break inside. */
  h1:not(:lang(ja), :lang(zh)) {
    overflow-wrap: anywhere;
    word-break: keep-all;
  }
  h2 {
    font-size: 1.125rem;
    margin-top: 1.75rem;
  }
  p {
    margin: 0.5rem 0;
  }
  ul {
    margin: 0.5rem 0;
    padding-left: 1.4rem;
  }
  progress {
    appearance: none;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 1rem;
    display: block;
    forced-color-adjust: none;
    height: 0.625rem;
    margin: 0 0 1.5rem;
    overflow: hidden;
    width: 100%;
  }
  progress::-webkit-progress-bar {
    background: var(--_surface);
  }
  progress::-webkit-progress-value {
    background: var(--_primary);
    transition: width 0.3s;
  }
  progress::-moz-progress-bar {
    background: var(--_primary);
  }
  .card {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-large);
    margin: 0.75rem 0;
    padding: 1rem 1.25rem;
  }
  .card > :first-child {
    margin-top: 0;
  }
  .card > :last-child {
    margin-bottom: 0;
  }
  .who {
    font-weight: 700;
    margin-bottom: 0;
  }
  .safe,
  .alert,
  .reminder {
    border-left: 0.375rem solid;
    border-radius: 0.25rem;
    margin: 1.25rem 0;
    padding: 0.9rem 1.1rem;
  }
  .safe {
    background: var(--_success-soft);
    border-color: var(--_success);
  }
  .alert {
    background: var(--_error-soft);
    border-color: var(--_error);
  }
  .reminder {
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }
  dl {
    margin: 0;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  dd {
    font-weight: 700;
    margin: 0 0 0.75rem;
  }
  dd:has(+ dd) {
    margin-bottom: 0.1rem;
  }
  dd:last-child {
    margin-bottom: 0;
  }
  .code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
  }
  .contact {
    border-top: 1px solid var(--_hairline);
    color: var(--_muted);
    font-size: 0.9375rem;
    margin-top: 2rem;
    padding-top: 0.75rem;
  }
  .contact a {
    color: var(--_primary);
    white-space: nowrap;
  }
  .summary {
    outline: none;
  }
  .summary h2 {
    margin: 0 0 0.25rem;
  }
  .summary a,
  .alert a {
    color: var(--_primary);
    line-height: 2;
  }
  .countersign {
    background: var(--_surface);
    border-radius: var(--_radius);
    font-size: 1.5rem;
    font-weight: 700;
    letter-spacing: 0.08em;
    overflow-wrap: anywhere;
    padding: 0.9rem 1.1rem;
    text-align: center;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: 2rem;
  }
  .actions .primary {
    flex: 2 1 12rem;
  }
  .actions button:not(.primary) {
    flex: 1 1 6rem;
  }
  .actions.keep button:not(.primary) {
    flex-basis: 14rem;
  }
  .safe svg {
    color: var(--_success);
    vertical-align: -0.15em;
  }
  fuin-card-code {
    margin-top: 1rem;
  }
  fuin-document {
    margin-bottom: 1rem;
  }
  .done {
    align-items: center;
    background: var(--_success);
    border-radius: 50%;
    color: var(--_background);
    display: flex;
    font-size: 2rem;
    forced-color-adjust: none;
    height: 4rem;
    justify-content: center;
    margin: 0 0 1rem;
    width: 4rem;
  }
  @media print {
    :host {
      font-size: 11pt !important;
      max-width: none;
    }
    .actions,
    .reminder,
    .done,
    #kept {
      display: none;
    }
    .card {
      border-color: #000;
      break-inside: avoid;
    }
    dl {
      display: grid;
      gap: 0.25rem 1.5rem;
      grid-template-columns: max-content 1fr;
    }
    dt {
      grid-column: 1;
    }
    dd {
      grid-column: 2;
      margin: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    progress::-webkit-progress-value {
      transition: none;
    }
  }
  .uses {
    list-style: none;
    margin: 0;
    padding-block: 0.25rem;
  }
  .uses li {
    display: grid;
    padding-block: 0.75rem;
  }
  .uses li + li {
    border-top: 1px solid var(--_hairline);
  }
  .uses time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`
