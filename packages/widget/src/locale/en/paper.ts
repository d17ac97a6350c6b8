import type { jaPaper } from '../ja/paper.ts'

/** English of the names of the papers; the codes are those of the rules. */
export const enPaper: Record<keyof typeof jaPaper, string> = {
  'paper.mynumber-card': 'My Number Card',
  'paper.special-residence-card': 'Specified residence card',
  'paper.juminhyo': 'Certificate of residence (with My Number)',
  'paper.tsuchi-card': 'Notification card',
  'paper.prior-file': 'Record handed in earlier',
  'paper.nta-doc': 'Tax slip or payment notice (with My Number)',
  'paper.self-statement': 'Own statement of the My Number',
  'paper.driving-licence': 'Driving licence',
  'paper.driving-history': 'Driving history certificate',
  'paper.passport': 'Passport',
  'paper.disability-book': 'Physical disability certificate',
  'paper.mental-health-book': 'Mental health welfare certificate',
  'paper.rehabilitation-book': 'Rehabilitation certificate',
  'paper.residence-card': 'Residence card',
  'paper.special-resident': 'Special permanent resident certificate',
  'paper.photo-id': 'Student, staff or qualification card with photo',
  'paper.pre-printed': 'Paper with your name and address printed on it',
  'paper.eligibility-certificate': 'Health insurance eligibility certificate',
  'paper.pension-book': 'Pension book or basic pension number notice',
  'paper.child-allowance': 'Child rearing allowance certificate',
  'paper.seal-certificate': 'Seal registration certificate or family register supplement',
  'paper.utility-receipt': 'Receipt of taxes, social insurance or utilities',
  'paper.other': 'Identity paper',
}
