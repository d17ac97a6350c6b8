import { deriveLinkKeys, FuinError, type LinkKeys, parseLink } from '@fuin/sdk/page'
import { environmentProblem } from '../guard/environment.ts'
import type { Poster } from './poster.ts'
import { VaultProblem, type VaultPlace } from './vault-api.ts'

/** The link as long as it is not known whether a passcode belongs to it. */
export interface Door {
  /** Header with which to knock: it reads the request, or is told that a passcode is wanted. */
  authorization: string
  /** Keys of link and passcode together. */
  keys(passcodeKey: Uint8Array<ArrayBuffer>): Promise<LinkKeys>
}

/** Everything that one way in gives the flow. Kept in memory only. */
export interface Access extends VaultPlace {
  manifestKey: Uint8Array<ArrayBuffer>
  psk: Uint8Array<ArrayBuffer>
  /** Fingerprint of the organization's signing key, from the link or the page, never from the vault. */
  fingerprint: string
  /** When the authorization ends, milliseconds since 1970 by this device's clock; null for a link. */
  endsAt: number | null
  /** Null for somebody who is signed in, or has given the passcode. */
  door: Door | null
  /** Manifests of a lower sequence are refused. */
  minimumSequence: number
  /** Set for somebody who scanned a poster. */
  poster?: Poster
}

/** Whether a link is the address of a poster. */
export function isPoster(link: string): boolean {
  return link.slice(link.indexOf('#') + 1).startsWith('3.')
}

/**
 * Access by a one-time link, or by a poster.
 *
 * @throws {FuinError} `invalid_link`
 */
export async function accessByLink(link: string, vault: string): Promise<Access> {
  if (isPoster(link)) return (await import('./poster.ts')).accessByPoster(link, vault)
  const { organization, request, secret, fingerprint } = parseLink(link)
  const { submitToken, viewToken, manifestKey, psk } = await deriveLinkKeys(secret)
  return {
    vault,
    organization,
    request,
    authorization: `Fuin-Link ${submitToken}`,
    manifestKey,
    psk,
    fingerprint,
    endsAt: null,
    door: { authorization: `Fuin-Link ${viewToken}`, keys: key => deriveLinkKeys(secret, key) },
    minimumSequence: 1,
  }
}

/** What the host's handler answers to `POST <endpoint>/session`. */
interface SessionAnswer {
  vault: string
  organization: string
  request: string
  token: string
  expiresAt: string
  manifestKey: string
  psk: string
  /** The host knows of this version: an older one is refused. */
  sequence?: number
}

/**
 * Access of somebody who is signed in at the host.
 *
 * @param fingerprint - of the attribute `key-fingerprint`, which the host's own page carries
 * @param now - milliseconds since 1970
 * @throws {FuinError} `fingerprint_mismatch` without 43 characters of it; `invalid_link`
 */
export async function accessBySession(endpoint: string, fingerprint: string, now: number): Promise<Access> {
  // A page that names no key must not take any: nothing is asked for.
  if (!/^[A-Za-z0-9_-]{43}$/u.test(fingerprint)) {
    throw new FuinError('fingerprint_mismatch', 'The attribute key-fingerprint is missing or incomplete.')
  }
  const response = await fetch(`${endpoint}/session`, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'content-type': 'application/json', 'fuin-widget': '1' },
    body: '{}',
  }).catch(() => {
    throw new VaultProblem('unreachable', true)
  })
  if (response.status >= 500) throw new VaultProblem('unavailable', true)
  if (!response.ok)
    throw new VaultProblem(response.status === 404 ? 'request_closed' : 'unauthenticated', false)
  const answer = (await response.json()) as SessionAnswer
  const { vault, organization, request, token, expiresAt, manifestKey, psk } = answer
  return {
    vault,
    organization,
    request,
    authorization: `Fuin-Session ${token}`,
    manifestKey: bytes(manifestKey),
    psk: bytes(psk),
    fingerprint,
    endsAt: now + lifetime(response, expiresAt),
    door: null,
    minimumSequence: answer.sequence ?? 1,
  }
}

/** How long a session lasts, by the host's own clock: that of the device may be wrong. */
function lifetime(response: Response, expiresAt: string): number {
  const sent = Date.parse(response.headers.get('date') ?? '')
  return Date.parse(expiresAt) - (Number.isNaN(sent) ? Date.now() : sent)
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character =>
      character.charCodeAt(0),
    )
  } catch {
    throw new FuinError('invalid_link', 'The session is not complete.')
  }
}

/**
 * Looks before the first request, once the fields are loaded, and before sealing: another script may have come meanwhile.
 *
 * @throws {VaultProblem} with the code of an `EnvironmentProblem`
 */
export function requireEnvironment(): void {
  const problem = environmentProblem()
  if (problem !== null) throw new VaultProblem(problem, false)
}

/** Where the link alone may knock. */
export function knocking({ vault, organization, request }: Access, { authorization }: Door): VaultPlace {
  return { vault, organization, request, authorization }
}
