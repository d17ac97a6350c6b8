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
    word-break: auto-phrase;
  }
  h1 {
    font-size: clamp(1.5rem, 5vw, 1.875rem);
    outline: none;
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
  .step {
    color: var(--_muted);
    font-weight: 700;
    margin: 0 0 0.25rem;
  }
  .bar {
    background: var(--_hairline);
    border-radius: 4px;
    height: 8px;
    margin-bottom: 1.5rem;
    overflow: hidden;
    width: 100%;
  }
  progress {
    appearance: none;
    background: var(--_hairline);
    border: 0;
    border-radius: 4px;
    display: block;
    height: 8px;
    margin: 0 0 1.5rem;
    overflow: hidden;
    width: 100%;
  }
  progress::-webkit-progress-bar {
    background: var(--_hairline);
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
    border-radius: 12px;
    margin: 0.75rem 0;
    padding: 1rem 1.25rem;
  }
  .card > :first-child {
    margin-top: 0;
  }
  .card > :last-child {
    margin-bottom: 0;
  }
  .safe {
    background: var(--_success-soft);
    border-left: 4px solid var(--_success);
    margin: 1.5rem 0;
    padding: 0.9rem 1.1rem;
  }
  .alert {
    background: var(--_error-soft);
    border-left: 4px solid var(--_error);
    padding: 0.9rem 1.1rem;
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
  .reminder {
    background: var(--_warning-soft);
    border-left: 4px solid var(--_warning);
    padding: 0.9rem 1.1rem;
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
  .item {
    align-items: start;
    border-top: 1px solid var(--_hairline);
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
    justify-content: space-between;
    padding: 0.75rem 0;
  }
  .item > button {
    flex: none;
    white-space: nowrap;
  }
  .item .code {
    font-size: 0.9375rem;
    white-space: nowrap;
  }
  .safe svg {
    color: var(--_success);
    vertical-align: -0.15em;
  }
  .item:first-of-type {
    border-top: 0;
  }
  .thumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .thumbs img {
    background: var(--_surface);
    border-radius: var(--_radius);
    height: 6.5rem;
    object-fit: contain;
    width: 9rem;
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
    color: #fff;
    display: flex;
    font-size: 2rem;
    height: 4rem;
    justify-content: center;
    margin: 0 0 1rem;
    width: 4rem;
  }
  @media print {
    .actions,
    .reminder {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    progress::-webkit-progress-value {
      transition: none;
    }
  }
`
