import { css } from 'lit'

/**
 * Colours, sizes and type after the Digital Agency design system (https://design.digital.go.jp). A host changes
 * them by setting the `--fuin-*` properties on any ancestor.
 */
export const tokens = css`
  :host {
    --_text: var(--fuin-text, #1a1a1a);
    --_muted: var(--fuin-muted, #666666);
    --_background: var(--fuin-background, #ffffff);
    --_surface: var(--fuin-surface, #f2f2f2);
    --_line: var(--fuin-line, #666666);
    --_hairline: var(--fuin-hairline, #cccccc);
    --_primary: var(--fuin-primary, #0017c1);
    --_primary-hover: var(--fuin-primary-hover, #00118f);
    --_primary-soft: var(--fuin-primary-soft, #e8f1fe);
    --_error: var(--fuin-error, #ce0000);
    --_error-soft: var(--fuin-error-soft, #fdeeee);
    --_success: var(--fuin-success, #197a4b);
    --_success-soft: var(--fuin-success-soft, #e6f5ec);
    --_warning: var(--fuin-warning, #927200);
    --_warning-soft: var(--fuin-warning-soft, #fbf5e0);
    --_focus: var(--fuin-focus, #ffd43d);
    --_radius: var(--fuin-radius, 8px);
    --_font: var(
      --fuin-font,
      'Noto Sans JP',
      'Noto Sans CJK JP',
      'Hiragino Sans',
      'Yu Gothic UI',
      Meiryo,
      sans-serif
    );
    color: var(--_text);
    font: 400 1.0625rem/1.7 var(--_font);
    -webkit-text-size-adjust: 100%;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
`

/** Buttons, links, labels, messages and focus rings that all elements share. */
export const controls = css`
  .head {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
  }
  .head > :first-child {
    font-size: 1.0625rem;
    font-weight: 700;
    line-height: 1.7;
    margin: 0;
  }
  .required {
    color: var(--_error);
    font-size: 0.9375rem;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9375rem;
    margin: 0.1rem 0 0.6rem;
  }
  .error,
  .ok {
    display: inline-block;
    line-height: 1.6;
  }
  .error {
    color: var(--_error);
  }
  .error::before {
    content: '＊' / '';
  }
  .ok {
    color: var(--_success);
    font-weight: 700;
  }
  .ok::before {
    content: '✓ ' / '';
  }
  /* For screen readers only. */
  .aside {
    clip-path: inset(50%);
    height: 1px;
    margin: 0;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  button,
  .button {
    align-items: center;
    background: var(--_background);
    border: 1px solid var(--_primary);
    border-radius: var(--_radius);
    color: var(--_primary);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: 700;
    gap: 0.5em;
    justify-content: center;
    line-height: 1.4;
    min-height: 3rem;
    padding: 0.6rem 1.25rem;
    text-align: center;
    text-decoration: none;
  }
  button:hover,
  .button:hover {
    background: var(--_primary-soft);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.primary,
  .button.primary {
    background: var(--_primary);
    color: #fff;
  }
  button.primary:hover,
  .button.primary:hover {
    background: var(--_primary-hover);
  }
  button.quiet {
    border-color: transparent;
    font-weight: 400;
    min-height: 2.75rem;
    padding-inline: 0.5rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:disabled {
    background: var(--_surface);
    border-color: var(--_hairline);
    color: #757575;
    cursor: not-allowed;
    text-decoration: none;
  }
  :focus-visible,
  input:focus-visible + .button,
  .button:focus-within {
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--_focus);
    outline: 4px solid #000;
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    button,
    .button {
      border: 2px solid ButtonText;
    }
  }
`
