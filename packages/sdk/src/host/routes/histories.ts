import type { History } from '../../api/index.ts'
import type { HistoryEntry } from '../../client/histories/entry.ts'
import type { HistoryQuery } from '../../client/histories/list.ts'
import { wordsOf, type HistoryWords } from '../../client/histories/texts.ts'
import { isId } from '../../format/ids.ts'
import { HISTORIES } from '../../log/index.ts'
import { HandlerProblem, json, stream } from '../answers.ts'
import type { Routes } from './route.ts'

/** The histories of the log, read in the person's name. The vault asks for the permission `audit`. */
export const historyRoutes: Routes = {
  async 'GET history'({ staff, url }) {
    const page = pageOf(url)
    const { data, next, size } = await staff.audit.list({ ...queryOf(url), ...page })
    const restores = page.before === undefined ? await staff.audit.restores() : []
    return json({ data: data.map(told), next, size, restores: restores.map(told) })
  },
  async 'POST history erase-detail'({ staff, fields }) {
    const [index = -1, id] = [fields.optionalInteger('index'), fields.text('entry')]
    if (index < 0 || !isId(id, 'ent')) throw invalid()
    await staff.audit.eraseDetail({ index, id })
    return json({})
  },
  async 'GET history csv'({ staff, url }) {
    const language = url.searchParams.get('language') === 'en' ? 'en' : 'ja'
    const query = queryOf(url)
    await staff.audit.recordExport()
    return stream(staff.audit.csv(query, { language }), 'text/csv', `fuin-history-${query.history}.csv`)
  },
  async 'GET history bundle'({ staff, url }) {
    const query = queryOf(url)
    await staff.audit.recordExport()
    return stream(staff.audit.bundle(query), 'application/jsonl', `fuin-history-${query.history}.jsonl`)
  },
  async 'GET history whole'({ staff }) {
    await staff.audit.recordExport()
    return stream(staff.audit.export(), 'application/jsonl', 'fuin-log.jsonl')
  },
}

/** An entry with its words, as a console shows it. */
export interface ToldEntry extends HistoryEntry {
  said: HistoryWords
}

function told(entry: HistoryEntry): ToldEntry {
  return { ...entry, said: wordsOf(entry) }
}

function queryOf({ searchParams }: URL): HistoryQuery {
  const get = (name: string): string | undefined => searchParams.get(name) ?? undefined
  const [history, person, staff] = [get('history'), get('person'), get('staff')]
  const [purpose, action, result] = [get('purpose'), get('action'), get('result')]
  if (!isHistory(history)) throw invalid()
  if (person !== undefined && !isId(person, 'sub')) throw invalid()
  if (staff !== undefined && !isId(staff, 'act')) throw invalid()
  if (purpose !== undefined && !/^[A-Z0-9][A-Za-z0-9-]{0,39}$/u.test(purpose)) throw invalid()
  if (action !== undefined && !/^[a-z][a-z.-]{0,39}$/u.test(action)) throw invalid()
  if (result !== undefined && result !== 'ok' && result !== 'refused') throw invalid()
  return {
    history,
    ...(person === undefined ? {} : { person: { id: person } }),
    ...(staff === undefined ? {} : { staff: { id: staff } }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(action === undefined ? {} : { action }),
    ...(result === undefined ? {} : { result }),
    ...timesOf(get('from'), get('until')),
  }
}

/** Days in Japan, both included: `from=2026-12-01&until=2026-12-31`. */
function timesOf(from: string | undefined, until: string | undefined): { from?: string; until?: string } {
  return {
    ...(from === undefined ? {} : { from: midnight(from, 0) }),
    ...(until === undefined ? {} : { until: midnight(until, 1) }),
  }
}

function midnight(day: string, later: number): string {
  const time = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T00:00:00+09:00`) : Number.NaN
  if (Number.isNaN(time)) throw invalid()
  return new Date(time + later * 86_400_000).toISOString()
}

function pageOf({ searchParams }: URL): { before?: number; limit?: number } {
  const [before, limit] = [searchParams.get('before'), searchParams.get('limit')]
  return {
    ...(before === null ? {} : { before: count(before, Number.MAX_SAFE_INTEGER) }),
    ...(limit === null ? {} : { limit: count(limit, 200) }),
  }
}

function count(text: string, max: number): number {
  const value = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN
  if (value >= 0 && value <= max) return value
  throw invalid()
}

function isHistory(name: string | undefined): name is History {
  return (HISTORIES as readonly (string | undefined)[]).includes(name)
}

function invalid(): HandlerProblem {
  return new HandlerProblem(400, 'invalid_request')
}
