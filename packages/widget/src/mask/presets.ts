import type { MessageKey } from '../locale/messages.ts'
import type { Box } from '../stage/box.ts'

/** A black rectangle over a picture. */
export interface MaskBox extends Box {
  /** What it hides, where a preset placed it. */
  label: MessageKey | null
}

/** What a paper is sent for: to prove the number, or only who the person is. */
export type Use = 'number' | 'identity'

/** What has to be hidden on one side of a paper. */
export interface Preset {
  /** The law asks for it: nobody goes on before it is done, or said to be not there. */
  must: boolean
  boxes: readonly MaskBox[]
}

const box = (label: MessageKey, x: number, y: number, width: number, height: number): MaskBox => ({
  x,
  y,
  width,
  height,
  label,
})
const wish = (...boxes: MaskBox[]): Preset => ({ must: false, boxes })
const must = (...boxes: MaskBox[]): Preset => ({ must: true, boxes })

const DONOR = wish(box('mask.donor', 0.05, 0.8, 0.55, 0.14))
const LICENCE_BACK = wish(box('mask.donor', 0.05, 0.66, 0.9, 0.28))
const NUMBER_AND_CODE = wish(box('mask.number', 0.3, 0.1, 0.62, 0.14), box('mask.qr', 0.72, 0.5, 0.22, 0.34))

// Health Insurance Act, art. 194-2: insurer number, symbol, number and branch, and a code that yields them.
const INSURANCE = must(
  box('mask.insured', 0.1, 0.22, 0.6, 0.1),
  box('mask.insurer', 0.1, 0.72, 0.5, 0.1),
  box('mask.qr', 0.74, 0.6, 0.2, 0.26),
)

/** By code of the paper (those of the SDK's rules), side and use; boxes begin where the fields usually are. */
const PRESETS: Record<string, Preset> = {
  'health-insurance-card/front': INSURANCE,
  'eligibility-certificate/front': INSURANCE,
  // National Pension Act, art. 108-5.
  'pension-book/front': must(box('mask.pension', 0.25, 0.3, 0.5, 0.12)),
  // The same numbers, where they stand on the receipt of a premium.
  'utility-receipt/front': wish(box('mask.insurance', 0.1, 0.2, 0.5, 0.1)),
  // Numbers of people who are not asked: My Number Act, art. 20.
  'juminhyo/front': wish(box('mask.family', 0.1, 0.6, 0.8, 0.2)),
  'nta-doc/front': wish(box('mask.family', 0.1, 0.5, 0.8, 0.15)),
  'mynumber-card/front': DONOR,
  // Who represents somebody shows who they are, and no number of their own.
  'agent-identity/front': DONOR,
  'driving-licence/back': LICENCE_BACK,
  'driving-history/back': LICENCE_BACK,
  // My Number Act, art. 20: a paper that only shows who somebody is must not show the number.
  'mynumber-card/back/identity': NUMBER_AND_CODE,
  'special-residence-card/back/identity': NUMBER_AND_CODE,
}

const NOTHING = wish()

/** Codes of the papers with presets. */
export const MASKED_PAPERS: readonly string[] = [
  ...new Set(Object.keys(PRESETS).map(key => key.split('/')[0]!)),
]

/** What the person is asked to hide before a paper is sealed. */
export function presetFor(document: string, side: 'front' | 'back', use: Use): Preset {
  return PRESETS[`${document}/${side}/${use}`] ?? PRESETS[`${document}/${side}`] ?? NOTHING
}
