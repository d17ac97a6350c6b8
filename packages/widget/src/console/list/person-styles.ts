import { css } from 'lit'

/** A person and their state, as the list and the page of a person show them. */
export const personStyles = css`
  button.person {
    background: none;
    border: 0;
    border-radius: 0.25rem;
    color: var(--_primary);
    justify-content: start;
    min-height: 1.75rem;
    padding: 0.1rem 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    white-space: normal;
  }
  .badge {
    border: 1px solid var(--_line);
    border-radius: 2rem;
    display: inline-block;
    font-size: 0.875rem;
    font-weight: 700;
    line-height: 1.4;
    padding: 0.1rem 0.75rem;
    white-space: nowrap;
  }
  .badge.state-submitted {
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_on-primary);
  }
  .badge.state-requested,
  .badge.state-opened {
    background: var(--_primary-soft);
    border-color: var(--_primary);
    color: var(--_primary);
  }
  .badge.state-accepted {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }
  .badge.state-returned,
  .badge.state-due {
    background: var(--_warning-soft);
    border-color: var(--_warning);
    color: var(--_text);
  }
  .badge.state-declined {
    background: var(--_error-soft);
    border-color: var(--_error);
    color: var(--_error);
  }
  .badge.needs {
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }
  .plain {
    list-style: none;
    margin: 0.25rem 0 1rem;
    padding: 0;
  }
  .history > li {
    border-bottom: 1px solid var(--_hairline);
    padding-block: 0.5rem;
  }
  .history p,
  .history dl {
    margin: 0;
  }
  .history dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
  }
  .history div {
    display: flex;
    gap: 0.5rem;
  }
  .history dt {
    color: var(--_muted);
  }
  .history dd {
    margin: 0;
  }
`
