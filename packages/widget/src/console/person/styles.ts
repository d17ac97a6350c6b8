import { css } from 'lit'

export const pageStyles = css`
  :host {
    container-type: inline-size;
  }
  .page {
    display: grid;
    gap: 1rem;
  }
  .top {
    display: grid;
    gap: 0.5rem;
  }
  /* It is focused to be read aloud, and nothing can be pressed there. */
  .top h2:focus-visible {
    background: none;
    box-shadow: none;
    outline: none;
  }
  .top p {
    margin: 0;
  }
  .back {
    justify-self: start;
  }
  .columns {
    align-items: start;
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .column {
    display: grid;
    gap: 1rem;
  }
  section h3 {
    margin-bottom: 0.75rem;
  }
  h4 {
    font-size: 0.9375rem;
    margin: 0.75rem 0 0.25rem;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin: 0.25rem 0;
  }
  .facts + button {
    margin-top: 0.75rem;
  }
  .facts div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
  }
  .facts dt {
    color: var(--_muted);
    flex: none;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .history > li:last-child {
    border-bottom: 0;
    padding-bottom: 0;
  }
  section .plain {
    margin-bottom: 0;
  }
  .purposes {
    margin: 0.25rem 0;
    padding-inline-start: 1.25rem;
  }
  small {
    font-size: 0.875rem;
  }
  summary {
    cursor: pointer;
    padding-block: 0.25rem;
  }
  .messages,
  .plain.events {
    margin-block: 0.25rem;
  }
  .messages li,
  .events li {
    border-top: 1px solid var(--_hairline);
    padding-block: 0.35rem;
  }
  .events .time {
    font-variant-numeric: tabular-nums;
    min-width: 11rem;
  }
  .outcome-failed b,
  .outcome-bounced b {
    color: var(--_error);
  }
  .number-current {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }
  blockquote {
    background: var(--_surface);
    border-inline-start: 4px solid var(--_line);
    margin: 0.25rem 0;
    overflow-wrap: anywhere;
    padding: 0.75rem 1rem;
    white-space: pre-line;
  }
  [data-section='waiting'] {
    display: grid;
    gap: 1rem;
  }
  .said p {
    margin: 0.25rem 0;
  }
  .unproven p[role='alert'] {
    background: var(--_error-soft);
    border: 1px solid var(--_error);
    border-radius: var(--_radius);
    padding: 0.75rem 1rem;
  }
  .form {
    display: grid;
    gap: 1.25rem;
    margin-top: 1rem;
  }
  fieldset {
    border: 0;
    display: grid;
    gap: 0.25rem;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  legend {
    font-weight: 700;
    margin-bottom: 0.5rem;
    padding: 0;
  }
  .check {
    align-items: start;
    display: flex;
    gap: 0.75rem;
    padding-block: 0.4rem;
  }
  .check input {
    flex: none;
    margin-top: 0.2rem;
  }
  .gone {
    background: var(--_error-soft);
    border: 1px solid var(--_error);
    border-radius: var(--_radius-large);
    padding: 0.75rem 1rem;
  }
  .gone p {
    margin: 0.25rem 0 0;
  }
  @container (width < 46rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
