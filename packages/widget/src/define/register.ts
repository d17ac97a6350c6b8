import { VERSION } from '../version.ts'

/** What asks people: these work together and are of one version. */
const FIELDS = ['fuin-my-number', 'fuin-document', 'fuin-card-code']

/**
 * Registers an element unless its name is taken: the first one on a page stays. Another version, or an element of
 * somebody else, is told to the console; the same version again (two scripts, hot reload) is silent.
 *
 * Where a field of another version is there, no field of this one comes beside it: parts are loaded late, and a
 * collector refuses fields that are not its own. Whichever copy came first stays whole.
 */
export function register(name: string, element: CustomElementConstructor): void {
  const there = versionOf(name) ?? (FIELDS.includes(name) ? otherVersion() : undefined)
  if (there === undefined) {
    Object.defineProperty(element, 'fuinVersion', { value: VERSION })
    customElements.define(name, element)
  } else if (there !== VERSION) {
    const whose = there === '' ? 'another element' : `Fuin ${there}`
    // eslint-disable-next-line no-console -- whoever builds the page must know; it says nothing of a person
    console.warn(`<${name}> is ${whose} on this page already; Fuin ${VERSION} is not used for it.`)
  }
}

/** Empty for an element of somebody else; undefined where the name is free. */
function versionOf(name: string): string | undefined {
  const there = customElements.get(name) as { fuinVersion?: unknown } | undefined
  if (there === undefined) return undefined
  return typeof there.fuinVersion === 'string' ? there.fuinVersion : ''
}

function otherVersion(): string | undefined {
  return FIELDS.map(versionOf).find(version => version !== undefined && version !== '' && version !== VERSION)
}
