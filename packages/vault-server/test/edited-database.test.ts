import { generateKeyPairSync, randomBytes, createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '@fuin/sdk/api'
import { signCheckpoint } from '@fuin/sdk/log'
import type { VerifiedLog } from '../../sdk/src/client/whole-log.ts'
import type { Staff } from '../../sdk/src/client/staff.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../../sdk/src/testing.ts'
import { jaShell } from '../../widget/src/console/locale/ja/shell.ts'
import { DatabaseEditor, type Sql } from './support/database-editor.ts'
import { DATABASES, openTestDatabase } from './support/databases.ts'
import { invited, vouchedFor } from './support/member.ts'
import { type Answer, TestVault } from './support/test-vault.ts'

/** What the console says. */
const words: Record<string, string> = jaShell
const [alice, bob, carol] = samplePeople(3, 5)
type Person = NonNullable<typeof alice>

/** An operator of the vault with all rights on its database, against a host that checks what it is told. */
describe.each(DATABASES)('an operator who edits the database of the vault (%s)', kind => {
  const t = new TestVault()
  const editor = new DatabaseEditor(t)
  let org: TestOrganization
  let staff: Staff
  const ids: Record<string, { subject: string; request: string; item: string }> = {}
  /** With the embedded database the vault has to stop for each edit: only where the answer could differ. */
  const both = it
  const onServer = it.skipIf(kind === 'pglite')

  beforeAll(async () => {
    await t.start({ ...(await openTestDatabase(kind)), FUIN_CALLS_PER_MINUTE: '1000000' })
    org = await createTestOrganization(t.vault)
    Object.assign(t, { organization: org.id, apiKey: org.apiKey })
    staff = org.fuin.organization(org.id).as({
      externalId: 'u77',
      permissions: ['request', 'review', 'reveal', 'erase', 'audit', 'admin'],
    })
    for (const person of [alice!, bob!]) {
      await collect(person)
      await staff.accept({ externalId: person.externalId }, { record: {} })
    }
    await collect(carol!)
    await editor.edit(async sql => {
      const rows = await sql(`select i.id, i.subject, i.request from items i where organization = $1`, [
        org.id,
      ])
      for (const { externalId } of [alice!, bob!, carol!]) {
        const { id } = await staffSubject(externalId)
        const row = rows.find(({ subject }) => subject === id)!
        ids[externalId] = { subject: id, request: row['request'] as string, item: row['id'] as string }
      }
    })
    await staff.audit.checkpoint()
  }, 60_000)
  afterEach(() => editor.undo())
  afterAll(() => t.stop())

  const known = new Map<string, string>()
  async function staffSubject(externalId: string): Promise<{ id: string }> {
    return { id: known.get(externalId)! }
  }
  async function collect({ externalId, name, number }: Person): Promise<void> {
    known.set(externalId, (await staff.subjects.put({ externalId, kind: 'employee', name })).id)
    const { url } = await staff.requests.create({
      subject: { externalId },
      purposes: ['TAX-EMP'],
      due: '2026-12-10',
    })
    await submitAsProvider(url, t.vault.url, [{ number }])
  }

  /** What became of it: a code and the sentence that staff read in the console, or `fulfilled`. */
  async function outcome(work: () => Promise<unknown>): Promise<[string, string]> {
    try {
      await work()
      return ['fulfilled', '']
    } catch (error) {
      const { code, problem } = error as { code: string; problem?: string }
      const name = problem ?? code
      return [name, words[`error.${name}`] ?? 'nothing']
    }
  }
  const reveal =
    (person: Person, purpose: string = 'TAX-EMP') =>
    async (): Promise<string> => {
      let seen = ''
      const use = purpose === 'TAX-EMP' ? { purpose, form: '375' } : { purpose }
      await staff.reveal({ externalId: person.externalId }, use, number => void (seen = number.digits()))
      return seen
    }
  const audit = (): Promise<VerifiedLog> => staff.audit.verify()
  const entries = async (): Promise<Entry[]> => {
    const { body } = await t.call('GET', `/v1/organizations/${org.id}/log/entries?limit=1000`, {
      authorization: `Bearer ${org.apiKey}`,
      headers: { 'fuin-actor': `act_${'0'.repeat(26)}; permissions="audit"` },
    })
    return (body as { entries: { leaf: string }[] }).entries.map(({ leaf }) => JSON.parse(leaf) as Entry)
  }
  const log = async (sql: Sql): Promise<{ place: number; leaf: string }[]> =>
    (await sql('select place, leaf from log_entries where organization = $1 order by place', [org.id])).map(
      row => ({
        place: Number(row['place']),
        leaf: row['leaf'] as string,
      }),
    )

  both('who does nothing is not suspected', async () => {
    expect(await outcome(audit)).toEqual(['fulfilled', ''])
    expect(await reveal(alice!)()).toBe(alice!.number)
  })

  both('is found out: the text of an entry was changed', async () => {
    await editor.tamper('log', async sql => {
      const { place, leaf } = (await log(sql)).find(entry => entry.leaf.includes('"accept"'))!
      const changed = leaf.replace('"accept"', '"cancel"')
      await sql('update log_entries set leaf = $3 where organization = $1 and place = $2', [
        org.id,
        place,
        changed,
      ])
    })
    expect(await outcome(audit)).toEqual([
      'log_proof_invalid',
      '保管サーバーの記録に書き換えの跡があります。責任者に知らせてください。',
    ])
  })

  onServer('is found out: an entry was dropped', async () => {
    await editor.tamper('log', async sql => {
      const { place } = (await log(sql))[3]!
      await sql('delete from log_entries where organization = $1 and place = $2', [org.id, place])
    })
    expect(await outcome(audit)).toEqual([
      'log_entry_mismatch',
      '保管サーバーの記録に書き換えの跡があります。責任者に知らせてください。',
    ])
  })

  onServer('is found out: entries were put in another order', async () => {
    await editor.tamper('log', async sql => {
      const [, , one, other] = await log(sql)
      const swap = 'update log_entries set place = $3 where organization = $1 and place = $2'
      await sql(swap, [org.id, one!.place, 1_000_000])
      await sql(swap, [org.id, other!.place, one!.place])
      await sql(swap, [org.id, 1_000_000, other!.place])
    })
    expect(await outcome(audit)).toEqual([
      'log_proof_invalid',
      '保管サーバーの記録に書き換えの跡があります。責任者に知らせてください。',
    ])
  })

  onServer('is found out: the checkpoint was signed with another key', async () => {
    await editor.tamper('log', async sql => {
      const [head] = await sql('select checkpoint from log_heads where organization = $1', [org.id])
      const [origin, size, root] = (head!['checkpoint'] as string).split('\n')
      const { privateKey } = generateKeyPairSync('ed25519')
      const forged = signCheckpoint(
        { origin: origin!, size: Number(size), root: Buffer.from(root!, 'base64') },
        privateKey,
      )
      await sql('update log_heads set checkpoint = $2 where organization = $1', [org.id, forged])
    })
    expect(await outcome(() => staff.audit.checkpoint())).toEqual([
      'log_proof_invalid',
      '保管サーバーの記録に書き換えの跡があります。責任者に知らせてください。',
    ])
  })

  both('is found out: the ciphertexts of two people were exchanged', async () => {
    await editor.tamper('data', sql =>
      sql(
        `update items i set envelope = o.envelope, envelope_slot = o.envelope_slot, digest = o.digest from items o
         where i.organization = $1 and o.organization = $1 and i.id in ($2, $3) and o.id in ($2, $3) and i.id <> o.id`,
        [org.id, ids[alice!.externalId]!.item, ids[bob!.externalId]!.item],
      ),
    )
    expect(await outcome(reveal(alice!))).toEqual([
      'record_changed',
      '保管サーバーの中身が書き換えられています。責任者に知らせてください。',
    ])
  })

  onServer('is found out: the number of one person was made that of another', async () => {
    await editor.tamper('data', async sql => {
      const [a, b] = [ids[alice!.externalId]!, ids[bob!.externalId]!]
      const move = 'update items set subject = $3, request = $4 where organization = $1 and id = $2'
      await sql(move, [org.id, b.item, a.subject, a.request])
      await sql(move, [org.id, a.item, b.subject, b.request])
    })
    expect(await outcome(reveal(alice!))).toEqual([
      'unreadable',
      'この人の番号を開けません。中身がすり替えられたおそれがあります。責任者に知らせてください。',
    ])
  })

  both('is found out: a purpose was added that the person was not told', async () => {
    const { subject, request } = ids[alice!.externalId]!
    const purposes = JSON.stringify({ [subject]: ['HI-PEN', 'TAX-EMP'] })
    await editor.tamper('data', sql =>
      sql('update manifests set purposes = $3 where organization = $1 and request = $2', [
        org.id,
        request,
        purposes,
      ]),
    )
    expect(await outcome(reveal(alice!, 'HI-PEN'))).toEqual([
      'purpose_not_shown',
      'この目的は本人に伝えていないため、使えません。',
    ])
  })

  onServer(
    'is found out by who reads the log only: a submission was called accepted that nobody accepted',
    async () => {
      const { subject, request, item } = ids[carol!.externalId]!
      await editor.tamper('data', async sql => {
        await sql(
          `update subjects set state = 'accepted', accepted_request = $3 where organization = $1 and id = $2`,
          [org.id, subject, request],
        )
        await sql(`update requests set state = 'accepted' where organization = $1 and id = $2`, [
          org.id,
          request,
        ])
        await sql(`update items set state = 'stored' where organization = $1 and id = $2`, [org.id, item])
        await sql(
          `insert into accepted_numbers (organization, subject, item, request, generation, accepted_at)
         values ($1, $2, $3, $4, 1, now())`,
          [org.id, subject, item, request],
        )
      })
      // The person gave this number, for these purposes; what is missing is the staff's own look at it.
      expect(await reveal(carol!)()).toBe(carol!.number)
      const about = (await entries()).filter(entry => entry.request === request).map(({ action }) => action)
      expect(about).toContain('release')
      expect(about).not.toContain('decide')
      await editor.edit(sql =>
        sql('delete from accepted_numbers where organization = $1 and item = $2', [org.id, item]),
      )
    },
  )

  onServer(
    'is found out: the generation of a request was lowered, and an older manifest put back',
    async () => {
      const externalId = 'E-9'
      await staff.subjects.put({ externalId, kind: 'employee', name: '見本 九子' })
      const first = await staff.requests.create({
        subject: { externalId },
        purposes: ['TAX-EMP'],
        due: '2026-12-10',
      })
      await staff.requests.extend(first.id, { due: '2026-12-20' })
      await staff.requests.get(first.id)
      await editor.tamper('data', async sql => {
        await sql('delete from manifests where organization = $1 and request = $2 and sequence > 1', [
          org.id,
          first.id,
        ])
        await sql('update requests set sequence = 1 where organization = $1 and id = $2', [org.id, first.id])
      })
      expect(await outcome(() => staff.requests.get(first.id))).toEqual([
        'manifest_replayed',
        '保管サーバーが古い依頼の内容を出しています。責任者に知らせてください。',
      ])
      const second = await staff.requests.create({
        subject: { externalId },
        purposes: ['TAX-EMP'],
        due: '2026-12-10',
      })
      await staff.requests.renew(second.id)
      await staff.requests.get(second.id)
      await editor.tamper('data', sql =>
        sql('update requests set generation = 1 where organization = $1 and id = $2', [org.id, second.id]),
      )
      expect(await outcome(() => staff.requests.get(second.id))).toEqual([
        'manifest_invalid',
        '依頼の内容が、会社の出したものと違います。責任者に知らせてください。',
      ])
    },
  )

  onServer('is found out by who verifies the log: an API key was written into the table', async () => {
    const secret = `fuin_${'0'.repeat(25)}1_${randomBytes(32).toString('base64url')}`
    await editor.edit(sql =>
      sql(
        `insert into api_keys select (jsonb_populate_record(k, $2)).* from api_keys k where organization = $1 limit 1`,
        [
          org.id,
          JSON.stringify({
            id: `key_${'0'.repeat(25)}1`,
            secret_hash: `\\x${createHash('sha256').update(secret).digest('hex')}`,
          }),
        ],
      ),
    )
    const path = `/v1/organizations/${org.id}`
    const headers = { 'fuin-actor': `act_${'0'.repeat(26)}; permissions="reveal audit"` }
    const nonce = randomBytes(16).toString('base64url')
    const body = {
      items: [ids[alice!.externalId]!.item],
      use: 'display',
      purpose: 'TAX-EMP',
      since: 0,
      nonce,
    }
    const released = await t.call('POST', `${path}/releases`, {
      authorization: `Bearer ${secret}`,
      headers,
      body,
    })
    // Ciphertext only: the key of the organization is not at the vault. And the log names a key that was never made.
    expect(released.status).toBe(200)
    expect(JSON.stringify(released.body)).not.toContain(alice!.number)
    const { unknownKeys } = await audit()
    expect(unknownKeys).toEqual([`key_${'0'.repeat(25)}1`])
  })

  onServer('is found out by who reads the log only: a staff member was given more rights', async () => {
    const member = await invited(t, { permissions: ['request'] })
    const permissions = JSON.stringify(['request', 'reveal'])
    const nonce = randomBytes(16).toString('base64url')
    const body = {
      items: [ids[alice!.externalId]!.item],
      use: 'display',
      purpose: 'TAX-EMP',
      since: 0,
      nonce,
    }
    const release = (): Promise<Answer> => vouchedFor(t, member, 'POST', '/releases', { ...body })
    expect((await release()).code).toBe('permission_missing')
    await editor.edit(sql =>
      sql('update members set permissions = $3 where organization = $1 and id = $2', [
        ...[org.id, member.id, permissions],
      ]),
    )
    // Who decides rights is the vault; a host that vouches for less gives less, whatever stands there.
    expect((await release()).status).toBe(200)
    const { code } = await vouchedFor(t, member, 'POST', '/releases', body, 'request')
    expect(code).toBe('permission_missing')
    const told = (await entries()).map(({ action }) => action)
    expect(told).not.toContain('member.update')
  })

  both('is found out: an older copy of the log was put back', async () => {
    const restore = await editor.backUpLog()
    await reveal(alice!)()
    await reveal(bob!)()
    await restore()
    const found = [await outcome(() => staff.audit.checkpoint())]
    // The vault writes on in the old copy until it is longer than what the host has seen.
    for (let call = 0; call < 4; call++) found.push(await outcome(reveal(alice!)))
    expect(found.map(([code]) => code)).toEqual([
      ...['log_rolled_back', 'log_rolled_back', 'log_forked', 'log_forked', 'log_forked'],
    ])
    expect(new Set(found.map(([, sentence]) => sentence))).toEqual(
      new Set([
        '保管サーバーの記録が前より短くなっています。復元されたか、消されています。責任者に知らせてください。',
        '保管サーバーの記録が、前に見たものと違います。責任者に知らせてください。',
      ]),
    )
  })
})
