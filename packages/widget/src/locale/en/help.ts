import type { jaHelp } from '../ja/help.ts'

/** English of the ways on when a link does not work. */
export const enHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': 'Paste the link again',
  'help.pasteLabel': 'Paste the link that you received',
  'help.pasteHint':
    'From “https://” to the very last character. Line breaks and spaces in between do no harm.',
  'help.pasteWrong': 'A part of the link is missing. Open the message and copy it up to the last character.',
  'help.open': 'Open this link',
  'help.call': 'Ask by telephone',
  'help.codeLabel': 'Reference number',
  'help.codeHint': 'Six characters on the letter or in the message. Small letters and hyphens are fine.',
  'help.codeWrong': 'The reference number has six letters and digits.',
  'help.codeNext': 'Show what to say',
  'help.say': 'Tell the contact of the organization:',
  'help.sentence':
    'The link for submitting my My Number does not open. The reference number is {code}. Please send me a new link, or a form on paper.',
  'help.copy': 'Copy this text',
  'help.copied': 'Copied',
  'help.paperTitle': 'Answer on paper',
  'help.paper': 'You can also answer on paper, without phone or computer. Ask the organization for the form.',
  'help.never': 'Never send a My Number or photos of papers by e-mail or message.',
}
