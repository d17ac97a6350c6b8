import { newId } from '../../packages/sdk/src/index.ts'
import { toBase64Url } from '../../packages/sdk/src/format/index.ts'
import type { ReturnMessage } from '../../packages/sdk/src/format/return-message.ts'
import { sealBox } from '../../packages/sdk/src/keys/box.ts'
import { householdUnder, relatedUnder } from '../../packages/sdk/src/request/entry.ts'
import { deriveLinkKeys, deriveLinkSecret } from '../../packages/sdk/src/request/link-keys.ts'
import { derivePasscodeKey } from '../../packages/sdk/src/request/passcode.ts'
import { sealReturnMessage } from '../../packages/sdk/src/request/return-message.ts'
import { sealStatement } from '../../packages/sdk/src/request/statement.ts'
import {
  boxKey,
  frame,
  linkRoot,
  number,
  organization,
  person,
  signed,
  signingKey,
  TAX,
} from './organization.ts'

const NP3 = [{ code: 'NP3', text: '国民年金第3号被保険者関係届出事務' }]

// A request with a passcode, whose page may add family members; it was returned once.
const [request, subject, added, spouse] = [newId('req'), newId('sub'), newId('sub'), newId('sub')]
const typed = '7K2M9XQ4'
const passcodeKey = await derivePasscodeKey(typed, request)
const secret = await deriveLinkSecret(linkRoot, organization, request, 1)
const keys = await deriveLinkKeys(secret, passcodeKey)
const asked = await signed(
  {
    request,
    provider: { name: '見本 花子' },
    subjects: [
      {
        id: subject,
        kind: 'employee',
        name: '見本 花子',
        purposes: ['TAX-EMP'],
        why: 'asked-account',
        ways: [],
      },
    ],
    purposes: TAX,
    household: { mayAdd: 2, purposes: TAX, spouse: { purposes: NP3, why: 'asked-proxy', ways: [] } },
    countersign: 'さくら',
  },
  keys.manifestKey,
)
const { psk } = keys
const visited = householdUnder(asked.opened, [added, spouse])
const family = { opened: visited, subject: added, psk }
const married = { opened: relatedUnder(visited, spouse, 'spouse'), subject: spouse, psk }
const round = { organization, request, generation: 1, round: 2 }
const message: ReturnMessage = {
  v: 'fuin/1',
  ...round,
  reason: 'NUMBER-DIFFERS',
  words: 'カードの番号と一致しません。',
  again: [{ subject, number: true, images: [] }],
}
const said = {
  v: 'fuin/1',
  ...round,
  kind: 'correction',
  words: '番号を直したい',
  writtenAt: frame.issuedAt,
} as const

const code = { generation: 1, key: toBase64Url(passcodeKey), text: typed }

/** Through the gate to manifest and number. */
export const passcode = {
  request,
  generation: 1,
  passcode: typed,
  box: await sealBox(boxKey, { organization, box: 'passcode', id: request }, code),
  viewToken: keys.viewToken,
  submitToken: keys.submitToken,
  gateProof: keys.gateProof,
  manifest: asked.vector,
  number: await number({ opened: asked.opened, subject, psk }, '123456789018', 'scanned'),
}

/** Family members whom the person added. */
export const household = {
  person: await person(family, {
    name: '見本 桜',
    kana: 'ミホン サクラ',
    birthDate: '2015-04-01',
    relationship: 'child',
  }),
  number: await number(family, '023456789013'),
  // Opened after the words, which say for what the number of a spouse is sealed.
  spouse: {
    person: await person(married, { name: '見本 一郎', relationship: 'spouse' }),
    number: await number(married, '765432109875'),
  },
}

/** Why it came back, and what was given again. */
export const returned = {
  round: 2,
  box: await sealReturnMessage(message, {
    signingKey,
    manifestKey: keys.manifestKey,
  }),
  content: message,
  number: await number({ opened: { ...asked.opened, round: 2 }, subject, psk }, '271828182840'),
}

/** What the person said. */
export const statement = {
  round: 2,
  kind: said.kind,
  box: await sealStatement(said, keys.manifestKey),
  content: said,
}
