import { execFile } from 'node:child_process'
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Row } from '../table.ts'
import { filledVault, type FilledVault } from './filled-vault.ts'
import { cpuSeconds, peakMemory } from './usage.ts'

const SMALL = 10_000
const LARGE = 1_000_000
/** Seconds that a million entries may take on two cores. */
const BUDGET = 60
const PASSPHRASE = 'correct horse battery'
const COMMAND = fileURLToPath(new URL('command.ts', import.meta.url))

/** An organization as `fuin init` made it. */
interface Made {
  id: string
  config: string
}

/** What one command took: seconds of the clock, seconds of CPU, most memory in MB. */
interface Taken {
  seconds: number
  cpu: number
  memory: number
}

/** `fuin audit verify`, live and of an export, as somebody types it: a vault, its PostgreSQL and the command share the cores. */
export async function benchLog(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-cli-'))
  const vault = await filledVault([SMALL, LARGE], async ({ url, setupToken }) =>
    init(folder, url, setupToken),
  )
  try {
    for (const { config } of vault.organizations) moveTo(vault.url, config)
    const [small, large] = vault.organizations
    const live = { small: await verifyLive(vault, small!), large: await verifyLive(vault, large!) }
    const file = join(folder, 'log.jsonl')
    await fuin('audit', 'export', '--config', large!.config, '--out', file)
    const exported = await fuin('audit', 'verify', '--config', large!.config, '--file', file)
    const hashed = await seconds(async () => {
      const hash = createHash('sha256')
      for await (const part of createReadStream(file)) hash.update(part as Buffer)
      return hash.digest('hex')
    })
    const log = 'log of 1,000,000'
    const cpu = (what: string, rate: number): Row => ({
      ...{
        what: `${log}, live: CPU of ${what}`,
        rate,
        unit: 's',
        beside: 'of all three',
        base: live.large.all,
      },
    })
    return [
      { what: `${log}, verified live`, rate: live.large.seconds, unit: 's', beside: 'wanted', base: BUDGET },
      cpu('the command', live.large.cpu),
      cpu('the vault', live.large.vault),
      cpu('PostgreSQL', live.large.postgres),
      {
        ...{ what: `${log}, live: memory of the command`, rate: live.large.memory, unit: 'MB' },
        ...{ beside: 'log of 10,000', base: live.small.memory },
      },
      {
        ...{ what: `${log}, live: memory of the vault`, rate: live.large.vaultMemory, unit: 'MB' },
        ...{ beside: 'log of 10,000', base: live.small.vaultMemory },
      },
      { what: `${log}, export verified`, rate: exported.seconds, unit: 's', beside: 'wanted', base: BUDGET },
      {
        what: `${log}, export: CPU`,
        rate: exported.cpu,
        unit: 's',
        beside: 'read and hashed as one',
        base: hashed,
      },
      {
        ...{ what: `${log}, export: memory`, rate: exported.memory, unit: 'MB' },
        ...{ beside: 'log of 10,000, live', base: live.small.memory },
      },
    ]
  } finally {
    await vault.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function init(folder: string, url: string, setupToken: string): Promise<Made> {
  const dir = mkdtempSync(join(folder, 'org-'))
  const names = ['--name', '株式会社みほん', '--contact', '人事部', '--no-escrow-accepted-by', '佐藤 一郎']
  await fuin({ FUIN_SETUP_TOKEN: setupToken }, 'init', '--vault', url, '--dir', dir, ...names)
  const config = join(dir, 'fuin.json')
  return { id: (JSON.parse(readFileSync(config, 'utf8')) as { organization: string }).organization, config }
}

/** The vault has another port since it was filled. */
function moveTo(vault: string, config: string): void {
  const content = JSON.parse(readFileSync(config, 'utf8')) as object
  writeFileSync(config, JSON.stringify({ ...content, vault }))
}

async function verifyLive(
  { pids }: FilledVault<Made>,
  { config }: Made,
): Promise<Taken & { vault: number; postgres: number; all: number; vaultMemory: number }> {
  const before = { vault: cpuSeconds(pids.vault), postgres: cpuSeconds(pids.postgres) }
  const taken = await fuin('audit', 'verify', '--config', config)
  const vault = cpuSeconds(pids.vault) - before.vault
  const postgres = cpuSeconds(pids.postgres) - before.postgres
  return { ...taken, vault, postgres, all: taken.cpu + vault + postgres, vaultMemory: peakMemory(pids.vault) }
}

/** Runs a command in a process of its own. */
async function fuin(...given: (string | Record<string, string>)[]): Promise<Taken> {
  const args = given.filter(one => typeof one === 'string')
  const env = {
    ...process.env,
    ...(typeof given[0] === 'object' ? given[0] : {}),
    FUIN_PASSPHRASE: PASSPHRASE,
  }
  const began = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', COMMAND, ...args], {
    env,
  })
  const { cpu, memory } = JSON.parse(stdout.trim().split('\n').at(-1)!) as Omit<Taken, 'seconds'>
  return { seconds: (performance.now() - began) / 1000, cpu, memory }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
