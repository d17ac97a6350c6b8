import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, formsOf, scan } from './leak-scan.ts'

describe('the leak scan', () => {
  it('finds what was planted, in every form', () => {
    for (const [form, bytes] of formsOf('123456789018')) {
      const content = Buffer.concat([Buffer.from('noise '), bytes, Buffer.from(' noise')])
      expect([form, scan([['x', content]], { number: '123456789018' }).length > 0]).toEqual([form, true])
    }
  })

  it('finds base64 at any alignment', () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const content = Buffer.from(Buffer.from(`${before}123456789018 and more`).toString('base64'))
      expect(scan([['x', content]], { number: '123456789018' })).not.toEqual([])
    }
  })

  it('finds a secret in a file of a folder, and nothing in a clean one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuin-scan-'))
    writeFileSync(join(folder, 'clean'), 'nothing here')
    expect(scan(filesUnder([folder]), { name: '青木 健太' })).toEqual([])
    writeFileSync(join(folder, 'dirty'), `{"name":"青木 健太"}`)
    expect(scan(filesUnder([folder]), { name: '青木 健太' })).toMatchObject([{ form: 'plain' }])
    rmSync(folder, { recursive: true })
  })
})
