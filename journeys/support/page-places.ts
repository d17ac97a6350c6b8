import type { Page } from 'playwright-core'

/** A place of a page, and everything that lies there. */
export type Place = [name: string, content: Buffer]

/**
 * Everything of a page that a script of the same page can ask for without typing: DOM through shadow roots,
 * properties of every element, forms, stores, history, and what {@link watch} wrote down. Only the value of the
 * field for the number itself is left out.
 */
export async function placesOf(page: Page): Promise<Place[]> {
  const found = await page.evaluate(async () => {
    const roots: (Document | ShadowRoot)[] = []
    const elements: Element[] = []
    const enter = (root: Document | ShadowRoot): void => {
      roots.push(root)
      for (const element of root.querySelectorAll('*')) {
        elements.push(element)
        if (element.shadowRoot !== null) enter(element.shadowRoot)
      }
    }
    enter(document)
    const live = (element: Element): boolean => element.matches('input#input')
    const texts: string[] = []
    const seen = new Set<unknown>()
    const walk = (value: unknown, depth: number): void => {
      if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
      if (typeof value !== 'object' || value === null || depth === 0 || seen.has(value)) return
      if (value instanceof Node && depth < 3) return
      if (value instanceof Window) return
      seen.add(value)
      if (value instanceof Map || value instanceof Set) for (const member of value) walk(member, depth - 1)
      for (let owner: object | null = value; owner !== null; owner = Object.getPrototypeOf(owner) as object) {
        for (const name of Reflect.ownKeys(owner)) {
          if (value instanceof Element && live(value) && name === 'value') continue
          try {
            walk((value as Record<PropertyKey, unknown>)[name], depth - 1)
          } catch {
            // A getter that needs another receiver.
          }
        }
      }
    }
    for (const element of elements) walk(element, 3)
    const forms = elements.filter(element => element instanceof HTMLFormElement)
    const { record, toWorkers, bytes } = (
      window as unknown as {
        fuinRecord: { record: string[]; toWorkers: string[]; bytes: Promise<unknown>[] }
      }
    ).fuinRecord
    await Promise.all(bytes)
    const stored: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const open = await new Promise<IDBDatabase>(resolve => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => resolve(asked.result)
      })
      for (const store of open.objectStoreNames) {
        const rows = await new Promise<unknown[]>(resolve => {
          const asked = open.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => resolve(asked.result)
        })
        const blobs: Blob[] = []
        stored.push(
          JSON.stringify(rows, (_, member: unknown) =>
            member instanceof Blob ? blobs.push(member) : member,
          ),
        )
        for (const blob of blobs)
          stored.push(
            Array.from(new Uint8Array(await blob.arrayBuffer()), b => String.fromCharCode(b)).join(''),
          )
      }
      open.close()
    }
    const cached: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        cached.push(name, request.url, await (await cache.match(request))!.text())
    }
    const statics = RegExp as unknown as Record<string, string>
    return {
      DOM: roots
        .map(root => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML))
        .join(),
      'element properties': texts.join('\n'),
      forms: JSON.stringify(forms.map(form => [...new FormData(form)].map(String))),
      'local storage': JSON.stringify({ ...localStorage }),
      'session storage': JSON.stringify({ ...sessionStorage }),
      IndexedDB: stored.join('\n'),
      'cache storage': cached.join('\n'),
      cookies: document.cookie,
      history: `${location.href} ${JSON.stringify(history.state)} ${document.referrer}`,
      'window name': window.name,
      performance: JSON.stringify(performance.getEntries()),
      'RegExp statics': ['$_', '$&', '$1', '$`', "$'"].map(name => statics[name]).join('\n'),
      clipboard: await navigator.clipboard.readText().catch(() => ''),
      record: record.join('\n'),
      'messages to workers': toWorkers.join('\n'),
    }
  })
  // latin1 where bytes were written as characters; texts outside it are wanted in UTF-8 too.
  return Object.entries(found).flatMap(([place, text]): Place[] => [
    [place, Buffer.from(text)],
    [place, Buffer.from(text, 'latin1')],
  ])
}
