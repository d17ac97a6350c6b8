import { css, html, render, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { drawCode } from '../../handover/draw-code.ts'
import type { jaIntakes } from '../locale/ja/intakes.ts'
import { alone } from '../sheets/styles.ts'
import type { Say } from '../words.ts'
import type { Intake } from './types.ts'

/** What a poster is written with. */
export interface PosterWords {
  t: Say<typeof jaIntakes>
  locale: string
}

/** One A4 sheet to hang up: who asks, for what, until when, whom to call, and the code in large. */
export function posterSheet(
  { t, locale }: PosterWords,
  { manifest, url }: Pick<Intake, 'manifest' | 'url'>,
): TemplateResult {
  const { organization, purposes, due } = manifest
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return html`<section class="sheet">
    <p class="organization">${organization.name}</p>
    <h2>${t('poster.title')}</h2>
    <p>${t('poster.how')}</p>
    <canvas role="img" aria-label=${t('intakes.title')} ${ref(element => draw(element, url))}></canvas>
    <p>${t('poster.need')}</p>
    <h3>${t('poster.purposes')}</h3>
    <ul>
      ${purposes.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
    <p class="strong">${t('poster.until', { date: day.format(new Date(due)) })}</p>
    <p class="strong">${t('poster.contact', { contact: organization.contact })}</p>
    <p>${t('poster.safe', { organization: organization.name })}</p>
  </section>`
}

/** Prints a poster and nothing else of the page: a copy beside everything, which goes when the printer has it. */
export function printPoster(words: PosterWords, intake: Pick<Intake, 'manifest' | 'url'>): void {
  const paper = document.createElement('div')
  paper.className = 'fuin-poster'
  const root = paper.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [posterStyles.styleSheet!]
  render(posterSheet(words, intake), root)
  const rules = new CSSStyleSheet()
  rules.replaceSync(`${alone('.fuin-poster')} @media screen { .fuin-poster { display: none } }`)
  const before = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...before, rules]
  const leave = (): void => {
    paper.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== rules)
  }
  addEventListener('afterprint', leave, { once: true })
  document.body.append(paper)
  print()
}

function draw(element: Element | undefined, url: string): void {
  if (element !== undefined) drawCode(element as HTMLCanvasElement, url)
}

export const posterStyles = css`
  .sheet {
    background: #fff;
    color: #000;
    font-size: 1.125rem;
    margin: 0 auto;
    font-family: var(--fuin-font, 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', sans-serif);
    line-height: 1.6;
    max-width: 40rem;
    padding: 1.5rem;
    text-align: center;
  }
  .sheet p {
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .sheet h2 {
    font-size: 2rem;
  }
  .sheet canvas {
    height: auto;
    image-rendering: pixelated;
    margin: 0.75rem auto;
    max-width: 100%;
    width: 22rem;
  }
  .sheet ul {
    display: inline-block;
    margin: 0.25rem 0;
    text-align: start;
  }
  .organization,
  .strong {
    font-size: 1.375rem;
    font-weight: 700;
  }
  @media print {
    .sheet {
      font-size: 13pt;
      padding: 12mm 18mm;
    }
    .sheet canvas {
      width: 78mm;
    }
  }
`
