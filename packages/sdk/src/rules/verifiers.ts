import type { SubjectKind } from '../api/index.ts'
import { CHECKED } from './paper-rule.ts'

/** Who has to verify a person (本人確認) for a purpose. */
export type Verifier = 'organization' | 'employee' | 'nobody'

/** Who verifies whom: one row. The first row that fits decides. */
export interface VerifierRule {
  kind: SubjectKind
  /** Purpose codes; all when left out. */
  purposes?: readonly string[]
  verifier: Verifier
  /** The number comes through somebody else, who files for the person (代理人). */
  byAgent?: true
  basis: string
  checked: string
}

const ARTICLE = '番号法 16条'

/** Law-and-market facts §2.3, “who verifies whom”. */
export const VERIFIERS: readonly VerifierRule[] = [
  { kind: 'employee', verifier: 'organization', basis: ARTICLE, checked: CHECKED },
  {
    // The spouse files the form, the employer takes it; the employee only carries or represents.
    kind: 'dependent',
    purposes: ['NP3'],
    verifier: 'organization',
    byAgent: true,
    basis: `${ARTICLE}・国民年金法 12条5項・6項`,
    checked: CHECKED,
  },
  {
    // The employee files these forms and verifies the family; the employer has no duty.
    kind: 'dependent',
    verifier: 'employee',
    basis: `${ARTICLE}・所得税法 194条・健康保険法施行規則 38条`,
    checked: CHECKED,
  },
  { kind: 'partner', verifier: 'organization', basis: ARTICLE, checked: CHECKED },
  { kind: 'shareholder', verifier: 'organization', basis: ARTICLE, checked: CHECKED },
  // One's own number is given to nobody here.
  { kind: 'payer', verifier: 'nobody', basis: ARTICLE, checked: CHECKED },
]

/** Who verifies a person of a kind for a purpose. */
export function verifierOf(kind: SubjectKind, purpose: string): VerifierRule {
  return VERIFIERS.find(
    row => row.kind === kind && (row.purposes === undefined || row.purposes.includes(purpose)),
  )!
}
