import type { jaPasscode } from '../ja/passcode.ts'

/** English of the passcode and of asking for more time. */
export const enPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': 'Enter the passcode',
  'passcode.lead': 'To open this link you need the passcode that the organization told you separately.',
  'passcode.label': 'Passcode',
  'passcode.hint':
    'Eight characters or more. Capital or small letters, with or without hyphens and spaces; 0 and O, 1 and I count as the same.',
  'passcode.short': 'The passcode has eight characters or more. Enter all of it.',
  'passcode.wrong': 'This is not the passcode. Look at the paper or notice again.',
  'passcode.tries': 'You can try {tries} more times.',
  'passcode.last': 'One try is left. If it is wrong, this link can no longer be used.',
  'passcode.open': 'Open',
  'passcode.checking': 'Checking…',
  'passcode.where': 'If you do not know the passcode',
  'passcode.ask':
    'It is on the paper that you were given, or on a notice at work. If you cannot find it, ask the person in charge at the organization.',
  'passcode.kept': 'The passcode is not stored on this device. If you open this page again, enter it again.',
  'stopped.passcode_exhausted':
    'The passcode was wrong ten times, so this link can no longer be used. Ask the organization for a new link. They are told, too.',
  'expired.title': 'This link has expired',
  'expired.lead': 'You can still answer. Ask the organization for more time with the button below.',
  'expired.ask': 'Ask for more time',
  'expired.help': 'The organization learns only that you would like more time.',
  'expired.asked': 'The organization was asked.',
  'expired.wait':
    'As soon as they give more time, this page goes on by itself. You may close it and open the same link later. If it is urgent, call them.',
}
