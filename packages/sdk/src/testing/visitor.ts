import type { IntakeView, Receipt } from '../api/index.ts'
import { fromBase64Url } from '../format/base64url.ts'
import { sha256 } from '../format/digest.ts'
import { newId } from '../format/ids.ts'
import { parseIntakeLink } from '../format/intake-link.ts'
import type { PersonWords } from '../format/person.ts'
import { entryUnder } from '../request/entry.ts'
import { deriveLinkKeys } from '../request/link-keys.ts'
import { openManifest } from '../request/manifest.ts'
import { call, give, type ProviderAnswer } from './provider.ts'

/**
 * Does what the page does with the code of a poster: opens the manifest, draws a secret of its own, begins an entry,
 * seals, uploads, submits.
 *
 * @param url - of the poster
 * @param vault - address of the vault
 */
export async function submitThroughPoster(
  url: string,
  vault: string,
  answer: Omit<ProviderAnswer, 'added' | 'subject'> & { person: PersonWords },
): Promise<{ receipt: Receipt; request: string; subject: string; viewToken: string }> {
  const { organization, intake, secret, fingerprint } = parseIntakeLink(url)
  const { manifestKey, psk, submitToken } = await deriveLinkKeys(secret)
  const at = `${vault}/v1/organizations/${organization}`
  const shared = { base: `${at}/intakes/${intake}`, authorization: `Fuin-Link ${submitToken}` }
  const view = await call<IntakeView>(shared, 'GET', '/provider')
  const { sequence } = view
  const expected = { manifestKey, fingerprint, organization, request: intake, sequence }
  const poster = await openManifest(view.manifest, expected)
  const own = await deriveLinkKeys(crypto.getRandomValues(new Uint8Array(32)))
  const [request, subject] = [newId('req'), newId('sub')] as const
  await call(shared, 'POST', '/entries', {
    generation: poster.manifest.generation,
    request,
    subject,
    submitTokenHash: await sha256(fromBase64Url(own.submitToken)),
    viewTokenHash: await sha256(fromBase64Url(own.viewToken)),
  })
  const to = { base: `${at}/requests/${request}`, authorization: `Fuin-Link ${own.submitToken}` }
  const opened = entryUnder(poster, { request, subject })
  const items = await give(to, { ...answer, added: answer.person }, { opened, subject, psk })
  const receipt = await call<Receipt>(to, 'POST', '/submit', { items })
  return { receipt, request, subject, viewToken: own.viewToken }
}
