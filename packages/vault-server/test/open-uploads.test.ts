import { encryptedBodyBytes, newId } from '@fuin/sdk/format'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scene } from '../../sdk/test/support/people.ts'
import { DATABASES, openTestDatabase } from './support/databases.ts'
import { poster, scan, visitor } from './support/intake.ts'
import { type Answer, TestVault } from './support/test-vault.ts'
import { startTwoVaults, type TwoVaults } from './support/two-vaults.ts'

const HOUR = 3_600_000
const DAY_SECONDS = 24 * 3600
const OF_LINK = 60
const MIB = 1024 * 1024
const AT_ONCE = 16

/** Begins an upload: the vault looks into no envelope. */
function begin(t: TestVault, one: Scene, bodyLength: number | null = null): Promise<Answer> {
  const kind = bodyLength === null ? 'number' : 'image'
  const body = { subject: one.subject, kind, sequence: 1, envelope: 'x'.repeat(200), bodyLength }
  return t.link(one, 'PUT', `/items/${newId('itm')}`, body)
}

const kept = (answers: Answer[]): number => answers.filter(({ status }) => status === 200).length
const refused = (answers: Answer[]): number => answers.filter(({ code }) => code === 'uploads_full').length
/** So many calls, some at a time. */
async function times(count: number, work: (call: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  const client = async (from: number): Promise<void> => {
    for (let call = from; call < count; call += AT_ONCE) answers.push(await work(call))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, from) => client(from)))
  return answers
}

describe.each(DATABASES)('unfinished uploads (%s)', kind => {
  const t = new TestVault()
  beforeAll(async () => {
    await t.start({
      ...(await openTestDatabase(kind)),
      FUIN_OPEN_UPLOADS: '70',
      FUIN_OPEN_UPLOAD_MB: '300',
    })
  })
  afterAll(() => t.stop())

  it('of one link are sixty, to the upload, and the oldest makes room after a day', async () => {
    await t.createOrganization()
    const one = await t.asked()
    const answers = await times(OF_LINK + 10, () => begin(t, one))
    expect([kept(answers), refused(answers)]).toEqual([OF_LINK, 10])
    const [full] = answers.filter(({ code }) => code === 'uploads_full')
    expect(full).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('This link') as string },
    })
    const wait = Number(full!.headers.get('retry-after'))
    expect(wait).toBe(DAY_SECONDS)

    const before = t.now
    t.now = new Date(before.getTime() + wait * 1000 + 1)
    await t.vault.work()
    expect((await begin(t, one)).status).toBe(200)
    t.now = before
  })

  it('of an organization are as many as the operator set, whoever holds them, and what is submitted makes room', async () => {
    await t.createOrganization()
    const people = [await t.asked(), await t.asked(), await t.asked()]
    t.now = new Date(t.now.getTime() + 5 * HOUR)
    const item = await t.upload(people[0]!)
    t.now = new Date(t.now.getTime() + HOUR)
    const answers = await times(80, call => begin(t, people[1 + (call % 2)]!))
    expect([kept(answers), refused(answers)]).toEqual([69, 11])
    const full = await begin(t, people[0]!)
    expect(full.body.detail).toContain('This organization')
    expect(Number(full.headers.get('retry-after'))).toBe(DAY_SECONDS - 3600)

    const other = await elsewhere(t)
    expect(other.status).toBe(200)
    expect((await t.link(people[0]!, 'POST', '/submit', { items: [item] })).status).toBe(200)
    const next = await times(3, () => begin(t, people[1]!))
    expect([kept(next), refused(next)]).toEqual([1, 2])
  })

  it('may announce so many bytes: of a link, and of an organization', async () => {
    await t.createOrganization()
    const [one, other] = [await t.asked(), await t.asked()]
    const largest = encryptedBodyBytes(12 * MIB)
    const own = await times(24, () => begin(t, one, largest))
    expect([kept(own), refused(own)]).toEqual([21, 3])
    const rest = await times(4, () => begin(t, other, largest))
    expect([kept(rest), refused(rest)]).toEqual([2, 2])
    expect((await begin(t, other, encryptedBodyBytes(512 * 1024))).status).toBe(200)
  })

  it('of strangers at a poster leave half of the room to those who were asked', async () => {
    await t.createOrganization()
    const visit = await scan(t, await poster(t))
    const answers = await times(40, () =>
      visitor(t, visit, 'PUT', `/items/${newId('itm')}`, {
        ...{ subject: visit.subject, kind: 'number', sequence: 1 },
        ...{ envelope: 'x'.repeat(200), bodyLength: null },
      }),
    )
    expect([kept(answers), refused(answers)]).toEqual([35, 5])
    const asked = await t.asked()
    expect((await begin(t, asked)).status).toBe(200)
  })
})

/** What another organization of the same vault may begin. */
async function elsewhere(t: TestVault): Promise<Answer> {
  const { organization, apiKey, logKey } = t
  await t.createOrganization()
  const answer = await begin(t, await t.asked())
  Object.assign(t, { organization, apiKey, logKey })
  return answer
}

describe('unfinished uploads through two vaults on one PostgreSQL', () => {
  let vaults: TwoVaults
  beforeAll(async () => {
    vaults = await startTwoVaults({ FUIN_OPEN_UPLOADS: '90' })
  })
  afterAll(() => vaults.stop())

  it('are counted once, however many are begun at the same moment', async () => {
    const { one, other, both, databaseUrl } = vaults
    const people = [await one.asked(), await other.asked()]
    const body = encryptedBodyBytes(512 * 1024)
    const ofLink = await times(80, call => begin(both[call % 2]!, people[0]!, call % 3 === 0 ? body : null))
    expect([kept(ofLink), refused(ofLink)]).toEqual([OF_LINK, 20])
    const rest = await times(60, call => begin(both[call % 2]!, people[1]!, call % 3 === 0 ? body : null))
    expect([kept(rest), refused(rest)]).toEqual([30, 30])

    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    const { rows } = await client.query<{ count: string }>('select count(*) from items')
    await client.end()
    expect(rows[0]!.count).toBe('90')
  })
})
