import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SealedRows } from './sealed-rows.ts'

const NUMBER = '123456789018'
const row = { person: 'E-1001', subject: 'sub_1', digits: NUMBER }
let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'payroll-rows-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('gives back what was put, to whoever has the secret and after a restart', () => {
  new SealedRows(folder, 'secret').put('run', row)
  const again = new SealedRows(folder, 'secret')
  expect(again.all('run')).toEqual([row])
  expect(again.people('run')).toEqual(['E-1001'])
  expect(() => new SealedRows(folder, 'other').all('run')).toThrow()
})

it('has no digit on the disk', () => {
  new SealedRows(folder, 'secret').put('run', row)
  expect(readFileSync(join(folder, 'run', 'E-1001')).includes(NUMBER.slice(0, 4))).toBe(false)
})

it('keeps one row of a person, and none once it is removed', () => {
  const rows = new SealedRows(folder, 'secret')
  rows.put('run', row)
  rows.put('run', { ...row, digits: '987654321093' })
  rows.put('run', { ...row, person: 'E-1002' })
  expect(rows.all('run').map(({ digits }) => digits)).toEqual(['987654321093', NUMBER])
  rows.removeOne('run', 'E-1001')
  expect(rows.people('run')).toEqual(['E-1002'])
  rows.remove('run')
  expect(rows.all('run')).toEqual([])
})
