import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entry } from '@fuin/sdk/api'
import { submitAsProvider } from '@fuin/sdk/testing'
import { expect, it } from 'vitest'
import { bareEnv } from '../packages/sdk/test/support/bare-env.ts'
import { launchChromium, newContext } from './support/chromium.ts'
import { startExample } from './support/example.ts'
import { consoleOf, submit } from './support/journey.ts'
import { removeData, startVaultProcess } from './support/vault.ts'

const TOP = fileURLToPath(new URL('..', import.meta.url))
const PASSPHRASE = 'correct horse battery'

it('reveal-in-node reveals what `fuin init` and `fuin request` prepared, for those who were accepted', async () => {
  const vault = await startVaultProcess()
  const folder = mkdtempSync(join(tmpdir(), 'fuin-example-'))
  try {
    const cli = (...args: string[]): Promise<Outcome> =>
      node(['packages/sdk/src/cli/main.ts', ...args], { FUIN_SETUP_TOKEN: vault.setupToken })
    const from = ['--config', join(folder, 'fuin.json')]
    const company = [
      '--name',
      '株式会社みほん',
      '--contact',
      '人事部',
      '--no-escrow-accepted-by',
      '佐藤 一郎',
    ]
    expect(await cli('init', '--vault', vault.url, '--dir', folder, ...company)).toMatchObject({ code: 0 })
    const person = [
      '--subject',
      'E-1001',
      '--name',
      '見本 花子',
      '--purpose',
      'TAX-EMP',
      '--due',
      '2099-12-10',
    ]
    const asked = await cli('request', 'create', ...person, ...from)
    expect(asked.output).toContain('#1.')
    await submitAsProvider(/https?:\S+#1\.\S+/u.exec(asked.output)![0], vault.url, [
      { number: '123456789018' },
    ])

    const early = await node(['examples/reveal-in-node/reveal.ts', folder, 'E-1001'])
    expect(early.code).toBe(1)
    expect(early.output).not.toContain('E-1001  *')

    const accepted = await node(['examples/reveal-in-node/accept.ts', folder, 'E-1001'])
    expect(accepted).toEqual({ code: 0, output: 'E-1001 accepted\n' })
    const batch = await node(['examples/reveal-in-node/reveal.ts', folder, 'E-1001', 'E-9999'])
    expect(batch.code).toBe(1)
    expect(batch.output).toContain('E-1001  ************\n')
    expect(batch.output).toContain('E-9999  not_found: ')
    expect(batch.output).not.toContain('123456789018')
    const printed = await node(['examples/reveal-in-node/reveal.ts', '--print', folder, 'E-1001'])
    expect(printed).toEqual({ code: 0, output: 'E-1001  123456789018\n' })
    expect(await cli('audit', 'verify', ...from)).toMatchObject({ code: 0 })
    const log = join(folder, 'log.jsonl')
    expect(await cli('audit', 'export', '--out', log, ...from)).toMatchObject({ code: 0 })
    const uses = releasesIn(log)
    // A number that nobody accepted is not asked for at all.
    expect(uses.map(({ result }) => result)).toEqual(['ok', 'ok'])
    for (const use of uses) expect(use).toMatchObject({ purpose: 'TAX-EMP', form: '375' })
  } finally {
    await vault.stop()
    removeData(vault)
    rmSync(folder, { recursive: true, force: true })
  }
})

it('reveal-in-node says in one line what is missing', async () => {
  const script = 'examples/reveal-in-node/reveal.ts'
  const folder = mkdtempSync(join(tmpdir(), 'fuin-example-'))
  const says = (output: string): object => ({ code: 1, output: expect.stringMatching(output) as string })
  expect(await node([script])).toMatchObject({ code: 2 })
  expect(await node([script, folder, 'E-1'], { FUIN_PASSPHRASE: '' })).toEqual(
    says('^config_invalid: Set FUIN_PASSPHRASE.\n$'),
  )
  expect(await node([script, folder, 'E-1'])).toEqual(says('^config_invalid: [^\n]+`fuin init`.\n$'))
  rmSync(folder, { recursive: true })
})

it('seal-in-a-page takes a number in a page of somebody else, under a strict policy', async () => {
  const example = await startExample('examples/seal-in-a-page/start.ts')
  const browser = await launchChromium()
  try {
    const context = await newContext(browser, 'phone')
    const complaints = consoleOf(context)
    const page = await context.newPage()
    const sent: string[] = []
    page.on('request', outgoing => sent.push(outgoing.url(), outgoing.postData() ?? ''))
    const answer = await page.goto(example.url)
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel('マイナンバー（個人番号）').fill('1234-5678-9018')
    await page.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    expect(complaints).toEqual([])
    expect(sent.join('\n')).toContain('ciphertext')
    expect(sent.join('\n').replaceAll('-', '')).not.toContain('123456789018')
    expect(await example.line()).toBe('Accepted and revealed for the withholding slip: 123456789018')
  } finally {
    await browser.close()
    example.stop()
  }
})

/** What the log says about uses of numbers, in order. */
function releasesIn(file: string): Entry[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const leaves = lines.flatMap(line => (JSON.parse(line) as { leaf?: string }).leaf ?? [])
  return leaves.map(leaf => JSON.parse(leaf) as Entry).filter(({ action }) => action === 'release')
}

interface Outcome {
  code: number
  output: string
}

function node(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['--conditions=source', ...args], {
    cwd: TOP,
    env: { ...bareEnv(), FUIN_PASSPHRASE: PASSPHRASE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  return new Promise(resolve => child.on('close', code => resolve({ code: code ?? -1, output })))
}
