/**
 * Writes `vectors/requests.json`: what a request can be beside a plain link, for any implementation: a passcode, a poster, a
 * family member, an account, a return, what the person says, what the host seals itself, an amendment, a box of the host.
 *
 * Keys and envelopes are fresh on every run; run it only when the format changes:
 * `node --conditions=source scripts/make-request-vectors.ts`
 */
import { writeFileSync } from 'node:fs'
import { deriveAccountSecret, sealAccountSecret, sealLinkSecret } from '../packages/sdk/src/account/boxes.ts'
import { deriveAccountKeys } from '../packages/sdk/src/account/credentials.ts'
import { newId, parseMyNumber, sealNumber, sealPerson, type Manifest } from '../packages/sdk/src/index.ts'
import type { PurposeAmendment } from '../packages/sdk/src/format/amendment.ts'
import { toBase64Url } from '../packages/sdk/src/format/index.ts'
import type { ReturnMessage } from '../packages/sdk/src/format/return-message.ts'
import { sealBox } from '../packages/sdk/src/keys/box.ts'
import { generateRecipientKeys } from '../packages/sdk/src/open/index.ts'
import { hkdfSha256 } from '../packages/sdk/src/primitives/hkdf.ts'
import { fingerprintOf, generateSigningKey } from '../packages/sdk/src/primitives/jws.ts'
import { signAmendment } from '../packages/sdk/src/request/amendment.ts'
import { entryUnder, householdUnder, relatedUnder } from '../packages/sdk/src/request/entry.ts'
import { deriveLinkKeys, deriveLinkSecret } from '../packages/sdk/src/request/link-keys.ts'
import { sealManifest, type OpenedManifest } from '../packages/sdk/src/request/manifest.ts'
import { derivePasscodeKey } from '../packages/sdk/src/request/passcode.ts'
import { sealReturnMessage } from '../packages/sdk/src/request/return-message.ts'
import { sealStatement } from '../packages/sdk/src/request/statement.ts'

type Bytes = Uint8Array<ArrayBuffer>
const random = (): Bytes => crypto.getRandomValues(new Uint8Array(32))

const recipient = await generateRecipientKeys()
const signingKey = await generateSigningKey()
const fingerprint = await fingerprintOf(signingKey)
const organization = newId('org')
const [linkRoot, wrapRoot, boxKey] = [random(), random(), { id: 'b1', key: toBase64Url(random()) }]

const frame = {
  v: 'fuin/1',
  organization: { id: organization, name: '株式会社みほん', contact: '人事部 03-0000-0000' },
  generation: 1,
  sequence: 1,
  recipient: { kid: recipient.kid, publicKey: toBase64Url(recipient.publicKey) },
  due: '2026-12-10',
  issuedAt: '2026-11-25T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
} as const
const TAX = [{ code: 'TAX-EMP', text: '給与所得・退職所得の源泉徴収票作成事務' }]
const NP3 = [{ code: 'NP3', text: '国民年金第3号被保険者関係届出事務' }]
const FEE = [{ code: 'PAY-FEE', text: '報酬、料金、契約金及び賞金の支払調書作成事務' }]

/** Signs and encrypts a manifest; the box and the manifest as an opener sees it. */
async function signed(
  manifest: Omit<Manifest, keyof typeof frame | 'salt'>,
  manifestKey: Bytes,
): Promise<{ opened: OpenedManifest; vector: { box: string; sequence: number; hash: string } }> {
  const whole = { ...frame, ...manifest, salt: toBase64Url(random()) } as Manifest
  const { box, hash } = await sealManifest(whole, { signingKey, manifestKey })
  return { opened: { manifest: whole, hash }, vector: { box, sequence: 1, hash } }
}

async function number(
  place: { opened: OpenedManifest; subject: string; psk: Bytes; item?: string },
  digits: string,
  source: 'typed' | 'scanned' | 'paper' = 'typed',
): Promise<object> {
  const { subject, item = newId('itm') } = place
  const sealed = await sealNumber({ ...place, item, number: parseMyNumber(digits), source })
  return { item, subject, ...sealed, content: { number: digits, source } }
}

/** What somebody says of themselves, and its envelope. */
async function person(
  place: { opened: OpenedManifest; subject: string; psk: Bytes },
  words: Partial<Parameters<typeof sealPerson>[0]['person']> & { name: string },
): Promise<object> {
  const item = newId('itm')
  const empty = { birthDate: '', contact: '', employeeNumber: '', kana: '', relationship: '' } as const
  const content = { ...empty, ...words }
  return { item, subject: place.subject, ...(await sealPerson({ ...place, item, person: content })), content }
}

