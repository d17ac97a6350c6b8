import { css } from 'lit'

/** Windows in front of the desk. */
export const dialogStyles = css`
  .return {
    display: grid;
    gap: 1.25rem;
  }
  .stack,
  .preview {
    align-content: start;
    display: grid;
    gap: 0.75rem;
    min-width: 0;
  }
  .stack select {
    width: 100%;
  }
  .inner {
    border-inline-start: 3px solid var(--_hairline);
    padding-inline-start: 0.75rem;
  }
  .inner .whose {
    margin: 0.4rem 0 0;
  }
  .paper {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    padding: 1rem;
  }
  .paper p {
    margin: 0 0 0.5rem;
  }
  .strong {
    font-weight: 700;
  }
  .said {
    white-space: pre-line;
  }
  .recent {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .recent li {
    align-items: center;
    border-top: 1px solid var(--_hairline);
    display: flex;
    gap: 0.75rem;
    justify-content: space-between;
    min-height: 3.5rem;
    padding-block: 0.25rem;
  }
  .keys {
    display: grid;
    gap: 0.25rem;
    margin: 0.75rem 0 0;
  }
  .keys div {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: 6rem 1fr;
  }
  .keys dd {
    margin: 0;
  }
  @media (min-width: 48rem) {
    .return {
      grid-template-columns: 3fr 2fr;
    }
  }
`
