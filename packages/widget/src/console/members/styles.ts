import { css } from 'lit'

export const memberStyles = css`
  .stack {
    display: grid;
    gap: 1.25rem;
  }
  .stack > p {
    margin: 0;
  }
  .member .quiet {
    padding-inline: 0;
  }
  .member .danger {
    border-color: transparent;
  }
  .members {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .member {
    display: grid;
    gap: 0.75rem;
    grid-template-rows: auto auto 1fr auto;
  }
  .member p {
    margin: 0;
  }
  .rights {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rights li {
    border: 1px dashed var(--_line);
    border-radius: 1rem;
    color: var(--_muted);
    font-size: 0.875rem;
    padding: 0.1rem 0.7rem;
  }
  .rights li.now {
    background: var(--_primary-soft);
    border: 1px solid var(--_primary);
    color: var(--_primary);
  }
  .badge {
    border: 1px solid currentColor;
    border-radius: 1rem;
    font-size: 0.875rem;
    padding: 0.1rem 0.7rem;
    white-space: nowrap;
  }
  .member-active {
    color: var(--_success);
  }
  .member-suspended,
  .member-removed {
    color: var(--_muted);
  }
  .facts {
    display: grid;
    gap: 0.25rem 1rem;
    margin: 0;
  }
  .facts div {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: 8.5rem 1fr;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
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
  .form {
    display: grid;
    gap: 1.25rem;
  }
  .choices {
    display: grid;
    gap: 0.15rem 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
  }
  .dates {
    align-items: end;
  }
  .link {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
`
