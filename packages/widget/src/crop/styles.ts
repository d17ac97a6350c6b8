import { css } from 'lit'
import { stageStyles } from '../stage/styles.ts'

export const styles = css`
  ${stageStyles}
  .editor.crop .box {
    background: transparent;
    outline: 3px solid #fff;
    outline-offset: -1px;
    box-shadow: 0 0 0 3px #000;
  }
  .editor.crop .box:focus-visible {
    outline: 4px solid #ffd43d;
    box-shadow: 0 0 0 6px #000;
  }
  .handle.left:not(.top, .bottom)::after,
  .handle.right:not(.top, .bottom)::after {
    border-radius: 8px;
    height: 34px;
    inset: 5px 13px;
    width: 18px;
  }
  .handle.top:not(.left, .right)::after,
  .handle.bottom:not(.left, .right)::after {
    border-radius: 8px;
    height: 18px;
    inset: 13px 5px;
    width: 34px;
  }
`
