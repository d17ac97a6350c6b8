import type { ReactiveController, ReactiveControllerHost } from 'lit'
import {
  FuinError,
  type MyNumber,
  newId,
  openManifest,
  type OpenedManifest,
  sealImage,
  sealNumber,
} from '@fuin/sdk'
import type { Receipt } from '@fuin/sdk/api'
import { hasCode, numberOnPhoto } from '../card-code/number-on-photo.ts'
import type { PreparedImage } from '../image/prepare.ts'
import type { Access } from './access.ts'
import { dropPending, loadPending, savePending, type SealedItem } from './pending.ts'
import { imageKey, imagesOf, type Screen, screensFor } from './steps.ts'
import { sendAll, type UploadProgress } from './upload.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

/** Codes after which another try may help. */
const AGAIN = new Set(['unreachable', 'storage_full', 'unavailable', 'rate_limited', 'internal', 'other'])

/**
 * The one controller of a collection: what is on the screen, what was answered, and what is sent. It knows no
 * element; the collector draws what it says.
 */
export class CollectionFlow implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #access: Access | null = null
  #begin: (() => Promise<Access>) | null = null
  #abort = new AbortController()
  #screens: Screen[] = []
  #at = 0
  screen: Screen = { name: 'loading' }
  opened: OpenedManifest | null = null
  receipt: Receipt | null = null
  progress: UploadProgress | null = null
  resumed = false
  /** Whether photos went out: the person is reminded to delete theirs. */
  sentPhotos = false
  /** Answers, until they are sealed. */
  readonly numbers: Map<string, MyNumber> = new Map()
  readonly images: Map<string, PreparedImage> = new Map()
  /** Numbers that were read from a card's QR code, by subject. */
  readonly scanned: Map<string, MyNumber> = new Map()
  /** Numbers in the QR codes of photos that are sent, by the photo's key. */
  readonly #codes = new Map<string, MyNumber>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#abort = new AbortController()
  }

  hostDisconnected(): void {
    this.#abort.abort()
    this.#forget()
  }

  /** Fingerprint of the organization's key, to be shown. */
  get fingerprint(): string {
    return this.#access?.fingerprint ?? ''
  }

  /** Place of the screen among all, from 1. Sending and receipt are the last one. */
  get step(): { current: number; total: number } {
    const total = this.#screens.length + 1
    const { name } = this.screen
    return { current: name === 'sending' || name === 'receipt' ? total : this.#at + 1, total }
  }

  /** Whether something would be lost by leaving. */
  get unsent(): boolean {
    return this.numbers.size > 0 || this.images.size > 0 || this.screen.name === 'sending'
  }

  /** Opens the request. Nothing may be entered before everything about it was verified. */
  async start(begin: () => Promise<Access>): Promise<void> {
    this.#begin = begin
    this.#show({ name: 'loading' })
    await this.#guard(async () => {
      const access = (this.#access = await begin())
      const view = await new VaultApi(access).view(this.#abort.signal)
      if (view.receipt !== null || view.manifest === null) {
        this.#finish(view.receipt, true)
        return
      }
      const { organization, request, manifestKey, fingerprint } = access
      const { sequence } = view
      const minimumSequence = rememberedSequence(request)
      const expected = { organization, request, manifestKey, fingerprint, sequence, minimumSequence }
      this.opened = await openManifest(view.manifest, expected)
      rememberSequence(request, sequence)
      this.#screens = screensFor(this.opened.manifest.subjects)
      const pending = await loadPending(this.#pendingKey())
      if (pending === null) {
        this.#go(0)
        return
      }
      this.resumed = true
      await this.#send(pending.items)
    })
  }

  /** Begins again after a failure that may have passed. */
  async retry(): Promise<void> {
    if (this.#begin !== null) await this.start(this.#begin)
  }

  next(): void {
    this.#go(this.#at + 1)
  }

  back(): void {
    this.#go(this.#at - 1)
  }

  /** Keeps a photo, and reads the QR code on it where the paper has one, to be compared with the number. */
  keepImage(key: string, image: PreparedImage | null): void {
    this.#codes.delete(key)
    if (image === null) {
      this.images.delete(key)
      return
    }
    this.images.set(key, image)
    if (!hasCode(key)) return
    void numberOnPhoto(image).then(number => {
      if (number === null || this.images.get(key) !== image) return
      this.#codes.set(key, number)
      this.#host.requestUpdate()
    })
  }

  /** Whether a photo of somebody's papers carries another number than the one that was entered. */
  contradicts(subject: string): boolean {
    const entered = this.numbers.get(subject)?.digits()
    return [...this.#codes].some(
      ([key, number]) =>
        key.startsWith(`${subject}/`) && entered !== undefined && number.digits() !== entered,
    )
  }

  /** Goes back to the screen of one answer. */
  edit(name: 'number' | 'papers', subject: string): void {
    this.#go(
      this.#screens.findIndex(
        screen => screen.name === name && 'subject' in screen && screen.subject.id === subject,
      ),
    )
  }

  /** Seals every answer, forgets the plain ones, and sends. */
  async submit(): Promise<void> {
    await this.#guard(async () => {
      this.progress = null
      this.#show({ name: 'sending' })
      const items = await this.#seal()
      await savePending({ key: this.#pendingKey(), items })
      this.#forget()
      await this.#send(items)
    })
  }

  async #seal(): Promise<SealedItem[]> {
    const { opened } = this
    const { psk } = this.#access!
    const items: SealedItem[] = []
    for (const subject of opened!.manifest.subjects) {
      const place = { opened: opened!, subject: subject.id, psk }
      const item = newId('itm')
      const number = this.numbers.get(subject.id)!
      const source = this.scanned.get(subject.id)?.digits() === number.digits() ? 'scanned' : 'typed'
      const sealed = await sealNumber({ ...place, item, number, source })
      items.push({ id: item, subject: subject.id, kind: 'number', ...sealed, body: null })
      for (const asked of imagesOf(subject)) {
        const { bytes, mediaType, warnings } = this.images.get(imageKey(asked))!
        const id = newId('itm')
        const { document, side } = asked
        const { envelope, digest, body } = await sealImage({
          ...place,
          item: id,
          bytes,
          mediaType,
          document,
          side,
          quality: warnings,
        })
        items.push({ id, subject: subject.id, kind: 'image', envelope, digest, body: new Blob([body]) })
      }
    }
    return items
  }

  async #send(items: SealedItem[]): Promise<void> {
    this.sentPhotos = items.some(({ kind }) => kind === 'image')
    this.#show({ name: 'sending' })
    const report = (progress: UploadProgress): void => {
      this.progress = progress
      this.#host.requestUpdate()
    }
    try {
      const receipt = await sendAll(new VaultApi(this.#access!), items, report, this.#abort.signal)
      this.#finish(receipt, false)
    } catch (error) {
      // What was kept can never be sent: the person must be able to begin again.
      if (
        error instanceof VaultProblem &&
        ['item_conflict', 'digest_mismatch', 'invalid_request'].includes(error.code)
      ) {
        await dropPending(this.#pendingKey())
      }
      throw error
    }
  }

  #finish(receipt: Receipt | null, used: boolean): void {
    this.receipt = receipt
    this.#forget()
    if (this.#access !== null) void dropPending(this.#pendingKey(receipt?.generation))
    this.#show({ name: 'receipt', used })
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const code = error instanceof FuinError || error instanceof VaultProblem ? error.code : 'other'
      if (code !== 'aborted') this.#show({ name: 'stopped', code, again: AGAIN.has(code) })
    }
  }

  #pendingKey(generation: number | undefined = this.opened?.manifest.generation): string {
    const { organization, request } = this.#access!
    return `${organization}/${request}/${generation ?? 0}`
  }

  /** Drops the plain answers; JavaScript offers no more than letting go of them. */
  #forget(): void {
    for (const image of this.images.values()) image.bytes.fill(0)
    this.numbers.clear()
    this.scanned.clear()
    this.#codes.clear()
    this.images.clear()
  }

  #go(at: number): void {
    this.#at = Math.max(0, Math.min(at, this.#screens.length - 1))
    this.#show(this.#screens[this.#at]!)
  }

  #show(screen: Screen): void {
    this.screen = screen
    this.#host.requestUpdate()
  }
}

/** The newest sequence seen for a request, so that the vault cannot go back to an older manifest. */
function rememberedSequence(request: string): number {
  try {
    return Number(localStorage.getItem(`fuin-sequence-${request}`) ?? '1') || 1
  } catch {
    return 1
  }
}

function rememberSequence(request: string, sequence: number): void {
  try {
    localStorage.setItem(`fuin-sequence-${request}`, String(sequence))
  } catch {
    // Storage is blocked: the page still compares sequence and signature.
  }
}
