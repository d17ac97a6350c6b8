import type { KnownPeople } from '../../people/differences.ts'
import type { CallOptions } from '../vault-http.ts'
import { optional, type SubjectRef, type SubjectView } from '../subject-view.ts'
import type { Subjects } from '../subjects.ts'

/** The vault's largest page. */
const PAGE = 200

/** Everybody who is in force, opened in the host's memory: to compare a list with, or to store one. */
export class Directory implements KnownPeople {
  readonly #byId = new Map<string, SubjectView>()
  readonly #byExternalId = new Map<string, SubjectView>()

  /** Reads everybody, a page at a time. */
  static async load(subjects: Subjects, { signal }: CallOptions = {}): Promise<Directory> {
    const directory = new Directory()
    let after: string | null = null
    do {
      const page: { data: SubjectView[]; next: string | null } = await subjects.list({
        limit: PAGE,
        ...(after === null ? {} : { after }),
        ...optional(signal),
      })
      for (const person of page.data) directory.add(person)
      after = page.next
    } while (after !== null)
    return directory
  }

  /** Whoever was erased is nobody any more: the id may be given again. */
  add(person: SubjectView): void {
    if (person.externalId === null || person.state === 'erasing' || person.state === 'erased') return
    this.#byId.set(person.id, person)
    this.#byExternalId.set(person.externalId, person)
  }

  get(ref: SubjectRef): SubjectView | undefined {
    return 'id' in ref ? this.#byId.get(ref.id) : this.#byExternalId.get(ref.externalId)
  }

  all(): Iterable<SubjectView> {
    return this.#byId.values()
  }
}
