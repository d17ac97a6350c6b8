import type { FoundSubject, FoundSubjects, Item, LookUpSubjects } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { isId } from '../../format/ids.ts'
import type { OrganizationContext } from '../context.ts'
import { checkedItems } from '../item-list.ts'
import { optional, somebodyElse, viewOf, type SubjectRef, type SubjectView } from '../subject-view.ts'
import type { CallOptions } from '../vault-http.ts'

/** People in one call, as the vault allows. */
const BATCH = 100

/** A person who was looked up with others. */
export interface LookedUp {
  subject: SubjectView
  /** What the vault has of the person; empty unless it was asked for. Nothing of it is believed yet. */
  items: Item[]
}

/**
 * Looks people up, one call for 100 of them, and verifies each as {@link Subjects.get} does: whom the vault shows for an
 * employee number must have it in the label, which is sealed to the person's id.
 *
 * @param options - `items`: also asks for what there is of each
 * @returns in the order of `refs`, for each the person or what is wrong with this one alone: `not_found`, `context_mismatch`
 * @throws {FuinError} `invalid_id`; `vault_answer_invalid` where the vault adds people or names somebody twice
 */
export async function lookUp(
  context: OrganizationContext,
  refs: readonly SubjectRef[],
  { items = false, signal }: CallOptions & { items?: boolean } = {},
): Promise<(LookedUp | FuinError)[]> {
  const people: (LookedUp | FuinError)[] = []
  for (let start = 0; start < refs.length; start += BATCH) {
    const wanted = await Promise.all(
      refs.slice(start, start + BATCH).map(async ref => ({ ref, key: await keyOf(context, ref) })),
    )
    const keys = new Map(wanted.map(({ key }) => ['id' in key ? key.id : key.tag, key]))
    const body: LookUpSubjects = { subjects: [...keys.values()], ...(items ? { items } : {}) }
    const path = context.path('/subjects/lookup')
    const call = { method: 'POST', path, body, reads: true, ...optional(signal) } as const
    const found = byKey(await context.http.json<FoundSubjects>(call), keys)
    const opened = wanted.map(async ({ ref, key }) => {
      try {
        return await open(context, ref, found.get('id' in key ? key.id : key.tag), items)
      } catch (error) {
        if (error instanceof FuinError) return error
        throw error
      }
    })
    people.push(...(await Promise.all(opened)))
  }
  return people
}

type Key = LookUpSubjects['subjects'][number]

async function keyOf(context: OrganizationContext, ref: SubjectRef): Promise<Key> {
  if ('externalId' in ref) return { tag: await (await context.keyring()).subjectTag(ref.externalId) }
  if (isId(ref.id, 'sub')) return { id: ref.id }
  throw new FuinError('invalid_id', 'This is no subject id.')
}

/** The answer by what was asked for: nobody twice, and nobody else. */
function byKey(answer: FoundSubjects, keys: ReadonlyMap<string, Key>): Map<string, FoundSubject> {
  if (!Array.isArray(answer?.data)) throw invalid()
  const found = new Map<string, FoundSubject>()
  const seen = new Set<string>()
  for (const one of answer.data) {
    const { id, tag, state } = one?.subject ?? {}
    if (!isId(id, 'sub') || typeof tag !== 'string' || seen.has(id)) throw invalid()
    seen.add(id)
    // Whoever was erased is found by id alone: the number of the employee may be somebody else's by now.
    const named = state === 'erasing' || state === 'erased' ? [id] : [id, tag]
    const asked = named.filter(key => keys.has(key))
    if (asked.length === 0 || asked.some(key => found.has(key))) throw invalid()
    for (const key of asked) found.set(key, one)
  }
  return found
}

async function open(
  context: OrganizationContext,
  ref: SubjectRef,
  found: FoundSubject | undefined,
  items: boolean,
): Promise<LookedUp> {
  const nobody = new FuinError('not_found', 'Nobody has this id here.')
  if (found === undefined) throw nobody
  const subject = await viewOf(context, found.subject)
  if ('externalId' in ref) {
    // Without a label nothing says whose number this is.
    if (subject.externalId === null) throw nobody
    if (subject.externalId !== ref.externalId) throw somebodyElse()
  }
  return { subject, items: items ? checkedItems(found.items, subject.id) : [] }
}

function invalid(): FuinError {
  return new FuinError('vault_answer_invalid', 'The vault answered with other people than were asked for.')
}
