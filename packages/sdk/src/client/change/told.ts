import type { AcceptedNumber, NumberHistory } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { PurposeAmendment } from '../../format/amendment.ts'
import type { Manifest, ManifestOrigin } from '../../format/manifest.ts'
import { openAmendment } from '../../request/amendment.ts'
import type { OrganizationContext } from '../context.ts'
import { fetchRequest, trustedManifestOf } from '../requests.ts'
import { optional, type SubjectView } from '../subject-view.ts'
import { requireInForce } from './accepted.ts'

/** What a person was told about one number, verified. */
export interface Told {
  /** In the manifest that they saw, or under which staff entered the number. */
  purposes: string[]
  /** Added by notice, oldest first. */
  added: PurposeAmendment[]
  obtained: ManifestOrigin | 'provider'
  manifest: Manifest
}

/** What the vault has of the numbers of a person. Nothing of it is believed yet. */
export async function numbersOf(
  context: OrganizationContext,
  subject: string,
  signal?: AbortSignal,
): Promise<NumberHistory> {
  const path = context.path(`/subjects/${subject}/numbers`)
  const answer = await context.http.json<NumberHistory>({ method: 'GET', path, ...optional(signal) })
  if (Array.isArray(answer.numbers) && Array.isArray(answer.amendments)) return answer
  throw new FuinError('vault_answer_invalid', 'The vault answered without the numbers of this person.')
}

/** Opens what the person was told about one number. @throws {FuinError} `manifest_*`, `amendment_invalid` */
export async function toldAbout(
  context: OrganizationContext,
  subject: string,
  number: Pick<AcceptedNumber, 'request' | 'generation'>,
  { history, signal }: { history: NumberHistory; signal?: AbortSignal | undefined },
): Promise<Told> {
  const { request, generation } = number
  const fetched = await fetchRequest(context, request, signal)
  const { manifest } = (await trustedManifestOf(context, fetched)).opened
  const person = manifest.subjects.find(({ id }) => id === subject)
  if (person === undefined || manifest.generation !== generation) {
    throw new FuinError('context_mismatch', 'The vault shows the number of somebody else.')
  }
  const { fingerprint } = await context.keyring()
  const place = { organization: context.organization, subject, request, generation, fingerprint }
  const signed = history.amendments.flatMap(({ amendment, ...of }) =>
    of.request === request && of.generation === generation && amendment !== null ? [amendment] : [],
  )
  return {
    purposes: person.purposes,
    added: await Promise.all(signed.map(jws => openAmendment(jws, place))),
    obtained: manifest.origin ?? 'provider',
    manifest,
  }
}

/** Every purpose for which a number may be used. */
export function purposesTold({ purposes, added }: Told): string[] {
  return [...new Set([...purposes, ...added.flatMap(({ purposes: more }) => more)])]
}

/** The number in force of a person, with what they were told. @throws {FuinError} `not_found` when none is kept */
export async function numberInForce(
  context: OrganizationContext,
  { id, acceptedRequest }: SubjectView,
  signal?: AbortSignal,
): Promise<{ number: AcceptedNumber; told: Told; history: NumberHistory }> {
  const history = acceptedRequest === null ? null : await numbersOf(context, id, signal)
  const number = history?.numbers.find(
    ({ request, state, replacedAt }) =>
      request === acceptedRequest && state === 'stored' && replacedAt === null,
  )
  if (history === null || number === undefined) {
    throw new FuinError('not_found', 'No number of this person is kept. Ask for it.')
  }
  await requireInForce(context, id, number.request)
  return { number, history, told: await toldAbout(context, id, number, { history, signal }) }
}
