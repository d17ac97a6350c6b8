import type { EnterNumber } from '../../api/index.ts'
import { fromBase64Url } from '../../format/base64url.ts'
import { sha256 } from '../../format/digest.ts'
import { newId } from '../../format/ids.ts'
import type { Manifest, ManifestNotice, ManifestOrigin } from '../../format/manifest.ts'
import type { MyNumber } from '../../my-number/my-number.ts'
import { sealManifest } from '../../request/manifest.ts'
import { sealNumber } from '../../seal/number.ts'
import type { StaffContext } from '../context.ts'
import { checkedManifest } from '../new-request.ts'
import type { NewVerification } from '../verification.ts'
import { todayInJapan } from '../people/sync.ts'
import type { SubjectView } from '../subject-view.ts'

/** Under what a number was got, before anything of it is stored. */
export interface NumberGround {
  /** Codes of the closed list; the number can be revealed for these only. */
  purposes: readonly string[]
  /** How and when the person was told these purposes. */
  notice: ManifestNotice
  /** What was checked: papers, checker, legal basis. Never a number. */
  record: NewVerification
}

/** One number of one person, about to be sealed. */
export interface NumberToSeal {
  subject: SubjectView
  number: MyNumber
  origin: ManifestOrigin
  ground: NumberGround
}

/** Seals a number as the organization's own: in PSK mode, under a key that only the keyring makes. */
export async function sealEntry(
  context: StaffContext,
  { subject, number, origin, ground }: NumberToSeal,
): Promise<EnterNumber> {
  const { purposes, notice, record } = ground
  const keyring = await context.keyring()
  const [request, item] = [newId('req'), newId('itm')]
  const { recipient } = keyring
  const frame = {
    organization: { id: context.organization, ...(await context.profile()) },
    recipient,
    request,
  }
  const ref = { id: subject.id }
  const asked = { subject: ref, purposes: [...purposes], due: todayInJapan() }
  const checked = checkedManifest(asked, [{ ref, view: subject }], frame)
  const manifest: Manifest = { ...checked, sealedBy: 'host', origin, notice }
  const [{ manifestKey, viewToken }] = await keyring.requestKeys(request, 1)
  const { box, hash } = await sealManifest(manifest, { signingKey: keyring.signingKey(), manifestKey })
  const { envelope, digest } = await sealNumber({
    number,
    source: origin === 'staff' ? 'paper' : 'import',
    opened: { manifest, hash },
    subject: subject.id,
    item,
    psk: await keyring.wrapPsk(item, recipient.kid),
  })
  return {
    request,
    subject: subject.id,
    item,
    purposes: manifest.purposes.map(({ code }) => code),
    viewTokenHash: await sha256(fromBase64Url(viewToken)),
    manifest: box,
    envelope,
    digest,
    note: await keyring.sealBox('record', request, record),
  }
}
