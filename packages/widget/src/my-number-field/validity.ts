import type { MyNumberProblem } from '@fuin/sdk/page'

/** ValidityState flags of a problem: what the form of the page sees, in the words of HTML. */
export function validityFlags(problem: MyNumberProblem | null, required: boolean): ValidityStateFlags {
  switch (problem) {
    case null:
      return {}
    case 'number_empty':
      return required ? { valueMissing: true } : {}
    case 'number_length':
      return { tooShort: true }
    case 'number_characters':
      return { patternMismatch: true }
    default:
      return { customError: true }
  }
}
