import { css } from 'lit'

export const importStyles = css`
  h2 {
    margin-bottom: 1rem;
    outline: none;
  }
  p {
    margin: 0 0 0.5rem;
  }
  .choices {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    margin-bottom: 1rem;
  }
  .card h3 {
    margin-bottom: 0.5rem;
  }
  .choices .card {
    align-content: start;
    display: grid;
    gap: 0.5rem;
  }
  .small {
    font-size: 0.9375rem;
  }
  .templates {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }
  .templates a {
    color: var(--_primary);
  }
  .warning {
    background: var(--_surface);
    border-inline-start: 6px solid var(--_error);
    padding: 0.5rem 0.75rem;
  }
  .steps,
  .ground {
    display: grid;
    gap: 1rem;
  }
  .field.kind,
  .field.short {
    max-width: 20rem;
  }
  .find {
    align-items: end;
    margin-bottom: 1rem;
  }
  summary {
    cursor: pointer;
    font-weight: 700;
    padding-block: 0.4rem;
  }
  .mapping {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    padding-top: 0.5rem;
  }
  .mapping select {
    width: 100%;
  }
  .scroll {
    max-height: 20rem;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_hairline);
    padding: 0.4rem 0.75rem 0.4rem 0;
    text-align: start;
    vertical-align: top;
  }
  td {
    min-width: 6em;
  }
  td.number {
    font-variant-numeric: tabular-nums;
    min-width: 2.5em;
  }
  .counts {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  }
  .large {
    font-size: 1.25rem;
    font-weight: 700;
    margin: 0;
  }
  .count ul {
    margin: 0;
    max-height: 14rem;
    overflow: auto;
    padding-inline-start: 1.25rem;
  }
  .check {
    align-items: start;
    display: flex;
    gap: 0.5rem;
    padding-block: 0.35rem;
  }
  .check input {
    flex: none;
    margin-top: 0.3rem;
  }
  fieldset {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    margin: 0;
    padding: 0.5rem 1rem;
  }
`
