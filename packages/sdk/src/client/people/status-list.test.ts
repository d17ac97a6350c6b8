import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatusPage, StatusPerson, SubjectKind } from '../../api/index.ts'
import { normaliseName } from '../../people/search-key.ts'
import type { OrganizationContext } from '../context.ts'
import type { StatusFilter } from './filter.ts'
import { ordered } from './order.ts'
import { StatusList } from './status-list.ts'
import type { ListedPerson, ListState } from './person.ts'

/** A vault of rows whose labels are plain JSON, and how often it was asked. */
class Rows {
  rows: StatusPerson[]
  size = 1
  trusted = 0
  calls: string[] = []

  constructor(rows: StatusPerson[]) {
    this.rows = rows
  }

  people(): StatusList {
    return new StatusList({
      organization: 'org_1',
      path: (rest: string) => rest,
      state: { checkpoint: async () => ({ size: this.trusted, checkpoint: '' }) },
      trust: { restarts: 0 },
      keyring: async () => ({ openBox: async (_box: string, _id: string, text: string) => JSON.parse(text) }),
      http: { json: async ({ path }: { path: string }) => this.#answer(path) },
    } as unknown as OrganizationContext)
  }

  #answer(path: string): StatusPage {
    this.calls.push(path)
    const query = new URL(path, 'http://vault').searchParams
    const [limit, since, after] = [Number(query.get('limit')), query.get('since'), query.get('after')]
    const place = (row: StatusPerson): [number, string] => [since === null ? 0 : row.revision, row.id]
    const from: [number, string] = [Number(since ?? 0), after ?? (since === null ? '' : '~')]
    const later = this.rows
      .filter(row => compare(place(row), from) > 0)
      .sort((a, b) => compare(place(a), place(b)))
    const data = later.slice(0, limit)
    return { data, next: later.length > limit ? data.at(-1)!.id : null, revision: this.size }
  }
}

function compare(a: [number, string], b: [number, string]): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)
}

const NAMES = ['髙橋 誠', '高橋 誠', '山﨑 花', '渡邊 学', '佐藤 花子', 'Sato Hanako', 'グエン ティ ラン']
const KINDS: SubjectKind[] = ['employee', 'dependent', 'partner', 'shareholder']
const DEPARTMENTS = ['営業部', '経理部', '']
const DAYS = ['2026-12-01', '2026-12-10', '2026-12-20']

const rowArb = fc.record({
  name: fc.constantFrom(...NAMES),
  kind: fc.constantFrom(...KINDS),
  state: fc.constantFrom('not-requested', 'requested', 'submitted', 'returned', 'accepted', 'erased'),
  department: fc.constantFrom(...DEPARTMENTS),
  due: fc.constantFrom(null, ...DAYS),
  opened: fc.boolean(),
})
const filterArb = fc.record(
  {
    text: fc.constantFrom('高橋', '髙', '山崎', 'さとう', 'ｻﾄｳ', 'sato', 'E-1', '渡辺学', 'いない'),
    kinds: fc.subarray(KINDS),
    states: fc.subarray<ListState>(['requested', 'opened', 'returned', 'accepted']),
    department: fc.constantFrom(...DEPARTMENTS),
    dueBefore: fc.constantFrom(...DAYS),
    dueAfter: fc.constantFrom(...DAYS),
  },
  { requiredKeys: [] },
)

function person(at: number, values: Partial<Record<string, unknown>> = {}): StatusPerson {
  const {
    name = '佐藤 花子',
    kind = 'employee',
    state = 'requested',
    department = '営業部',
    due = null,
  } = values
  const details = { kana: 'サトウ ハナコ', department }
  return {
    id: `sub_${String(at).padStart(5, '0')}`,
    kind: kind as SubjectKind,
    state: state as StatusPerson['state'],
    label: state === 'erased' ? null : JSON.stringify({ name, externalId: `E-${at}`, details }),
    dependentOf: null,
    changedAt: '2026-11-01T00:00:00.000Z',
    revision: 1,
    request: {
      ...{ id: `req_${at}`, state: 'open', generation: 1, sequence: 1, due: due as string | null },
      ...{
        createdAt: '',
        openedAt: values['opened'] === true ? '2026-11-02' : null,
        expiresAt: '',
        submittedAt: null,
        statement: null,
      },
    },
    ...(values['dependentOf'] === undefined ? {} : { dependentOf: values['dependentOf'] as string }),
  }
}

/** The same question, asked in the plainest way. */
function fitsPlainly(one: ListedPerson, filter: StatusFilter): boolean {
  const texts = [one.name, one.kana, one.externalId].map(text => normaliseName(text ?? ''))
  const due = ['requested', 'opened', 'returned'].includes(one.state) ? one.request!.due : null
  return (
    (filter.text === undefined || texts.some(text => text.includes(normaliseName(filter.text!)))) &&
    (!filter.kinds?.length || filter.kinds.includes(one.kind)) &&
    (!filter.states?.length || filter.states.includes(one.state)) &&
    (filter.department === undefined || (one.department ?? '') === filter.department) &&
    (filter.dueBefore === undefined || (due !== null && due <= filter.dueBefore)) &&
    (filter.dueAfter === undefined || (due !== null && due >= filter.dueAfter))
  )
}

