import { css } from 'lit'

/** Queue, photos, people: side by side where there is room, one under the other on a phone. */
export const reviewStyles = css`
  :host {
    display: grid;
    gap: 0.75rem;
  }
  .top h2 {
    outline: none;
  }
  .progress-line {
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    margin: 0;
  }
  .pick {
    align-items: center;
    display: inline-flex;
    font-size: 0.9375rem;
    gap: 0.4rem;
  }
  .last {
    align-items: center;
    background: var(--_surface);
    border-inline-start: 6px solid var(--_success);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    padding: 0.35rem 0.75rem;
  }
  .last p {
    margin: 0;
  }
  .small {
    font-size: 0.875rem;
  }
  .desk {
    display: grid;
    gap: 0.75rem;
  }
  .desk > * {
    min-width: 0;
  }
  .queue {
    display: none;
  }
  .queue ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .queue li {
    border-bottom: 1px solid var(--_hairline);
  }
  .queue li button {
    align-items: start;
    border: 0;
    border-inline-start: 5px solid transparent;
    border-radius: 0;
    color: var(--_text);
    display: grid;
    font-weight: 400;
    gap: 0;
    justify-content: stretch;
    padding: 0.4rem 0.5rem;
    text-align: start;
    white-space: normal;
    width: 100%;
  }
  .queue li button[aria-current] {
    background: var(--_primary-soft);
    border-inline-start-color: var(--_primary);
  }
  .queue .name {
    font-weight: 700;
  }
  .queue .muted {
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .queue .claim {
    color: var(--_primary);
    font-size: 0.8125rem;
  }
  .head-line {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    justify-content: space-between;
  }
  .head-line h3 {
    font-size: 1.25rem;
    outline: none;
  }
  .notice {
    background: var(--_surface);
    border-inline-start: 6px solid var(--_primary);
    margin: 0;
    padding: 0.5rem 0.75rem;
  }
  .viewer {
    align-content: start;
    display: grid;
    gap: 0.5rem;
  }
  .viewer p {
    margin: 0;
  }
  .viewer.none {
    border: 1px dashed var(--_line);
    border-radius: var(--_radius-large);
    padding: 2rem 1rem;
    text-align: center;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .tab {
    border-color: var(--_hairline);
    color: var(--_text);
    font-size: 0.9375rem;
    font-weight: 400;
    line-height: 1.35;
    text-align: start;
    white-space: normal;
  }
  .tab[aria-pressed='true'] {
    background: var(--_primary-soft);
    border-color: var(--_primary);
    box-shadow: inset 0 -3px var(--_primary);
    font-weight: 700;
  }
  .whose {
    display: block;
    font-size: 0.8125rem;
    font-weight: 700;
  }
  kbd {
    border: 1px solid currentcolor;
    border-radius: 0.25rem;
    font: inherit;
    font-size: 0.75rem;
    line-height: 1.2;
    padding: 0 0.3em;
  }
  .frame {
    background: #26292e;
    border-radius: var(--_radius);
    color: #fff;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: clamp(18rem, 100dvh - 24rem, 44rem);
    overflow: hidden;
  }
  .frame p {
    padding: 1rem;
    place-self: center;
    text-align: center;
  }
  canvas {
    display: block;
    height: 100%;
    width: 100%;
  }
  .tools {
    gap: 0.25rem;
    justify-content: center;
    padding: 0.25rem;
  }
  .tools button {
    background: transparent;
    border-color: transparent;
    color: #fff;
    padding-inline: 0.6rem;
  }
  .tools button:hover {
    background: #4d4f52;
  }
  .doubt {
    color: var(--_error);
    font-weight: 700;
  }
  .side {
    align-content: start;
    display: grid;
    gap: 0.75rem;
  }
  .actions {
    background: var(--_background);
    border-top: 1px solid var(--_line);
    bottom: 0;
    display: grid;
    gap: 0.5rem;
    grid-template-columns: 1fr 1fr;
    padding-block: 0.6rem;
    position: sticky;
    z-index: 1;
  }
  .actions button {
    padding-inline: 0.5rem;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
  @container (min-width: 46rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr) 21rem;
    }
    .desk > .head-line,
    .desk > .notices,
    .desk > .actions {
      grid-column: 1 / -1;
    }
    .side {
      max-height: max(24rem, 100dvh - 18rem);
      overflow: auto;
      padding-inline-end: 0.25rem;
    }
    .actions {
      grid-template-columns: 1fr auto minmax(9rem, auto) minmax(12rem, auto);
    }
    .actions .quiet {
      justify-self: start;
    }
    .actions button {
      padding-inline: 1rem;
    }
  }
  @container (min-width: 66rem) {
    .columns {
      display: grid;
      gap: 1rem;
      grid-template-columns: 14rem minmax(0, 1fr);
    }
    .queue {
      display: block;
      max-height: max(34rem, 100dvh - 8rem);
      overflow: auto;
    }
  }
`
