import type { PutRequest, Request } from '../api/index.ts'
import { fromBase64Url } from '../format/base64url.ts'
import { sha256 } from '../format/digest.ts'
import type { Manifest } from '../format/manifest.ts'
import type { Keyring, RequestKeys } from '../keys/keyring.ts'
import { sealManifest } from '../request/manifest.ts'
import { formatPasscode } from '../request/passcode.ts'
import { shareWithAccounts } from './account-boxes.ts'
import type { StaffContext } from './context.ts'
import { linkOf } from './link.ts'
import { rememberRequest } from './manifests.ts'
import { type Passcode, sealPasscode } from './passcodes.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** A link that was just made. It is shown once: the SDK keeps no copy. */
export interface IssuedRequest {
  id: string
  /** The one-time link. Whoever has it can answer in the person's place: send it to nobody else. */
  url: string
  generation: number
  expiresAt: string
  /** Whom to tell it outside the link, as `7K2M-9XQ4`; left out where there is none. */
  passcode?: string
}

/**
 * Signs and encrypts a manifest, and gives it to the vault with the hashes of the tokens that its link makes.
 *
 * @param options - `note`: a box with the host's own notes on the request
 *   `reason`: code for the log, why somebody is asked again
 */
export async function putManifest(
  context: StaffContext,
  manifest: Manifest,
  {
    note,
    reason,
    passcode,
    signal,
  }: CallOptions & { note?: string | undefined; reason?: string | undefined; passcode: Passcode | null },
): Promise<IssuedRequest> {
  const keyring = await context.keyring()
  const { request: id, generation, sequence, expiresAt } = manifest
  const [keys] = await keyring.requestKeys(id, generation, passcode?.key)
  const url = await linkOf(context, id, keys)
  const signed = { signingKey: keyring.signingKey(), manifestKey: keys.manifestKey }
  const { box } = await sealManifest(manifest, signed)
  const body: PutRequest = {
    generation,
    sequence,
    due: manifest.due,
    expiresAt,
    manifest: box,
    subjects: manifest.subjects.map(subject => subject.id),
    purposes: Object.fromEntries(manifest.subjects.map(person => [person.id, person.purposes])),
    submitTokenHash: await sha256(fromBase64Url(keys.submitToken)),
    viewTokenHash: await sha256(fromBase64Url(keys.viewToken)),
    ...(manifest.household === undefined ? {} : { additions: manifest.household.mayAdd }),
    ...(note === undefined ? {} : { note }),
    ...(passcode === null
      ? {}
      : { gate: await gateOf(keyring, { request: id, generation }, keys, passcode) }),
    ...(reason === undefined ? {} : { reason }),
  }
  const path = context.path(`/requests/${id}`)
  const actor = await context.actor()
  const call = { method: 'PUT', path, body, actor, ...optional(signal) } as const
  const { accounts } = await context.http.json<Request>(call)
  await rememberRequest(context, { request: id, generation, sequence })
  const { secret } = keys
  if (accounts.length > 0) await shareWithAccounts(context, { manifest, secret, accounts }, signal)
  const told = passcode === null ? {} : { passcode: formatPasscode(passcode.text) }
  return { id, url, generation, expiresAt, ...told }
}

async function gateOf(
  keyring: Keyring,
  place: { request: string; generation: number },
  { gateProof }: RequestKeys,
  passcode: Passcode,
): Promise<NonNullable<PutRequest['gate']>> {
  const proofHash = await sha256(fromBase64Url(gateProof))
  return { proofHash, passcode: await sealPasscode(keyring, place, passcode) }
}
