import { css } from 'lit'

/** A4, large letters, black on white whatever the screen's colours are. */
export const sheetStyles = css`
  :host {
    background: #e9ebef;
    color-scheme: light;
    display: block;
    inset: 0;
    overflow: auto;
    position: fixed;
    z-index: 1000;
  }
  :host([inline]) {
    position: static;
  }
  .tools {
    align-items: center;
    background: var(--_background);
    border-bottom: 1px solid var(--_hairline);
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    padding: 0.75rem 1rem;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .tools select {
    font: inherit;
    min-height: 2.75rem;
  }
  .tools p {
    flex: 1 1 16rem;
    margin: 0;
  }
  .sheet {
    background: #fff;
    box-sizing: border-box;
    color: #000;
    display: flex;
    flex-direction: column;
    font-size: 12.5pt;
    height: 296mm;
    line-height: 1.5;
    margin: 1rem auto;
    overflow: hidden;
    padding: 11mm 15mm 9mm;
    position: relative;
    width: 210mm;
  }
  h1 {
    font-size: 1.52em;
    line-height: 1.3;
    margin: 0 0 2mm;
  }
  h2 {
    font-size: 1em;
    margin: 3mm 0 1mm;
  }
  p,
  ul,
  ol {
    margin: 0 0 1.5mm;
  }
  ol,
  ul {
    padding-left: 1.6em;
  }
  .to {
    font-size: 1.36em;
    font-weight: 700;
    line-height: 1.3;
    margin-bottom: 2mm;
    overflow-wrap: anywhere;
  }
  .split {
    display: grid;
    gap: 6mm;
    grid-template-columns: 1fr 46mm;
  }
  .due {
    border: 0.6mm solid #000;
    border-radius: 1.5mm;
    display: flex;
    flex-wrap: wrap;
    gap: 0 4mm;
    align-items: baseline;
    margin-bottom: 2mm;
    padding: 1.5mm 4mm;
  }
  .due strong {
    font-size: 1.28em;
  }
  .qr {
    text-align: center;
  }
  canvas {
    display: block;
    height: 46mm;
    image-rendering: pixelated;
    width: 46mm;
  }
  .code {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  .small {
    font-size: 0.82em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .purposes {
    columns: 2;
    font-size: 0.78em;
    line-height: 1.35;
  }
  .cut {
    align-items: center;
    display: flex;
    font-size: 0.74em;
    gap: 2mm;
    margin: auto -15mm 2mm;
  }
  .cut::before,
  .cut::after {
    border-top: 0.4mm dashed #000;
    content: '';
    flex: 1;
  }
  .boxes {
    border-collapse: collapse;
    margin: 1mm 0 2mm;
    width: 100%;
  }
  .boxes th {
    font-size: 0.84em;
    line-height: 1.25;
    overflow-wrap: anywhere;
    padding-right: 3mm;
    text-align: left;
    width: 40mm;
  }
  .boxes td {
    border: 0.35mm solid #000;
    height: 9.5mm;
    min-width: 8mm;
  }
  .boxes td:nth-of-type(4n + 1) {
    border-left-width: 0.9mm;
  }
  .boxes td:last-child {
    border-right-width: 0.9mm;
  }
  .boxes tr + tr td {
    border-top-width: 0.35mm;
  }
  .foot {
    display: grid;
    gap: 6mm;
    grid-template-columns: 1fr 1fr;
  }
  .line {
    border-bottom: 0.3mm solid #000;
    display: block;
    height: 8mm;
  }
  .third {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    height: 99mm;
    justify-content: center;
    overflow: hidden;
  }
  .account {
    padding: 0 18mm;
  }
  .fold {
    border-top: 0.3mm dotted #000;
    font-size: 8pt;
    height: 0;
    margin: 0 -18mm;
    text-align: right;
  }
  .cover {
    padding-left: 10mm;
  }
  .cover .to {
    font-size: 22pt;
  }
  .credentials {
    display: grid;
    font-size: 13pt;
    gap: 2mm 5mm;
    grid-template-columns: max-content 1fr;
    align-items: baseline;
    margin: 2mm 0;
  }
  .credentials .code {
    font-size: 23pt;
    line-height: 1.25;
  }
  @media print {
    :host {
      background: #fff;
      inset: auto;
      overflow: visible;
      position: static;
    }
    .tools {
      display: none;
    }
    .sheet {
      break-after: page;
      margin: 0;
    }
    .sheet:last-child {
      break-after: auto;
    }
  }
`

/** For the page around: a printer gets one element of the body and nothing else, on whole pages of A4. */
export const alone = (selector: string): string => `
  @page { size: A4 portrait; margin: 0 }
  @media print {
    html, body { margin: 0 !important; padding: 0 !important; display: block !important; min-height: 0 !important }
    body > :not(${selector}) { display: none !important }
  }
`
