import type { jaReturned } from '../ja/returned.ts'

/** English of a submission that was sent back. */
export const enReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': 'Something in what you sent has to be corrected',
  'returned.UNREADABLE': 'The text on a photo could not be read.',
  'returned.BACK-MISSING': 'The photo of the back of a paper was missing.',
  'returned.WRONG-PAPER': 'Another paper arrived than the one that was asked for.',
  'returned.EXPIRED': 'A paper had expired.',
  'returned.NUMBER-DIFFERS': 'The number you entered is not the one on the paper.',
  'returned.NAME-DIFFERS': 'Name or address differ from what the organization has.',
  'returned.NOT-MASKED': 'A number that must be covered was visible.',
  'returned.OTHER': 'Please check what you sent.',
  'returned.words': 'Message from the organization',
  'returned.everything': 'Please submit everything again.',
  'returned.only': 'Submit only what has to be corrected. The rest stays as it is.',
}
