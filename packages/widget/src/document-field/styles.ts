import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .frame {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-large);
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
    border-style: solid;
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
    max-width: 26em;
    text-align: center;
    text-wrap: balance;
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
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
    margin-top: 0.75rem;
    width: 100%;
  }
  .actions button {
    padding-inline: 0.5rem;
  }
  .zone .actions {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    margin: 0;
    max-width: 26rem;
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
  .actions .solid {
    fill: currentColor;
  }
  .absent {
    align-items: flex-start;
    cursor: pointer;
    display: flex;
    gap: 0.75rem;
    margin-top: 0.75rem;
    min-height: 2.75rem;
    padding: 0.5rem 0;
  }
  .absent input {
    accent-color: var(--_primary);
    flex: none;
    height: 1.5rem;
    margin: 0.2rem;
    width: 1.5rem;
  }
  .says {
    font-size: 0.9375rem;
    text-align: center;
  }
  #status p {
    margin-top: 0.75rem;
  }
  .problem,
  .warning {
    border-left: 0.375rem solid;
    border-radius: 0.25rem;
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
