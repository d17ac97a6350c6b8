import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Permission } from '@fuin/sdk/api'
import {
  Fuin,
  organizationLedger,
  verifyExport,
  verifyPart,
  type HistoryEntry,
  type HistoryQuery,
  type Organization,
  type Staff,
} from '../../sdk/src/node.ts'
import { createTestOrganization, samplePeople, submitAsProvider } from '../../sdk/src/testing.ts'
import { codeOf } from '../../sdk/test/support/code-of.ts'
import { vaultOn } from './support/vault-on.ts'

const people = samplePeople(71, 4)
const [alice, bob] = people as [(typeof people)[0], (typeof people)[0]]
const CARELESS = '=HYPERLINK("x")'

describe.each(['pglite', 'postgres'] as const)('histories as a host reads them, on %s', kind => {
  const t = vaultOn(kind)
  let open: (permissions?: readonly Permission[]) => Staff
  let organization: Organization
  let staff: Staff
  let logKey: string
  let hostKey: string

  beforeAll(async () => {
    const made = await createTestOrganization({ url: t.vault.url, setupToken: t.vault.setupToken })
    const { apiKey, state, keyring } = made
    hostKey = apiKey
    const fuin = new Fuin({
      vault: t.vault.url,
      apiKey,
      state,
      keyrings: () => keyring,
      collectUrl: 'https://a.example/c/',
      organizationProfile: { name: '会社', contact: '人事部' },
      maxRetries: 0,
    })
    organization = fuin.organization(made.id)
    open = (permissions = ['request', 'review', 'reveal', 'audit']) =>
      organization.as({ externalId: 'u77', name: '佐藤 花子', permissions })
    staff = open()
    logKey = made.keyring.vault.logKey
    for (const { externalId, name, number } of [alice, bob]) {
      await staff.subjects.put({ externalId, kind: 'employee', name })
      const subject = { externalId, inPerson: true }
      const { url } = await staff.requests.create({ subject, purposes: ['TAX-EMP'], due: '2099-12-10' })
      await submitAsProvider(url, t.vault.url, [{ number }])
      await staff.accept({ externalId }, { record: {} })
      const use = { purpose: 'TAX-EMP', form: '375', reason: CARELESS }
      await staff.reveal({ externalId }, use, () => undefined)
    }
    // Asked by somebody who may not: the vault refuses, and says so in the log.
    const denied = {
      items: [`itm_${'0'.repeat(26)}`],
      purpose: 'EI',
      use: 'display',
      since: 0,
      nonce: 'A'.repeat(22),
    }
    await fetch(`${t.vault.url}/v1/organizations/${made.id}/releases`, {
      method: 'POST',
      body: JSON.stringify(denied),
      headers: {
        authorization: `Bearer ${made.apiKey}`,
        'content-type': 'application/json',
        'fuin-actor': `${await made.keyring.actorId('u78')}; permissions="request"`,
      },
    })
  })

  /** What an operator of the vault can do, who has the database. */
  async function edit(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: t.env['FUIN_DATABASE_URL'] })
    await client.connect()
    await client.query(sql)
    await client.end()
  }

  const display: HistoryQuery = { history: 'display' }
  const list = async (more: object = {}): Promise<HistoryEntry[]> =>
    (await staff.audit.list({ ...display, ...more })).data
  const failure = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing',
      (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
    )
  const linesOf = async (source: AsyncIterable<string>): Promise<string[]> => {
    const lines = []
    for await (const line of source) lines.push(line)
    return lines
  }

  it('opens names, words, purpose and terminal of what was proven', async () => {
    const [refused, second, first] = await list()
    expect(first).toMatchObject({
      action: 'release',
      use: 'display',
      result: 'ok',
      purpose: 'TAX-EMP',
      form: '375',
      words: CARELESS,
      person: { name: alice.name, externalId: alice.externalId },
      actor: { kind: 'vouched', name: '佐藤 花子' },
      terminal: { address: expect.stringContaining('127.0.0.1') as string },
      detailErased: false,
    })
    expect(second).toMatchObject({ person: { name: bob.name } })
    expect(refused).toMatchObject({ result: 'permission_missing', actor: { name: null }, person: null })
    expect(await list({ person: { externalId: bob.externalId } })).toEqual([second])
    expect(await list({ staff: { externalId: 'u78' } })).toEqual([refused])
    expect(await list({ result: 'refused' })).toEqual([refused])
    const page = await staff.audit.list({ ...display, limit: 2 })
    expect(await list({ before: page.next! })).toEqual([first])
  })

  it('tells in the operation history who was refused what, in words, CSV and bundle', async () => {
    const person = { externalId: alice.externalId }
    const clerk = open(['request', 'audit'])
    expect(await failure(clerk.erase(person, { scope: 'person', reason: 'LEFT' }))).toContain('vault_refused')
    const query: HistoryQuery = { history: 'operation', result: 'refused' }
    const { data } = await clerk.audit.list(query)
    expect(data).toMatchObject([
      {
        action: 'erase',
        result: 'permission_missing',
        person: { name: alice.name },
        actor: { name: '佐藤 花子' },
      },
    ])
    const bytes: Uint8Array[] = []
    for await (const piece of clerk.audit.csv(query)) bytes.push(piece)
    expect(Buffer.concat(bytes).toString()).toMatch(
      /廃棄を指示,この担当者には権限がないため、拒否しました。/u,
    )
    const lines = await linesOf(clerk.audit.bundle(query))
    expect(await verifyPart(lines, { logKey })).toMatchObject({ entries: 1 })
  })

  it('shows where staff sat as the host says, which the vault cannot read', async () => {
    const terminal = { address: '203.0.113.9', agent: 'Browser of the clerk' }
    const member = { externalId: 'u79', name: '鈴木', permissions: ['request', 'audit', 'admin'] } as const
    const clerk = organization.as({ ...member, terminal })
    await clerk.subjects.put({ externalId: 'E-terminal', kind: 'employee', name: '田中' })
    const query: HistoryQuery = { history: 'operation', action: 'subject.put', staff: member }
    const [entry] = (await clerk.audit.list(query)).data
    expect(entry!.terminal).toEqual({
      ...{ address: '203.0.113.9', browser: 'Browser of the clerk' },
      seenBy: 'host',
    })
    const written = await linesOf(clerk.audit.export())
    const { detail } = JSON.parse(written[1 + entry!.index]!) as { detail: string }
    const told = (JSON.parse(detail) as { detail: string }).detail
    const box = (JSON.parse(told) as { host: string }).host
    expect(JSON.stringify(written)).not.toMatch(/203\.0\.113\.9|of the clerk/u)

    // Shown as that of another actor, it opens nothing: then the entry says what the vault saw.
    const other = organization.as({ externalId: 'u80', permissions: ['request'] })
    await fetch(`${t.vault.url}/v1/organizations/${organization.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ imageDays: 1 }),
      headers: {
        authorization: `Bearer ${hostKey}`,
        'content-type': 'application/json',
        'fuin-actor': `${await other.actorId()}; permissions="request"`,
        'fuin-actor-detail': box,
      },
    })
    const [moved] = (await clerk.audit.list({ history: 'operation', staff: { externalId: 'u80' } })).data
    expect(moved!.terminal).toMatchObject({
      address: expect.stringContaining('127.0.0.1') as string,
      seenBy: 'vault',
    })

    await clerk.audit.eraseDetail(entry!)
    const [after] = (await clerk.audit.list(query)).data
    expect(after).toMatchObject({ terminal: null, detailErased: true })
    const wrong = organization.as({ ...member, terminal: { address: 'desk 4' } })
    expect(await failure(wrong.audit.list(query))).toContain('config_invalid')
  })

  it('shows a person all uses of their own number, and nobody who used it', async () => {
    const uses = await organization.subjectView({ externalId: alice.externalId })
    expect(uses).toMatchObject([
      {
        kind: 'number',
        use: 'display',
        form: '375',
        purpose: { code: 'TAX-EMP', en: expect.any(String) as string },
      },
    ])
    expect(JSON.stringify(uses)).not.toMatch(/act_|佐藤/u)
  })

  it('writes CSV that a spreadsheet takes for text, for whoever may', async () => {
    const bytes: Uint8Array[] = []
    for await (const piece of staff.audit.csv(display)) bytes.push(piece)
    const text = Buffer.concat(bytes).toString()
    expect(text.startsWith('\ufeff日時')).toBe(true)
    expect(text.match(/\ufeff/gu)).toHaveLength(1)
    const rows = text.trimEnd().split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[1]).toContain('この担当者には権限がないため、拒否しました。')
    expect(rows[3]).toContain(`"'=HYPERLINK(""x"")"`)
    expect(rows[3]).toContain(alice.name)
    const [unable] = [open(['request', 'reveal', 'admin'])]
    expect(await failure(unable.audit.csv(display).next())).toContain('vault_refused')
    expect(await failure(unable.audit.list(display))).toContain('vault_refused')
  })

  it('makes the ledger, with no number in it and with who has access', async () => {
    const handling = {
      organization: '会社',
      responsible: '総務部長',
      department: '人事部',
      access: ['人事 2名'],
    }
    const ledger = async (change: object = {}): Promise<string> =>
      Buffer.from(
        await organizationLedger(staff, { ...handling, ...change }, { on: '2026-12-01' }),
      ).toString()
    const [, row] = (await ledger()).split('\r\n')
    for (const words of ['従業員', '総務部長', '人事部', '人事 2名', '源泉徴収票'])
      expect(row).toContain(words)
    expect(row).not.toContain(alice.number)
    expect(await failure(ledger({ access: [`佐藤 ${alice.number}`] }))).toContain('input_invalid')
  })

  it('makes a bundle that proves each entry in it, and shows one that was touched', async () => {
    const lines = await linesOf(staff.audit.bundle({ ...display, result: 'ok' }))
    expect(await verifyPart(lines, { logKey })).toMatchObject({
      entries: 2,
      withoutDetail: 0,
      filter: { result: 'ok' },
    })
    const changed = lines.map(line => line.replace('TAX-EMP', 'TAX-RET'))
    expect(await failure(verifyPart(changed, { logKey }))).toMatch(
      /^log_proof_invalid: Entry \d+ of the log/u,
    )
    for (const wrong of [
      lines.slice(0, -1),
      lines.slice(1),
      lines.toSpliced(1, 1),
      [lines[0]!, lines[2]!, lines[1]!, lines[3]!],
    ])
      expect(await failure(verifyPart(wrong, { logKey }))).toMatch(/^log_(proof_missing|entry_mismatch)/u)
    const wider = [lines[0]!.replace('"result":"ok"', '"result":"refused"'), ...lines.slice(1)]
    expect(await failure(verifyPart(wider, { logKey }))).toMatch(/does not belong/u)
  })

  describe.runIf(kind === 'postgres')('when somebody edits the database', () => {
    beforeAll(() => edit('create table kept as select * from log_entries'))
    beforeEach(() => edit('delete from log_entries; insert into log_entries select * from kept'))

    it('names the entry that was edited in the database, wherever it is', async () => {
      const [, second] = await list()
      const { index } = second!
      await edit(`update log_entries set leaf = replace(leaf, '"375"', '"376"') where place = ${index}`)
      const edited = `log_proof_invalid: Entry ${index} of the log was changed or moved`
      expect(await failure(list())).toContain(edited)
      expect(await failure(linesOf(staff.audit.bundle(display)))).toContain(edited)
      expect(await failure(verifyExport(staff.audit.export(), { logKey }))).toContain('log_proof_invalid')
    })

    it('finds one that was listed elsewhere, whose detail was changed, moved or removed', async () => {
      const [, second, first] = await list()
      const [at, before] = [second!.index, first!.index]
      await edit(`update log_entries set history = 'output' where place = ${at}`)
      expect(await failure(staff.audit.list({ history: 'output' }))).toMatch(
        /entry \d+ of the log where it does not belong/u,
      )
      await edit(`update log_entries set history = 'display', detail = substr(detail, 2) where place = ${at}`)
      expect(await failure(list())).toContain(
        `The words or the address of entry ${at} of the log were changed`,
      )
      await edit('delete from log_entries; insert into log_entries select * from kept')
      await edit(`update log_entries set place = -1 where place = ${at};
      update log_entries set place = ${at} where place = ${before}; update log_entries set place = ${before} where place = -1`)
      expect(await failure(list())).toContain(
        `log_proof_invalid: Entry ${at} of the log was changed or moved`,
      )
      await edit(`delete from log_entries where place = ${before}`)
      expect(await codeOf(verifyExport(staff.audit.export(), { logKey }))).toMatch(/^log_/u)
    })
  })
})
