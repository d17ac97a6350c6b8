import type { jaIntake } from '../ja/intake.ts'

/** English of whoever is not known by name. */
export const enIntake: Record<keyof typeof jaIntake, string> = {
  'steps.person': 'Who you are',
  'intro.self': 'You, who opened this page',
  'intro.poster':
    'After you send it, staff of {organization} check whose it is. Until then the number is not used.',
  'person.title': 'Tell us who you are',
  'person.lead': 'Staff use this to find out whose submission it is.',
  'person.relative': 'Tell us about your family member',
  'person.relativeLead':
    'For family whom the organization does not know yet. Staff check it before they add them.',
  'person.name': 'Name',
  'person.kana': 'Reading in kana (if you have one)',
  'person.birthDate': 'Date of birth',
  'person.employeeNumber': 'Employee number',
  'person.either': 'Enter your date of birth or your employee number.',
  'person.contact': 'Telephone number (optional)',
  'person.relationship': 'Relationship to you',
  'person.choose': 'Choose one',
  'person.spouse': 'Husband or wife',
  'person.child': 'Child',
  'person.parent': 'Parent',
  'person.other': 'Other family',
  'person.nameMissing': 'Enter the name',
  'person.birthDateMissing': 'Enter the date of birth',
  'person.eitherMissing': 'Enter the date of birth or the employee number',
  'person.relationshipMissing': 'Choose the relationship',
  'household.title': 'Is there more family to tell of?',
  'household.lead':
    'If you support family whom the organization does not know yet, add them here. If not, just go on.',
  'household.spouse':
    'If you add your spouse, the number is also used for the following. It takes photos of papers of your spouse, such as a letter of proxy.',
  'household.add': 'Add a family member',
  'household.remove': 'Remove',
  'household.removeWhat': 'Remove: {name}',
  'household.unnamed': '(no name yet)',
  'household.nobody': 'Nobody, go on',
  'household.full': 'No more can be added. If there is somebody else, ask the organization.',
  'stopped.intake_full':
    'This poster takes no more submissions for now. Try again later, or ask the organization.',
  'stopped.rate_limited': 'There were many calls in a short time. Wait a while and try again.',
  'review.person': 'Who it is',
  'household.change': 'Add or remove family members',
}
