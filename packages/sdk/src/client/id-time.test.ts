import { expect, it } from 'vitest'
import { newId } from '../format/ids.ts'
import { timeOfId } from './id-time.ts'

it('reads the time at which an id was made', () => {
  for (const time of [0, 1, 1_795_000_000_000, 2 ** 48 - 1]) expect(timeOfId(newId('req', time))).toBe(time)
})
