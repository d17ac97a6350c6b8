import type { MessageTexts } from '../kinds.ts'

const ASK = 'Questions, or you did not expect this message? Please ask:\n{organization}, {contact}'
const LINK = 'Please open this page and follow the steps on the screen:\n{link}'
const OWN = 'The link is for you alone. Please do not pass it on.'
const NO_REPLY = 'Please do not reply with your number or with photos.'

export const en: MessageTexts = {
  messages: {
    request: {
      subject: '[{organization}] Please give your My Number by {due}',
      body: `Dear {name},

{organization} needs your My Number for tax and social insurance procedures.
Please give it by {due}.

${LINK}

${OWN}
${NO_REPLY}

${ASK}`,
    },
    reminder: {
      subject: '[{organization}] We are waiting for your My Number (due {due})',
      body: `Dear {name},

We have not received your My Number yet.
It is due by {due}.

${LINK}

If you gave it in the meantime, please ignore this message.
${OWN}
${NO_REPLY}

${ASK}`,
    },
    return: {
      subject: '[{organization}] Please correct what you sent about your My Number',
      body: `Dear {name},

We could not confirm part of what you sent. This page says what it is. Please correct it and send it again:

{link}

${OWN}
${NO_REPLY}

${ASK}`,
    },
    thanks: {
      subject: '[{organization}] We have received your My Number',
      body: `Dear {name},

Thank you for giving your My Number. We will check it and write to you if something needs to be corrected.

${ASK}`,
    },
    extended: {
      subject: '[{organization}] New date for your My Number: {due}',
      body: `Dear {name},

The date by which we need your My Number has changed.
New date: {due}

${LINK}

${OWN}
${NO_REPLY}

${ASK}`,
    },
    'purpose-notice': {
      subject: '[{organization}] About the use of your My Number',
      body: `Dear {name},

We will also use the My Number that you gave us for the following. You do not need to give it again.

{purposes}

${ASK}`,
    },
    erased: {
      subject: '[{organization}] We have destroyed your My Number',
      body: `Dear {name},

We have destroyed the My Number that you gave us, because we no longer need it and no longer have to keep it.

${ASK}`,
    },
  },
  alerts: {
    overdue: {
      subject: '[My Number] Not given by the due date: {count}',
      body: 'People who have not given their number by {due}: {count}. Please look at the list, and remind them or move the date.',
    },
    failed: {
      subject: '[My Number] Messages that did not arrive: {count}',
      body: 'Messages that did not arrive: {count}. Please look at the list, correct the addresses and send again, or hand over a printed sheet.',
    },
    passcode: {
      subject: '[My Number] Locked after wrong passcodes: {count}',
      body: 'Requests that are locked because the passcode was wrong too often: {count}. Please ask the person, then make a new link under “Needs you”.',
    },
    said: {
      subject: '[My Number] What people told you: {count}',
      body: 'People who do not give their number, or who want something corrected: {count}. Please look at what they wrote.',
    },
    account: {
      subject: '[My Number] IDs locked after wrong passwords',
      body: 'IDs that ten wrong passwords have locked: {count}. Ask these people whether they mistyped or somebody else tried. Under “IDs and passwords” you can let them in again or issue another password.',
    },
    key: {
      subject: '[My Number] API keys that end soon ({due})',
      body: 'API keys that end soon: {count}, the first on {due}. After that, numbers can neither be collected nor used. Please ask whoever runs your systems to rotate them (fuin api-keys rotate).',
    },
    renewal: {
      subject: '[My Number] Waiting for more time: {count}',
      body: 'People who opened an expired link and asked for more time: {count}. Please extend their requests under “Needs you”; their links stay the same.',
    },
  },
  day(day) {
    const date = new Date(`${day}T00:00:00Z`)
    return date.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
  },
}
