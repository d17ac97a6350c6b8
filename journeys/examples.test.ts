import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { submitAsProvider } from '@fuin/sdk/testing'
import { expect, it } from 'vitest'
import { launchChromium, newContext } from './support/chromium.ts'
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
    expect(early.output).not.toContain('slip made')

    const accepted = await node(['examples/reveal-in-node/accept.ts', folder, 'E-1001'])
    expect(accepted).toEqual({ code: 0, output: 'E-1001 accepted\n' })
    const batch = await node(['examples/reveal-in-node/reveal.ts', folder, 'E-1001', 'E-9999'])
    expect(batch.code).toBe(1)
    expect(batch.output).toContain('E-1001  slip made, number ends in 8 (as text: ************)')
    expect(batch.output).toMatch(/E-9999 {2}\S/u)
    expect(batch.output).not.toContain('123456789018')
    expect(await cli('audit', 'verify', ...from)).toMatchObject({ code: 0 })
  } finally {
    await vault.stop()
    removeData(vault)
    rmSync(folder, { recursive: true, force: true })
  }
})

it('seal-in-a-page takes a number in a page of somebody else, under a strict policy', async () => {
  const child = spawn(process.execPath, ['--conditions=source', 'examples/seal-in-a-page/start.ts'], {
    cwd: TOP,
    env: { PATH: process.env['PATH'], PORT: '18795' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const browser = await launchChromium()
  try {
    const address = String((await lines.next()).value).split(' ')[0]!
    const context = await newContext(browser, 'phone')
    const complaints = consoleOf(context)
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel('マイナンバー（個人番号）').fill('1234-5678-9018')
    await page.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    expect(complaints).toEqual([])
    expect((await lines.next()).value).toBe('Accepted and revealed for the withholding slip: 123456789018')
  } finally {
    await browser.close()
    child.kill('SIGTERM')
  }
})

interface Outcome {
  code: number
  output: string
}

function node(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['--conditions=source', ...args], {
    cwd: TOP,
    env: { PATH: process.env['PATH'], FUIN_PASSPHRASE: PASSPHRASE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  return new Promise(resolve => child.on('close', code => resolve({ code: code ?? -1, output })))
}