// A request with a passcode, whose page may add family members; it was returned once.
const [request, subject, added, spouse] = [newId('req'), newId('sub'), newId('sub'), newId('sub')]
const passcode = '7K2M9XQ4'
const passcodeKey = await derivePasscodeKey(passcode, request)
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
const returned: ReturnMessage = {
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

// A poster, and one visit through it.
const intake = newId('int')
const posterSecret = await deriveLinkSecret(linkRoot, organization, intake, 1)
const posterKeys = await deriveLinkKeys(posterSecret)
const poster = await signed(
  {
    request: intake,
    provider: { name: '' },
    subjects: [],
    entry: { kind: 'partner', purposes: ['PAY-FEE'], why: 'asked', ways: [] },
    purposes: FEE,
  },
  posterKeys.manifestKey,
)
const visit = random()
const visitKeys = await deriveLinkKeys(visit)
const drawn = { request: newId('req'), subject: newId('sub') }
const entry = {
  opened: entryUnder(poster.opened, drawn),
  subject: drawn.subject,
  psk: posterKeys.psk,
}

// A number that staff typed from paper: no link leads to it.
const [ownRequest, ownSubject, ownItem] = [newId('req'), newId('sub'), newId('itm')]
const ownKeys = await deriveLinkKeys(await deriveLinkSecret(linkRoot, organization, ownRequest, 1))
const own = await signed(
  {
    request: ownRequest,
    provider: { name: '見本 次郎' },
    subjects: [
      { id: ownSubject, kind: 'employee', name: '見本 次郎', purposes: ['TAX-EMP'], why: 'asked', ways: [] },
    ],
    purposes: TAX,
    sealedBy: 'host',
    origin: 'staff',
    notice: { on: '2026-11-20', words: '利用目的通知書（書面で交付）' },
  },
  ownKeys.manifestKey,
)
const wrapPsk = await hkdfSha256(wrapRoot, `fuin/1 wrap\0${organization}\0${ownItem}\0${recipient.kid}`)

// A purpose that was added to it later.
const amendment = newId('amd')
const words = '企業年金に関する事務にも利用します。'
const content: PurposeAmendment = {
  v: 'fuin/1',
  id: amendment,
  organization,
  subject: ownSubject,
  request: ownRequest,
  generation: 1,
  sequence: 1,
  purposes: ['CORP-PEN'],
  notice: {
    by: 'paper',
    on: '2026-11-24',
    language: 'ja',
    text: await sealBox(boxKey, { organization, box: 'notice', id: amendment }, words),
  },
  issuedAt: frame.issuedAt,
}

// An account beside the request that staff answered: ID and password lead to the secret of its link.
const credentials = { signInId: 'AB10C234', password: '7QJM2KX9T0BD' }
const account = { organization, account: newId('acc'), generation: 1 }
const { authKey, wrapKey } = await deriveAccountKeys(organization, credentials)
const accountSecret = await deriveAccountSecret(linkRoot, account, ownSubject)
const ownSecret = await deriveLinkSecret(linkRoot, organization, ownRequest, 1)
const beside = { request: ownRequest, generation: 1 }

const code = { generation: 1, key: toBase64Url(passcodeKey), text: passcode }
const vectors = {
  protocol: 'fuin/1',
  note: 'Synthetic. All numbers are published test numbers. Bytes are base64url.',
  keyring: {
    organization,
    kid: recipient.kid,
    privateSeed: toBase64Url(recipient.seed),
    linkRoot: toBase64Url(linkRoot),
    wrapRoot: toBase64Url(wrapRoot),
    boxKey,
    fingerprint,
  },
  passcode: {
    request,
    generation: 1,
    passcode,
    box: await sealBox(boxKey, { organization, box: 'passcode', id: request }, code),
    viewToken: keys.viewToken,
    submitToken: keys.submitToken,
    gateProof: keys.gateProof,
    manifest: asked.vector,
    number: await number({ opened: asked.opened, subject, psk }, '123456789018', 'scanned'),
  },
  household: {
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
  },
  returned: {
    round: 2,
    box: await sealReturnMessage(returned, {
      signingKey,
      manifestKey: keys.manifestKey,
    }),
    content: returned,
    number: await number({ opened: { ...asked.opened, round: 2 }, subject, psk }, '271828182840'),
  },
  statement: {
    round: 2,
    kind: said.kind,
    box: await sealStatement(said, keys.manifestKey),
    content: said,
  },
  poster: {
    intake,
    generation: 1,
    secret: toBase64Url(posterSecret),
    manifest: poster.vector,
    visit: toBase64Url(visit),
    submitToken: visitKeys.submitToken,
    viewToken: visitKeys.viewToken,
    request: drawn.request,
    person: await person(entry, { name: '例 太郎', contact: '03-0000-0000' }),
    number: await number(entry, '314159265352'),
  },
  host: {
    request: ownRequest,
    generation: 1,
    manifest: own.vector,
    psk: toBase64Url(wrapPsk),
    number: await number(
      { opened: own.opened, subject: ownSubject, psk: wrapPsk, item: ownItem },
      '202604010006',
      'paper',
    ),
  },
  account: {
    ...credentials,
    account: account.account,
    generation: 1,
    subject: ownSubject,
    authKey,
    box: await sealAccountSecret(wrapKey, account, accountSecret),
    accountSecret: toBase64Url(accountSecret),
    link: {
      ...beside,
      box: await sealLinkSecret(accountSecret, account, beside, ownSecret),
      secret: toBase64Url(ownSecret),
    },
  },
  amendment: { jws: await signAmendment(content, signingKey), content, words },
}
writeFileSync(new URL('../vectors/requests.json', import.meta.url), `${JSON.stringify(vectors, null, 2)}\n`)
