import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowWays } from './narrow.ts'
import { papersFor, type PapersQuestion, type Way } from './papers-for.ts'

const on = '2026-11-25'
const codes = (question: PapersQuestion): string[] => papersFor(question).ways.map(({ code }) => code)
const papersOf = (way: Way): string[] =>
  way.parts.flatMap(part => part.papers.map(({ document }) => document))

describe('papersFor', () => {
  it('offers an employee the card first, then number paper and identity, then the statement', () => {
    const answer = papersFor({ kind: 'employee', purposes: ['TAX-EMP', 'EI'], on })
    expect(answer.ways.map(({ code }) => code)).toEqual([
      'card',
      'special-card',
      'number-photo',
      'number-two',
      'statement-photo',
      'statement-two',
    ])
    expect(answer.ways[0]!.parts).toEqual([
      { proves: 'both', count: 1, papers: [{ document: 'mynumber-card', sides: ['front', 'back'] }] },
    ])
    expect(answer.why.code).toBe('asked')
    expect(answer.notAccepted.map(({ code }) => code)).toContain('health-insurance-card')
  })

  it('asks no papers of dependents for tax and health insurance: the employee verifies them', () => {
    const answer = papersFor({ kind: 'dependent', purposes: ['TAX-DEP', 'HI-PEN'], on })
    expect(answer).toMatchObject({ ways: [], notAccepted: [], why: { code: 'employee-verifies' } })
  })

  it('asks for a letter of proxy and the number paper of the spouse, only where category III is asked', () => {
    const question = { kind: 'dependent', purposes: ['HI-PEN', 'NP3'], on } as const
    const [proxy, card] = papersFor(question).ways
    expect(proxy).toMatchObject({ code: 'proxy', parts: [{ proves: 'agency' }, { proves: 'number' }] })
    expect(card!.code).toBe('card')
    const [shown] = papersFor({ ...question, agentKnown: false }).ways
    expect(shown!.parts.map(({ proves }) => proves)).toEqual(['agency', 'agent', 'number'])
    // The account is that of the employee: it says nothing about the spouse.
    expect(codes({ ...question, accountIdentityChecked: true })).toEqual(codes(question))
  })

  it('asks for the number paper alone where the employer’s account identifies, and for nothing with a file', () => {
    const account = { kind: 'employee', purposes: ['EI'], accountIdentityChecked: true, on } as const
    const [way] = papersFor(account).ways
    expect(way).toMatchObject({ code: 'account-number', by: 'account' })
    expect(way!.parts).toHaveLength(1)
    expect(way!.parts[0]!.papers[0]).toEqual({ document: 'mynumber-card', sides: ['back'] })
    const known = papersFor({ ...account, earlierFile: true }).ways[0]
    expect(known).toMatchObject({ code: 'known', parts: [], by: 'account' })
  })

  it('asks for identity alone where the number is on file, and for printed papers where there are some', () => {
    expect(codes({ kind: 'partner', purposes: ['PAY-FEE'], earlierFile: true, on })[0]).toBe('file-photo')
    expect(codes({ kind: 'partner', purposes: ['PAY-FEE'], prePrinted: true, on })).toContain(
      'number-printed',
    )
    expect(codes({ kind: 'partner', purposes: ['PAY-FEE'], on })).not.toContain('number-printed')
  })

  it('asks nothing of the payer, and no photos where staff look themselves', () => {
    expect(papersFor({ kind: 'payer', purposes: ['PAYER-SELF'], on })).toMatchObject({
      ways: [],
      why: { code: 'own-number' },
    })
    const shown = papersFor({ kind: 'shareholder', purposes: ['PAY-DIV'], inPerson: true, on })
    expect(shown).toMatchObject({ ways: [], why: { code: 'in-person' } })
    expect(shown.notAccepted).not.toEqual([])
  })

  it('follows the law of the day', () => {
    const two = (day: string): string[] =>
      papersOf(
        papersFor({ kind: 'employee', purposes: ['EI'], on: day }).ways.find(w => w.code === 'number-two')!,
      )
    expect(two('2025-12-01')).toContain('health-insurance-card')
    expect(two('2025-12-02')).not.toContain('health-insurance-card')
    expect(two('2024-12-01')).not.toContain('eligibility-certificate')
    expect(codes({ kind: 'employee', purposes: ['EI'], on: '2026-06-13' })).not.toContain('special-card')
  })
})

