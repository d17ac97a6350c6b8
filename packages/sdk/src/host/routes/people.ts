import type { Permission, SubjectKind } from '../../api/index.ts'
import type { StatusFilter } from '../../client/people/filter.ts'
import { isStatusOrder, type StatusOrder } from '../../client/people/order.ts'
import type { ListStatus } from '../../client/people/status-list.ts'
import type { ListedPerson, ListState } from '../../client/people/person.ts'
import { peopleCsv } from '../../people/people-csv.ts'
import { file, HandlerProblem, json } from '../answers.ts'
import { KINDS } from '../fields.ts'
import { requireOneOf, type Routes, type StaffCall, subjectRef } from './route.ts'

/** Longest that a call waits for changes, milliseconds: shorter than proxies cut. */
const WAIT_MS = 25_000
const STATES: readonly string[] = [
  ...['not-requested', 'requested', 'opened', 'submitted', 'returned'],
  ...['accepted', 'declined', 'due', 'erasing', 'erased'],
]
/** Whoever may do nothing with people takes no list of them away. */
const EXPORTERS: readonly Permission[] = ['request', 'review', 'audit', 'admin']

/** The status list: search, count, take away, follow. */
export const peopleRoutes: Routes = {
  'GET people': async ({ statusList, url }) => json(await statusList.list(listQuery(url))),
  'GET people counts': async ({ statusList, url }) => json(await statusList.counts(peopleFilter(url))),
  'GET people ids': async ({ statusList, url }) =>
    json({ data: (await statusList.all(peopleFilter(url), order(url))).map(idsOf) }),
  'GET people export': exportPeople,
  'GET people changes': async ({ statusList, url }) =>
    json({
      revision: await statusList.changed(number(url, 'since', 0, Number.MAX_SAFE_INTEGER) ?? 0, WAIT_MS),
    }),
  'GET people *': async ({ statusList }, id) => json(await statusList.get(subjectRef(id).id)),
}

/** Enough to act on somebody without the names of all. */
function idsOf({ id, state, request }: ListedPerson): {
  id: string
  state: ListState
  request: string | null
} {
  return { id, state, request: request?.id ?? null }
}

async function exportPeople(call: StaffCall): Promise<Response> {
  await requireOneOf(call, EXPORTERS)
  const { statusList, url } = call
  const encoding = one(url, 'encoding', ['utf-8', 'cp932']) ?? 'utf-8'
  const language = one(url, 'language', ['ja', 'en']) ?? 'ja'
  const rows = await statusList.all(peopleFilter(url), order(url))
  return file(peopleCsv(rows, { encoding, language }), 'text/csv', 'fuin-people.csv')
}

/** Reads a filter of people from an address; others that act on a filter read it the same way. */
export function peopleFilter(url: URL): StatusFilter {
  const text = short(url, 'q')
  const department = short(url, 'department')
  const [dueBefore, dueAfter] = [day(url, 'dueBefore'), day(url, 'dueAfter')]
  return {
    kinds: several(url, 'kind', KINDS) as SubjectKind[],
    states: several(url, 'state', STATES) as ListState[],
    ...(text === undefined ? {} : { text }),
    ...(department === undefined ? {} : { department }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(dueAfter === undefined ? {} : { dueAfter }),
  }
}

function listQuery(url: URL): ListStatus {
  const [page, limit] = [number(url, 'page', 1, 1e6), number(url, 'limit', 1, 500)]
  return {
    ...peopleFilter(url),
    order: order(url),
    ...(page === undefined ? {} : { page }),
    ...(limit === undefined ? {} : { limit }),
  }
}

function order(url: URL): StatusOrder {
  const value = url.searchParams.get('sort') ?? 'kana'
  if (isStatusOrder(value)) return value
  throw invalid()
}

function short(url: URL, name: string): string | undefined {
  const value = url.searchParams.get(name) ?? undefined
  if (value === undefined || value.length <= 200) return value
  throw invalid()
}

function day(url: URL, name: string): string | undefined {
  const value = url.searchParams.get(name) ?? undefined
  if (value === undefined || /^\d{4}-\d{2}-\d{2}$/u.test(value)) return value
  throw invalid()
}

function number(url: URL, name: string, min: number, max: number): number | undefined {
  const value = url.searchParams.get(name)
  if (value === null) return undefined
  const parsed = /^\d{1,16}$/u.test(value) ? Number(value) : Number.NaN
  if (parsed >= min && parsed <= max) return parsed
  throw invalid()
}

/** `state=returned,submitted`. */
function several(url: URL, name: string, allowed: readonly string[]): string[] {
  const values = (url.searchParams.get(name) ?? '').split(',').filter(value => value !== '')
  if (values.every(value => allowed.includes(value))) return values
  throw invalid()
}

function one<T extends string>(url: URL, name: string, allowed: readonly T[]): T | undefined {
  const value = url.searchParams.get(name)
  if (value === null) return undefined
  const found = allowed.find(candidate => candidate === value)
  if (found !== undefined) return found
  throw invalid()
}

function invalid(): HandlerProblem {
  return new HandlerProblem(400, 'invalid_request')
}
