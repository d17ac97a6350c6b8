import { css } from 'lit'

export const listStyles = css`
  :host {
    container-type: inline-size;
  }
  .top {
    margin-bottom: 1rem;
  }
  .filters {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-bottom: 1rem;
  }
  .filters .search {
    flex: 1 1 18rem;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 1rem;
  }
  .chips button {
    border-color: var(--_hairline);
    border-radius: 2rem;
    color: var(--_text);
    font-weight: 400;
    padding-inline: 1rem;
  }
  .chips button.needs {
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }
  .chips button[aria-pressed='true'] {
    background: var(--_primary-soft);
    border: 2px solid var(--_primary);
    color: var(--_primary);
    font-weight: 700;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_hairline);
    font-size: 1rem;
    font-weight: 400;
    line-height: 1.5;
    padding: 0.6rem 0.75rem;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    border-bottom: 2px solid var(--_line);
    font-size: 0.9375rem;
    font-weight: 700;
    padding-block: 0.25rem;
    white-space: nowrap;
  }
  tbody tr:hover {
    background: var(--_surface);
  }
  tr.chosen,
  tr.chosen:hover {
    background: var(--_primary-soft);
  }
  .below .name {
    padding-inline-start: 2.25rem;
  }
  .other .name,
  .other td {
    opacity: 0.75;
  }
  .pick {
    width: 2.75rem;
  }
  .pick input {
    display: block;
    margin: auto;
  }
  td small,
  th small {
    color: var(--_muted);
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
  }
  .number,
  .changed,
  .due {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .changed {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .due .over,
  .due .over small {
    color: var(--_error);
    font-weight: 700;
  }
  .due .soon small {
    color: var(--_text);
    font-weight: 700;
  }
  button.sort,
  button.family {
    background: none;
    border: 0;
    border-radius: 0.25rem;
    color: inherit;
    gap: 0.25rem;
    justify-content: start;
    min-height: 1.75rem;
    padding: 0.1rem 0;
    text-align: start;
    white-space: normal;
  }
  button.sort {
    font-size: 0.9375rem;
    min-height: 2.75rem;
  }
  button.family {
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
  button.family::before {
    content: '▸';
    content: '▸' / '';
  }
  button.family[aria-expanded='true']::before {
    content: '▾';
    content: '▾' / '';
  }
  .bar {
    background: var(--_background);
    border: 2px solid var(--_primary);
    border-radius: var(--_radius-large);
    bottom: 0.5rem;
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
    margin-top: 1rem;
    padding: 0.75rem 1rem;
    position: sticky;
    z-index: 2;
  }
  .pages {
    justify-content: center;
    margin-top: 1rem;
  }
  .phone-sort {
    display: none;
  }
  @container (width < 46rem) {
    .phone-sort {
      display: grid;
      margin-bottom: 0.75rem;
    }
    .filters > * {
      flex: 1 1 9rem;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
    tbody tr {
      border: 1px solid var(--_hairline);
      border-radius: var(--_radius-large);
      column-gap: 0.5rem;
      display: grid;
      grid-template-columns: auto 1fr auto;
      margin-bottom: 0.5rem;
      padding: 0.5rem 0.75rem;
    }
    tbody td,
    tbody th {
      border: 0;
      padding: 0.15rem 0;
    }
    .pick {
      align-self: center;
      width: 2rem;
    }
    tbody .name {
      grid-column: 2;
      grid-row: 1;
      padding: 0;
    }
    tbody .state {
      align-self: center;
      grid-column: 3;
      grid-row: 1;
    }
    tbody .number,
    tbody .kind,
    tbody .due {
      grid-column: 2 / -1;
    }
    tbody .kind small {
      display: inline;
      margin-inline-start: 0.75rem;
    }
    tbody .due:empty,
    tbody .number:empty,
    tbody .changed {
      display: none;
    }
    .below {
      margin-inline-start: 1.5rem;
    }
  }
`
