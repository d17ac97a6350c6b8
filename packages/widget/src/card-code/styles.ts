import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  p {
    font-size: 0.9375rem;
    margin: 0.5rem 0 0;
  }
  .hint {
    color: var(--_muted);
  }
  .done {
    color: var(--_success);
    font-weight: 700;
  }
  .live {
    margin-top: 0.75rem;
    width: 100%;
  }
  .replaced {
    font-weight: 700;
  }
  .nothing,
  .application,
  .other {
    color: var(--_error);
  }
`
