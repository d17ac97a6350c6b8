import { css } from 'lit'

export const connectionStyles = css`
  .stack,
  section,
  .form {
    display: grid;
    gap: 1.25rem;
  }
  .stack > p,
  .card p {
    margin: 0;
  }
  .cards,
  .deliveries {
    display: grid;
    gap: 1rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
  }
  .cards .card {
    align-content: start;
    display: grid;
    gap: 0.75rem;
  }
  h4 {
    font-size: 1.0625rem;
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  details summary {
    cursor: pointer;
    padding-block: 0.75rem;
  }
  .note {
    background: var(--_surface);
    border-inline-start: 4px solid var(--_line);
    padding: 0.5rem 0.75rem;
  }
  .badge {
    border: 1px solid currentColor;
    border-radius: 1rem;
    font-size: 0.875rem;
    padding: 0.1rem 0.7rem;
    white-space: nowrap;
  }
  .state-active,
  .state-enabled,
  .delivery-delivered {
    color: var(--_success);
  }
  .delivery-failed {
    color: var(--_error);
  }
  .facts {
    display: grid;
    gap: 0.25rem;
    margin: 0;
  }
  .facts div {
    display: grid;
    gap: 0 0.75rem;
    grid-template-columns: 7.5rem minmax(0, 1fr);
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .deliveries li {
    align-items: center;
    border-bottom: 1px solid var(--_hairline);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: space-between;
    padding-bottom: 0.75rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
  }
  legend {
    font-weight: 700;
    padding: 0;
  }
  .choice small {
    display: block;
  }
  .choices {
    display: grid;
    gap: 0.15rem 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
  }
  .code {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
`
