import { css, unsafeCSS, type CSSResult } from 'lit'
import { DIGITAL, FORCED, MORE_CONTRAST, NEUTRAL, type Palette } from './palette.ts'

/**
 * The private properties that all styles are written with. `--fuin-*` of any ancestor comes first, then the theme:
 * `theme="neutral"` sets properties that are inherited, so that elements inside an element follow it.
 *
 * What Japanese fonts lack or draw otherwise (Vietnamese, Chinese, Korean, Nepali) has the fonts of the system, which the
 * browser chooses by the language. Korean breaks between words, as it is read, and in other languages the Japanese name of a
 * paper stays in one piece. Where no language is said, the words are Japanese.
 *
 * @param schemes - whether the browser knows `light-dark()`. Those that do not (before Chrome 123 and Safari 17.5)
 *   get the light scheme on a ground of its own, which can be read on a dark page too.
 */
export function tokensFor(schemes: boolean): CSSResult {
  const declare = (
    palette: Palette,
    name: (token: string) => string,
    fallback: (token: string, value: string) => string,
  ): CSSResult =>
    unsafeCSS(
      Object.entries(palette)
        .map(([token, value]) => {
          const [light, dark] = typeof value === 'string' ? [value] : value
          const plain = dark === undefined || !schemes ? light : `light-dark(${light},${dark})`
          return `${name(token)}:${fallback(token, plain)};`
        })
        .join(''),
    )
  const own = (token: string): string => `--_${token}`
  const themed = (token: string): string => `--_neutral-${token}`
  const orHost = (token: string, value: string): string => `var(--fuin-${token},${value})`
  return css`
    :host {
      ${declare(DIGITAL, own, (token, value) => orHost(token, `var(${themed(token)},${value})`))}
      line-height: 1.7;
      -webkit-text-size-adjust: 100%;
      /* What is inherited from here stands above every rule of the page, '!important' ones too. Spacing does not:
         who needs more of it sets it this way (WCAG 1.4.12). */
      color: var(--_text) !important;
      font-family: var(--_font) !important;
      font-size: var(--_font-size) !important;
      font-style: normal !important;
      font-weight: 400 !important;
      text-align: start !important;
      text-indent: 0 !important;
      text-shadow: none !important;
      text-transform: none !important;
      white-space: normal !important;
    }
    :host([theme='neutral']) {
      ${declare(NEUTRAL, themed, (_, value) => value)}
    }
    ${
      schemes
        ? css`
            :host([scheme='light']) {
              color-scheme: light;
            }
            :host([scheme='dark']) {
              color-scheme: dark;
            }
            :host([scheme='auto']) {
              color-scheme: light dark;
            }
          `
        : css`
            :host {
              background: var(--_background);
              color-scheme: light;
            }
          `
    }
    @media (prefers-contrast: more) {
      :host {
        ${declare(MORE_CONTRAST, own, orHost)}
      }
    }
    @media (forced-colors: active) {
      :host {
        ${declare(FORCED, own, (_, value) => value)}
      }
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
    :host(:is(:lang(vi), :lang(zh), :lang(ko), :lang(pt), :lang(ne), :lang(id))) {
      --_font: var(--fuin-font, -apple-system, 'Segoe UI', Roboto, sans-serif);
    }
    :host(:is(:lang(en), :lang(vi), :lang(ko), :lang(pt), :lang(ne), :lang(id))) {
      --_break: keep-all;
      word-break: keep-all;
    }
    /* Japanese breaks between phrases where the browser can tell them apart, and leaves no single character behind. */
    p,
    li,
    dd,
    label,
    button {
      overflow-wrap: anywhere;
      text-wrap: pretty;
      word-break: var(--_break, auto-phrase);
    }
  `
}

/** Not known where there is no browser: nothing is drawn there. */
export const tokens = tokensFor(
  (globalThis.CSS as typeof CSS | undefined)?.supports('color', 'light-dark(red, red)') ?? true,
)

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
    content: '＊';
    content: '＊' / '';
  }
  .ok {
    color: var(--_success);
    font-weight: 700;
  }
  .ok::before {
    content: '✓ ';
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
    color: var(--_on-primary);
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
    color: var(--_muted);
    cursor: not-allowed;
    text-decoration: none;
  }
  :focus-visible,
  input:focus-visible + .button,
  .button:focus-within {
    box-shadow: 0 0 0 2px var(--_focus-ring);
    outline: 4px solid var(--_focus);
    outline-offset: 2px;
  }
  a:focus-visible {
    border-radius: 0.25rem;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
  /* A filled button stays filled; what is disabled has the colour that the system has for it. */
  @media (forced-colors: active) {
    button.primary,
    .button.primary {
      forced-color-adjust: none;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`
