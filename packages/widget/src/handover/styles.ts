import { css } from 'lit'

export const styles = css`
  :host {
    background: var(--_surface);
    border-radius: 12px;
    display: block;
    margin: 0.75rem 0 1.5rem;
    padding: 1rem 1.25rem;
  }
  h2 {
    font-size: 1.125rem;
    margin: 0 0 0.75rem;
    outline: none;
  }
  p {
    margin: 0 0 0.75rem;
  }
  p:empty {
    margin: 0;
  }
  .panel {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25rem;
  }
  .panel > div {
    flex: 1 1 14rem;
  }
  canvas {
    align-self: start;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    flex: 0 1 auto;
    forced-color-adjust: none;
    image-rendering: pixelated;
    max-width: 100%;
    width: 15rem;
  }
  ol {
    margin: 0 0 0.75rem;
    padding-left: 1.4rem;
  }
  li + li {
    margin-top: 0.5rem;
  }
  .fingerprint {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    letter-spacing: 0.06em;
    white-space: nowrap;
  }
  .warning {
    background: var(--_warning-soft);
    border-left: 4px solid var(--_warning);
    padding: 0.6rem 0.9rem;
  }
`
