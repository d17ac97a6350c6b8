import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PurposeAmendment } from '../src/format/amendment.ts'
import { fromBase64Url, toBase64Url } from '../src/format/base64url.ts'
import type { ReturnMessage } from '../src/format/return-message.ts'
import type { PersonStatement } from '../src/format/statement.ts'
import { deriveAccountSecret, openAccountSecret, openLinkSecret } from '../src/account/boxes.ts'
import { deriveAccountKeys } from '../src/account/credentials.ts'
import { loadPrivateKey } from '../src/hpke/recipient.ts'
import { openBox } from '../src/keys/box.ts'
import { nativeScrypt } from '../src/client/native-scrypt.ts'
import type { PrivateKeys } from '../src/open/content.ts'
import { openNumber } from '../src/open/number.ts'
import { openPerson } from '../src/open/person.ts'
import { hkdfSha256 } from '../src/primitives/hkdf.ts'
import { openAmendment } from '../src/request/amendment.ts'
import { entryUnder, householdUnder, relatedUnder } from '../src/request/entry.ts'
import { deriveLinkKeys, deriveLinkSecret, type LinkKeys } from '../src/request/link-keys.ts'
import { openManifest, type OpenedManifest } from '../src/request/manifest.ts'
import { derivePasscodeKey } from '../src/request/passcode.ts'
import { openReturnMessage } from '../src/request/return-message.ts'
import { openStatement } from '../src/request/statement.ts'

interface Sealed {
  item: string
  subject: string
  envelope: string
  content: Record<string, string>
}
interface Carried {
  box: string
  sequence: number
  hash: string
}
const text = readFileSync(new URL('../../../vectors/requests.json', import.meta.url), 'utf8')
const v = JSON.parse(text) as {
  keyring: Record<
    'organization' | 'kid' | 'privateSeed' | 'linkRoot' | 'wrapRoot' | 'fingerprint',
    string
  > & {
    boxKey: { id: string; key: string }
  }
  passcode: Record<'request' | 'passcode' | 'box' | 'viewToken' | 'submitToken' | 'gateProof', string> & {
    manifest: Carried
    number: Sealed
  }
  household: { person: Sealed; number: Sealed; spouse: { person: Sealed; number: Sealed } }
  returned: { box: string; content: ReturnMessage; number: Sealed }
  statement: { box: string; content: PersonStatement }
  poster: Record<'intake' | 'secret' | 'visit' | 'submitToken' | 'viewToken' | 'request', string> & {
    manifest: Carried
    person: Sealed
    number: Sealed
  }
  host: { request: string; manifest: Carried; psk: string; number: Sealed }
  account: Record<
    'signInId' | 'password' | 'account' | 'subject' | 'authKey' | 'box' | 'accountSecret',
    string
  > & { link: { request: string; generation: number; box: string; secret: string } }
  amendment: { jws: string; content: PurposeAmendment; words: string }
}
const { keyring, passcode, household, returned, statement, poster, host, account, amendment } = v
const { organization, fingerprint } = keyring

/** Another character in the middle: still base64url, and an envelope still JSON. */
function flipped(sealed: string): string {
  const at = Math.floor(sealed.length / 2)
  return sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
}

