import type { jaOwn } from '../ja/own.ts'

/** English of what a person sees and may do afterwards: their own view, correction, withdrawal, refusal. */
export const enOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': 'State now',
  'own.submitted': 'Waiting to be checked by {organization}.',
  'own.accepted': '{organization} has received it.',
  'own.closed': '{organization} has decided not to use this submission. What you gave is destroyed.',
  'own.kept': 'How long it is kept',
  'own.keptText':
    'As long as the law asks, and then destroyed so that nobody can restore it. Photos of papers are destroyed earlier, once they were checked.',
  'own.gaveNumber': '{name}: My Number',
  'own.gavePhotos': '{name}: photos of papers ({count})',
  'own.correct': 'Withdraw or correct what you sent',
  'own.correctTitle': 'Choose what to withdraw',
  'own.correctHelp':
    'What you choose is destroyed at once and cannot be restored. After that you can submit it again on this page, as often as you need, until the link ends. What you do not choose stays.',
  'own.correctDo': 'Withdraw what is chosen',
  'own.correctNone': 'Choose at least one thing to withdraw.',
  'own.wish': 'Ask for a correction',
  'own.wishHelp':
    'It was received already, so it cannot be changed here. Write what should be corrected, and {organization} will get it. Do not write a My Number.',
  'own.wishSent': 'Your wish was sent. Please wait to hear from {organization}.',
  'own.words': 'What you want to say (you may leave it empty)',
  'own.send': 'Send',
  'own.decline': 'If you do not want to give your My Number',
  'own.declineHelp':
    'You are not punished for not giving it. But the law asks for the number on certain papers, so {organization} has to record how it asked and why there is no number, and to explain that to the office that gets the papers.',
  'own.reason': 'Why you do not give it',
  'own.reason.CIRCUMSTANCES': 'I cannot give it for reasons of my own',
  'own.reason.GIVEN': 'I have given it already',
  'own.reason.UNRELATED': 'I have nothing to do with this organization',
  'own.reason.OTHER': 'Something else',
  'own.declined':
    '{organization} was told that you do not give your number. If you change your mind, you can submit it on this page until the link ends.',
  'own.reopen': 'Submit it after all',
  'own.uses': 'How your number was used',
  'own.usesText':
    'Whenever staff of {organization} show your number or papers on a screen, print or export them, it stands here.',
  'own.usesNone': 'Not shown or printed yet.',
  'own.use.display': 'Shown on a screen',
  'own.use.output': 'Printed or exported',
  'own.usesNumber': '{name}: My Number',
  'own.usesPhoto': '{name}: photo of a paper',
  'own.usesForm': 'Form {form}',
  'own.usesReview': 'Check of what you submitted',
  'own.usesMore': 'Show earlier ones',
}
