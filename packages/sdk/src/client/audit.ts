import type { ProvenEntry } from '../api/index.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import type { StaffContext } from './context.ts'
import { lostErasures, type LostErasure } from './erasure-journal.ts'
import type { HistoryEntry } from './histories/entry.ts'
import {
  acceptRestore,
  compareLogs,
  type LogComparison,
  type RestoreAccepted,
  type RestoreOrder,
} from './histories/restore.ts'
import { logPages, verifyLive, type VerifyLog } from './live-log.ts'
import { verifyEntry } from './log-entry.ts'
import type { StaffMember } from './organization.ts'
import { historyBundle } from './histories/bundle.ts'
import { acknowledgeRecovery, recoveriesIn, type Recovery } from './histories/recoveries.ts'
import { historyCsv } from './histories/csv.ts'
import { listHistory, type HistoryList, type HistoryQuery, type ListHistory } from './histories/list.ts'
import { optional } from './subjects.ts'
import type { CallOptions, VouchedActor } from './vault-http.ts'
import type { VerifiedLog } from './whole-log.ts'

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
   * Takes down in the log, as an output, that it or a part of it leaves as a file. The handler and the CLI do it by themselves;
   * a host that writes {@link csv}, {@link bundle} or {@link export} to a file calls it first.
   */
  async recordExport({ signal }: CallOptions = {}): Promise<void> {
    const { logKey } = (await this.#context.keyring()).vault
    const entry = await this.#context.http.json<ProvenEntry>({
      method: 'POST',
      path: this.#context.path('/log/exports'),
      actor: await this.#context.actor(),
      ...optional(signal),
    })
    const checkpoint = await this.#context.trust.absorb(logKey, entry.checkpoint)
    const { organization } = this.#context
    verifyEntry(entry, checkpoint, logKey, {
      organization,
      action: 'log.export',
      result: 'ok',
      target: 'file',
    })
  }

  /** The pinned key with which the log is verified: give it to an auditor on another way than the log. */
  async logKey(): Promise<string> {
    return (await this.#context.keyring()).vault.logKey
  }

  /** Every restore from a backup that was accepted, newest first. */
  async restores(options: CallOptions = {}): Promise<HistoryEntry[]> {
    const query = { history: 'operation', action: 'log.restore', result: 'ok', limit: 200 } as const
    return (await listHistory(this.#context, { ...query, ...options })).data
  }

  /**
   * Every recovery of an administrator at the machine of the vault, newest first, and who has looked at it since. One that
   * nobody asked for is a takeover: ask the operator, suspend the member.
   */
  recoveries(options: CallOptions = {}): Promise<Recovery[]> {
    return recoveriesIn(this.#context, options)
  }

  /**
   * Writes down that whoever reads this log has looked at a recovery, as an entry `log.acknowledge` for that person alone.
   * Permission `admin`.
   */
  acknowledgeRecovery(recovery: Pick<Recovery, 'index' | 'id'>, options: CallOptions = {}): Promise<void> {
    return acknowledgeRecovery(this.#context, recovery, options)
  }

  /** What this host trusts and what the vault shows now: to find out whether the vault was restored. Changes nothing. */
  compare(): Promise<LogComparison> {
    return compareLogs(this.#context)
  }

  /**
   * Goes on with a log that is shorter than before or another one, after the vault was restored from a backup: until then every
   * call stops with `log_rolled_back` or `log_forked`. Only the state that is named exactly is accepted. An entry
   * `log.restore` names both states for good, and whoever reads a history or an export sees it. Permission `admin`.
   *
   * Find out first why the log is another one: an attacker who took entries away looks the same.
   *
   * @param order.by - who decides, where it is not the one in whose name this log is read
   * @returns what had been erased after the backup, and is back: {@link Staff.eraseAgain}
   * @throws {FuinError} `log_forked` when the vault shows another state than the one named; `input_invalid` without a reason,
   *   or when there is nothing to accept; `vault_refused`
   * @example
   * ```ts
   * const { shown, continues } = await organization.audit.compare()
   * const by = { externalId: 'u1', permissions: ['admin'] } as const
   * if (!continues) await organization.audit.acceptRestore({ checkpoint: shown, by, reason: '障害のため復元' })
   * ```
   */
  async acceptRestore(
    { by, ...order }: RestoreOrder & { by?: StaffMember },
    options: CallOptions = {},
  ): Promise<RestoreAccepted> {
    if (by === undefined) return acceptRestore(this.#context, order, options)
    const { externalId, permissions } = by
    const id = await (await this.#context.keyring()).actorId(externalId)
    const actor = (): Promise<VouchedActor> => Promise.resolve({ id, permissions })
    return acceptRestore({ ...this.#context, member: by, actor }, order, options)
  }

  /** What was erased after the backup from which the vault was restored, and not again since. */
  lostErasures(): Promise<LostErasure[]> {
    return lostErasures(this.#context)
  }

  /**
   * Erases the detail of one entry for good: the reason in words, address and browser. The entry stands and the log verifies as
   * before; that the detail was erased is an entry of its own. Permission `admin`.
   */
  async eraseDetail(
    { index, id }: Pick<HistoryEntry, 'index' | 'id'>,
    { signal }: CallOptions = {},
  ): Promise<void> {
    const { logKey } = (await this.#context.keyring()).vault
    const entry = await this.#context.http.json<ProvenEntry>({
      method: 'POST',
      path: this.#context.path(`/log/entries/${index}/erase-detail`),
      actor: await this.#context.actor(),
      body: { entry: id },
      ...optional(signal),
    })
    const checkpoint = await this.#context.trust.absorb(logKey, entry.checkpoint)
    const { organization } = this.#context
    verifyEntry(entry, checkpoint, logKey, {
      organization,
      action: 'log.erase-detail',
      result: 'ok',
      about: id,
    })
  }

  /**
   * Verifies the whole log live: that it continues what this host saw before, and that every entry and detail is under the
   * signed root. Any entry changed, dropped, added or moved makes it fail.
   *
   * @param options.each - called for every entry in order; believe none of them before the promise is fulfilled
   * @throws {FuinError} `log_entry_mismatch` for an entry that is none, of another organization or out of place;
   *   `log_proof_invalid`, `log_rolled_back`, `log_forked`, `log_key_mismatch`; `vault_refused`
   * @example
   * ```ts
   * const { size, unknownKeys } = await staff.audit.verify()
   * ```
   */
  verify(options: VerifyLog = {}): Promise<VerifiedLog> {
    return verifyLive(this.#context, options)
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
    for await (const page of logPages(this.#context, { size }, signal))
      for (const { index, leaf, detail } of page) yield `${canonicalJson({ detail, index, leaf })}\n`
    yield `${canonicalJson({ checkpoint: note })}\n`
  }
}
