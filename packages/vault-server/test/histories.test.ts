import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { leafHash, openCheckpoint, verifyInclusion } from '../../sdk/src/log/index.ts'
import { vaultOn } from './support/vault-on.ts'

describe.each(['pglite', 'postgres'] as const)('the histories of the log, on %s', kind => {
  const t = vaultOn(kind)

  async function list(query: string): Promise<any> {
    const answer = await t.host('GET', `/log/list?${query}`, undefined, 'audit')
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  const entriesOf = (page: any): any[] => page.entries.map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
  const ask = (actor: string, permissions: string, body: object): Promise<any> =>
    t.host('POST', '/releases', body, null, { 'fuin-actor': `${actor}; permissions="${permissions}"` })

  it('finds by person, staff, purpose, action, result and time, newest first and proven', async () => {
    const [one, other] = [await t.accepted(), await t.accepted()]
    const [seer, clerk] = [newId('act'), newId('act')]
    const before = new Date().toISOString()
    t.now = new Date(t.now.getTime() + 60_000)
    const body = (item: string, purpose = 'TAX-EMP'): object => ({
      items: [item],
      purpose,
      use: 'display',
      since: 0,
      nonce: 'A'.repeat(22),
    })
    for (const item of [one.item, other.item, one.item]) await ask(seer, 'reveal', body(item))
    await ask(clerk, 'request', body(one.item))
    await ask(seer, 'reveal', body(one.item, 'NOT-TOLD'))

    const all = await list('history=display')
    expect(all.next).toBeNull()
    const { size, root } = openCheckpoint(all.checkpoint, t.logKey)
    for (const { index, leaf, inclusion } of all.entries) {
      const proof = inclusion.map((hash: string) => Buffer.from(hash, 'base64'))
      expect(verifyInclusion(leafHash(Buffer.from(leaf)), index, size, proof, root)).toBe(true)
    }
    expect(entriesOf(all).map(({ result }) => result)).toEqual([
      'purpose_not_allowed',
      'permission_missing',
      'ok',
      'ok',
      'ok',
    ])
    expect(entriesOf(await list(`history=display&subject=${other.subject}`))).toHaveLength(1)
    expect(entriesOf(await list(`history=display&actor=${clerk}`))).toHaveLength(1)
    expect(entriesOf(await list('history=display&purpose=NOT-TOLD'))).toHaveLength(1)
    expect(entriesOf(await list('history=display&result=refused'))).toHaveLength(2)
    expect(
      entriesOf(await list(`history=display&result=ok&actor=${seer}&subject=${one.subject}`)),
    ).toHaveLength(2)
    const decided = entriesOf(await list('history=operation&action=decide'))
    expect(decided.map(({ action }) => action)).toEqual(['decide', 'decide'])
    const accepted = entriesOf(
      await list(`history=operation&subject=${one.subject}&until=${t.now.toISOString()}`),
    )
    expect(accepted.at(-1)).toMatchObject({ action: 'subject.put', subject: one.subject })
    expect(entriesOf(await list(`history=display&until=${before}`))).toEqual([])
    expect(entriesOf(await list(`history=display&from=${t.now.toISOString()}`))).toHaveLength(5)
    const later = new Date(t.now.getTime() + 86_400_000).toISOString()
    expect(entriesOf(await list(`history=display&from=${later}`))).toEqual([])
    expect(entriesOf(await list('history=output'))).toEqual([])
    const printed = await ask(seer, 'output', { ...body(one.item), use: 'output', target: 'print' })
    expect(printed.status).toBe(200)
    expect(entriesOf(await list(`history=output&subject=${one.subject}`))).toMatchObject([{ use: 'output' }])
  })

  it('turns pages without a gap or a repetition while entries are appended', async () => {
    await t.createOrganization()
    for (let turn = 0; turn < 7; turn++) await t.asked()
    const seen: number[] = []
    let before = ''
    for (;;) {
      const page = await list(`history=operation&action=subject.put&limit=2${before}`)
      seen.push(...page.entries.map(({ index }: { index: number }) => index))
      if (page.next === null) break
      before = `&before=${page.next}`
      await t.asked()
    }
    const whole = await list('history=operation&action=subject.put&limit=200')
    const old = whole.entries.map(({ index }: { index: number }) => index).slice(-7)
    expect(seen).toEqual(old)
  })

  it('is for the scope read or the permission audit, and refuses a filter that is none', async () => {
    for (const query of [
      '',
      'history=all',
      'history=display&actor=act_1',
      'history=display&subject=x',
      'history=display&result=maybe',
      'history=display&from=yesterday',
      'history=display&purpose=%27',
      'history=display&before=-1',
    ])
      expect(await t.host('GET', `/log/list?${query}`, undefined, 'audit')).toMatchObject({
        status: 400,
        code: 'invalid_request',
      })
    const denied = await t.host('GET', '/log/list?history=display', undefined, 'reveal output admin')
    expect(denied).toMatchObject({ status: 403, code: 'permission_missing' })
  })
})
