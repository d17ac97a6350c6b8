import { purposeOf, type Purpose } from '../rules/purposes.ts'

/** A purpose with its words and the article that allows it. */
export type NamedPurpose = Pick<Purpose, 'code' | 'text' | 'textEn' | 'basis'>

/** The words of codes; one that the law no longer lists stands for itself. */
export function namedPurposes(codes: readonly string[]): NamedPurpose[] {
  return codes.map(code => {
    const { text, textEn, basis } = purposeOf(code) ?? { text: code, textEn: code, basis: '' }
    return { code, text, textEn, basis }
  })
}
