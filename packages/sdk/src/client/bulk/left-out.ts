import type { SubjectKind, SubjectState } from '../../api/index.ts'
import { whyNotAsked } from '../../rules/matrix.ts'
import { thresholdFor } from '../../rules/thresholds.ts'
import { askedPerson } from '../asked-purposes.ts'
import type { SubjectView } from '../subjects.ts'
import type { LeftOutReason } from './order.ts'

/** The detail `payment` of a partner, by the purpose that it is for. */
const PAYMENTS: Record<string, string> = { 'PAY-FEE': 'fee', 'PAY-RENT': 'rent', 'PAY-LAND': 'land' }

const BY_STATE: Partial<Record<SubjectState, LeftOutReason>> = {
  requested: 'already-open',
  returned: 'already-open',
  submitted: 'already-submitted',
  accepted: 'already-accepted',
  declined: 'declined',
  due: 'disposal',
  erasing: 'erased',
  erased: 'erased',
}

/** Why a person is not asked for these purposes; null when they are. */
export function reasonAgainst(
  { state, kind, details, id }: Pick<SubjectView, 'state' | 'kind' | 'details' | 'id'>,
  purposes: Partial<Record<SubjectKind, readonly string[]>>,
  { anyway, today }: { anyway: ReadonlySet<string>; today: string },
): { reason: LeftOutReason; limit?: number } | null {
  const byState = BY_STATE[state]
  if (byState !== undefined && !(byState === 'declined' && anyway.has(id))) return { reason: byState }
  const { leftOn } = details
  if (leftOn !== undefined && leftOn < today && !anyway.has(id)) return { reason: 'left' }
  // A 法人番号 is public and in the label already: there is nothing to ask for.
  if ((details['corporateNumber'] ?? '') !== '') return { reason: 'corporate' }
  const person = askedPerson({ kind, details })
  const codes = (purposes[kind] ?? []).filter(code => whyNotAsked(code, person) === null)
  if (codes.length === 0) return { reason: 'law-does-not-allow' }
  const { payment, amount } = details
  const paid = codes.filter(code => Object.hasOwn(PAYMENTS, code))
  if (payment !== undefined && paid.length > 0 && paid.every(code => PAYMENTS[code] !== payment)) {
    return { reason: 'other-payment' }
  }
  if (anyway.has(id) || !/^\d{1,12}$/u.test(amount ?? '')) return null
  const rows = codes.map(code => thresholdFor(code, Number(amount)))
  const [row] = rows
  // Asked for several purposes, a number is needed as soon as one of them is over its limit.
  return row != null && !rows.includes(null) ? { reason: 'under-threshold', limit: row.limit } : null
}
