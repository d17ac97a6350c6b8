import type { jaRecovered } from '../ja/recovered.ts'

export const enRecovered: Readonly<Record<keyof typeof jaRecovered, string>> = {
  'recovered.title': 'An administrator was recovered',
  'recovered.text':
    'At {time}, whoever operates the vault invited {name} anew as an administrator. The password and app of before are dead; whoever holds the new invitation can sign in.',
  'recovered.check': 'Check this',
  'recovered.check.ask':
    'Ask {name} and the operator whether they wanted this, by telephone or another way than this page.',
  'recovered.check.stop':
    'If they did not, suspend {name} under “Staff” at once, and tell whoever is responsible for the numbers.',
  'recovered.check.history': 'Look at what was shown, put out and changed since then, in the history.',
  'recovered.seen': '{name} looked at it at {time}.',
  'recovered.members': 'To the staff',
  'recovered.history': 'To the history',
  'recovered.done': 'I have checked it',
  'recovered.doneTitle': 'Have you checked the recovery of {name}?',
  'recovered.doneText':
    'That you did is recorded under your name, and your page shows it no more. Other administrators see it until they have checked it themselves.',
  'recovered.doneConfirm': 'Record that I checked it',
  'recovered.recorded': 'It is recorded that you checked it.',
  'recovered.someone': 'Staff member ({id})',
}
