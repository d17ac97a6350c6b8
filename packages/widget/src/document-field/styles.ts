import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .frame {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: 12px;
    padding: 1.25rem;
  }
  p {
    margin: 0.25rem 0;
  }
  .zone {
    align-items: center;
    background: var(--_background);
    border: 2px dashed var(--_line);
    border-radius: var(--_radius);
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    margin-top: 0.75rem;
    padding: 1.25rem 1rem;
  }
  .zone.over {
    background: var(--_primary-soft);
    border-color: var(--_primary);
  }
  .zone svg {
    fill: none;
    stroke: var(--_muted);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .tips {
    font-size: 0.9375rem;
    margin: 0;
    max-width: 30em;
    text-wrap: pretty;
    word-break: auto-phrase;
  }
  .drop {
    display: none;
  }
  .drop,
  .private {
    color: var(--_muted);
    font-size: 0.875rem;
    margin: 0;
  }
  .private {
    margin-top: 0.75rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: 0.75rem;
    width: 100%;
  }
  .zone .actions {
    margin: 0;
    max-width: 26rem;
  }
  .actions > * {
    flex: 1 1 10rem;
  }
  /* A computer has no camera app behind the file dialog: one button is enough. */
  @media (hover: hover) and (pointer: fine) {
    .zone .camera {
      display: none;
    }
    .drop {
      display: block;
    }
    .zone .actions {
      max-width: 18rem;
    }
  }
  .file svg,
  .actions button svg {
    fill: none;
    flex: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.8;
  }
  .picture {
    background: var(--_surface);
    border-radius: var(--_radius);
    margin-top: 0.75rem;
    padding: 0.5rem;
  }
  canvas {
    display: block;
    margin-inline: auto;
    max-height: 20rem;
    max-width: 100%;
  }
  #status p {
    margin-top: 0.75rem;
  }
  .problem,
  .warning {
    border-left: 6px solid;
    border-radius: 4px;
    padding: 0.6rem 0.9rem;
  }
  .problem {
    background: var(--_error-soft);
    border-color: var(--_error);
    color: var(--_error);
  }
  .warning {
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }
  :host(:state(invalid)) .zone {
    border-color: var(--_error);
  }
`
