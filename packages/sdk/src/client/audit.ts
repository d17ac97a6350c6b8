import type { LogPage } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import type { StaffContext } from './context.ts'
import { historyBundle } from './histories/bundle.ts'
import { historyCsv } from './histories/csv.ts'
import { listHistory, type HistoryList, type HistoryQuery, type ListHistory } from './histories/list.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** A verified state of the log. */
export interface TrustedCheckpoint {
  /** Number of entries. */
  size: number
  /** Root of the tree, base64. */
  root: string
  /** The signed note. */
  note: string
}

/** Version of the exported log. */
export const EXPORT_FORMAT = 'fuin-log/1'
const PAGE = 1000

/** Reads and verifies the log of an organization. */
export class Audit {
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    this.#context = context
  }

  /**
   * Fetches the newest checkpoint, verifies that it continues what this host saw before, and stores it.
   *
   * @throws {FuinError} `log_*`
   */
  async checkpoint(): Promise<TrustedCheckpoint> {
    const { logKey } = (await this.#context.keyring()).vault
    const { answer, checkpoint } = await this.#context.trust.newest(logKey)
    return { size: checkpoint.size, root: checkpoint.root.toString('base64'), note: answer.checkpoint }
  }

  /**
   * One history (sign-in, display, output or operation), newest first. Every entry is proven to stand in the log that this
   * host has followed, and opened: names, reasons in words, address and browser where they were not erased. What the
   * vault leaves out of a list cannot be proven; {@link export} and its verification can.
   *
   * @throws {FuinError} `log_proof_invalid`, `log_entry_mismatch` when a row of the vault was changed: the message names the
   *   entry. `log_rolled_back`, `log_forked`, `vault_refused`
   * @example
   * ```ts
   * const { data, next } = await staff.audit.list({ history: 'display', person: { externalId: 'E-1042' } })
   * ```
   */
  list(options: ListHistory): Promise<HistoryList> {
    return listHistory(this.#context, options)
  }

  /**
   * One history as CSV, newest first, with names: UTF-8 with a byte order mark, no cell a formula.
   *
   * @param options.language - of the words. Default `ja`
   */
  csv(
    query: HistoryQuery,
    { language = 'ja', ...options }: CallOptions & { language?: 'ja' | 'en' } = {},
  ): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    return historyCsv(this.#context, query, { language, ...options })
  }

  /**
   * One history as a file that {@link verifyPart} checks without the vault: every entry in it is proven. That nothing was
   * left out is proven by {@link export} alone, which is the whole log.
   */
  bundle(query: HistoryQuery, options: CallOptions = {}): AsyncGenerator<string, void, undefined> {
    return historyBundle(this.#context, query, options)
  }

  /**
   * The whole log as lines of JSON: a header, every entry, and the checkpoint that closes it. Check it
   * anywhere with {@link verifyExport}; nothing in it needs the vault.
   *
   * @example
   * ```ts
   * import { createWriteStream } from 'node:fs'
   * import { pipeline } from 'node:stream/promises'
   *
   * await pipeline(organization.audit.export(), createWriteStream('log.jsonl', { mode: 0o600 }))
   * ```
   */
  async *export({ signal }: CallOptions = {}): AsyncGenerator<string, void, undefined> {
    const { size, note } = await this.checkpoint()
    const { organization } = this.#context
    yield `${canonicalJson({ format: EXPORT_FORMAT, organization, size })}\n`
    let index = 0
    while (index < size) {
      const page = await this.#page(index, Math.min(PAGE, size - index), signal)
      if (page.entries.length === 0) {
        throw new FuinError('log_rolled_back', 'The vault has fewer log entries than its checkpoint says.')
      }
      for (const { index: place, leaf, detail } of page.entries.slice(0, size - index)) {
        yield `${canonicalJson({ detail, index: place, leaf })}\n`
        index++
      }
    }
    yield `${canonicalJson({ checkpoint: note })}\n`
  }

  async #page(from: number, limit: number, signal?: AbortSignal): Promise<LogPage> {
    const query = new URLSearchParams({ limit: String(limit) })
    if (from > 0) query.set('after', String(from - 1))
    const path = this.#context.path(`/log/entries?${query.toString()}`)
    return this.#context.http.json<LogPage>({
      method: 'GET',
      path,
      actor: await this.#context.actor(),
      ...optional(signal),
    })
  }
}
