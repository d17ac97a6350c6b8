import { css } from 'lit'

/** From here on the words of either language fit beside each other. Below, all places are one list behind a button. */
export const navigationStyles = css`
  nav {
    border-bottom: 1px solid var(--_hairline);
    margin-bottom: 1.25rem;
  }
  nav ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  nav button:not(:hover) {
    background: none;
  }
  nav button {
    border-color: transparent;
    color: var(--_text);
    font-weight: 400;
    justify-content: start;
    position: relative;
    text-align: start;
  }
  nav :is([aria-current], [data-here], .here) {
    color: var(--_primary);
    font-weight: 700;
  }
  .toggle::after {
    border-bottom: 2px solid;
    border-right: 2px solid;
    content: '';
    flex: none;
    height: 0.5em;
    margin: -0.25em 0.25em 0;
    rotate: 45deg;
    width: 0.5em;
  }
  .toggle[aria-expanded='true']::after {
    margin-top: 0.25em;
    rotate: 225deg;
  }

  /* A row with menus that hang from it. */
  #menu-all {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  [data-menu='all'],
  .heading {
    display: none;
  }
  #menu-all > li > :is([aria-current], [data-here])::before {
    border-bottom: 4px solid var(--_primary);
    content: '';
    inset: auto 0.5rem 0;
    position: absolute;
  }
  #menu-all > [data-place='own'] {
    margin-inline-start: auto;
  }
  .group {
    position: relative;
  }
  .group > ul {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
    inset: calc(100% + 0.25rem) auto auto 0;
    min-width: 100%;
    padding: 0.25rem;
    position: absolute;
    z-index: 5;
  }
  .group > .toggle[aria-expanded='false'] ~ ul {
    display: none;
  }
  .group li button {
    width: 100%;
  }

  /* One list under headings. */
  @container (width < 58rem) {
    nav:not(.few) {
      border: 0;
    }
    nav > [data-menu='all']:not(:hover) {
      background: var(--_background);
    }
    [data-menu='all'] {
      border-color: var(--_line);
      display: flex;
      width: 100%;
    }
    [data-menu='all'] .here {
      margin-inline-start: auto;
    }
    nav:not(.few) :is(#menu-all, .group > ul) {
      gap: 0.25rem;
      grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
    }
    nav:not(.few) #menu-all {
      background: var(--_background);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      margin-top: 0.25rem;
      padding: 0.5rem;
    }
    nav:not(.few, [data-open='all']) #menu-all {
      display: none;
    }
    nav[data-open='all'] :is(#menu-all, .group > .toggle ~ ul) {
      display: grid;
    }
    nav:not(.few) :is(.group, [data-place='own']) {
      grid-column: 1 / -1;
      margin: 0;
    }
    .group > .toggle,
    nav:not(.few) li > button::before {
      display: none;
    }
    .group > ul {
      border: 0;
      box-shadow: none;
      padding: 0;
      position: static;
    }
    .heading {
      border-top: 1px solid var(--_hairline);
      color: var(--_muted);
      display: block;
      font-size: 0.875rem;
      margin-top: 0.25rem;
      padding: 0.5rem 0.5rem 0;
    }
    nav:not(.few) li > button {
      padding-inline: 0.5rem;
      white-space: normal;
      width: 100%;
    }
    nav:not(.few) [aria-current]:not(:hover) {
      background: var(--_primary-soft);
    }
  }
`
