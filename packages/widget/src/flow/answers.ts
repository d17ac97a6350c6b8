import type { ManifestSubject, MyNumber, PersonWords } from '@fuin/sdk/page'
import { hasCode } from '../card-code/number-on-photo.ts'
import type { PreparedImage } from '../image/prepare.ts'
import { Choices } from './choices.ts'
import { imageKey, type Screen } from './steps.ts'

/** What was answered, in memory only, until it was sent. */
export class Answers {
  readonly #changed: () => void
  readonly #numberOn: (image: PreparedImage) => Promise<MyNumber | null>
  /** Papers that people chose; kept until the receipt names them. */
  readonly choices: Choices = new Choices()
  /** By subject. */
  readonly numbers: Map<string, MyNumber> = new Map()
  /** What those say of themselves whom the organization does not know, by subject. */
  readonly people: Map<string, PersonWords> = new Map()
  /** By {@link imageKey}. */
  readonly images: Map<string, PreparedImage> = new Map()
  /** Numbers that were read from a card's QR code, by subject. */
  readonly #scanned = new Map<string, MyNumber>()
  /** Numbers in the QR codes of photos that are sent, by the photo's key. */
  readonly #codes = new Map<string, MyNumber>()
  /** Subjects whose contradiction was looked at: what was typed is right. */
  readonly #confirmed = new Set<string>()

  /**
   * @param changed - called when something turned out later, as a code on a photo
   * @param numberOn - reads the number in the code of a photo
   */
  constructor(changed: () => void, numberOn: (image: PreparedImage) => Promise<MyNumber | null>) {
    this.#changed = changed
    this.#numberOn = numberOn
  }

  get empty(): boolean {
    return this.numbers.size === 0 && this.images.size === 0 && this.people.size === 0
  }

  keepNumber(subject: string, number: MyNumber | null): void {
    if (number?.digits() !== this.numbers.get(subject)?.digits()) this.#confirmed.delete(subject)
    if (number === null) this.numbers.delete(subject)
    else this.numbers.set(subject, number)
  }

  /** Whether two people were given the same number, which no two people have. */
  shareNumber(one: string, other: string): boolean {
    const number = this.numbers.get(one)
    return number !== undefined && one !== other && number.digits() === this.numbers.get(other)?.digits()
  }

  keepScanned(subject: string, number: MyNumber): void {
    this.#scanned.set(subject, number)
  }

  /** How the number got here: read from the card and not changed since, or typed. */
  sourceOf(subject: string): 'scanned' | 'typed' {
    const number = this.numbers.get(subject)?.digits()
    return number !== undefined && number === this.#scanned.get(subject)?.digits() ? 'scanned' : 'typed'
  }

  /** Keeps a photo, and reads the QR code on it where the paper has one, to be compared with the number. */
  keepImage(key: string, image: PreparedImage | null): void {
    if (this.images.get(key) === image) return
    this.#codes.delete(key)
    this.#confirmed.delete(key.split('/')[0]!)
    if (image === null) {
      this.images.delete(key)
      return
    }
    this.images.set(key, image)
    if (!hasCode(key)) return
    void this.#numberOn(image).then(number => {
      if (number === null || this.images.get(key) !== image) return
      this.#codes.set(key, number)
      this.#changed()
    })
  }

  /** Whether a code on somebody's papers, scanned or in a photo, holds another number than the one that was entered. */
  contradicts(subject: string): boolean {
    const entered = this.numbers.get(subject)?.digits()
    const scanned = this.#scanned.get(subject)
    const onPhotos = [...this.#codes].filter(([key]) => key.startsWith(`${subject}/`)).map(([, code]) => code)
    const read = scanned === undefined ? onPhotos : [scanned, ...onPhotos]
    return entered !== undefined && read.some(number => number.digits() !== entered)
  }

  /** Of these people, those whose photos carry another number, and nobody said which is right. */
  contradictionsAmong(subjects: readonly { id: string }[]): string[] {
    return subjects.map(({ id }) => id).filter(id => this.contradicts(id) && !this.#confirmed.has(id))
  }

  /** Says that the number is right although a photo carries another one, or takes that back. */
  confirm(subject: string, right: boolean): void {
    this.#confirmed[right ? 'add' : 'delete'](subject)
    this.#changed()
  }

  confirmed(subject: string): boolean {
    return this.#confirmed.has(subject)
  }

  /** Whether everything that a screen asks for is there. */
  has(screen: Screen): boolean {
    if (screen.name === 'person') return this.people.has(screen.subject.id)
    if (screen.name === 'number') return this.numbers.has(screen.subject.id)
    if (screen.name === 'papers') return this.#hasPapers(screen.subject)
    return screen.name === 'intro' || screen.name === 'household'
  }

  /** Drops what belongs to somebody who was taken out again. */
  drop(subject: string): void {
    this.people.delete(subject)
    this.keepNumber(subject, null)
    this.#scanned.delete(subject)
    for (const key of [...this.images.keys()]) if (key.startsWith(`${subject}/`)) this.keepImage(key, null)
  }

  #hasPapers(subject: ManifestSubject): boolean {
    const { choices } = this
    return (
      choices.imagesOf(subject).every(image => this.images.has(imageKey(image))) &&
      choices.statementsOf(subject).every(document => choices.stated(subject.id, document))
    )
  }

  /** Drops photos of papers that somebody does not choose any more: they are not sent. */
  dropOthers(subject: ManifestSubject): void {
    const kept = new Set(this.choices.imagesOf(subject).map(imageKey))
    for (const key of [...this.images.keys()]) {
      if (key.startsWith(`${subject.id}/`) && !kept.has(key)) this.keepImage(key, null)
    }
  }

  /** Drops everything; JavaScript offers no more than letting go of it. */
  forget(): void {
    for (const image of this.images.values()) image.bytes.fill(0)
    this.choices.forget()
    for (const kept of [this.numbers, this.people, this.#scanned, this.#codes, this.images, this.#confirmed])
      kept.clear()
  }
}
