import { setTimeout as wait } from 'node:timers/promises'
import type { Entry } from '@fuin/sdk/api'
import { describe, expect, it } from 'vitest'
import { consistentLog } from './support/confirmed.ts'
import { DATABASES } from './support/databases.ts'
import { randomFrom } from './support/disk/survivors.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const SEED = Number(process.env['FUIN_TEST_SEED'] ?? 20261124)
const ROUNDS = 25
const CLIENTS = 4

describe.each(DATABASES)(`releases against an erasure on %s (seed ${SEED})`, kind => {
  const random = randomFrom(SEED)
  const t = vaultOn(kind)

  const erase = (subject: string): Promise<Answer> =>
    t.host('POST', `/subjects/${subject}/erase`, { scope: 'person', reason: 'TEST' })

  /** Entries of the log that tell of an item, with their places. */
  async function entriesOf(item: string): Promise<{ place: number; entry: Entry }[]> {
    const leaves = await consistentLog(t)
    return leaves!
      .map((leaf, place) => ({ place, entry: JSON.parse(leaf) as Entry }))
      .filter(({ entry }) => entry.action === 'release' && entry.item === item)
  }

  /** Always some releases under way, so that every erasure meets one. */
  async function releaseUntilRefused(item: string, onFirst: () => void): Promise<Answer[]> {
    const answers: Answer[] = []
    const client = async (): Promise<void> => {
      let answer: Answer
      do {
        answers.push((answer = await t.release(item)))
        onFirst()
      } while (answer.status === 200)
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    return answers
  }

  it('come before it in the log, or are refused', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await t.accepted()
      // However slow the machine is: the first release is through before the erasure begins.
      let begin: () => void = () => undefined
      const first = new Promise<void>(resolve => (begin = resolve))
      const [erased, answers] = await Promise.all([
        first.then(() => wait(random() * 15)).then(() => erase(one.subject)),
        releaseUntilRefused(one.item, () => begin()),
      ])
      expect(erased.status).toBe(200)
      const end = erased.body.entry.index as number
      const entries = await entriesOf(one.item)
      const released = answers.filter(({ status }) => status === 200)
      for (const { body } of released) {
        const [{ envelope, entry }] = body.items as [(typeof body.items)[0]]
        expect([typeof envelope, entry.index < end]).toEqual(['string', true])
        expect(entries.find(({ place }) => place === entry.index)?.entry).toEqual(JSON.parse(entry.leaf))
      }
      const refused = answers.filter(({ status }) => status !== 200)
      for (const { status, code, body } of refused)
        expect([status, code, Object.keys(body).includes('items')]).toEqual([410, 'erased', false])
      const results = entries.map(({ place, entry }) => `${entry.result} ${place < end ? 'before' : 'after'}`)
      expect(results.filter(result => result === 'ok before').length).toBe(released.length)
      expect(results).not.toContain('ok after')
      expect(results.length).toBe(answers.length)
      expect(released.length).toBeGreaterThan(0)
    }
  })

  it('hand out a body whole or not at all, and never afterwards', async () => {
    for (let round = 0; round < ROUNDS / 4; round++) {
      const one = await t.asked()
      const number = await t.upload(one)
      const image = await t.uploadImage(one)
      const item = image.id
      await t.link(one, 'POST', '/submit', { items: [number, image] })
      const ticket = async (): Promise<string> =>
        (await t.release(item, { purpose: 'REVIEW' })).body.items[0]!.ticket!
      const read = (value: string): Promise<Answer | null> =>
        t.host('GET', `/items/${item}/body`, undefined, null, { 'fuin-ticket': value }).catch(() => null) // cut in the middle
      const [early, late] = [await ticket(), await ticket()]
      const [answer, erased] = await Promise.all([
        wait(random() * 10).then(() => read(early)),
        wait(random() * 5).then(() => erase(one.subject)),
      ])
      expect(erased.status).toBe(200)
      if (answer !== null) expect([200, 410]).toContain(answer.status)
      const afterwards = await read(late)
      expect([afterwards?.status === 200, afterwards?.code]).toEqual([false, 'erased'])
      const entries = await entriesOf(item)
      expect(entries.map(({ entry }) => entry.result)).toEqual(['ok', 'ok'])
    }
  })
})
