import type { Page } from 'playwright-core'

/** Everything that a page holds, as text, but the input in which the number is typed. */
export interface PageState {
  /** What can be reached from the properties that the framework, Lit or anybody else left on the nodes of the page. */
  objects: string
  /** Texts, attributes and values of other inputs, through shadow roots. */
  dom: string
  /** Entries of every form. */
  forms: string
  /** Names and details of the events of Fuin so far. */
  events: string
  stores: string
}

/** Before a page is opened: keeps what the events of Fuin tell. */
export async function hearEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const name of ['change', 'ready', 'progress', 'submitted', 'error'])
      addEventListener(
        `fuin-${name}`,
        event => heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`),
        { capture: true },
      )
  })
}

export function pageState(page: Page): Promise<PageState> {
  return page.evaluate(() => {
    const nodes: Node[] = [document]
    for (const node of nodes) {
      nodes.push(...node.childNodes)
      if (node instanceof Element && node.shadowRoot !== null) nodes.push(node.shadowRoot)
    }
    const dom = nodes.flatMap(node => {
      if (node instanceof CharacterData) return [node.data]
      if (!(node instanceof Element)) return []
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`)
      const root = node.getRootNode()
      const own = root instanceof ShadowRoot && root.host.localName === 'fuin-my-number'
      return node instanceof HTMLInputElement && !own ? [...attributes, node.value] : attributes
    })
    const forms = [...document.forms].flatMap(form =>
      [...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`),
    )
    const { heard } = window as unknown as { heard: string[] }
    return {
      objects: reachable(nodes).join('\n'),
      dom: dom.join('\n'),
      forms: forms.join('\n'),
      events: heard.join('\n'),
      stores: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    }

    /** Strings and numbers in own properties, entries of maps and sets, and so on from each. */
    function reachable(start: object[]): string[] {
      const found: string[] = []
      const seen = new Set<unknown>([window, heard])
      const waiting: unknown[] = [...start]
      for (let thing = waiting.pop(); thing !== undefined || waiting.length > 0; thing = waiting.pop()) {
        if (typeof thing === 'string' || typeof thing === 'number' || typeof thing === 'bigint')
          found.push(String(thing))
        const walkable = (typeof thing === 'object' && thing !== null) || typeof thing === 'function'
        if (!walkable || seen.has(thing) || ArrayBuffer.isView(thing)) continue
        seen.add(thing)
        if (thing instanceof Map) waiting.push(...thing.keys(), ...thing.values())
        if (thing instanceof Set) waiting.push(...thing)
        for (const key of Reflect.ownKeys(thing as object)) {
          if (typeof key === 'string') found.push(key)
          waiting.push(Reflect.getOwnPropertyDescriptor(thing as object, key)?.value)
        }
      }
      return found
    }
  })
}
