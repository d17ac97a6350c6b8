import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeOf } from './address.ts'
import { Limit } from './limit.ts'
import { ExactLimit, SettledLimit } from './shared-limit.ts'

const MINUTE = { name: 'address', quota: 60, seconds: 60 }

describe('placeOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['1:2:3::192.0.2.7', '1:2:3:0'],
    ['1::5:6:7:192.0.2.7', '1:0:0:5'],
    ['no address', 'no address'],
  ])('counts %s as %s', (address, place) => {
    expect(placeOf(address)).toBe(place)
  })
  it('counts a caller without an address as one', () => {
    expect(placeOf(undefined)).toBe('')
  })
})

describe('Limit', () => {
  // The clock stands still but where a test moves it: a busy machine forgives nobody anything.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('lets a burst of the whole quota through, and then one for each share of the time', () => {
    const limit = new Limit(MINUTE)
    for (let call = 0; call < 60; call++) {
      expect(limit.left('a')).toBe(60 - call)
      limit.add('a')
    }
    expect([limit.left('a'), limit.wait('a')]).toEqual([0, 1])
    expect([limit.left('b'), limit.wait('b')]).toEqual([60, 0])
    limit.add('a', -1)
    expect(limit.left('a')).toBe(1)
  })

  it('forgets nobody who owes, whoever else comes, and remembers no more than its bound', () => {
    const limit = new Limit(MINUTE)
    for (let call = 0; call < 60; call++) limit.add('guesser')
    for (let other = 0; other < 200_000; other++) limit.add(`2001:db8:${other}`)
    expect(limit.left('guesser')).toBe(0)
    expect(limit.size).toBeLessThanOrEqual(50_000 + 1024)
    // Newcomers share places: some hundred of them to each.
    expect(limit.left('2001:db8:199999')).toBe(0)
  })

  it('makes room again when debts have run out', () => {
    const limit = new Limit({ name: 'address', quota: 1000, seconds: 1 })
    for (let other = 0; other < 60_000; other++) limit.add(`n${other}`)
    vi.advanceTimersByTime(1200)
    limit.add('newcomer')
    expect(limit.size).toBeLessThan(2000)
  })
})

describe('limits for all instances', () => {
  /** What the table does. */
  function table(): {
    owed: Map<string, number>
    down: boolean
    counts: ConstructorParameters<typeof ExactLimit>[1]
  } {
    const state = { owed: new Map<string, number>(), down: false }
    const fail = (): void => {
      if (state.down) throw new Error('down')
    }
    return Object.assign(state, {
      counts: {
        async take(name: string, cost: number, period: number) {
          fail()
          const owed = (state.owed.get(name) ?? 0) + cost
          if (owed > period) return false
          state.owed.set(name, owed)
          return true
        },
        async settle(debts: ReadonlyMap<string, number>) {
          fail()
          for (const [name, cost] of debts) state.owed.set(name, (state.owed.get(name) ?? 0) + cost)
          return new Map([...debts.keys()].map(name => [name, state.owed.get(name)!]))
        },
        async forget() {
          state.owed.clear()
        },
      },
    })
  }

  it('are one quota when they are exact, and a refusal costs the database nothing more', async () => {
    const shared = table()
    const [one, other] = [new ExactLimit(MINUTE, shared.counts), new ExactLimit(MINUTE, shared.counts)]
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, call) => (call % 2 === 0 ? one : other).take('a')),
    )
    expect(answers.filter(Boolean)).toHaveLength(60)
    shared.down = true
    expect(await one.take('a')).toBe(false)
    await expect(one.take('b')).rejects.toThrow('down')
  })

  it('are one quota a second later when they are settled, and a count is not lost when the database is away', async () => {
    const shared = table()
    const [one, other] = [new SettledLimit(MINUTE), new SettledLimit(MINUTE)]
    one.add('k', 40)
    other.add('k', 30)
    expect(other.left('k')).toBe(30)
    await one.settle(shared.counts)
    shared.down = true
    await expect(other.settle(shared.counts)).rejects.toThrow('down')
    shared.down = false
    other.add('k', 1)
    await other.settle(shared.counts)
    expect(other.left('k')).toBe(0)
    expect(shared.owed.get('address k')).toBeCloseTo(71_000)
  })
})
