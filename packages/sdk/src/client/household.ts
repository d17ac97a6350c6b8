import { FuinError } from '../errors.ts'
import type { Manifest, ManifestHousehold } from '../format/manifest.ts'
import { todayInJapan } from '../rules/on.ts'
import { purposeOf } from '../rules/purposes.ts'
import { askedPapers, manifestWays } from './asked-papers.ts'

/** Family whom the person may add to a request, because the organization does not know them. */
export interface AddedFamily {
  /** How many, 1 to 10. */
  mayAdd: number
  /**
   * Codes of the closed list. One that the law has for the spouse alone (`NP3`) is asked of an added spouse only, with
   * the papers that it takes; for everybody else another one is needed as well.
   */
  purposes: string[]
}

/** The most family members who may be added in one visit. */
export const MAY_ADD_MAX = 10

/**
 * What the page asks of family members who are added.
 *
 * @throws {FuinError} `input_invalid`
 */
export function checkedHousehold({ mayAdd, purposes }: AddedFamily): ManifestHousehold {
  if (!Number.isSafeInteger(mayAdd) || mayAdd < 1 || mayAdd > MAY_ADD_MAX)
    throw new FuinError('input_invalid', 'One to ten family members may be added.')
  const codes = [...new Set(purposes)].sort()
  const known = codes.map(code => purposeOf(code))
  const lawful = known.filter(purpose => purpose?.kinds.includes('dependent') === true)
  const everybody = lawful.filter(purpose => purpose!.spouseOnly !== true)
  if (lawful.length !== codes.length || everybody.length === 0)
    throw new FuinError('input_invalid', 'The law provides for no such purpose for family members.')
  const told = everybody.map(purpose => ({ code: purpose!.code, text: purpose!.text }))
  return everybody.length === lawful.length
    ? { mayAdd, purposes: told }
    : { mayAdd, purposes: told, spouse: spouseOf(lawful.map(purpose => purpose!.code)) }
}

/** What a manifest says of added family, as an order: a correction asks the same again. */
export function familyIn({ household }: Pick<Manifest, 'household'>): AddedFamily | undefined {
  if (household === undefined) return undefined
  const { mayAdd, purposes, spouse } = household
  return { mayAdd, purposes: [...purposes, ...(spouse?.purposes ?? [])].map(({ code }) => code) }
}

/** The employee hands in for the spouse, whom the employer has to verify: a letter of proxy and a number paper. */
function spouseOf(purposes: string[]): NonNullable<ManifestHousehold['spouse']> {
  const view = { id: '', kind: 'dependent' } as const
  const { answer } = askedPapers({ view, purposes, on: todayInJapan() })
  const own = purposes.map(code => purposeOf(code)!).filter(({ spouseOnly }) => spouseOnly === true)
  return {
    purposes: own.map(({ code, text }) => ({ code, text })),
    why: answer.why.code,
    ways: manifestWays(answer.ways),
  }
}
