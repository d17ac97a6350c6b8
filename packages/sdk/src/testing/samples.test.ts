import { expect, it } from 'vitest'
import { parseMyNumber } from '../my-number/my-number.ts'
import { sampleNumbers } from './sample-numbers.ts'
import { samplePeople } from './sample-people.ts'

it('sample numbers are valid, different, and the same for one seed', () => {
  const numbers = sampleNumbers(7, 5000)
  for (const number of numbers) expect(parseMyNumber(number).digits()).toBe(number)
  expect(new Set(numbers).size).toBe(5000)
  expect(sampleNumbers(7, 20)).toEqual(numbers.slice(0, 20))
  expect(sampleNumbers(8, 20)).not.toEqual(numbers.slice(0, 20))
})

it('sample people have different names', () => {
  const people = samplePeople(1, 195)
  expect(new Set(people.map(({ name }) => name)).size).toBe(195)
  expect(people[0]!.externalId).toBe('E-1001')
})
