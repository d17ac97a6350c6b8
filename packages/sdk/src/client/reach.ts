import { toBase64Url } from '../format/base64url.ts'
import type { Manifest } from '../format/manifest.ts'
import { addDays } from '../messages/day.ts'
import { todayInJapan } from '../rules/on.ts'
import type { StaffContext } from './context.ts'
import type { Decided } from './decide.ts'
import { expiryOf } from './expiry.ts'
import { Messages } from './messages.ts'
import { putManifest } from './put-request.ts'
import { fetchRequest, trustedManifestOf } from './requests.ts'
import { optional, Subjects } from './subjects.ts'
import type { SubjectView } from './subject-view.ts'
import type { CallOptions } from './vault-http.ts'

/**
 * How a person hears that something comes back. `known`: they have the link. `mail`: they get one with the message about
 * the return. `link`: no message reaches them, so the link has to be handed over. `unreached`: they have none, and
 * none could be made, as by somebody without the permission `request`: {@link Requests.renew} makes one.
 */
export type Reach = 'known' | 'mail' | 'link' | 'unreached'

/** What became of a return. */
export interface Returned extends Decided {
  reach: Reach
  /** The link, where the person never had one; whoever has it can answer in their place. */
  url: string | null
}

/** Days to answer a return of what came without a link. */
const DAYS = 14

/**
 * Makes the way back for somebody who never had a link: what they gave came through a poster, or was added by their
 * family. The request goes on within its generation, so what they keep stays as it is sealed.
 */
export async function reachPerson(
  context: StaffContext,
  id: string,
  { signal }: CallOptions,
): Promise<Pick<Returned, 'reach' | 'url'>> {
  const request = await fetchRequest(context, id, signal)
  const { manifest } = (await trustedManifestOf(context, request)).opened
  if (manifest.sealedBy !== 'host') return { reach: 'known', url: null }
  const person = await new Subjects(context).get({ id: manifest.subjects[0]!.id }, optional(signal))
  const messages = new Messages(context)
  const reader = await messages.employeeOf(person)
  try {
    const next = await asked(context, manifest, reader ?? person)
    const note = request.note ?? undefined
    const { url } = await putManifest(context, next, { note, passcode: null, ...optional(signal) })
    const mailed = messages.available && (reader?.details['email'] ?? '') !== ''
    return { reach: mailed ? 'mail' : 'link', url }
  } catch {
    // It is returned already: that must not look as if it had failed.
    return { reach: 'unreached', url: null }
  }
}

/** The same questions, from now on for the person: nothing that comes is sealed by the host any more. */
async function asked(context: StaffContext, manifest: Manifest, reader: SubjectView): Promise<Manifest> {
  const { sealedBy: _sealedBy, origin: _origin, notice: _notice, ...questions } = manifest
  const due = addDays(todayInJapan(), DAYS)
  return {
    ...questions,
    provider: { name: reader.name ?? manifest.provider.name },
    due,
    sequence: manifest.sequence + 1,
    recipient: (await context.keyring()).recipient,
    issuedAt: new Date().toISOString(),
    expiresAt: expiryOf(due),
    salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
  }
}
