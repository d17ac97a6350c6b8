import type { Box } from './box.ts'

/**
 * What nobody may copy from a paper, so that the person is asked to hide it before it is sealed: insurer number, symbol
 * and number of the insured, and a QR code that yields them (Health Insurance Act, art. 194-2), the basic pension number
 * (National Pension Act, art. 108-4), the organ donor field of the card.
 *
 * The boxes begin where the fields usually are; photos differ, so the person moves them.
 */
export function presetFor(document: string, side: 'front' | 'back'): Box[] {
  switch (document) {
    case 'shikaku-kakuninsho':
      return [
        { x: 0.1, y: 0.22, width: 0.6, height: 0.1, label: 'mask.insured' },
        { x: 0.1, y: 0.72, width: 0.5, height: 0.1, label: 'mask.insurer' },
        { x: 0.74, y: 0.6, width: 0.2, height: 0.26, label: 'mask.qr' },
      ]
    case 'pension-book':
      return [{ x: 0.25, y: 0.3, width: 0.5, height: 0.12, label: 'mask.pension' }]
    case 'mynumber-card':
      return side === 'front' ? [{ x: 0.05, y: 0.8, width: 0.55, height: 0.14, label: 'mask.donor' }] : []
    default:
      return []
  }
}
