import { css } from 'lit'

/** A file input that looks like a button: the real control lies over the drawn one, so keyboard and readers find it. */
export const fileButton = css`
  .file {
    display: flex;
    position: relative;
  }
  .file input {
    cursor: pointer;
    font-size: 1rem;
    height: 100%;
    inset: 0;
    margin: 0;
    opacity: 0;
    position: absolute;
    width: 100%;
  }
  .file input:disabled {
    cursor: not-allowed;
  }
  .file .button {
    width: 100%;
  }
  .file input:disabled + .button {
    background: var(--_surface);
    border-color: var(--_hairline);
    color: var(--_muted);
  }
`
