import { html, type TemplateResult } from 'lit'
import type { MyNumber } from '@fuin/sdk/page'
import type { Look } from '../camera/camera.ts'
import type { CodeReading } from './number-in-code.ts'

/** Shortest vibration that is felt, milliseconds. */
const TICK = 60

/**
 * Looks for the card's code in every picture of a camera until one holds a My Number; other codes are explained.
 *
 * @param read - reads one picture
 * @param found - called once, with the number
 */
export function lookForNumber(
  read: (picture: ImageBitmap) => Promise<CodeReading>,
  found: (number: MyNumber) => void,
): Look {
  return async picture => {
    const reading = await read(picture)
    if (reading.number === null) return reading.found === null ? false : `code.${reading.found}`
    navigator.vibrate?.(TICK)
    found(reading.number)
    return true
  }
}

/** The camera over the page, while it looks for a code. */
export function liveScan(label: string, look: Look, done: () => void): TemplateResult {
  return html`<fuin-camera shape="card" .label=${label} .look=${look} .done=${done}></fuin-camera>`
}
