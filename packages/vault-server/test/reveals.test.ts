import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import type { Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const BOX = 'b1.k.AAAA'

describe.each(DATABASES)('the use of a number on %s', kind => {
  const t = vaultOn(kind)
  const policy = (reveals: object): Promise<Answer> => t.host('PATCH', '', { reveals }, null)
  const entries = async (): Promise<any[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    return body.entries
      .map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
      .filter(({ action }: { action: string }) => action === 'release')
  }

  it('is a display or an output, each with a right of its own, and the entry says which', async () => {
    const { item } = await t.accepted()
    const print = { use: 'output', target: 'print', form: '375' }
    expect((await t.release(item, {}, 'reveal')).status).toBe(200)
    expect((await t.release(item, print, 'output')).status).toBe(200)
    expect((await t.release(item, print, 'request review reveal erase audit admin')).code).toBe(
      'permission_missing',
    )
    expect((await t.release(item, {}, 'request review output erase audit admin')).code).toBe(
      'permission_missing',
    )
    const said = (await entries()).map(({ use, target, result }) => [use, target, result])
    expect(said).toEqual([
      ['display', undefined, 'ok'],
      ['output', 'print', 'ok'],
      ['output', 'print', 'permission_missing'],
      ['display', undefined, 'permission_missing'],
    ])
  })

  it('has to be said: neither none, nor one of a review, nor a target of a display', async () => {
    const { item } = await t.accepted()
    for (const change of [
      { use: undefined },
      { use: 'print' },
      { purpose: 'REVIEW', use: 'display' },
      { use: 'display', target: 'print' },
      { use: 'output', target: 'fax' },
    ])
      expect((await t.release(item, change)).code).toBe('invalid_request')
  })

  it('names form and reason where the organization asks for them, and only there', async () => {
    await t.createOrganization()
    const { item } = await t.accepted()
    expect((await policy({})).code).toBe('invalid_request')
    expect((await policy({ formRequired: true })).body.reveals).toEqual({
      formRequired: true,
      reasonRequired: false,
    })
    expect((await t.release(item)).code).toBe('form_required')
    expect((await t.release(item, { form: '375' })).status).toBe(200)
    // What is left out stays as it was.
    expect((await policy({ reasonRequired: true })).body.reveals).toEqual({
      formRequired: true,
      reasonRequired: true,
    })
    expect((await t.release(item, { form: '375' })).code).toBe('reason_required')
    expect((await t.release(item, { reason: BOX })).code).toBe('form_required')
    expect((await t.release(item, { form: '375', reason: BOX })).status).toBe(200)
    await policy({ formRequired: false, reasonRequired: false })
    expect((await t.release(item)).status).toBe(200)
    expect((await t.release(newId('itm'))).code).toBe('not_found')
    const asked = await t.asked()
    const sent = await t.upload(asked)
    await t.link(asked, 'POST', '/submit', { items: [sent] })
    await policy({ formRequired: true, reasonRequired: true })
    // A look before the acceptance is no use of a number.
    expect((await t.release(sent.id, { purpose: 'REVIEW' })).status).toBe(200)
  })
})
