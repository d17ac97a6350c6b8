import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '@fuin/sdk/format'
import type { Scene } from '../../sdk/test/support/people.ts'
import { openPglite, openPostgres } from '../src/store/db.ts'
import { tellEachPerson } from '../src/store/migrations/0008-papers.ts'
import { DATABASES } from './support/databases.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const ENVELOPE = 'x'.repeat(200)
const DIGEST = createHash('sha256').update(ENVELOPE).digest('base64url')

describe.each(DATABASES)('purposes of each person on %s', kind => {
  const t = vaultOn(kind)

  /** An employee and a child, asked in one request; the child's number was submitted and accepted. */
  async function household(purposes: { employee: string[]; child: string[] }): Promise<{
    one: Scene
    child: string
    numbers: { employee: string; child: string }
  }> {
    const one = await t.asked()
    const child = newId('sub')
    const tag = randomBytes(32).toString('base64url')
    await t.host('PUT', `/subjects/${child}`, { kind: 'dependent', tag, label: 'b1.k.AAAA' })
    const body = t.requestBody(one, {
      generation: 2,
      sequence: 2,
      subjects: [one.subject, child],
      purposes: { [one.subject]: purposes.employee, [child]: purposes.child },
    })
    expect((await t.host('PUT', `/requests/${one.manifest.request}`, body)).body.purposes).toEqual({
      [one.subject]: purposes.employee,
      [child]: purposes.child,
    })
    const numbers = { employee: newId('itm'), child: newId('itm') }
    for (const [item, subject] of [
      [numbers.employee, one.subject],
      [numbers.child, child],
    ]) {
      const put = { subject, kind: 'number', sequence: 2, envelope: ENVELOPE, bodyLength: null }
      expect((await t.link(one, 'PUT', `/items/${item}`, put)).status).toBe(200)
      await t.link(one, 'POST', `/items/${item}/complete`, { digest: DIGEST })
    }
    const items = Object.values(numbers).map(id => ({ id, digest: DIGEST }))
    expect((await t.link(one, 'POST', '/submit', { items })).status).toBe(200)
    await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
    return { one, child, numbers }
  }

  it('decide a release: the child’s number is not given for what only the employee was told', async () => {
    const { child, numbers } = await household({ employee: ['EI', 'TAX-EMP'], child: ['TAX-EMP'] })
    expect((await t.release(numbers.employee, { purpose: 'EI' })).status).toBe(200)
    expect((await t.release(numbers.child, { purpose: 'EI' })).code).toBe('purpose_not_allowed')
    // One call is all or nothing: the child is not carried along.
    const both = { items: Object.values(numbers), purpose: 'EI' }
    expect((await t.release(numbers.employee, both)).code).toBe('purpose_not_allowed')
    const released = await t.release(numbers.child)
    expect(released.body.items[0]!.item.purposes).toEqual(['TAX-EMP'])
    const listed = await t.host('GET', `/subjects/${child}/items`)
    expect(listed.body.data[0].purposes).toEqual(['TAX-EMP'])
  })

  it('are compared as codes: EI is not part of EI-BEN', async () => {
    const { numbers } = await household({ employee: ['EI-BEN'], child: ['TAX-DEP'] })
    expect((await t.release(numbers.employee, { purpose: 'EI' })).code).toBe('purpose_not_allowed')
    expect((await t.release(numbers.employee, { purpose: 'EI-BEN' })).status).toBe(200)
  })

  it('are named for exactly the people who are asked', async () => {
    const one = await t.asked()
    const stranger = newId('sub')
    const put = (change: object): Promise<Answer> => {
      const body = t.requestBody(one, { generation: 2, sequence: 2, ...change })
      return t.host('PUT', `/requests/${one.manifest.request}`, body)
    }
    for (const purposes of [
      {},
      { [stranger]: ['EI'] },
      { [one.subject]: ['EI'], [stranger]: ['EI'] },
      { [one.subject]: [] },
      { [one.subject]: ['free text'] },
      { nobody: ['EI'] },
      ['EI'],
    ]) {
      expect((await put({ purposes })).code).toBe('invalid_request')
    }
  })

  it('that were kept for everybody are kept for each after the migration', async () => {
    const { one, child, numbers } = await household({ employee: ['EI'], child: ['TAX-DEP'] })
    await t.vault.close()
    const url = t.env['FUIN_DATABASE_URL']
    const db = url === undefined ? await openPglite(t.dataDir) : openPostgres(url)
    const manifests = (): any => db.knex('manifests').where({ request: one.manifest.request, generation: 2 })
    await manifests().update({ purposes: '["EI","TAX-DEP"]' })
    await db.knex('request_subjects').where({ request: one.manifest.request, subject: child }).del()
    await db.knex.transaction(tellEachPerson)
    const [row] = await manifests().select('purposes')
    expect(JSON.parse(row.purposes)).toEqual({
      [one.subject]: ['EI', 'TAX-DEP'],
      [child]: ['EI', 'TAX-DEP'],
    })
    await db.close()
    await t.start()
    expect((await t.release(numbers.child, { purpose: 'EI' })).status).toBe(200)
  })
})
