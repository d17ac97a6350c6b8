import { Fuin, memoryState, type ListedPerson, type ListStatus, type StatusList } from '@fuin/sdk/node'
import { createTestOrganization, samplePeople, type TestOrganization } from '@fuin/sdk/testing'
import { heapUsed, median, opsPerSecond } from '../measure.ts'
import type { Row } from '../table.ts'
import { call } from '../vault/http-client.ts'

const PEOPLE = 10_000
/** Of them in the household of somebody else. */
const DEPENDENTS = 4000
/** Of them asked, so that requests stand in the list. */
const ASKED = 200
const LOADS = 5

/** 10,000 people in the memory of a host: how long until they are there, and what is quick from then on. */
export async function benchHost(vault: { url: string; setupToken: string }): Promise<Row[]> {
  const organization = await createTestOrganization(vault)
  await fill(organization)
  const loaded = await loads(organization, vault.url)
  const people = await loaded.list.all()
  return [...loaded.rows, ...(await questions(loaded.list, people)), await pastOf(organization)]
}

/** The history of asking one person is read out of the whole log, which is verified. */
async function pastOf({ fuin, id }: TestOrganization): Promise<Row> {
  const staff = fuin.organization(id).as({ externalId: 'u1', permissions: ['audit'] })
  const times: number[] = []
  const bare: number[] = []
  let entries = 0
  for (let round = 0; round < LOADS; round++) {
    times.push(await milliseconds(() => staff.history({ externalId: 'E-1001' })))
    entries = -2 // The export begins with a header and ends with a checkpoint.
    bare.push(
      await milliseconds(async () => {
        for await (const line of staff.audit.export()) entries += Math.sign(line.length)
      }),
    )
  }
  return {
    what: `list: history of one person in a log of ${entries.toLocaleString('en')}`,
    rate: median(times),
    unit: 'ms',
    beside: 'the log fetched, not verified',
    base: median(bare),
  }
}

async function fill({ fuin, id }: TestOrganization): Promise<void> {
  const staff = fuin.organization(id).as({ externalId: 'u1', permissions: ['request'] })
  const people = samplePeople(1, PEOPLE)
  const head = people.length - DEPENDENTS
  await staff.subjects.putMany(
    people.map(({ externalId, name, kana, department }, place) => ({
      externalId,
      // Every tenth name in a form that only the search knows to be the same.
      name: place % 10 === 0 ? name.replace('高', '髙') : name,
      details: { kana, department },
      ...(place < head
        ? { kind: 'employee' as const }
        : {
            kind: 'dependent' as const,
            dependentOf: { externalId: people[(place * 7) % head]!.externalId },
          }),
    })),
  )
  const subjects = people.slice(0, ASKED).map(({ externalId }) => ({ externalId }))
  const plan = await staff.requests.plan({ template: 'year-end', subjects })
  for await (const outcome of staff.requests.issueMany(plan)) void outcome
}

/** From nothing in memory to the first page, beside the vault's pages alone, with no label opened. */
async function loads(
  { id, apiKey, keyring }: TestOrganization,
  url: string,
): Promise<{ list: StatusList; rows: Row[] }> {
  const times: number[] = []
  const bare: number[] = []
  const heap: number[] = []
  let list: StatusList | undefined
  for (let round = 0; round < LOADS; round++) {
    list = undefined
    const before = heapUsed()
    const fuin = new Fuin({ vault: url, apiKey, state: memoryState(), keyrings: () => keyring })
    list = fuin.organization(id).statusList
    times.push(await milliseconds(() => list!.list()))
    heap.push((heapUsed() - before) / 1e6)
    bare.push(await milliseconds(() => everyPage(`${url}/v1/organizations/${id}/status?limit=1000`, apiKey)))
  }
  const json = JSON.stringify(await list!.all()).length / 1e6
  const load = { what: 'list: 10,000 people, first page', rate: median(times), unit: 'ms' }
  const memory = { what: 'list: memory for 10,000 people', rate: median(heap), unit: 'MB' }
  return {
    list: list!,
    rows: [
      { ...load, beside: 'the same pages, nothing opened', base: median(bare) },
      { ...memory, beside: 'the same people as JSON', base: json },
    ],
  }
}

async function everyPage(url: string, apiKey: string): Promise<void> {
  for (let after: string | null = ''; after !== null;) {
    const { body } = await call('GET', after === '' ? url : `${url}&after=${after}`, {
      authorization: `Bearer ${apiKey}`,
    })
    after = (body as { next: string | null }).next
  }
}

/** What the console asks while somebody types and clicks; each answer is a page of 50 households with counts. */
async function questions(list: StatusList, people: ListedPerson[]): Promise<Row[]> {
  const asked: Record<string, ListStatus> = {
    'first page': {},
    'last page': { page: 1_000_000 },
    'search 高橋, finds 髙橋 too': { text: '高橋' },
    'search たかはし': { text: 'たかはし' },
    'search of an employee number': { text: 'E-7123' },
    'filter by kind and department': { kinds: ['dependent'], department: '営業部' },
    'filter by state and due day': { states: ['requested'], dueBefore: '2099-01-01', order: 'due' },
  }
  // The simplest thing that a program could do: the names as they are written, in the order of their characters.
  const byKana = (a: ListedPerson, b: ListedPerson): number => ((a.kana ?? '') < (b.kana ?? '') ? -1 : 1)
  const plain: Record<string, () => Promise<unknown>> = {
    'plain sort of everybody': async () => [...people].sort(byKana).slice(0, 50),
    'plain search of names': async () =>
      people
        .filter(({ name }) => name?.includes('高橋'))
        .sort(byKana)
        .slice(0, 50),
  }
  const rates = await opsPerSecond({
    ...plain,
    ...Object.fromEntries(Object.entries(asked).map(([name, query]) => [name, () => list.list(query)])),
  })
  return Object.keys(asked).map(name => {
    const beside = name.endsWith('page') ? 'plain sort of everybody' : 'plain search of names'
    return {
      what: `list: ${name}`,
      rate: 1000 / rates[name]!,
      unit: 'ms',
      beside,
      base: 1000 / rates[beside]!,
    }
  })
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
