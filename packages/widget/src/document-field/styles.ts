import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
  }
  .frame {
    background: var(--_background);
    border: 1px solid var(--_hairline);
    border-radius: 12px;
    padding: 1rem;
  }
  h3 {
    font-size: 1.0625rem;
    margin: 0 0 0.25rem;
  }
  p {
    margin: 0.25rem 0;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.75rem;
  }
  .actions > * {
    flex: 1 1 9rem;
  }
  .file {
    position: relative;
  }
  .file input {
    cursor: pointer;
    inset: 0;
    opacity: 0;
    position: absolute;
    width: 100%;
  }
  .file .button {
    width: 100%;
  }
  img {
    background: var(--_surface);
    border-radius: var(--_radius);
    display: block;
    margin: 0.75rem auto 0;
    max-height: 18rem;
    max-width: 100%;
    object-fit: contain;
  }
  .error {
    background: var(--_error-soft);
    border-left: 4px solid var(--_error);
    color: var(--_error);
    font-weight: 700;
    margin-top: 0.75rem;
    padding: 0.6rem 0.8rem;
  }
  .warning {
    background: var(--_warning-soft);
    border-left: 4px solid var(--_warning);
    margin-top: 0.75rem;
    padding: 0.6rem 0.8rem;
  }
`
