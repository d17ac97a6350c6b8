import { css } from 'lit'

/** A row of marks on a line; names beside it where there is room, on a phone only that of the current step. */
export const stepNavigationStyles = css`
  .steps {
    margin: 0 0 1.5rem;
  }
  .steps ol {
    display: flex;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .steps li {
    flex: 1 1 0;
    min-width: 0;
    position: relative;
  }
  .steps li + li::before {
    background: var(--_hairline);
    content: '';
    height: 2px;
    left: -50%;
    position: absolute;
    top: 1.375rem;
    width: 100%;
  }
  .steps
    li:is(.completed, .current, .reached, .wrong)
    + li:is(.completed, .current, .reached, .wrong)::before {
    background: var(--_primary);
  }
  .steps button,
  .steps .inside {
    background: none;
    border: 0;
    color: inherit;
    display: flex;
    flex-direction: column;
    font-weight: 400;
    gap: 0.25rem;
    min-height: 2.75rem;
    padding: 0.375rem 0.125rem 0;
    position: relative;
    text-align: center;
    z-index: 1;
    width: 100%;
    align-items: center;
    justify-content: start;
  }
  .steps button {
    color: var(--_primary);
  }
  .steps .mark {
    align-items: center;
    background: var(--_background);
    border: 2px solid var(--_line);
    border-radius: 50%;
    color: var(--_muted);
    display: flex;
    flex: none;
    font-size: 0.9375rem;
    font-weight: 700;
    height: 2rem;
    justify-content: center;
    line-height: 1;
    width: 2rem;
  }
  .steps :is(.completed, .current) .mark {
    background: var(--_primary);
    border-color: var(--_primary);
    color: var(--_background);
  }
  .steps .reached .mark {
    border-color: var(--_primary);
    color: var(--_primary);
  }
  .steps .wrong .mark {
    background: var(--_error);
    border-color: var(--_error);
    color: var(--_background);
  }
  /* Where there is no room for it, those who hear the page still hear it. */
  .steps .name {
    clip-path: inset(50%);
    color: var(--_muted);
    font-size: 0.9375rem;
    height: 1px;
    line-height: 1.4;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .steps button .name {
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .steps :is(.current, .wrong) .name {
    color: var(--_text);
    font-weight: 700;
  }
  .step {
    color: var(--_muted);
    font-size: 0.9375rem;
    margin: 0 0 0.25rem;
  }
  .step .now {
    color: var(--_text);
    font-weight: 700;
    margin-left: 0.75em;
  }
  .many li::before {
    top: 1.125rem !important;
  }
  .many .mark {
    font-size: 0.8125rem;
    height: 1.5rem;
    width: 1.5rem;
  }
  @media (min-width: 40rem) {
    .steps:not(.many) .name {
      clip-path: none;
      height: auto;
      overflow: visible;
      position: static;
      white-space: normal;
      width: auto;
    }
    .steps:not(.many) .step {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
      width: 1px;
    }
  }
  @media print {
    .steps {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .steps :is(.current, .wrong) .mark {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .steps button {
      border: 0;
    }
  }
`
