import { css } from 'lit'

/** Choosing the papers: cards to choose from, lists, statements. */
export const papersStyles = css`
  .ways {
    border: 0;
    margin: 1.25rem 0;
    min-width: 0;
    padding: 0;
  }
  .ways legend {
    font-size: 1.125rem;
    font-weight: 700;
    margin-bottom: 0.5rem;
    padding: 0;
  }
  .way {
    align-items: start;
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    display: flex;
    gap: 0.75rem;
    margin-bottom: 0.5rem;
    padding: 0.75rem 1rem;
  }
  .way:hover {
    background: var(--_primary-soft);
  }
  .way:has(:checked) {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  .way input {
    accent-color: var(--_primary);
    flex: none;
    height: 1.5rem;
    margin: 0;
    width: 1.5rem;
  }
  .way .name,
  .way .muted {
    display: block;
  }
  .way .name {
    font-weight: 700;
  }
  .paper {
    display: block;
    font-weight: 700;
    margin: 1rem 0;
  }
  .paper select {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    display: block;
    font: inherit;
    margin-top: 0.375rem;
    max-width: 100%;
    min-height: 3rem;
    padding: 0.5rem 0.75rem;
    width: 100%;
  }
  .statement {
    margin: -0.25rem 0 1rem;
  }
  .refused {
    margin-top: 1.5rem;
  }
  .refused summary {
    color: var(--_primary);
    cursor: pointer;
    min-height: 2.75rem;
    padding-block: 0.6rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .refused li {
    margin-bottom: 0.375rem;
  }
`
