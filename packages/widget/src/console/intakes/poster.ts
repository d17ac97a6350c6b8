import { css, html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { drawCode } from '../../handover/draw-code.ts'
import type { jaIntakes } from '../locale/ja/intakes.ts'
import type { Say } from '../words.ts'
import type { Intake } from './types.ts'

/** One A4 sheet to hang up: who asks, for what, until when, whom to call, and the code in large. */
export function posterSheet(t: Say<typeof jaIntakes>, { manifest, url }: Intake): TemplateResult {
  const { organization, purposes, due } = manifest
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
    <p class="strong">${t('poster.until', { date: due })}</p>
    <p class="strong">${t('poster.contact', { contact: organization.contact })}</p>
    <p>${t('poster.safe', { organization: organization.name })}</p>
  </section>`
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
    max-width: 40rem;
    padding: 1.5rem;
    text-align: center;
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
  @page {
    size: A4;
  }
`
