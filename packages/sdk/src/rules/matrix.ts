import type { SubjectKind } from '../api/index.ts'
import { purposeOf, type Purpose, PURPOSES } from './purposes.ts'

/** Who somebody is, as far as it decides what may be asked. */
export interface AskedPerson {
  kind: SubjectKind
  /** Of a dependent to the employee: `spouse`, `child`, `parent`, `other`. */
  relationship?: string | undefined
  /** 法人番号 of a company. It is public: a company is never asked for a My Number. */
  corporateNumber?: string | undefined
}

/** Why a purpose may not be asked of somebody. */
export interface PurposeRefusal {
  reason: 'unknown-purpose' | 'kind' | 'spouse-only' | 'company'
  sentence: string
  sentenceEn: string
  basis: string
}

const KINDS: Record<SubjectKind, readonly [string, string]> = {
  employee: ['従業員', 'employees'],
  dependent: ['扶養親族', 'dependents'],
  partner: ['取引先', 'partners'],
  shareholder: ['株主', 'shareholders'],
  payer: ['事業主本人', 'the payer'],
}

/**
 * Why the closed matrix does not allow a purpose for somebody, or null where it does.
 *
 * @example
 * ```ts
 * import { whyNotAsked } from '@fuin/sdk/node'
 *
 * whyNotAsked('EI', { kind: 'partner' })?.sentence // 「雇用保険届出事務」は従業員だけに求められます。…
 * ```
 */
export function whyNotAsked(code: string, person: AskedPerson): PurposeRefusal | null {
  const purpose = purposeOf(code)
  if (purpose === null) return unknown()
  if (person.corporateNumber !== undefined && person.corporateNumber !== '') return company(purpose)
  if (!purpose.kinds.includes(person.kind)) return otherKind(purpose, person.kind)
  if (purpose.spouseOnly === true && person.relationship !== 'spouse') return spouseOnly(purpose)
  return null
}

/** Purposes that may be asked of somebody. */
export function purposesOf(person: AskedPerson): Purpose[] {
  return PURPOSES.filter(({ code }) => whyNotAsked(code, person) === null)
}

function unknown(): PurposeRefusal {
  return {
    reason: 'unknown-purpose',
    sentence: 'この利用目的は、法律で決められた事務の一覧にありません。',
    sentenceEn: 'This purpose is not on the closed list of affairs for which the law allows a number.',
    basis: '番号法 9条・14条',
  }
}

function company({ basis }: Purpose): PurposeRefusal {
  return {
    reason: 'company',
    sentence: '会社などの法人には法人番号があり、公開されています。マイナンバーは求めません。',
    sentenceEn: 'A company has a public corporate number and is never asked for a My Number.',
    basis: `番号法 39条・${basis}`,
  }
}

function otherKind({ text, textEn, kinds, basis }: Purpose, kind: SubjectKind): PurposeRefusal {
  const [allowed, allowedEn] = [0, 1].map(at => kinds.map(one => KINDS[one][at as 0 | 1]))
  return {
    reason: 'kind',
    sentence: `「${text}」は${allowed!.join('・')}だけに求められます。${KINDS[kind][0]}には求められません。`,
    sentenceEn: `“${textEn}” may be asked of ${allowedEn!.join(' and ')} only, not of ${KINDS[kind][1]}.`,
    basis,
  }
}

function spouseOnly({ text, textEn, basis }: Purpose): PurposeRefusal {
  return {
    reason: 'spouse-only',
    sentence: `「${text}」は配偶者だけに求められます。続柄が配偶者かどうかを確かめてください。`,
    sentenceEn: `“${textEn}” may be asked of the spouse only. Check the relationship of this person.`,
    basis,
  }
}
