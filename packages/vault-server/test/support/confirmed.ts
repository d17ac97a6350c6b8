import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import type { Erasure, LogPage, ProvenEntry, Receipt } from '@fuin/sdk/api'
import {
  appendLeaf,
  foldNodes,
  leafHash,
  openCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from '@fuin/sdk/log'
import type { Answer, TestVault } from './test-vault.ts'

const FINISHED = 'http.server.response.finish'

/** Something that an answer has promised, and how to see whether it still holds. */
export interface Promised {
  /** Place in the record of the disk at which the answer left the vault. */
  at: number
  what: string
  holds: (vault: TestVault, log: readonly string[]) => Promise<boolean>
}

/** Takes down what a vault in this process confirms, and when it handed each answer to the network. */
export class Confirmed {
  readonly promises: Promised[] = []
  readonly #now: () => number
  readonly #answered = new Map<string, number>()
  readonly #finished = (message: unknown): void => {
    const { response } = message as { response: ServerResponse }
    this.#answered.set(String(response.getHeader('fuin-call')), this.#now())
  }

  /** @param now - place in the record of the disk */
  constructor(now: () => number) {
    this.#now = now
    subscribe(FINISHED, this.#finished)
  }

  stop(): void {
    unsubscribe(FINISHED, this.#finished)
  }

  add(what: string, { status, body, headers }: Answer, holds: Promised['holds']): void {
    if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
    const at = this.#answered.get(headers.get('fuin-call')!)
    if (at === undefined) throw new Error('An answer came before it was sent.')
    this.promises.push({ at, what, holds })
  }

  /** A proven entry: it stays at its place, and every later log goes on from its checkpoint. */
  addEntry(what: string, answer: Answer, entry: ProvenEntry | Receipt | Erasure['entry']): void {
    const { leaf, index, inclusion, checkpoint } = entry
    this.add(what, answer, async (vault, log) => {
      const { size, root } = openCheckpoint(checkpoint, vault.logKey)
      const path = inclusion.map(hash => Buffer.from(hash, 'base64'))
      if (!verifyInclusion(leafHash(Buffer.from(leaf)), index, size, path, root)) return false
      const { body } = await vault.host('GET', `/log/checkpoint?since=${size}`)
      const now = openCheckpoint(body.checkpoint as string, vault.logKey)
      const hashes = (body.consistency.hashes as string[]).map(hash => Buffer.from(hash, 'base64'))
      return log[index] === leaf && verifyConsistency(size, now.size, hashes, root, now.root)
    })
  }
}

/** All leaves, or null when they do not make up the tree of the signed checkpoint. */
export async function consistentLog(vault: TestVault): Promise<string[] | null> {
  const leaves: string[] = []
  for (let after: number | null = -1; after !== null;) {
    const from = after < 0 ? '' : `&after=${after}`
    const { body } = await vault.host('GET', `/log/entries?limit=1000${from}`)
    const page = body as LogPage
    leaves.push(...page.entries.map(({ leaf }) => leaf))
    after = page.next
  }
  const { body } = await vault.host('GET', '/log/checkpoint')
  const { size, root } = openCheckpoint(body.checkpoint as string, vault.logKey)
  let frontier: Parameters<typeof appendLeaf>[0] = []
  for (const [place, leaf] of leaves.entries())
    frontier = appendLeaf(frontier, place, leafHash(Buffer.from(leaf))).frontier
  return size === leaves.length && root.equals(foldNodes(frontier)) ? leaves : null
}
