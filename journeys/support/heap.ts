import type { Page } from 'playwright-core'

/** Let Chromium write strings whole: by default a snapshot cuts them after 1,024 characters. */
export const WHOLE_STRINGS = '--js-flags=--heap-snapshot-string-limit=100000000'

interface Snapshot {
  snapshot: {
    meta: {
      node_fields: string[]
      node_types: [string[], ...unknown[]]
      edge_fields: string[]
      edge_types: [string[], ...unknown[]]
    }
  }
  nodes: number[]
  edges: number[]
  strings: string[]
}

/** A text that lives in the JavaScript heap, and how it is reached from a root. */
export interface Held {
  text: string
  path: string
}

/** Every text of a page's JavaScript heap after a full collection of garbage. */
export async function heapOf(page: Page): Promise<Heap> {
  const devtools = await page.context().newCDPSession(page)
  const pieces: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true })
  await devtools.detach()
  return new Heap(JSON.parse(pieces.join('')) as Snapshot)
}

/** A heap snapshot in the format of V8, read for its texts. */
export class Heap {
  readonly #snapshot: Snapshot
  readonly #width: number
  readonly #nameAt: number

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
    const { node_fields } = snapshot.snapshot.meta
    this.#width = node_fields.length
    this.#nameAt = node_fields.indexOf('name')
  }

  get strings(): readonly string[] {
    return this.#snapshot.strings
  }

  /** Every ArrayBuffer: how many bytes are behind it, and how it is reached. A snapshot does not tell the bytes. */
  get buffers(): { size: number; path: string }[] {
    const { nodes } = this.#snapshot
    const sizeAt = this.#snapshot.snapshot.meta.node_fields.indexOf('self_size')
    const parents = this.#parents()
    const found: { size: number; path: string }[] = []
    for (let at = 0; at < nodes.length; at += this.#width) {
      if (this.#name(at) !== 'system / JSArrayBufferData') continue
      found.push({ size: nodes[at + sizeAt]!, path: this.#path(at, parents) })
    }
    return found
  }

  /** Where the texts are that match, with the shortest way to each. */
  holders(matches: (text: string) => boolean): Held[] {
    const wanted = new Set(this.strings.flatMap((text, index) => (matches(text) ? [index] : [])))
    if (wanted.size === 0) return []
    const { nodes } = this.#snapshot
    const parents = this.#parents()
    const held: Held[] = []
    for (let at = 0; at < nodes.length; at += this.#width) {
      if (!wanted.has(nodes[at + this.#nameAt]!)) continue
      held.push({ text: this.#name(at), path: this.#path(at, parents) })
    }
    return held
  }

  #name(at: number): string {
    return this.strings[this.#snapshot.nodes[at + this.#nameAt]!]!
  }

  /** For every node the edge by which a breadth-first walk from the root came to it. */
  #parents(): Map<number, { from: number; by: string }> {
    const { nodes, edges, strings } = this.#snapshot
    const { node_fields, edge_fields, edge_types } = this.#snapshot.snapshot.meta
    const countAt = node_fields.indexOf('edge_count')
    const step = edge_fields.length
    const first: number[] = []
    for (let at = 0, edge = 0; at < nodes.length; at += this.#width) {
      first.push(edge)
      edge += nodes[at + countAt]! * step
    }
    const parents = new Map<number, { from: number; by: string }>()
    const queue = [0]
    for (const from of queue) {
      const begin = first[from / this.#width]!
      const end = begin + nodes[from + countAt]! * step
      for (let edge = begin; edge < end; edge += step) {
        const type = edge_types[0][edges[edge]!]!
        const to = edges[edge + 2]!
        if (type === 'weak' || to === 0 || parents.has(to)) continue
        const name = edges[edge + 1]!
        parents.set(to, { from, by: type === 'element' || type === 'hidden' ? `[${name}]` : strings[name]! })
        queue.push(to)
      }
    }
    return parents
  }

  #path(at: number, parents: Map<number, { from: number; by: string }>): string {
    const steps: string[] = []
    for (let node = at; parents.has(node); node = parents.get(node)!.from) {
      const { from, by } = parents.get(node)!
      steps.unshift(`${this.#name(from).slice(0, 40)}.${by}`)
    }
    return steps.join(' > ')
  }
}
