import { deriveLinkKeys, entryUnder, newId, type OpenedManifest, parseIntakeLink } from '@fuin/sdk/page'
import type { ProviderView } from '@fuin/sdk/api'
import type { Access } from './access.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

const KEPT = 'fuin-entry'

/** What one scan of a poster drew for itself. Kept in the tab until it was sent, so that a reload goes on. */
interface Entry {
  intake: string
  request: string
  subject: string
  /** 32 bytes, base64url: tokens of the visitor come from it, and nobody else has it. */
  secret: string
  begun: boolean
}

/** A poster as the flow needs it. */
export interface Poster {
  intake: string
  view(signal: AbortSignal): Promise<ProviderView>
  /** The poster's manifest, for the visitor's own request. */
  under(opened: OpenedManifest): OpenedManifest
  /** Begins the entry at the vault; again as often as it takes. */
  begin(generation: number, signal: AbortSignal): Promise<void>
  /** The entry was sent: another visit draws its own. */
  forget(): void
}

/**
 * Access of somebody who scanned a poster: everybody has the poster's secret, so each visit draws one of its own.
 *
 * @throws {FuinError} `invalid_link`
 */
export async function accessByPoster(link: string, vault: string): Promise<Access> {
  const { organization, intake, secret, fingerprint } = parseIntakeLink(link)
  const shared = await deriveLinkKeys(secret)
  const entry = keptEntry(intake) ?? drawEntry(intake)
  const { submitToken, viewToken } = await deriveLinkKeys(bytesOf(entry.secret))
  const { request, subject } = entry
  const own = { vault, organization, request, authorization: `Fuin-Link ${submitToken}` }
  const common = { vault, organization, request: intake, authorization: `Fuin-Link ${shared.submitToken}` }
  const poster: Poster = {
    intake,
    async view(signal) {
      const receipt = entry.begun ? await receiptOf(new VaultApi(own), signal) : null
      const { generation, sequence, manifest } = await new VaultApi(common).view(signal)
      const shown = receipt === null ? manifest : null
      return { state: 'open', generation, round: 1, sequence, manifest: shown, message: null, receipt }
    },
    under: opened => entryUnder(opened, { request, subject }),
    async begin(generation, signal) {
      const submitTokenHash = await hashOf(submitToken)
      const viewTokenHash = await hashOf(viewToken)
      const body = { generation, request, subject, submitTokenHash, viewTokenHash }
      await new VaultApi(common).openEntry(body, signal)
      keep({ ...entry, begun: true })
    },
    forget: () => keep(null),
  }
  const { manifestKey, psk } = shared
  return { ...own, manifestKey, psk, fingerprint, endsAt: null, door: null, minimumSequence: 1, poster }
}

/** A day later what was begun is gone: then it begins anew. */
async function receiptOf(api: VaultApi, signal: AbortSignal): Promise<ProviderView['receipt']> {
  try {
    return (await api.receipt(signal)).receipt
  } catch (error) {
    if (error instanceof VaultProblem && !error.transient) return null
    throw error
  }
}

function drawEntry(intake: string): Entry {
  const secret = base64Url(crypto.getRandomValues(new Uint8Array(32)))
  const entry = { intake, request: newId('req'), subject: newId('sub'), secret, begun: false }
  keep(entry)
  return entry
}

function keptEntry(intake: string): Entry | null {
  try {
    const entry = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Entry | null
    return entry?.intake === intake ? entry : null
  } catch {
    return null
  }
}

/** Storage may be blocked: then a reload begins another entry. */
function keep(entry: Entry | null): void {
  try {
    if (entry === null) sessionStorage.removeItem(KEPT)
    else sessionStorage.setItem(KEPT, JSON.stringify(entry))
  } catch {
    // Nothing is lost but the way back.
  }
}

async function hashOf(token: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(token))))
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}
