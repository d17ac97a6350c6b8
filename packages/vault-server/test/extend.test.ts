import { describe, expect, it } from 'vitest'
import { newId } from '@fuin/sdk/format'
import { extended, type Scene } from '../../sdk/test/support/people.ts'
import { DATABASES } from './support/databases.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const DAY = 86_400_000

describe.each(DATABASES)('an extension on %s', kind => {
  const t = vaultOn(kind)

  const inDays = (days: number): string => new Date(t.now.getTime() + days * DAY).toISOString()
  const put = (one: Scene, change: object = {}): Promise<Answer> => {
    const { sequence, expiresAt } = one.manifest
    const body = t.requestBody(one, { sequence, expiresAt, ...change })
    return t.host('PUT', `/requests/${one.manifest.request}`, body)
  }
  const view = async (one: Scene): Promise<Answer> => t.link(one, 'GET', '/provider')

  it('keeps link and uploads, and takes what was sealed under any manifest of the generation', async () => {
    const one = await t.asked()
    const before = await t.upload(one)
    const two = await extended(one, { expiresAt: inDays(30) })
    const answer = await put(two)
    expect(answer.body).toMatchObject({ generation: 1, sequence: 2, state: 'open', manifest: two.box })
    expect(new Date(answer.body.expiresAt).getTime()).toBe(Date.parse(inDays(30)))
    expect((await view(one)).body).toMatchObject({ sequence: 2, manifest: two.box })
    expect((await t.link(one, 'GET', '/receipt')).body).toEqual({ receipt: null, sequence: 2 })
    expect((await t.link(one, 'GET', `/items/${one.item}/upload`)).body.state).toBe('complete')
    expect((await t.link(one, 'POST', '/submit', { items: [before] })).status).toBe(200)
    await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
    const [released] = (await t.release(one.item)).body.items
    expect([released!.sequence, released!.manifest, released!.item.sequence]).toEqual([1, one.box, 1])
  })

  it('refuses an item that names a manifest that never was', async () => {
    const one = await t.asked()
    const body = { subject: one.subject, kind: 'number', envelope: 'x'.repeat(200), bodyLength: null }
    const path = `/items/${newId('itm')}`
    expect((await t.link(one, 'PUT', path, { ...body, sequence: 2 })).code).toBe('not_found')
    expect((await t.link(one, 'PUT', path, body)).code).toBe('invalid_request')
    expect((await t.link(one, 'PUT', path, { ...body, sequence: 1 })).status).toBe(200)
  })

  it('opens an expired request again, and is logged as what it is', async () => {
    const one = await t.asked()
    await put(await extended(one, { expiresAt: inDays(1) }))
    const now = t.now
    t.now = new Date(now.getTime() + 2 * DAY)
    expect((await view(one)).code).toBe('request_expired')
    const again = await extended(one, { sequence: 3, expiresAt: inDays(1) })
    expect((await put(again)).status).toBe(200)
    expect((await view(one)).body).toMatchObject({ sequence: 3, manifest: again.box })
    t.now = now
    expect((await t.actions()).filter(action => action.startsWith('request.extend')).length).toBe(3)
  })

  it('is refused with another link, other people or purposes, a lower sequence, or once it is closed', async () => {
    const one = await t.asked()
    const two = await extended(one)
    const other = await t.asked()
    const fresh = Buffer.alloc(32, 9).toString('base64url')
    for (const change of [
      { submitTokenHash: fresh },
      { viewTokenHash: fresh },
      { subjects: [other.subject], purposes: { [other.subject]: ['TAX-EMP'] } },
      {
        subjects: [one.subject, other.subject],
        purposes: { [one.subject]: ['TAX-EMP', 'EI-ACQ'], [other.subject]: ['TAX-EMP'] },
      },
      { purposes: { [one.subject]: ['TAX-EMP'] } },
    ]) {
      expect((await put(two, change)).code).toBe('generation_conflict')
    }
    expect((await put(two)).status).toBe(200)
    expect((await put(two)).status).toBe(200)
    expect((await put(one)).code).toBe('sequence_too_low')
    expect((await put(await extended(one))).code).toBe('generation_conflict')
    await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'cancel' })
    expect((await put(await extended(one, { sequence: 3 }))).code).toBe('request_closed')
  })

  it('needs the permission, and the organization whose request it is', async () => {
    const one = await t.asked()
    const two = await extended(one)
    const body = t.requestBody(two, { sequence: 2, expiresAt: inDays(9) })
    const path = `/requests/${one.manifest.request}`
    expect((await t.host('PUT', path, body, 'review reveal')).code).toBe('permission_missing')
    const mine = { organization: t.organization, apiKey: t.apiKey }
    await t.createOrganization()
    expect((await t.host('PUT', path, body)).status).not.toBe(200)
    Object.assign(t, mine)
    expect((await view(one)).body.sequence).toBe(1)
  })
})
