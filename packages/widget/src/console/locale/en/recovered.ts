import type { jaRecovered } from '../ja/recovered.ts'

export const enRecovered: Readonly<Record<keyof typeof jaRecovered, string>> = {
  'recovered.title': 'An administrator was recovered',
  'recovered.text':
    'At {time}, the operator of the vault invited {name} as an administrator again. The previous password and authenticator app no longer work; whoever holds the new invitation can sign in.',
  'recovered.check': 'What to check',
  'recovered.check.ask':
    'Ask {name} and the operator whether they requested this, by telephone or some other way than this page.',
  'recovered.check.stop':
    'If they did not, suspend {name} under “Staff” at once and tell whoever is responsible for My Numbers.',
  'recovered.check.history': 'Go through what was viewed, exported and changed since then in the history.',
  'recovered.seen': '{name} checked this at {time}.',
  'recovered.members': 'View staff',
  'recovered.history': 'View history',
  'recovered.done': 'I have checked this',
  'recovered.doneTitle': 'Have you checked the recovery of {name}?',
  'recovered.doneText':
    'This is recorded under your name and no longer shown to you. Other administrators see it until they have checked it themselves.',
  'recovered.doneConfirm': 'Record that I checked it',
  'recovered.recorded': 'Recorded that you checked it.',
  'recovered.someone': 'Staff member ({id})',
}
