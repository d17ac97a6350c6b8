import {
  deriveAccountSecret,
  sealAccountSecret,
  sealLinkSecret,
} from '../../packages/sdk/src/account/boxes.ts'
import { deriveAccountKeys } from '../../packages/sdk/src/account/credentials.ts'
import { newId } from '../../packages/sdk/src/index.ts'
import type { PurposeAmendment } from '../../packages/sdk/src/format/amendment.ts'
import { toBase64Url } from '../../packages/sdk/src/format/index.ts'
import { sealBox } from '../../packages/sdk/src/keys/box.ts'
import { hkdfSha256 } from '../../packages/sdk/src/primitives/hkdf.ts'
import { signAmendment } from '../../packages/sdk/src/request/amendment.ts'
import { deriveLinkKeys, deriveLinkSecret } from '../../packages/sdk/src/request/link-keys.ts'
import {
  boxKey,
  frame,
  linkRoot,
  number,
  organization,
  recipient,
  signed,
  signingKey,
  TAX,
  wrapRoot,
} from './organization.ts'

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
const id = newId('amd')
const words = '企業年金に関する事務にも利用します。'
const content: PurposeAmendment = {
  v: 'fuin/1',
  id,
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
    text: await sealBox(boxKey, { organization, box: 'notice', id }, words),
  },
  issuedAt: frame.issuedAt,
}

// An account beside the request that staff answered: ID and password lead to the secret of its link.
const credentials = { signInId: 'AB10C234', password: '7QJM2KX9T0BD' }
const place = { organization, account: newId('acc'), generation: 1 }
const { authKey, wrapKey } = await deriveAccountKeys(organization, credentials)
const accountSecret = await deriveAccountSecret(linkRoot, place, ownSubject)
const ownSecret = await deriveLinkSecret(linkRoot, organization, ownRequest, 1)
const beside = { request: ownRequest, generation: 1 }

export const host = {
  request: ownRequest,
  generation: 1,
  manifest: own.vector,
  psk: toBase64Url(wrapPsk),
  number: await number(
    { opened: own.opened, subject: ownSubject, psk: wrapPsk, item: ownItem },
    '202604010006',
    'paper',
  ),
}

export const account = {
  ...credentials,
  account: place.account,
  generation: 1,
  subject: ownSubject,
  authKey,
  box: await sealAccountSecret(wrapKey, place, accountSecret),
  accountSecret: toBase64Url(accountSecret),
  link: {
    ...beside,
    box: await sealLinkSecret(accountSecret, place, beside, ownSecret),
    secret: toBase64Url(ownSecret),
  },
}

export const amendment = { jws: await signAmendment(content, signingKey), content, words }
