import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cheapen, commandAt, init, type Outcome } from './support/command.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const WHY = '障害のため前日のバックアップから復元'
const dir = mkdtempSync(join(tmpdir(), 'fuin-cli-audit-'))
const config = join(dir, 'fuin.json')
const backup = join(dir, 'backup')
let vault: VaultProcess

const fuin = commandAt(() => vault)

const audit = (...args: string[]): Promise<Outcome> =>
  fuin('audit', ...args, ...(args.includes('--log-key') ? [] : ['--config', config]))

/** The same vault once more, at another port. */
async function restart(between: (dataDir: string) => void): Promise<void> {
  const { dataDir } = vault
  await vault.stop({ keep: true })
  between(dataDir)
  vault = await startVault(dataDir)
  const settings = JSON.parse(readFileSync(config, 'utf8')) as object
  writeFileSync(config, JSON.stringify({ ...settings, vault: vault.url }))
}

async function makeKey(name: string): Promise<void> {
  const made = await fuin('api-keys', 'create', '--name', name, '--scope', 'read', '--config', config)
  expect(made, made.error).toMatchObject({ code: 0 })
}

beforeAll(async () => {
  vault = await startVault()
  const made = await init(fuin, vault, dir)
  expect(made, made.error).toMatchObject({ code: 0 })
  await cheapen(dir)
})
afterAll(async () => {
  await vault.stop()
  rmSync(dir, { recursive: true, force: true })
})

describe('fuin audit', () => {
  it('exports a part that proves each entry in it, and finds what was changed', async () => {
    await makeKey('nightly')
    const file = join(dir, 'operations.jsonl')
    const exported = await audit('export', '--history', 'operation', '--out', file)
    expect(exported, exported.error).toMatchObject({ code: 0 })
    const entries = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .filter(line => line.includes('"leaf"'))
    expect(exported.out).toBe(`${entries.length} entries\n`)
    const verified = await audit('verify', '--file', file)
    expect(verified, verified.error).toMatchObject({ code: 0 })
    expect(verified.out).toContain('filter        history=operation')
    expect(verified.out).toContain('Every entry in this file stands in the log, unchanged.')

    const outputs = join(dir, 'outputs.jsonl')
    await audit('export', '--history', 'output', '--from', '2000-01-01T00:00:00.000Z', '--out', outputs)
    expect(readFileSync(outputs, 'utf8')).toContain('log.export')

    writeFileSync(file, readFileSync(file, 'utf8').replace('api-key.create', 'api-key.revoke'))
    const changed = await audit('verify', '--file', file)
    expect(changed).toMatchObject({ code: 1, out: '' })
    expect(changed.error).toMatch(/^log_proof_invalid/u)
    expect(await audit('export', '--history', 'all', '--out', join(dir, 'x'))).toMatchObject({ code: 2 })
    expect(await audit('export', '--until', '2030-01-01', '--out', join(dir, 'x'))).toMatchObject({ code: 2 })
  })

  it('stops after a restore from a backup, until somebody accepts by name what the vault shows', async () => {
    await restart(dataDir => cpSync(dataDir, backup, { recursive: true }))
    const before = await audit('accept-restore', '--actor', 'u1')
    expect(before.out).toContain('there is nothing to accept')
    await makeKey('later')
    expect(await audit('verify')).toMatchObject({ code: 0 })

    await restart(dataDir => {
      rmSync(dataDir, { recursive: true })
      cpSync(backup, dataDir, { recursive: true })
    })
    const stopped = await audit('verify')
    expect(stopped).toMatchObject({ code: 1 })
    expect(stopped.error).toContain('log_rolled_back')

    const compared = await audit('accept-restore', '--actor', 'u1')
    expect(compared, compared.error).toMatchObject({ code: 0 })
    expect(compared.out).toContain('does not continue what was seen before')
    const [, shown] = /^shown now +(\S+)$/mu.exec(compared.out)!
    const accept = (...more: string[]): Promise<Outcome> => audit('accept-restore', '--actor', 'u1', ...more)
    expect(await accept('--checkpoint', shown!)).toMatchObject({ code: 2 })
    const other = `${Number(shown!.split(':')[0]) + 1}:${shown!.split(':')[1]!}`
    expect(await accept('--checkpoint', other, '--reason', WHY)).toMatchObject({ code: 1, out: '' })
    expect((await audit('verify')).code).toBe(1)

    const accepted = await accept('--checkpoint', shown!, '--reason', WHY)
    expect(accepted, accepted.error).toMatchObject({ code: 0 })
    expect(accepted.out).toMatch(/^accepted +entry \d+\n$/u)
    const after = await audit('verify')
    expect(after, after.error).toMatchObject({ code: 0 })
    expect(after.out).toMatch(/^RESTORED +from a backup at /mu)
    expect(after.out).toContain('The log is whole')
  })
})
