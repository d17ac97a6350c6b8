import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { isId } from './ids.ts'

/** What a one-time link carries in its fragment, which no server receives. */
export interface ProviderLink {
  organization: string
  request: string
  /** The link secret `L`, 32 bytes. */
  secret: Uint8Array<ArrayBuffer>
  /** SHA-256 thumbprint (RFC 7638) of the organization's signing key, base64url. */
  fingerprint: string
}

/**
 * Writes a one-time link: `<page>#1.<organization>.<request>.<L>.<fingerprint>`.
 *
 * @param page - address of the collection page, without a fragment
 */
export function formatLink(page: string, link: ProviderLink): string {
  return `${page}#1.${link.organization}.${link.request}.${toBase64Url(link.secret)}.${link.fingerprint}`
}

/**
 * Reads a one-time link, whole or only its fragment.
 *
 * @throws {FuinError} `invalid_link`
 */
export function parseLink(text: string): ProviderLink {
  const fragment = text.slice(text.indexOf('#') + 1)
  const [version, organization, request, secret, fingerprint, ...rest] = fragment.split('.')
  const shaped =
    version === '1' &&
    isId(organization, 'org') &&
    isId(request, 'req') &&
    /^[A-Za-z0-9_-]{43}$/u.test(secret ?? '') &&
    /^[A-Za-z0-9_-]{43}$/u.test(fingerprint ?? '') &&
    rest.length === 0
  if (!shaped) throw invalidLink()
  try {
    return { organization, request, secret: fromBase64Url(secret!), fingerprint: fingerprint! }
  } catch {
    throw invalidLink()
  }
}

function invalidLink(): FuinError {
  return new FuinError('invalid_link', 'The link is incomplete. Copy it again from the message, whole.')
}

/** What the printed address of the sign-in page carries: no secret, the same for everybody of an organization. */
export interface SignInLink {
  organization: string
  /** SHA-256 thumbprint (RFC 7638) of the organization's signing key, base64url. */
  fingerprint: string
}

/**
 * Writes the address where people sign in with an ID and a password: `<page>#2.<organization>.<fingerprint>`.
 *
 * @param page - address of the collection page, without a fragment
 */
export function formatSignInLink(page: string, { organization, fingerprint }: SignInLink): string {
  return `${page}#2.${organization}.${fingerprint}`
}

/** Reads the address of a sign-in page, whole or only its fragment; null for any other text. */
export function parseSignInLink(text: string): SignInLink | null {
  const fragment = text.slice(text.indexOf('#') + 1)
  const [version, organization, fingerprint, ...rest] = fragment.split('.')
  const shaped =
    version === '2' &&
    isId(organization, 'org') &&
    /^[A-Za-z0-9_-]{43}$/u.test(fingerprint ?? '') &&
    rest.length === 0
  return shaped ? { organization, fingerprint: fingerprint! } : null
}
