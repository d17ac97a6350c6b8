import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './lock.ts'

describe('the lock of a folder', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fuin-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const leave = (content: string): void => writeFileSync(join(folder, 'lock.pid'), content)

  it('is held until it is given back', () => {
    const unlock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(/Another process/u)
    unlock()
    lockFolder(folder)()
  })

  it('is held by another process that lives', () => {
    leave(String(process.ppid))
    expect(() => lockFolder(folder)).toThrow(/Another process/u)
  })

  it.runIf(process.platform === 'linux')('is not held by a process that only got the same id later', () => {
    leave(`${process.ppid} 1`)
    const unlock = lockFolder(folder)
    expect(readFileSync(join(folder, 'lock.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid} \\d+$`, 'u'))
    unlock()
  })

  it.each(['', 'x', '-1', '0', '4194305'])('is not held by what a crash may leave: "%s"', content => {
    leave(content)
    lockFolder(folder)()
  })
})
