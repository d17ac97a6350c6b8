import type { jaWay } from '../ja/way.ts'

/** English of the ways to prove number and person, and of their reasons; the codes are those of the rules. */
export const enWay: Record<keyof typeof jaWay, string> = {
  'way.title': 'Which papers do you have?',
  'way.card': 'My Number Card',
  'wayHelp.card': 'This card alone is enough. You photograph both sides.',
  'way.special-card': 'Specified residence card',
  'wayHelp.special-card': 'A residence card that is also a My Number Card. You photograph both sides.',
  'way.number-photo': 'A number paper and an identity paper with photo',
  'wayHelp.number-photo': 'For example a notification card and a driving licence',
  'way.number-two': 'A number paper and two identity papers without photo',
  'wayHelp.number-two':
    'For example a certificate of residence, an eligibility certificate and a pension book',
  'way.number-printed': 'A number paper and the paper that the organization printed',
  'wayHelp.number-printed': 'Use the paper that you received with your name and address printed on it.',
  'way.statement-photo': 'Own statement and an identity paper with photo',
  'wayHelp.statement-photo': 'Only if you have no paper that shows the number.',
  'way.statement-two': 'Own statement and two identity papers without photo',
  'wayHelp.statement-two': 'Only if you have neither a number paper nor an identity paper with photo.',
  'way.account-number': 'A number paper only',
  'wayHelp.account-number': 'Your account shows who you are, so only the number is verified.',
  'way.account-statement': 'Own statement only',
  'wayHelp.account-statement': 'Only if you have no paper that shows the number.',
  'way.file-photo': 'One identity paper with photo',
  'wayHelp.file-photo': 'The number is compared with the earlier record.',
  'way.file-two': 'Two identity papers without photo',
  'wayHelp.file-two': 'The number is compared with the earlier record.',
  'way.known': 'No papers',
  'wayHelp.known': 'Your account and the earlier record are enough.',
  'way.proxy': 'In the spouse’s place: letter of proxy and the spouse’s number paper',
  'wayHelp.proxy': 'Photograph the letter that the spouse wrote and the spouse’s number paper.',
  'way.proxy-agent': 'In the spouse’s place: letter of proxy, your own paper, the spouse’s number paper',
  'wayHelp.proxy-agent': 'The identity paper of whoever answers is photographed too.',
  'way.copy': 'Copy of the number paper',
  'wayHelp.copy': 'It helps to find typing errors.',
  'part.number.one': 'Paper that shows the number',
  'part.identity.one': 'Paper that shows who you are',
  'part.identity.first': 'First paper that shows who you are',
  'part.identity.second': 'Second paper that shows who you are',
  'proves.both': 'It shows the number and who you are.',
  'proves.number': 'It shows the number.',
  'proves.identity': 'It shows who you are.',
  'proves.agency': 'It shows that you may answer for the person.',
  'proves.agent': 'It shows who answers for the person.',
  'validity.date-on-it': 'It must not have expired.',
  'validity.six-months': 'It must not be older than six months.',
  'statement.unchanged':
    'Name and address on the notification card are those of my certificate of residence today.',
  'statement.own-number':
    'I wrote and signed the statement within the last six months, and the number is my My Number.',
  'statement.own-number.help':
    'Write on a sheet of paper, in Japanese, 「次の番号は私の個人番号に相違ありません」, with the number, the date, your name and address, and photograph it.',
  'statement.missing': 'Read what is said about the paper and tick the box.',
  'refused.title': 'Papers that cannot be used',
  'refused.health-insurance-card':
    'Health insurance card: all of them ended on 1 December 2025. Use the eligibility certificate.',
  'refused.tsuchi-sho': 'Individual Number notice (the letter): it only tells the number and is no proof.',
  'refused.tsuchi-card-changed':
    'Notification card with an old name or address: it counts only while both are those of the certificate of residence.',
  'refused.expired': 'Anything that has expired: only what is valid today counts.',
  'refused.card-front-only':
    'One side of the My Number Card only: the front shows who you are, the back the number.',
  'refused.phone-screen': 'A picture of a phone’s screen: it cannot be checked.',
  'refused.eligibility-notice':
    'Notice of insurance data: it is no identity paper. Use the eligibility certificate.',
  'refused.driving-history-old':
    'Driving history certificate issued before 1 April 2012: only later ones count.',
  'why.asked': 'The law requires that the number and the person are verified. Choose what you have.',
  'why.asked-account': 'Where your account shows who you are, a number paper is enough.',
  'why.asked-proxy':
    'The pension notification (category III) is filed by the spouse. Whoever answers in the spouse’s place needs a letter of proxy.',
  'why.in-person': 'Show the papers to the staff in person. No photos are needed.',
  'why.employee-verifies':
    'The employee verifies the family, so no photos of the family’s papers are needed.',
  'why.number-copy':
    'The employee verifies the family. A photo of the number paper helps to find typing errors.',
  'why.own-number': 'It is the number of your own business, so no papers are needed.',
  'why.known': 'Your account and the earlier record are enough, so no papers are needed.',
}
