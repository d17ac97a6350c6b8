import type { OpenedManifest } from '@fuin/sdk/page'
import type { Receipt } from '@fuin/sdk/api'
import type { Access } from './access.ts'
import type { Answers } from './answers.ts'
import { dropPending, loadPending, savePending, type SealedItem } from './pending.ts'
import type * as Sealing from './seal-answers.ts'
import { sendAll } from './upload.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

/** Part of the bar that sealing takes. */
const SEALING = 10

/**
 * Loads what seals: not needed before there is something to seal.
 *
 * @throws {VaultProblem} `unreachable`
 */
export async function loadSealing(): Promise<typeof Sealing> {
  try {
    return await import('./seal-answers.ts')
  } catch {
    throw new VaultProblem('unreachable', true)
  }
}

/** How far it is. */
export interface SendProgress {
  /** `finishing`: everything arrived and the receipt is awaited; it can no longer be called off. */
  phase: 'sealing' | 'sending' | 'finishing'
  /** 0 to 100. */
  percent: number
  trouble: 'offline' | 'retry' | null
}

const BEGINNING: SendProgress = { phase: 'sealing', percent: 0, trouble: null }
/** What was sealed can never be sent: it has to be sealed again. */
const USELESS = ['already_submitted', 'item_conflict', 'digest_mismatch', 'invalid_request']

/** Seals, keeps the ciphertext until the receipt is there, and sends it: as often as it takes. */
export class Sending {
  readonly #changed: () => void
  #abort = new AbortController()
  #items: SealedItem[] | null = null
  progress: SendProgress = BEGINNING
  /** It goes on where an earlier visit stopped. */
  resumed = false
  /** Whether this visit knows which papers were sealed. */
  known = false
  /** Whether photos went out: the person is reminded to delete theirs. */
  photos = false

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Whether something sealed waits to be sent. */
  get waiting(): boolean {
    return this.#items !== null
  }

  /** Finds what an earlier visit sealed. */
  async find(access: Access, generation: number): Promise<boolean> {
    this.#items = (await loadPending(pendingKey(access, generation)))?.items ?? null
    this.resumed = this.#items !== null
    return this.resumed
  }

  async seal(access: Access, opened: OpenedManifest, answers: Answers): Promise<void> {
    this.progress = BEGINNING
    this.known = true
    const { signal } = (this.#abort = new AbortController())
    const report = (part: number): void => this.#say('sealing', Math.round(part * SEALING), null)
    const { sealAnswers } = await loadSealing()
    const items = await sealAnswers(answers, { opened, psk: access.psk, signal, report })
    await savePending({ key: pendingKey(access, opened.manifest.generation), items })
    if (signal.aborted) {
      await this.drop(access, opened.manifest.generation)
      throw new VaultProblem('aborted', false)
    }
    this.#items = items
  }

  async send(access: Access, generation: number): Promise<Receipt> {
    if (this.#abort.signal.aborted) this.#abort = new AbortController()
    const items = this.#items!
    this.photos = items.some(({ kind }) => kind === 'image')
    const wake = await stayAwake()
    try {
      await makeRoom(access, items, generation, this.#abort.signal)
      return await sendAll(
        new VaultApi(access),
        items,
        ({ part, finishing, trouble }) =>
          this.#say(
            finishing ? 'finishing' : 'sending',
            SEALING + Math.floor(part * (99 - SEALING)),
            trouble,
          ),
        this.#abort.signal,
      )
    } catch (error) {
      if (error instanceof VaultProblem && USELESS.includes(error.code)) await this.drop(access, generation)
      throw error
    } finally {
      void wake?.release().catch(() => undefined)
    }
  }

  /** Calls it off. What was sealed is dropped; what the vault has of it expires there. */
  async cancel(access: Access, generation: number): Promise<void> {
    this.#abort.abort()
    await this.drop(access, generation)
  }

  /** The page goes away: what waits stays in the browser for the next visit. */
  leave(): void {
    this.#abort.abort()
  }

  async drop(access: Access, generation: number): Promise<void> {
    this.#items = null
    this.resumed = false
    await dropPending(pendingKey(access, generation))
  }

  #say(phase: SendProgress['phase'], percent: number, trouble: SendProgress['trouble']): void {
    this.progress = { phase, percent, trouble }
    this.#changed()
  }
}

/** Whoever is not known gets a place in quarantine first. Again as often as it takes. */
async function makeRoom(
  access: Access,
  items: readonly SealedItem[],
  generation: number,
  signal: AbortSignal,
): Promise<void> {
  if (access.poster !== undefined) {
    await access.poster.begin(generation, signal)
    return
  }
  const api = new VaultApi(access)
  for (const { kind, subject } of items) if (kind === 'person') await api.addToHousehold(subject, signal)
}

function pendingKey({ organization, request }: Access, generation: number): string {
  return `${organization}/${request}/${generation}`
}

/** A screen that goes dark stops the upload on many phones. */
async function stayAwake(): Promise<WakeLockSentinel | null> {
  try {
    return await navigator.wakeLock.request('screen')
  } catch {
    return null
  }
}
