import { html } from 'lit'

export const camera = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M4 8h3l1.8-2.5h6.4L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Z" />
  <circle cx="12" cy="13.2" r="3.4" />
</svg>`
export const picture = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <rect x="3" y="5" width="18" height="14" rx="1.5" />
  <path d="m4 17 5-5 4 4 3-3 4 4" />
  <circle cx="15.5" cy="9" r="1.4" />
</svg>`
/** Corners that something has to fit into. */
export const frame = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M3 9V5h4M17 5h4v4M21 15v4h-4M7 19H3v-4" />
</svg>`
export const turn = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M19 12a7 7 0 1 1-2.3-5.2" />
  <path d="M17.5 2.8v4.4h-4.4" />
</svg>`
/** A card with its four corners in the frame. */
export const card = html`<svg viewBox="0 0 120 84" width="120" height="84" aria-hidden="true">
  <path
    d="M2 16V6a4 4 0 0 1 4-4h10M104 2h10a4 4 0 0 1 4 4v10M118 68v10a4 4 0 0 1-4 4h-10M16 82H6a4 4 0 0 1-4-4V68"
  />
  <rect x="16" y="16" width="88" height="52" rx="5" />
  <circle cx="36" cy="37" r="7" />
  <path d="M25 57c1-7 5-10 11-10s10 3 11 10M58 32h34M58 42h34M58 52h20" />
</svg>`
export const scissors = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M7 2v15h15M2 7h15v15" />
</svg>`
export const blackout = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <rect x="3" y="5" width="18" height="14" rx="1.5" />
  <rect class="solid" x="6" y="10" width="12" height="4" />
</svg>`
export const backwards = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M8 4 4 8l4 4M4 8h9a6 6 0 0 1 0 12H8" />
</svg>`
