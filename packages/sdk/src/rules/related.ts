/**
 * Affairs of one contract or relation. A purpose may be changed only within what is reasonably related to the one
 * that the person was told (個人情報保護法 17条2項 in the reading of 番号法 30条2項): for an employee, the affairs of the same
 * employment. Another contract is asked for anew.
 */
const RELATED: readonly { basis: string; codes: readonly string[] }[] = [
  {
    basis: '特定個人情報ガイドライン（事業者編）第4-1-(1)：雇用契約に基づく事務',
    codes: ['TAX-EMP', 'TAX-RET', 'TAX-DEP', 'EI', 'EI-BEN', 'HI-PEN', 'NP3', 'ZAIKEI', 'CORP-PEN'],
  },
  {
    basis: '特定個人情報ガイドライン（事業者編）第4-1-(1)：株主としての地位に基づく事務',
    codes: ['PAY-DIV', 'PAY-SHARE'],
  },
]

/**
 * Whether a purpose may be added to what a person was told, by a notice alone (L-03).
 *
 * @param code - the purpose to add
 * @param told - codes that the person was told
 */
export function isRelated(code: string, told: readonly string[]): boolean {
  return RELATED.some(({ codes }) => codes.includes(code) && told.some(known => codes.includes(known)))
}
