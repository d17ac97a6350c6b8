import type { StaffContext } from '../context.ts'
import type { MemberView } from '../members/member-view.ts'
import { Members } from '../members/members.ts'
import { lookUp, type LookedUp } from '../people/lookup.ts'
import { FuinError } from '../../errors.ts'
import type { CallOptions } from '../vault-http.ts'
import type { KnownNames } from './entry.ts'

const UNKNOWN = { name: null, externalId: null }

/** A history is read without the names of staff where they cannot be had; the ids stand in it. */
function orNobody(error: unknown): MemberView[] {
  if (error instanceof FuinError) return []
  throw error
}

/** Who was refused may never have been: the name is then unknown, the entry is shown all the same. */
function nameIn(found: LookedUp | FuinError): { name: string | null; externalId: string | null } {
  if (!(found instanceof FuinError)) {
    const { name, externalId } = found.subject
    return { name, externalId }
  }
  if (found.code === 'not_found') return UNKNOWN
  throw found
}

/** Opens the names of people as entries name them, each once. */
export class NameBook implements KnownNames {
  readonly #context: StaffContext
  readonly #people = new Map<string, { name: string | null; externalId: string | null }>()
  readonly #staff: ReadonlyMap<string, string>

  private constructor(context: StaffContext, staff: ReadonlyMap<string, string>) {
    this.#context = context
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
    const found = await lookUp(
      this.#context,
      missing.map(id => ({ id })),
      options,
    )
    for (const [order, id] of missing.entries()) this.#people.set(id, nameIn(found[order]!))
  }

  person(id: string): { name: string | null; externalId: string | null } {
    return this.#people.get(id) ?? UNKNOWN
  }

  staff(id: string): string | null {
    return this.#staff.get(id) ?? null
  }
}
