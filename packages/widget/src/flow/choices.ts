import type { ManifestPart, ManifestSubject, ManifestWay } from '@fuin/sdk/page'
import { statementFor } from './paper-facts.ts'
import type { AskedImage } from './steps.ts'

/** Which way each person takes, which papers they have for it, and what they stated about them. Nothing secret. */
export class Choices {
  /** Somebody who is signed in at the employer: the account shows who they are. */
  byAccount = false
  readonly #ways = new Map<string, string>()
  /** By subject, part and place in it. */
  readonly #papers = new Map<string, string>()
  readonly #stated = new Set<string>()

  /** The ways that are open here, the least trouble first. */
  waysOf({ ways }: ManifestSubject): ManifestWay[] {
    return ways.filter(({ by }) => by === undefined || (by === 'account') === this.byAccount)
  }

  /** The way that was chosen; the first one until somebody chooses. Null where no paper is asked. */
  wayOf(subject: ManifestSubject): ManifestWay | null {
    const ways = this.waysOf(subject)
    return ways.find(({ code }) => code === this.#ways.get(subject.id)) ?? ways[0] ?? null
  }

  /** Chosen papers of one part, one or two different ones. */
  papersOf(subject: ManifestSubject, part: ManifestPart): string[] {
    const taken: string[] = []
    for (let place = 0; place < part.count; place++) {
      const wanted = this.#papers.get(this.#place(subject, part, place))
      const free = part.papers.map(({ document }) => document).filter(document => !taken.includes(document))
      taken.push(free.find(document => document === wanted) ?? free[0]!)
    }
    return taken
  }

  /** Photos of the way that was chosen. */
  imagesOf(subject: ManifestSubject): AskedImage[] {
    const parts = this.wayOf(subject)?.parts ?? []
    return parts.flatMap(part =>
      this.papersOf(subject, part).flatMap(document =>
        part.papers
          .find(paper => paper.document === document)!
          .sides.map(side => ({ subject: subject.id, document, side, proves: part.proves })),
      ),
    )
  }

  choose(subject: ManifestSubject, way: string): void {
    this.#ways.set(subject.id, way)
  }

  choosePaper(subject: ManifestSubject, part: ManifestPart, place: number, document: string): void {
    // The paper of the other place comes here: two of the same prove nothing.
    const before = this.papersOf(subject, part)
    const other = before.indexOf(document)
    if (other !== -1 && other !== place) this.#papers.set(this.#place(subject, part, other), before[place]!)
    this.#papers.set(this.#place(subject, part, place), document)
  }

  /** Whether what has to be stated about a paper was stated. */
  stated(subject: string, document: string): boolean {
    return this.#stated.has(`${subject}/${document}`)
  }

  state(subject: string, document: string, stated: boolean): void {
    this.#stated[stated ? 'add' : 'delete'](`${subject}/${document}`)
  }

  /** Papers of the chosen way that need a statement, each once. */
  statementsOf(subject: ManifestSubject): string[] {
    const documents = new Set(this.imagesOf(subject).map(({ document }) => document))
    return [...documents].filter(document => statementFor(document) !== null)
  }

  /** A statement is made by whoever is at the screen now. */
  forget(): void {
    this.#stated.clear()
  }

  #place({ id }: ManifestSubject, { proves }: ManifestPart, place: number): string {
    return `${id}/${proves}/${place}`
  }
}
