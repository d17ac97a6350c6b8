import { css } from 'lit'

export const accountStyles = css`
  .filters {
    align-items: end;
    margin: 1rem 0;
  }
  .filters input[type='search'] {
    width: min(20rem, 100%);
  }
  .filters > .row {
    min-height: 2.75rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    min-width: 46rem;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_hairline);
    padding: 0.5rem 0.75rem;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    background: var(--_surface);
    font-size: 0.9375rem;
  }
  td > .muted {
    display: block;
    font-size: 0.875rem;
  }
  .locked {
    color: var(--_error);
    font-weight: 700;
  }
  .warning {
    background: var(--_warning-soft);
    border-inline-start: 4px solid var(--_warning);
    padding: 0.75rem 1rem;
  }
`
