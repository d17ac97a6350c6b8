import { VERSION } from '../version.ts'

/** Why no number may be asked for here. */
export type EnvironmentProblem = 'context_insecure' | 'context_opaque' | 'environment_untrusted'

/** What asks people. */
const ELEMENTS = ['fuin-my-number', 'fuin-document', 'fuin-card-code']

/** As it was when this module was loaded. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the function that is looked at
const source = Function.prototype.toString

/**
 * Looks at the functions of the browser that see the number or make keys before anything may be entered, and once
 * more before sealing. It finds what other scripts replaced by accident or without care; a script that ran first and
 * hides is not found (docs/decisions/0010-hostile-page.md).
 */
export function environmentProblem(): EnvironmentProblem | null {
  // Plain HTTP on another machine: no WebCrypto there, and whoever is on the way could change this page.
  if (!isSecureContext) return 'context_insecure'
  // A sandbox without an origin: neither vault nor host can tell whose page it is, so they refuse it.
  if (origin === 'null') return 'context_opaque'
  return isOriginal() && isRandom() && ELEMENTS.every(isOurs) ? null : 'environment_untrusted'
}

function isOriginal(): boolean {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  return (
    isNative(value, 'get', 'value') &&
    isNative(crypto, 'getRandomValues') &&
    ['encrypt', 'importKey', 'deriveBits', 'digest', 'verify'].every(name => isNative(crypto.subtle, name)) &&
    isNative(TextEncoder.prototype, 'encode') &&
    isNative(JSON, 'stringify')
  )
}

/** Whoever took the name of a field first would be given what is typed. One that is not there yet is asked for later. */
function isOurs(name: string): boolean {
  const element = customElements.get(name) as { fuinVersion?: unknown } | undefined
  return element === undefined || element.fuinVersion === VERSION
}

/** What a browser writes for its own functions. A bound function and a proxy have no name there. */
function isNative(owner: object | undefined, member: string, name = member): boolean {
  const found = (owner as Record<string, unknown> | undefined)?.[member]
  if (typeof found !== 'function') return false
  const text = source.call(found)
  return new RegExp(`^function (get )?${name}\\(\\)\\s*\\{\\s*\\[native code\\]\\s*\\}$`, 'u').test(text)
}

/** Two draws of 128 bits are never the same, and never zero. */
function isRandom(): boolean {
  const [one, other] = [
    crypto.getRandomValues(new Uint8Array(16)),
    crypto.getRandomValues(new Uint8Array(16)),
  ]
  return one.some(byte => byte !== 0) && one.some((byte, at) => byte !== other[at])
}
