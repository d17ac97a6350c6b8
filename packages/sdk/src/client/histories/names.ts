import type { StaffContext } from '../context.ts'
import type { MemberView } from '../members/member-view.ts'
import { Members } from '../members/members.ts'
import { inPool } from '../scheduled/pool.ts'
import { Subjects } from '../subjects.ts'
import { FuinError } from '../../errors.ts'
import type { CallOptions } from '../vault-http.ts'
import type { KnownNames } from './entry.ts'

const UNKNOWN = { name: null, externalId: null }
/** Labels that are fetched at once. */
const WIDTH = 8

/** A history is read without the names of staff where they cannot be had; the ids stand in it. */
function orNobody(error: unknown): MemberView[] {
  if (error instanceof FuinError) return []
  throw error
}

/** Opens the names of people as entries name them, each once. */
export class NameBook implements KnownNames {
  readonly #subjects: Subjects
  readonly #people = new Map<string, { name: string | null; externalId: string | null }>()
  readonly #staff: ReadonlyMap<string, string>

  private constructor(context: StaffContext, staff: ReadonlyMap<string, string>) {
    this.#subjects = new Subjects(context)
    this.#staff = staff
  }

  static async of(context: StaffContext): Promise<NameBook> {
    const { name, externalId } = context.member
    const { id } = await context.actor()
    const known = new Map([[id, name ?? externalId]])
    for (const member of await new Members(context).list().catch(orNobody)) {
      const called = member.name ?? member.externalId
      if (called !== null) known.set(member.id, called)
    }
    return new NameBook(context, known)
  }

  /** Fetches the labels that are not known yet. */
  async learn(ids: Iterable<string>, options: CallOptions): Promise<void> {
    const missing = [...new Set(ids)].filter(id => !this.#people.has(id))
    const learnt = inPool(missing, WIDTH, async id => {
      const person = await this.#subjects.get({ id }, options).catch((error: unknown) => {
        // Who was refused may never have been: the name is then unknown, the entry is shown all the same.
        if (error instanceof FuinError && error.code === 'not_found') return UNKNOWN
        throw error
      })
      return { id, name: person.name, externalId: person.externalId }
    })
    for await (const { id, name, externalId } of learnt) this.#people.set(id, { name, externalId })
  }

  person(id: string): { name: string | null; externalId: string | null } {
    return this.#people.get(id) ?? UNKNOWN
  }

  staff(id: string): string | null {
    return this.#staff.get(id) ?? null
  }
}
