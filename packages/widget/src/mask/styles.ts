import { css } from 'lit'
import { stageStyles } from '../stage/styles.ts'

export const styles = css`
  ${stageStyles}
  .stage.dragging .selected .box {
    opacity: 0.65;
  }
  .editor.mask .box {
    background: #000;
    color: #fff;
    font-size: 0.875rem;
    line-height: 1.2;
    outline: 2px solid #fff;
    outline-offset: 0;
  }
  .editor.mask .selected .box {
    box-shadow: none;
    outline: 4px solid #ffd43d;
  }
  .editor.mask .box:focus-visible {
    box-shadow: 0 0 0 7px #000;
  }
  .handle.right.bottom {
    margin: -11px;
  }
`
