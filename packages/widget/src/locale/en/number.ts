import type { jaNumber } from '../ja/number.ts'

/** English of the number field. */
export const enNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': 'My Number (individual number)',
  'number.hint': 'The 12 digits on the back of the card or on the notice. Spaces and hyphens are fine.',
  'field.required': 'Required',
  'number.toggle': 'Show number',
  'number.count': '{count} of 12 digits entered',
  number_empty: 'Enter the My Number.',
  number_characters: 'Enter digits only.',
  number_length: 'Enter 12 digits (there are {count} now).',
  number_corporate: 'This is a corporate number (13 digits). Enter the 12 digits of the person.',
  number_check_digit: 'The number does not look right. Compare it with the card once more.',
  number_refused: 'Nobody has this number. Enter the number on the card.',
  'number.ok': 'All 12 digits entered',
}
