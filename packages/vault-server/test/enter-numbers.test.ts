import { createHash, randomBytes } from 'node:crypto'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const token = randomBytes(32)
const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('base64url')

/** What a host would send; the vault can tell none of it from noise. */
function sealed(subject: string, change: object = {}): Record<string, string | string[]> {
  const envelope = randomBytes(300).toString('base64url')
  return {
    request: newId('req'),
    subject,
    item: newId('itm'),
    purposes: ['EI', 'TAX-EMP'],
    viewTokenHash: hash(token),
    manifest: randomBytes(300).toString('base64url'),
    envelope,
    digest: hash(envelope),
    note: `b1.k.${randomBytes(20).toString('base64url')}`,
    ...change,
  }
}

describe.each(DATABASES)('numbers that the host got itself, on %s', database => {
  const t = vaultOn(database)

  const someone = async (): Promise<string> => {
    const id = newId('sub')
    const body = { kind: 'employee', tag: randomBytes(32).toString('base64url'), label: 'b1.k.AAAA' }
    await t.host('PUT', `/subjects/${id}`, body)
    return id
  }
  const enter = (numbers: object[], change: object = {}, permissions?: string): Promise<Answer> =>
    t.host('POST', '/numbers', { origin: 'staff', state: 'accepted', numbers, ...change }, permissions)

  it('are kept with one entry each, released for their purposes, and answered the same again', async () => {
    const people = await Promise.all([someone(), someone()])
    const numbers = people.map(subject => sealed(subject))
    const first = await enter(numbers, { origin: 'import' })
    expect(first.status).toBe(201)
    const entry = JSON.parse(first.body.data[1].leaf) as object
    expect(entry).toMatchObject({
      action: 'enter',
      result: 'ok',
      subject: people[1],
      request: numbers[1]!['request'],
      items: [{ id: numbers[1]!['item'], digest: numbers[1]!['digest'] }],
      reason: 'IMPORT',
      decision: 'accept',
    })
    expect((await t.host('GET', `/subjects/${people[0]!}`)).body.state).toBe('accepted')
    const again = await enter(numbers, { origin: 'import' })
    expect(again.body).toEqual(first.body)
    expect((await enter(numbers)).code).toBe('generation_conflict')

    const released = await t.release(numbers[0]!['item'] as string)
    expect(released.body.items[0]).toMatchObject({
      envelope: numbers[0]!['envelope'],
      manifest: numbers[0]!['manifest'],
      sequence: 1,
    })
    const other = await t.release(numbers[0]!['item'] as string, { purpose: 'HI-PEN' })
    expect(other.code).toBe('purpose_not_allowed')
  })

  it('wait for a second person when the host says so', async () => {
    const number = sealed(await someone())
    await enter([number], { state: 'submitted' })
    expect((await t.release(number['item'] as string)).code).toBe('purpose_not_allowed')
    const decision = { decision: 'accept' }
    expect((await t.host('POST', `/requests/${number['request'] as string}/decision`, decision)).status).toBe(
      200,
    )
    expect((await t.release(number['item'] as string)).status).toBe(200)
  })

  it('show no link anything but the receipt, and take no upload', async () => {
    const number = sealed(await someone())
    const { body } = await enter([number])
    const at = `/v1/organizations/${t.organization}/requests/${number['request'] as string}`
    const authorization = `Fuin-Link ${token.toString('base64url')}`
    const view = await t.call('GET', `${at}/provider`, { authorization })
    expect(view.body).toMatchObject({ state: 'accepted', manifest: null })
    expect(view.body.receipt.leaf).toBe(body.data[0].leaf)
    const put = { subject: number['subject'], kind: 'number', envelope: number['envelope'], bodyLength: null }
    const upload = await t.call('PUT', `${at}/items/${newId('itm')}`, { authorization, body: put })
    expect([400, 403]).toContain(upload.status)
    const link = `Fuin-Link ${randomBytes(32).toString('base64url')}`
    expect(
      (await t.call('POST', '/v1/organizations/x/numbers', { authorization: link, body: {} })).status,
    ).toBe(404)
    const route = `/v1/organizations/${t.organization}/numbers`
    const body2 = { origin: 'staff', state: 'accepted', numbers: [sealed(await someone())] }
    expect((await t.call('POST', route, { authorization, body: body2 })).code).toBe('unauthenticated')
  })

  it('all or none, and nobody who is being asked or was erased', async () => {
    const asked = await t.asked()
    const gone = await someone()
    await t.host('POST', `/subjects/${gone}/erase`, { scope: 'person', reason: 'RETENTION' })
    const known = sealed(await someone())
    await enter([known])
    const cases: [object, string][] = [
      [sealed(asked.subject), 'request_open'],
      [sealed(gone), 'erased'],
      [sealed(newId('sub')), 'not_found'],
      [sealed(await someone(), { item: known['item'] }), 'generation_conflict'],
      [sealed(await someone(), { digest: hash('other') }), 'digest_mismatch'],
      [sealed(await someone(), { purposes: [] }), 'invalid_request'],
      [sealed(await someone(), { number: 'x' }), 'invalid_request'],
    ]
    for (const [bad, code] of cases) {
      const fine = await someone()
      expect([code, (await enter([sealed(fine), bad])).code]).toEqual([code, code])
      expect((await t.host('GET', `/subjects/${fine}`)).body.state).toBe('not-requested')
    }
    const twice = await someone()
    expect((await enter([sealed(twice), sealed(twice)])).code).toBe('invalid_request')
    expect((await enter([sealed(twice)], {}, 'review reveal')).code).toBe('permission_missing')
  })

  it('are erased with the person', async () => {
    const number = sealed(await someone())
    await enter([number])
    await t.host('POST', `/subjects/${number['subject'] as string}/erase`, {
      scope: 'person',
      reason: 'RETENTION',
    })
    expect((await t.release(number['item'] as string)).code).toBe('erased')
    const { body } = await t.host('GET', `/requests/${number['request'] as string}`)
    expect(body).toMatchObject({ manifest: '', note: null })
  })

  it('belong to one organization', async () => {
    const theirs = sealed(await someone())
    const { organization, apiKey } = t
    await t.createOrganization()
    expect((await enter([theirs])).code).toBe('not_found')
    Object.assign(t, { organization, apiKey })
    expect((await enter([theirs])).status).toBe(201)
  })
})
