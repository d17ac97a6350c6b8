import { css } from 'lit'

export const styles = css`
  dialog {
    background: #111;
    border: 0;
    color: #fff;
    height: 100dvh;
    margin: 0;
    max-height: none;
    max-width: none;
    overflow: auto;
    padding: 1rem max(1rem, calc((100vw - 46rem) / 2)) max(1rem, env(safe-area-inset-bottom));
    width: 100vw;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    justify-content: center;
  }
  h2 {
    font-size: 1.0625rem;
    margin: 0;
  }
  p {
    margin: 0;
    min-height: 3.4em;
  }
  .view {
    background: #000;
    border-radius: var(--_radius);
    margin-inline: auto;
    max-width: 100%;
    overflow: hidden;
    position: relative;
  }
  /* The frame's shape with a margin around it, as large as the screen allows. */
  .card {
    aspect-ratio: 1.45;
    width: min(100%, calc((100dvh - 15rem) * 1.45));
  }
  .passport {
    aspect-ratio: 1.33;
    width: min(100%, calc((100dvh - 15rem) * 1.33));
  }
  .a4 {
    aspect-ratio: 0.75;
    width: min(100%, calc((100dvh - 15rem) * 0.75));
  }
  video {
    display: block;
    height: 100%;
    object-fit: cover;
    width: 100%;
  }
  .frame {
    border: 3px solid #fff;
    border-radius: 3.5%;
    box-shadow:
      0 0 0 1px #000,
      0 0 0 100vmax rgb(0 0 0 / 0.45);
    inset: 0;
    margin: auto;
    pointer-events: none;
    position: absolute;
  }
  .card .frame {
    aspect-ratio: 85.6 / 54;
    width: 92%;
  }
  .passport .frame {
    aspect-ratio: 125 / 88;
    border-radius: 0;
    width: 92%;
  }
  .a4 .frame {
    aspect-ratio: 210 / 297;
    border-radius: 0;
    width: 90%;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .actions button {
    flex: 1 1 8rem;
  }
  .actions .primary {
    border-color: #fff;
    flex: 2 1 12rem;
  }
  button:not(.primary) {
    background: transparent;
    border-color: #fff;
    color: #fff;
  }
  button:not(.primary):hover {
    background: #333;
  }
  .torch[aria-pressed='true'] {
    background: #ffd43d;
    border-color: #ffd43d;
    color: #000;
  }
  :focus-visible {
    box-shadow: 0 0 0 6px #000;
    outline: 4px solid #ffd43d;
  }
`
