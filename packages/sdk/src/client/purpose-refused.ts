import type { SubjectKind } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { purposeOf } from '../rules/purposes.ts'
import { namedPurposes, type NamedPurpose } from './named-purposes.ts'

/**
 * A number may not be used for what was asked. `allowed` names what this person was told (L-03), in the words that they
 * saw: for the clerk who chose wrongly. Whether one of them is really allowed is proven when it is asked for.
 *
 * @example
 * ```ts
 * import { PurposeRefused } from '@fuin/sdk/node'
 *
 * try {
 *   await staff.reveal({ externalId: 'E-1042' }, { purpose: 'EI' }, number => show(number.digits()))
 * } catch (error) {
 *   if (!(error instanceof PurposeRefused)) throw error
 *   console.error(`使えるのは次の目的です：${error.allowed.map(({ text }) => text).join('、')}`)
 * }
 * ```
 */
export class PurposeRefused extends FuinError {
  readonly allowed: readonly NamedPurpose[]

  /**
   * @param codes - what the person was told, in the request and by notice since
   * @param about.law - whether the law provides for the purpose, of this kind of person
   */
  constructor(codes: readonly string[], { kind, law }: { kind: SubjectKind; law: boolean }) {
    const allowed = namedPurposes(codes.filter(code => purposeOf(code)?.kinds.includes(kind) === true))
    const named = allowed.map(({ code, textEn }) => `${code} (${textEn})`).join(', ')
    const instead = allowed.length === 0 ? 'No purpose is allowed for it.' : `Allowed: ${named}.`
    if (law) super('purpose_not_shown', `The person was not told this purpose. ${instead}`)
    else super('input_invalid', `The law provides for no such purpose for this person. ${instead}`)
    this.allowed = allowed
  }
}
