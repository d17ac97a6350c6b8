import { css } from 'lit'

export const requestStyles = css`
  .stack {
    display: grid;
    gap: 1rem;
  }
  .stack > p,
  .card > p {
    margin: 0;
  }
  .inner-grid {
    display: grid;
    gap: 0.75rem;
  }
  .form {
    display: grid;
    gap: 1.25rem;
    max-width: 48rem;
  }
  fieldset {
    border: 0;
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
  }
  legend {
    font-weight: 700;
    margin-bottom: 0.5rem;
    padding: 0;
  }
  .check {
    align-items: center;
    display: flex;
    gap: 0.5rem;
    min-height: 2.25rem;
  }
  .inner {
    border-inline-start: 3px solid var(--_hairline);
    display: grid;
    gap: 0.75rem;
    margin-inline-start: 0.6rem;
    padding: 0.25rem 0 0.25rem 1rem;
  }
  .three {
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
  }
  .figures {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    margin: 0;
  }
  .figures div {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-large);
    padding: 0.75rem 1rem;
  }
  .figures dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .figures dd {
    font-size: 1.375rem;
    font-weight: 700;
    margin: 0;
  }
  summary {
    cursor: pointer;
    font-weight: 700;
    padding-block: 0.25rem;
  }
  .visits {
    list-style: none;
    margin: 0.5rem 0 0;
    padding: 0;
  }
  .visits li {
    align-items: center;
    border-top: 1px solid var(--_hairline);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    justify-content: space-between;
    min-height: 2.5rem;
    padding-block: 0.25rem;
  }
  .problem {
    color: var(--_error);
    flex: 1 1 100%;
    margin: 0;
  }
  .subject {
    font-weight: 700;
    margin: 0.5rem 0;
  }
  pre {
    background: var(--_surface, transparent);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    font: inherit;
    margin: 0;
    overflow-wrap: anywhere;
    padding: 0.75rem 1rem;
    white-space: pre-wrap;
  }
`