describe('vectors/requests.json', () => {
  let privateKeys: PrivateKeys
  let keys: LinkKeys
  let asked: OpenedManifest

  const manifestOf = (request: string, { box, sequence }: Carried, { manifestKey }: LinkKeys) =>
    openManifest(box, { manifestKey, fingerprint, organization, request, sequence, now: null })

  /** The content of an envelope, as the vectors write it; an envelope with another byte is refused. */
  async function number(opened: OpenedManifest, psk: Uint8Array<ArrayBuffer>, one: Sealed): Promise<object> {
    const target = { ...one, opened, psk, privateKeys }
    await expect(openNumber({ ...target, envelope: flipped(one.envelope) })).rejects.toThrow()
    const { number, source } = await openNumber(target)
    return { number: number.digits(), source }
  }
  async function person(opened: OpenedManifest, psk: Uint8Array<ArrayBuffer>, one: Sealed): Promise<object> {
    const target = { ...one, opened, psk, privateKeys }
    await expect(openPerson({ ...target, envelope: flipped(one.envelope) })).rejects.toThrow()
    return openPerson(target)
  }
  const secretOf = (request: string): Promise<Uint8Array<ArrayBuffer>> =>
    deriveLinkSecret(fromBase64Url(keyring.linkRoot), organization, request, 1)

  beforeAll(async () => {
    const key = await loadPrivateKey(fromBase64Url(keyring.privateSeed))
    privateKeys = new Map([[keyring.kid, key]])
    const P = await derivePasscodeKey(passcode.passcode, passcode.request, { stretch: nativeScrypt })
    keys = await deriveLinkKeys(await secretOf(passcode.request), P)
    asked = await manifestOf(passcode.request, passcode.manifest, keys)
  })

  it('a passcode leads through the gate to manifest and number', async () => {
    const { viewToken, submitToken, gateProof, box, request: id } = passcode
    expect(keys).toMatchObject({ viewToken, submitToken, gateProof })
    expect(asked.hash).toBe(passcode.manifest.hash)
    expect(await number(asked, keys.psk, passcode.number)).toEqual(passcode.number.content)
    const place = { organization, box: 'passcode', id } as const
    expect(await openBox([keyring.boxKey], place, box)).toMatchObject({
      generation: 1,
      text: passcode.passcode,
    })
    await expect(openBox([keyring.boxKey], place, flipped(box))).rejects.toThrow()
    const without = await deriveLinkKeys(await secretOf(passcode.request))
    await expect(manifestOf(id, passcode.manifest, without)).rejects.toThrow()
  })

  it('a family member who was added', async () => {
    const opened = householdUnder(asked, [household.person.subject])
    expect(await person(opened, keys.psk, household.person)).toEqual(household.person.content)
    expect(await number(opened, keys.psk, household.number)).toEqual(household.number.content)
    const { spouse } = household
    const married = householdUnder(asked, [spouse.person.subject])
    expect(await person(married, keys.psk, spouse.person)).toEqual(spouse.person.content)
    await expect(number(married, keys.psk, spouse.number)).rejects.toMatchObject({ code: 'unreadable' })
    const told = relatedUnder(married, spouse.number.subject, 'spouse')
    expect(await number(told, keys.psk, spouse.number)).toEqual(spouse.number.content)
  })

  it('a return, what was given again, and what the person said', async () => {
    const place = { organization, request: passcode.request, generation: 1, round: 2 }
    const { manifestKey } = keys
    const expected = { ...place, manifestKey, fingerprint }
    expect(await openReturnMessage(returned.box, expected)).toEqual(returned.content)
    await expect(openReturnMessage(flipped(returned.box), expected)).rejects.toThrow()
    await expect(openReturnMessage(returned.box, { ...expected, round: 3 })).rejects.toThrow()
    expect(await number({ ...asked, round: 2 }, keys.psk, returned.number)).toEqual(returned.number.content)
    await expect(number(asked, keys.psk, returned.number)).rejects.toMatchObject({ code: 'unreadable' })
    const said = { ...place, kind: statement.content.kind }
    expect(await openStatement(statement.box, said, manifestKey)).toEqual(statement.content)
    expect(await openStatement(flipped(statement.box), said, manifestKey)).toBeNull()
    expect(await openStatement(statement.box, { ...said, kind: 'decline' }, manifestKey)).toBeNull()
  })

  it('one visit through a poster', async () => {
    const posterKeys = await deriveLinkKeys(fromBase64Url(poster.secret))
    expect(toBase64Url(await secretOf(poster.intake))).toBe(poster.secret)
    const board = await manifestOf(poster.intake, poster.manifest, posterKeys)
    const { submitToken, viewToken } = await deriveLinkKeys(fromBase64Url(poster.visit))
    expect([submitToken, viewToken]).toEqual([poster.submitToken, poster.viewToken])
    const opened = entryUnder(board, { request: poster.request, subject: poster.person.subject })
    expect(await person(opened, posterKeys.psk, poster.person)).toEqual(poster.person.content)
    expect(await number(opened, posterKeys.psk, poster.number)).toEqual(poster.number.content)
  })

  it('an account, and the link that stands beside it', async () => {
    const { signInId, password, authKey: shown, box, subject, link } = account
    const place = { organization, account: account.account, generation: 1 }
    const { authKey, wrapKey } = await deriveAccountKeys(organization, { signInId, password }, nativeScrypt)
    expect(authKey).toBe(shown)
    const secret = await openAccountSecret(wrapKey, place, box)
    expect(toBase64Url(secret)).toBe(account.accountSecret)
    expect(secret).toEqual(await deriveAccountSecret(fromBase64Url(keyring.linkRoot), place, subject))
    await expect(openAccountSecret(wrapKey, place, flipped(box))).rejects.toThrow()
    expect(toBase64Url(await openLinkSecret(secret, place, link, link.box))).toBe(link.secret)
    await expect(openLinkSecret(secret, place, link, flipped(link.box))).rejects.toThrow()
    await expect(openLinkSecret(secret, place, { ...link, generation: 2 }, link.box)).rejects.toThrow()
  })

  it('a number that the host sealed, and a purpose that was added to it', async () => {
    const opened = await manifestOf(
      host.request,
      host.manifest,
      await deriveLinkKeys(await secretOf(host.request)),
    )
    const label = `fuin/1 wrap\0${organization}\0${host.number.item}\0${keyring.kid}`
    const psk = await hkdfSha256(fromBase64Url(keyring.wrapRoot), label)
    expect(toBase64Url(psk)).toBe(host.psk)
    expect(await number(opened, psk, host.number)).toEqual(host.number.content)
    const { subject } = host.number
    const place = { organization, subject, request: host.request, generation: 1, fingerprint }
    const added = await openAmendment(amendment.jws, place)
    expect(added).toEqual(amendment.content)
    await expect(openAmendment(flipped(amendment.jws), place)).rejects.toThrow()
    await expect(openAmendment(amendment.jws, { ...place, generation: 2 })).rejects.toThrow()
    const notice = { organization, box: 'notice', id: added.id } as const
    expect(await openBox([keyring.boxKey], notice, added.notice.text)).toBe(amendment.words)
  })
})
