import { css } from 'lit'

/** One person: facts, number, checklist. */
export const personStyles = css`
  .person {
    display: grid;
    gap: 0.6rem;
    padding: 0.9rem 1rem;
  }
  .person p {
    margin: 0;
  }
  h4 {
    font-size: 1.0625rem;
    margin: 0;
  }
  h4 .muted {
    font-size: 0.875rem;
    font-weight: 400;
  }
  .facts {
    display: grid;
    gap: 0.1rem;
    margin: 0;
  }
  .facts div {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: 6rem 1fr;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  summary {
    cursor: pointer;
  }
  details ul {
    font-size: 0.875rem;
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25rem;
  }
  .number {
    align-items: center;
    background: var(--_surface);
    border-radius: var(--_radius);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    padding: 0.6rem 0.75rem;
  }
  .number .label {
    flex: 1 1 100%;
    font-size: 0.875rem;
  }
  .digits {
    font-size: 1.625rem;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  fieldset {
    border: 0;
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
  }
  legend {
    font-weight: 700;
    padding: 0;
  }
  .line {
    align-items: start;
    display: flex;
    gap: 0.5rem;
    justify-content: space-between;
  }
  .line .quiet {
    flex: none;
    font-size: 0.875rem;
    min-height: 2rem;
    padding-block: 0;
  }
  .line .quiet[aria-pressed='true'] {
    background: var(--_primary-soft);
    font-weight: 700;
  }
  .check {
    align-items: start;
    display: flex;
    gap: 0.5rem;
    padding-block: 0.3rem;
  }
  .check input {
    flex: none;
    margin-top: 0.25rem;
  }
`