/** The table of the law, written down once more: what each paper is worth (番号法 16条, 施行規則 1条・2条, 告示). */
const NUMBER = ['juminhyo', 'tsuchi-card', 'nta-doc', 'self-statement']
const PHOTO =
  'driving-licence driving-history passport disability-book mental-health-book rehabilitation-book residence-card special-resident photo-id pre-printed'.split(
    ' ',
  )
const PLAIN =
  'health-insurance-card eligibility-certificate pension-book child-allowance seal-certificate utility-receipt'.split(
    ' ',
  )
const CARDS = ['mynumber-card', 'special-residence-card']

/** What somebody proves who shows exactly these papers. */
function proven(shown: { document: string; sides: readonly string[] }[]): {
  number: boolean
  identity: boolean
} {
  const side = (wanted: string): boolean =>
    shown.some(({ document, sides }) => CARDS.includes(document) && sides.includes(wanted))
  const plain = new Set(shown.map(({ document }) => document).filter(document => PLAIN.includes(document)))
  return {
    number: side('back') || shown.some(({ document }) => NUMBER.includes(document)),
    identity: side('front') || plain.size >= 2 || shown.some(({ document }) => PHOTO.includes(document)),
  }
}

/** Every choice of papers that a way leaves open. */
function choices({ parts }: Way): { document: string; sides: readonly string[] }[][] {
  let all: { document: string; sides: readonly string[] }[][] = [[]]
  for (const { count, papers } of parts) {
    const own = papers.flatMap((paper, at) =>
      count === 1 ? [[paper]] : papers.slice(at + 1).map(other => [paper, other]),
    )
    all = all.flatMap(before => own.map(chosen => [...before, ...chosen]))
  }
  return all
}

const question = fc.record({
  kind: fc.constantFrom('employee', 'dependent', 'partner', 'shareholder'),
  purposes: fc.constantFrom(['TAX-EMP'], ['NP3'], ['HI-PEN', 'NP3']),
  accountIdentityChecked: fc.boolean(),
  earlierFile: fc.boolean(),
  prePrinted: fc.boolean(),
  agentKnown: fc.boolean(),
  on: fc.constantFrom('2016-01-01', '2024-12-01', '2025-12-01', '2025-12-02', '2026-06-14', '2030-01-01'),
}) as fc.Arbitrary<PapersQuestion>

it('every choice in every way proves number and identity by the table of the law', () => {
  fc.assert(
    fc.property(question, asked => {
      for (const way of papersFor(asked).ways) {
        for (const chosen of choices(way)) {
          const { number, identity } = proven(chosen)
          const agency = chosen.some(({ document }) => document === 'proxy-letter')
          const agent =
            asked.agentKnown !== false || chosen.some(({ document }) => document === 'agent-identity')
          const who =
            identity || (way.by === 'account' && asked.accountIdentityChecked === true) || (agency && agent)
          expect([way.code, number || asked.earlierFile === true, who]).toEqual([way.code, true, true])
        }
      }
    }),
    { numRuns: 150 },
  )
})

it('narrowing never leaves a way that proves less, and names none when the papers do not suffice', () => {
  const { ways } = papersFor({ kind: 'employee', purposes: ['EI'], on })
  const some = (...documents: string[]) =>
    documents.map(document => ({ document, sides: ['front', 'back'] as const }))
  expect(narrowWays(ways, some('mynumber-card')).map(({ code }) => code)).toEqual(['card'])
  expect(narrowWays(ways, some('driving-licence'))).toEqual([])
  expect(narrowWays(ways, some('pension-book', 'tsuchi-card'))).toEqual([])
  expect(narrowWays(ways, [{ document: 'mynumber-card', sides: ['front'] }])).toEqual([])
  expect(narrowWays(ways, [])).toEqual([])
  expect(narrowWays(ways, some('juminhyo', 'driving-licence', 'passport')).map(({ code }) => code)).toEqual([
    'number-photo',
  ])
  fc.assert(
    fc.property(fc.subarray([...NUMBER, ...PHOTO, ...PLAIN, ...CARDS]), documents => {
      for (const way of narrowWays(ways, some(...documents))) {
        for (const chosen of choices(way)) expect(proven(chosen)).toEqual({ number: true, identity: true })
      }
    }),
    { numRuns: 100 },
  )
})
