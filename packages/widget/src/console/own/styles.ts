import { css } from 'lit'

export const ownStyles = css`
  .stack {
    display: grid;
    gap: 1.25rem;
  }
  .stack > p,
  .card p {
    margin: 0;
  }
  .card {
    display: grid;
    gap: 1rem;
    justify-items: start;
    max-width: 46rem;
  }
  .means,
  .sessions {
    display: grid;
    list-style: none;
    margin: 0;
    padding: 0;
    width: 100%;
  }
  .means li,
  .sessions li {
    align-items: center;
    border-top: 1px solid var(--_hairline);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    justify-content: space-between;
    min-height: 3.5rem;
    padding-block: 0.5rem;
  }
  @media (width < 30rem) {
    .means li,
    .sessions li {
      align-items: stretch;
      flex-direction: column;
      gap: 0.5rem;
    }
  }
  .means div,
  .sessions div {
    display: grid;
    gap: 0.1rem;
    min-width: 0;
  }
  .id {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    letter-spacing: 0.06em;
  }
  .here {
    border: 1px solid var(--_success);
    border-radius: 1rem;
    color: var(--_success);
    font-size: 0.875rem;
    justify-self: start;
    padding: 0.1rem 0.7rem;
  }
  .modal-body p {
    margin: 0;
    white-space: normal;
  }
  .note {
    background: var(--_surface);
    border-inline-start: 4px solid var(--_error);
    padding: 0.5rem 0.75rem;
  }
`
