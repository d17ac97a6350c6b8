import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@fuin/sdk/format'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DATABASES, openTestDatabase } from './support/databases.ts'
import { holdCall, type HeldCall } from './support/held-call.ts'
import { TestVault } from './support/test-vault.ts'
import { startVaultProcess, type VaultProcess } from './support/vault-process.ts'

/** After 5 seconds the vault cuts what still hangs; then it closes its stores. */
const CUT = 5_000

describe.each(DATABASES)('SIGTERM to a vault on %s', kind => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fuin-stop-'))
  const client = new TestVault()
  let env: Record<string, string>
  let vault: VaultProcess

  async function start(): Promise<void> {
    vault = await startVaultProcess(dataDir, env)
    const { url, setupToken } = vault
    client.vault = { url, setupToken, work: async () => undefined, close: async () => undefined }
  }

  beforeAll(async () => {
    env = await openTestDatabase(kind)
    await start()
    await client.createOrganization()
  })
  beforeEach(async () => {
    if (!(await connects(vault.url))) await start()
  })
  afterAll(async () => {
    vault.signal('SIGKILL')
    await vault.ended
    await client.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** An upload and a release, both begun. */
  async function begun(): Promise<{ upload: HeldCall; release: HeldCall }> {
    const at = `${vault.url}/v1/organizations/${client.organization}`
    const uploader = await client.asked()
    const { item, body, state } = await client.beginImage(uploader)
    const upload = await holdCall(
      `${at}/requests/${uploader.manifest.request}/items/${item}/chunks/0`,
      'PUT',
      {
        authorization: `Fuin-Link ${uploader.keys.submitToken}`,
        'content-type': 'application/octet-stream',
      },
      body.slice(0, state.chunkLength),
    )
    const { item: number } = await client.accepted()
    const nonce = randomBytes(16).toString('base64url')
    const release = await holdCall(
      `${at}/releases`,
      'POST',
      {
        authorization: `Bearer ${client.apiKey}`,
        'fuin-actor': `${newId('act')}; permissions="reveal"`,
        'content-type': 'application/json',
      },
      JSON.stringify({ items: [number], purpose: 'TAX-EMP', use: 'display', since: 0, nonce }),
    )
    return { upload, release }
  }

  it('answers what is under way, takes nothing new, ends with 0, and starts again', async () => {
    const { upload, release } = await begun()
    vault.signal('SIGTERM')
    const stopped = performance.now()
    await expect.poll(() => connects(vault.url)).toBe(false)
    vault.signal('SIGTERM') // an impatient supervisor changes nothing
    expect((await upload.finish()).status).toBe(204)
    const { status, text } = await release.finish()
    expect(status).toBe(200)
    const { code, output } = await vault.ended
    expect([code, performance.now() - stopped < CUT - 1_000]).toEqual([0, true])
    expect(output).toContain('"event":"stopped"')

    await start()
    const { leaf, index } = (JSON.parse(text) as { items: [{ entry: { leaf: string; index: number } }] })
      .items[0].entry
    const { body } = await client.host('GET', `/log/entries?limit=1&after=${index - 1}`)
    expect(body.entries[0].leaf).toBe(leaf)
  })

  it('cuts what never ends, and still ends with 0 in time', async () => {
    const { upload, release } = await begun()
    vault.signal('SIGTERM')
    const stopped = performance.now()
    await Promise.all([upload.cut, release.cut])
    const { code } = await vault.ended
    expect([code, performance.now() - stopped < CUT + 3_000]).toEqual([0, true])
    await start()
    const { item } = await client.accepted()
    expect((await client.release(item)).status).toBe(200)
  })
})

function connects(url: string): Promise<boolean> {
  const { port, hostname } = new URL(url)
  return new Promise(resolve => {
    const socket = connect(Number(port), hostname)
    const settle = (connected: boolean): void => {
      socket.destroy()
      resolve(connected)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })
}