describe('people in memory', () => {
  it('a filter finds and counts exactly those whom plain reading finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowArb, { maxLength: 40 }), filterArb, async (rows, filter) => {
        const people = new Rows(rows.map((row, at) => person(at, row))).people()
        const everybody = await people.all()
        const plain = everybody.filter(one => fitsPlainly(one, filter)).map(({ id }) => id)
        expect((await people.all(filter)).map(({ id }) => id)).toEqual(plain)
        const { counts } = await people.list({ ...filter, limit: 500 })
        expect(counts.total).toBe(plain.length)
        for (const state of ['requested', 'opened', 'returned', 'erased'] as const) {
          const inState = everybody.filter(
            one => one.state === state && fitsPlainly(one, { ...filter, states: [] }),
          )
          expect(counts.states[state] ?? 0).toBe(inState.length)
        }
        for (const kind of KINDS) {
          const ofKind = everybody.filter(
            one => one.kind === kind && fitsPlainly(one, { ...filter, kinds: [] }),
          )
          expect(counts.kinds[kind] ?? 0).toBe(ofKind.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('pages hold everybody once, the households together', async () => {
    const rows = Array.from({ length: 23 }, (_, at) => person(at))
    rows.push(person(100, { kind: 'dependent', dependentOf: 'sub_00003', name: '佐藤 蓮' }))
    const people = new Rows(rows).people()
    const seen: string[] = []
    for (let page = 1; page <= 5; page++) {
      const { data, pages } = await people.list({ page, limit: 5 })
      expect(pages).toBe(5)
      seen.push(...data.flatMap(({ head, dependents }) => [head.id, ...dependents.map(({ id }) => id)]))
    }
    expect(seen.sort()).toEqual(rows.map(({ id }) => id).sort())
    const { data } = await people.list({ text: '佐藤 蓮', kinds: ['dependent'] })
    expect(data).toMatchObject([
      { matches: false, head: { id: 'sub_00003' }, dependents: [{ matches: true }] },
    ])
    expect((await people.list({ page: 99, limit: 5 })).page).toBe(5)
  })

  it('asks for changes only, and lets go of the label of whoever was erased', async () => {
    const vault = new Rows(Array.from({ length: 1500 }, (_, at) => person(at)))
    const people = vault.people()
    expect(await people.all()).toHaveLength(1500)
    expect(vault.calls).toHaveLength(2)
    vault.rows[7] = { ...person(7, { state: 'erasing' }), revision: 2 }
    vault.size = 2
    await new Promise(resolve => setTimeout(resolve, 600))
    const gone = (await people.all({ states: ['erasing'] }))[0]!
    expect(gone).toMatchObject({
      id: 'sub_00007',
      name: null,
      externalId: null,
      kana: null,
      department: null,
    })
    expect(vault.calls.at(-1)).toContain('since=1')
    expect(await people.all({ text: 'E-7' })).not.toContainEqual(gone)
    expect(vault.calls).toHaveLength(3)
  })

  it('refuses a vault that shows less than this host has verified or seen', async () => {
    const vault = new Rows([person(1)])
    vault.trusted = 5
    await expect(vault.people().list()).rejects.toMatchObject({ code: 'log_rolled_back' })
    vault.size = 6
    const people = vault.people()
    await people.list()
    vault.size = 5
    await new Promise(resolve => setTimeout(resolve, 600))
    await expect(people.list()).rejects.toMatchObject({ code: 'log_rolled_back' })
  })

  it('wakes who waits when somebody changed, not when the log only grew', async () => {
    const vault = new Rows([person(1)])
    const people = vault.people()
    const { revision } = await people.list()
    vault.size = 2
    expect(await people.changed(revision, 100)).toBe(revision)
    const waiting = people.changed(revision, 10_000)
    vault.rows[0] = { ...person(1, { state: 'submitted' }), revision: 3 }
    vault.size = 3
    expect(await waiting).toBe(3)
  })

  it('orders by number as people count, with what is empty last both ways', () => {
    const entry = (number: string): Parameters<typeof ordered>[0][number] => ({
      ...{ number, kana: number, search: '', person: { id: number, state: 'requested' } as ListedPerson },
    })
    const numbers = (order: 'number' | '-number'): string[] =>
      ordered(['b', '', 'a'].map(entry), order).map(({ number }) => number)
    expect(numbers('number')).toEqual(['a', 'b', ''])
    expect(numbers('-number')).toEqual(['b', 'a', ''])
  })
})
