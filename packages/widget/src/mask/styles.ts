import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  /* Boxes are black on a photo in every scheme, and where colours are forced: they are what will be sent. */
  .stage {
    forced-color-adjust: none;
    margin: 0.75rem auto;
    position: relative;
  }
  canvas {
    display: block;
    width: 100%;
  }
  .box {
    align-items: center;
    background: #000;
    border: 2px solid #fff;
    border-radius: 0;
    color: #fff;
    cursor: move;
    display: flex;
    font-size: 0.875rem;
    justify-content: center;
    min-height: 0;
    min-width: 0;
    outline: 2px solid #000;
    overflow: hidden;
    padding: 0;
    position: absolute;
    touch-action: none;
  }
  .box[aria-pressed='true'] {
    outline: 4px solid #ffd43d;
    z-index: 1;
  }
  .corner {
    background: #ffd43d;
    bottom: 0;
    cursor: nwse-resize;
    height: 24px;
    position: absolute;
    right: 0;
    width: 24px;
  }
  .pad,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.75rem;
  }
  .pad > * {
    flex: 1 1 6.5rem;
  }
  .actions > * {
    flex: 1 1 10rem;
  }
`
