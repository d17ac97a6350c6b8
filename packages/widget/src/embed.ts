/** Hashes of the files of a release: the content of `@fuin/widget/sri.json`. */
export interface Sri {
  version: string
  cdn: Record<string, string>
}

/** What a page needs to load the elements from files that it can check. */
export interface Embedding {
  /** An import map with the hash of every lazy file, and the script tag: first of all scripts in the `head`. */
  html: string
  /** Sources for `script-src` beside the host of the files: the import map stands in the page itself. */
  scriptSource: string
}

/**
 * The tags that load the elements with integrity.
 *
 * @param sri - of the release that lies at `base`
 * @param base - address of the folder, with a slash at the end; one folder for each version, never changed
 * @example
 * ```ts
 * import { embedding } from '@fuin/widget/embed'
 * import sri from '@fuin/widget/sri.json' with { type: 'json' }
 *
 * const { html, scriptSource } = await embedding(sri, `https://static.example/fuin/${sri.version}/`)
 * const policy = `default-src 'none'; script-src https://static.example ${scriptSource}`
 * ```
 */
export async function embedding({ cdn }: Sri, base: string): Promise<Embedding> {
  const scripts = Object.entries(cdn).filter(([name]) => name.endsWith('.js'))
  const integrity = Object.fromEntries(scripts.map(([name, hash]) => [base + name, hash]))
  const map = JSON.stringify({ integrity }).replaceAll('<', '\\u003c')
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(map))
  const source = `${base}fuin.js`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const html = [
    `<script type="importmap">${map}</script>`,
    `<script type="module" src="${source}" integrity="${cdn['fuin.js'] ?? ''}" crossorigin="anonymous"></script>`,
  ].join('\n')
  return { html, scriptSource: `'sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'` }
}
