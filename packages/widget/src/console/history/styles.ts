import { css } from 'lit'

export const historyStyles = css`
  :host {
    container-type: inline-size;
  }
  .tabs {
    border-bottom: 1px solid var(--_hairline);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block: 1rem 0.75rem;
  }
  .tabs button {
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    color: var(--_text);
    font-weight: 400;
    overflow-wrap: normal;
    padding-inline: clamp(0.5rem, 2.5cqi, 1rem);
  }
  .tabs button[aria-selected='true'] {
    box-shadow: inset 0 -4px var(--_primary);
    color: var(--_primary);
    font-weight: 700;
  }
  .lead {
    margin: 0.25rem 0 0;
  }
  .filters {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block: 0.75rem 1rem;
  }
  .filters .person {
    flex: 1 1 16rem;
    position: relative;
  }
  .suggestions {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
    inset: calc(100% + 0.25rem) 0 auto;
    list-style: none;
    margin: 0;
    padding: 0.25rem;
    position: absolute;
    z-index: 3;
  }
  p.suggestions {
    padding: 0.75rem;
  }
  .suggestions button {
    border: 0;
    color: var(--_text);
    font-weight: 400;
    justify-content: start;
    text-align: start;
    width: 100%;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 1rem;
  }
  .chips button:not(.quiet) {
    background: var(--_primary-soft);
    border-radius: 2rem;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  table {
    border-collapse: collapse;
    table-layout: fixed;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_hairline);
    font-size: 0.9375rem;
    font-weight: 400;
    line-height: 1.5;
    overflow-wrap: anywhere;
    padding: 0.6rem 0.6rem;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-bottom: 2px solid var(--_line);
    font-weight: 700;
    padding-block: 0.25rem;
  }
  thead th:nth-child(1) {
    width: 10.5em;
  }
  thead th:nth-child(2) {
    width: 19%;
  }
  thead th:nth-child(4) {
    width: 24%;
  }
  .what {
    font-weight: 700;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  td small,
  th small {
    color: var(--_muted);
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .browser {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    display: -webkit-box;
    overflow: hidden;
  }
  .badge {
    background: var(--_error);
    border-radius: 0.25rem;
    color: var(--_on-primary);
    display: inline-block;
    font-size: 0.8125rem;
    font-weight: 700;
    margin-inline-end: 0.25rem;
    padding: 0 0.5rem;
  }
  tr.refused {
    background: var(--_error-soft, transparent);
  }
  tr.refused .what small {
    color: var(--_error);
  }
  button.erase-words {
    background: none;
    border: 0;
    color: var(--_muted);
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
    min-height: 1.75rem;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    white-space: normal;
  }
  button.only {
    background: none;
    border: 0;
    border-radius: 0.25rem;
    color: inherit;
    display: inline;
    font: inherit;
    min-height: 1.75rem;
    padding: 0;
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
    white-space: normal;
  }
  .foot {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    margin-top: 1rem;
  }
  .kinds {
    display: grid;
    gap: 0.5rem;
    margin-block: 0.75rem;
  }
  .alarm {
    border: 3px solid var(--_error);
  }
  .alarm h3 {
    color: var(--_error);
  }
  .restored {
    background: var(--_warning-soft);
    border: 1px solid var(--_warning);
    border-radius: var(--_radius-large);
    margin-block: 1rem 0;
    padding: 0.75rem 1.25rem;
  }
  @container (width < 52rem) {
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
      display: grid;
      margin-bottom: 0.5rem;
      padding: 0.6rem 0.9rem;
    }
    tr.refused {
      border-color: var(--_error);
    }
    tbody td,
    tbody th {
      border: 0;
      padding: 0.1rem 0;
    }
    .time {
      color: var(--_muted);
      font-size: 0.875rem;
    }
    .what {
      font-size: 1rem;
    }
    .whose small,
    .who small {
      display: inline;
      margin-inline-start: 0.5rem;
    }
    .whose,
    .why,
    .who {
      min-width: 0;
    }
    .where {
      color: var(--_muted);
      font-size: 0.8125rem;
    }
    .browser {
      -webkit-line-clamp: 1;
    }
  }
`
