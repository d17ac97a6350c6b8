import type { jaJourney } from '../ja/journey.ts'

/** English of the way through the collection. */
export const enJourney: Record<keyof typeof jaJourney, string> = {
  'steps.label': 'Steps',
  'steps.number': 'Number',
  'steps.papers': 'Photos of papers',
  'steps.review': 'Check',
  'steps.for': '{step} ({name})',
  'steps.completed': 'done',
  'steps.current': 'now',
  'steps.reached': 'to do',
  'steps.ahead': 'to do',
  'steps.error': 'has a problem',
  'summary.title': 'There is a problem',
  'summary.entry': '{label}: {message}',
  'countersign.title': 'Compare the countersign',
  'countersign.help': 'Is it the same as the one on the paper that you were given?',
  'countersign.warn': 'If it differs, or you were not told one, enter nothing and call the organization.',
  'countersign.same': 'It is the same',
  'countersign.different': 'It differs',
  'stopped.countersign_different':
    'With another countersign, the request may come from somebody else. Enter nothing and call the organization.',
  'stopped.session_ended':
    'You were signed out. Sign in again in another tab, then press “Try again”. What you entered is still here.',
  'notice.lost':
    'The page was loaded again, and the number and photos you had entered are gone: they are never kept on this device. Please enter them again.',
  'expiry.left':
    'This link works for {minutes} more minutes. If that is not enough, ask {organization} for a new one.',
  'session.ended':
    'You were signed out. What you entered is still here. Sign in again in another tab, then press “Continue”.',
  'session.open': 'Open the sign-in page (another tab)',
  'session.again': 'Continue',
  'nav.toReview': 'Back to the check',
  'review.editWhat': 'Change: {what}',
  'review.confirm': 'It differs from the QR code, but the number I entered is right',
  'review.unsolved': 'The numbers differ. Change the number or the photo, or confirm that it is right.',
  'review.enlarge': 'Enlarge: {label}',
  'review.close': 'Close',
  'review.statement':
    'When you press “Submit”, the number and photos are encrypted on this device and sent to {organization}. Only {organization} can read them. Until {organization} accepts them, you can withdraw and correct them with the same link.',
  'review.statementNumber':
    'When you press “Submit”, the number is encrypted on this device and sent to {organization}. Only {organization} can read it. Until {organization} accepts it, you can withdraw and correct it with the same link.',
  'sending.finishing': 'Everything has arrived. Waiting for the receipt…',
  'sending.cancel': 'Stop sending',
  'sending.cancelHelp':
    'If you stop, you go back to the check. What was sent so far is not used and is deleted.',
  'sending.cancelResumed':
    'If you stop, what was sent so far is not used and is deleted, and you begin from the start.',
  'receipt.from': 'Submitted to',
  'receipt.gave': 'What you submitted',
  'receipt.keep': 'The My Number is not on this receipt.',
  'receipt.save': 'Save the receipt as a file',
  'receipt.share': 'Share or save the receipt',
  'receipt.copy': 'Copy the text of the receipt',
  'receipt.copied': 'Copied.',
  'receipt.copyFailed': 'It could not be copied. Please write down the receipt number.',
  'receipt.heading': 'Receipt of a My Number submission',
  'receipt.file': 'my-number-receipt',
}
