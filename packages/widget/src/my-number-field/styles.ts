import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .box {
    container-type: inline-size;
    flex: 1 1 15rem;
    max-width: 21rem;
    min-width: 0;
    position: relative;
  }
  .row {
    align-items: stretch;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  input {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    font: 500 1.5rem/1.4 var(--_font);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    margin: 0;
    min-height: 3.5rem;
    padding: 0.4rem 3.4rem 0.4rem 1rem;
    width: 100%;
  }
  @media (hover: hover) {
    input:hover:enabled {
      border-color: var(--_text);
    }
  }
  /* The browser draws the dots itself: neither a selection nor forced colours can uncover the digits. */
  input.masked {
    -webkit-text-security: disc;
    letter-spacing: 0.12em;
  }
  input:disabled {
    background: var(--_surface);
    border-color: var(--_hairline);
    color: var(--_muted);
  }
  .count {
    color: var(--_muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
    position: absolute;
    right: 0.9rem;
    top: 50%;
    transform: translateY(-50%);
  }
  /* Large text on a narrow screen: all digits are in sight, and what counts them is below. */
  @container (max-width: 14rem) {
    input {
      font-size: min(1.5rem, 10cqi);
      padding-inline: 0.25rem;
      text-align: center;
    }
    .count {
      display: block;
      position: static;
      text-align: right;
      transform: none;
    }
  }
  .toggle {
    padding-inline: 1rem;
    max-width: 100%;
  }
  .toggle svg {
    fill: none;
    flex: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 1.8;
  }
  .toggle[aria-pressed='true'] {
    background: var(--_primary-soft);
  }
  input[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  input[aria-invalid='true']:focus-visible {
    box-shadow:
      inset 0 0 0 1px var(--_error),
      0 0 0 2px var(--_focus-ring);
  }
  @media (forced-colors: active) {
    input[aria-invalid='true'] {
      border-width: 3px;
    }
  }
  .message {
    margin: 0.5rem 0 0;
    min-height: 1.7em;
  }
`
