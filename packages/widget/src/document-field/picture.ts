import type { Watch } from '../image/pipeline.ts'
import type { PreparedImage } from '../image/prepare.ts'
import { ImageProblem } from '../image/problem.ts'
import type { MessageKey } from '../locale/messages.ts'

/** Problems that another try may mend: no memory or connection, a file that was out of reach. */
const MAY_PASS: ReadonlySet<MessageKey> = new Set(['document.failed', 'document.unread'])

/** What is new: only what is said about the picture, whether there is one, or another picture in its place. */
export type PictureChange = 'words' | 'state' | 'replaced'

/**
 * The picture of a field on its way: none, one that is being prepared or changed, one that is ready. Only the last
 * thing that was asked for counts; what comes late is dropped.
 *
 * Whatever it lets go of is overwritten: the file before it was masked or cut must not lie about in memory.
 */
export class Picture {
  readonly #changed: (change: PictureChange) => void
  #image: PreparedImage | null = null
  /** The picture before the last change, so that it can be undone until the field is left. */
  #before: PreparedImage | null = null
  #working = false
  /** How far the work is, 0 to 1; null while that cannot be told. */
  #done: number | null = null
  #job = new AbortController()
  /** Does what failed once more. It holds the file, so it goes with the problem. */
  #again: (() => void) | null = null
  #problem: MessageKey | null = null
  #news: MessageKey | null = null
  /** Grows with every picture: a slow one that was overtaken is dropped. */
  #turn = 0

  /** @param changed - called after every change */
  constructor(changed: (change: PictureChange) => void) {
    this.#changed = changed
  }

  get image(): PreparedImage | null {
    return this.#image
  }
  get working(): boolean {
    return this.#working
  }
  get done(): number | null {
    return this.#done
  }
  get again(): (() => void) | null {
    return this.#again
  }
  get problem(): MessageKey | null {
    return this.#problem
  }
  /** What happened last, for those who do not see the preview. */
  get news(): MessageKey | null {
    return this.#news
  }
  get canUndo(): boolean {
    return this.#before !== null
  }

  /**
   * Takes a new photo in.
   *
   * @param again - begins once more, after a failure that may pass
   * @returns whether it is there now
   */
  async take(prepare: (watch: Watch) => Promise<PreparedImage>, again: () => void): Promise<boolean> {
    return this.#work(prepare, again, 'document.ready', image => {
      const retaken = this.#image
      this.#put(image)
      this.#letGo(retaken)
    })
  }

  /** Changes the photo that is there. @returns whether it was changed */
  async edit(change: (image: PreparedImage) => Promise<PreparedImage>, news: MessageKey): Promise<boolean> {
    const image = this.#image
    if (image === null) return false
    return this.#work(
      () => change(image),
      null,
      news,
      changed => this.#put({ ...changed, hidden: changed.hidden ?? image.hidden }, image),
    )
  }

  /** Goes back to the photo before the last change. */
  undo(): void {
    const [undone, before] = [this.#image, this.#before]
    if (before === null) return
    this.#before = null
    this.#put(before)
    this.#news = 'document.undone'
    this.#changed('replaced')
    this.#letGo(undone)
  }

  /** Puts a picture back that belongs to somebody else, or forgets the one that is there without touching it. */
  restore(image: PreparedImage | null): void {
    this.#put(image)
    this.#changed('state')
  }

  /** The person says that nothing has to be hidden on it, or takes that back. The pixels stay the same. */
  declareAbsent(absent: boolean): void {
    if (this.#image === null) return
    this.#image = { ...this.#image, hidden: absent ? 'absent' : undefined }
    this.#problem = null
    this.#changed('replaced')
  }

  /** Another word about the picture, which stays as it is. */
  note(problem: MessageKey | null): void {
    this.#problem = problem
    this.#news = null
    this.#changed('words')
  }

  /** Forgets the picture and what was said about it. */
  clear(): void {
    const image = this.#image
    this.#put(null)
    this.#changed('state')
    this.#letGo(image)
  }

  /** Gives up what is being done; the picture that was there stays. */
  cancel(): void {
    this.#turn++
    this.#job.abort()
    this.#working = false
    this.#changed('state')
  }

  /** The field is left: nothing on its way arrives, nothing can be undone. */
  leave(): void {
    this.#put(this.#image)
  }

  async #work(
    prepare: (watch: Watch) => Promise<PreparedImage>,
    again: (() => void) | null,
    news: MessageKey,
    put: (image: PreparedImage) => void,
  ): Promise<boolean> {
    this.#job.abort()
    const job = (this.#job = new AbortController())
    this.#working = true
    this.#done = null
    this.#again = null
    this.note(null)
    const turn = ++this.#turn
    const report = (done: number): void => {
      this.#done = done
      this.#changed('words')
    }
    let done = false
    try {
      const image = await prepare({ report, signal: job.signal })
      if (turn !== this.#turn) return false
      put(image)
      this.#news = news
      done = true
    } catch (error) {
      if (turn !== this.#turn) return false
      this.#problem = error instanceof ImageProblem ? error.key : 'document.failed'
      if (MAY_PASS.has(this.#problem)) this.#again = again
    }
    this.#working = false
    this.#changed(done ? 'replaced' : 'state')
    return done
  }

  /** Another picture takes the place; what can no longer be reached is overwritten. */
  #put(image: PreparedImage | null, before: PreparedImage | null = null): void {
    const unreachable = this.#before
    this.#turn++
    this.#job.abort()
    this.#again = null
    this.#working = false
    this.#before = before
    this.#image = image
    this.#problem = null
    this.#news = null
    this.#letGo(unreachable)
  }

  #letGo(image: PreparedImage | null): void {
    if (image !== this.#image && image !== this.#before) image?.bytes.fill(0)
  }
}
