import { DOCUMENTS } from '../../../sdk/src/rules/documents.ts'
import { NOT_ACCEPTED } from '../../../sdk/src/rules/not-accepted.ts'
import { PURPOSES } from '../../../sdk/src/rules/purposes.ts'
import { WAYS } from '../../../sdk/src/rules/ways.ts'
import { WHY_PAPERS } from '../../../sdk/src/rules/why.ts'
import { statementFor, validityOf } from '../../src/flow/paper-facts.ts'
import { easy } from '../../src/locale/easy.ts'
import { en } from '../../src/locale/en.ts'
import { ja } from '../../src/locale/ja.ts'
import { MASKED_PAPERS, presetFor } from '../../src/mask/presets.ts'
import { equal, ok } from '../support/assert.ts'

const CODES = DOCUMENTS.map(({ code }) => code)

describe('papers of the widget and of the law', () => {
  it('have the same codes: every preset and every name belongs to a rule', () => {
    const names = Object.keys(ja).filter(key => key.startsWith('paper.') && key !== 'paper.other')
    equal(
      [...MASKED_PAPERS, ...names.map(key => key.slice('paper.'.length))].filter(
        code => !CODES.includes(code),
      ),
      [],
    )
  })
  it('have a name in every language', () => {
    for (const messages of [ja, en, easy] as Record<string, string>[]) {
      equal(
        CODES.filter(code => !messages[`paper.${code}`]),
        [],
      )
    }
  })
  it('and ways, reasons, purposes and what is not accepted have words in every language, and no others', () => {
    const codes: [string, readonly { code: string }[]][] = [
      ['way', WAYS],
      ['wayHelp', WAYS],
      ['why', [...WHY_PAPERS, { code: 'known' }]],
      ['purpose', PURPOSES],
      ['refused', [...NOT_ACCEPTED, { code: 'title' }]],
    ]
    for (const messages of [ja, en, easy] as Record<string, string>[]) {
      for (const [area, rows] of codes) {
        const wanted = rows.map(({ code }) => `${area}.${code}`)
        const there = Object.keys(messages).filter(key => key.startsWith(`${area}.`) && key !== 'way.title')
        equal(there.sort(), wanted.sort(), area)
      }
    }
    for (const { code, text } of PURPOSES) equal((ja as Record<string, string>)[`purpose.${code}`], text)
  })
  it('need the same statements and count for as long as the rules say', () => {
    for (const { code, statement, validity } of DOCUMENTS) {
      equal([code, statementFor(code), validityOf(code)], [code, statement ?? null, validity])
    }
  })
  it('must be masked exactly where the rule says so', () => {
    for (const { code, sides, mask } of DOCUMENTS) {
      const must = sides.some(side => presetFor(code, side, 'number').must)
      equal(must, mask !== undefined, code)
    }
  })
  it('have a box for each thing that the rule names, and for nothing else', () => {
    for (const { code, sides, masks = [] } of DOCUMENTS) {
      const labels = sides.flatMap(side => presetFor(code, side, 'number').boxes.map(({ label }) => label))
      equal(labels.sort(), masks.map(mask => `mask.${mask}`).sort(), code)
    }
  })
  it('have presets only for sides that are asked for, inside the photo', () => {
    for (const { code, sides } of DOCUMENTS) {
      for (const side of ['front', 'back'] as const) {
        for (const use of ['number', 'identity'] as const) {
          const { boxes } = presetFor(code, side, use)
          ok(boxes.length === 0 || sides.includes(side), `${code} ${side}`)
          for (const { x, y, width, height } of boxes) ok(x + width <= 1 && y + height <= 1, code)
        }
      }
    }
  })
  it('show the number where it proves the number, and hide number and code where it does not', () => {
    equal(presetFor('mynumber-card', 'back', 'number').boxes, [])
    equal(
      presetFor('mynumber-card', 'back', 'identity').boxes.map(({ label }) => label),
      ['mask.number', 'mask.qr'],
    )
  })
})
