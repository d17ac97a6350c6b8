import { css } from 'lit'

export const revealStyles = css`
  .reveal .digits {
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-large);
    font-size: clamp(1.375rem, 8cqi, 2.25rem);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    letter-spacing: 0.06em;
    line-height: 1.3;
    margin: 0 0 1rem;
    padding: 1rem;
    text-align: center;
    /* What is marked and copied by hand would leave without an entry in the log. */
    user-select: none;
    white-space: nowrap;
    -webkit-touch-callout: none;
    -webkit-user-select: none;
  }
  .reveal {
    container-type: inline-size;
  }
  .reveal .masked {
    color: var(--_muted);
    font-weight: 400;
  }
  .reveal .countdown {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    margin: 0 0 1rem;
  }
  .reveal .countdown progress {
    flex: 1 1 8rem;
  }
  .reveal select,
  .reveal input {
    width: 100%;
  }
  .reveal > p:last-child {
    margin-block: 1rem 0;
  }
  @media print {
    .reveal .digits {
      visibility: hidden;
    }
  }
`
