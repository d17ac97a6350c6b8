import type { jaAsked } from '../ja/asked.ts'

/** What may be asked of people, in forms of templates and posters. */
export const enAsked: Readonly<Record<keyof typeof jaAsked, string>> = {
  'asked.papers': 'Identity papers',
  'asked.byRules': 'As the law says: people choose among the papers that they have',
  'asked.narrowed': 'Let people choose among fewer papers',
  'asked.narrowedHelp':
    'Choose enough to prove both number and identity. Whoever needs no papers, such as dependents, is asked for none either way.',
  'asked.both': 'Number and identity',
  'asked.number': 'Number',
  'asked.identity': 'Identity',
  'asked.agency': 'Power to act for somebody, such as a category III spouse',
  'asked.agent': 'Whoever acts for somebody',
  'asked.spouseOnly': ' (spouse only)',
  'asked.employee': 'Employees',
  'asked.dependent': 'Dependents',
  'asked.partner': 'Partners',
  'asked.shareholder': 'Shareholders',
  'asked.payer': 'The payer',
}
