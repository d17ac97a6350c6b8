import { css } from 'lit'

/** The stage and its buttons, in both editors. */
export const stageStyles = css`
  #editor-help {
    margin-top: 0.75rem;
  }
  /* A phone has no arrow keys. */
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  /* The photo and what lies on it look the same where colours are forced: it is what will be sent. */
  .stage {
    forced-color-adjust: none;
    margin: 28px auto;
    max-width: calc(min(30rem, 65svh) * var(--_ratio, 1));
    position: relative;
    user-select: none;
    width: calc(100% - 32px);
    -webkit-touch-callout: none;
  }
  .stage canvas {
    display: block;
    max-height: none;
    outline: 1px solid var(--_hairline);
    width: 100%;
  }
  .clip {
    inset: 0;
    overflow: hidden;
    pointer-events: none;
    position: absolute;
  }
  .hole {
    box-shadow: 0 0 0 200rem rgb(0 0 0 / 0.6);
    position: absolute;
  }
  .spot {
    position: absolute;
  }
  .spot.selected {
    z-index: 1;
  }
  .box {
    border: 0;
    border-radius: 0;
    cursor: move;
    height: 100%;
    inset: 0;
    min-height: 0;
    overflow: hidden;
    padding: 0;
    position: absolute;
    touch-action: none;
    width: 100%;
  }
  /* 44 pixels to be touched, a knob of 22 to be seen. */
  .handle {
    height: 44px;
    margin: -22px;
    position: absolute;
    touch-action: none;
    width: 44px;
  }
  .handle::after {
    background: #ffd43d;
    border: 3px solid #000;
    border-radius: 50%;
    content: '';
    height: 22px;
    inset: 11px;
    position: absolute;
    width: 22px;
  }
  .handle.left {
    cursor: ew-resize;
    left: 0;
    top: 50%;
  }
  .handle.right {
    cursor: ew-resize;
    left: 100%;
    top: 50%;
  }
  .handle.top {
    cursor: ns-resize;
    left: 50%;
    top: 0;
  }
  .handle.bottom {
    cursor: ns-resize;
    left: 50%;
    top: 100%;
  }
  .handle.left.top {
    cursor: nwse-resize;
    left: 0;
    top: 0;
  }
  .handle.right.top {
    cursor: nesw-resize;
    left: 100%;
    top: 0;
  }
  .handle.left.bottom {
    cursor: nesw-resize;
    left: 0;
    top: 100%;
  }
  .handle.right.bottom {
    cursor: nwse-resize;
    left: 100%;
    top: 100%;
  }
  .pad {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    margin-top: 0.75rem;
  }
  .pad summary {
    align-items: center;
    cursor: pointer;
    min-height: 2.75rem;
    padding: 0.5rem 0.75rem;
  }
  .pad .group {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: repeat(auto-fit, minmax(min(7.5rem, 100%), 1fr));
    padding: 0 0.75rem 0.75rem;
  }
  .pad .group p {
    font-size: 0.9375rem;
    grid-column: 1 / -1;
    margin: 0;
  }
`
