import { VERSION } from '../version.ts'

/**
 * Registers an element unless its name is taken: the first one on a page stays. Another version, or an element of
 * somebody else, is told to the console; the same version again (two scripts, hot reload) is silent.
 */
export function register(name: string, element: CustomElementConstructor): void {
  const there = customElements.get(name) as { fuinVersion?: unknown } | undefined
  if (there === undefined) {
    Object.defineProperty(element, 'fuinVersion', { value: VERSION })
    customElements.define(name, element)
  } else if (there.fuinVersion !== VERSION) {
    const whose = typeof there.fuinVersion === 'string' ? `Fuin ${there.fuinVersion}` : 'another element'
    // eslint-disable-next-line no-console -- whoever builds the page must know; it says nothing of a person
    console.warn(`<${name}> is ${whose} on this page already; Fuin ${VERSION} is not used for it.`)
  }
}
