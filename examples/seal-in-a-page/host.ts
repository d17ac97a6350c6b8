import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ManifestImage } from '@fuin/sdk'
import { createTestOrganization } from '@fuin/sdk/testing'
import { loadConfig, startVault } from '@fuin/vault-server'
import express from 'express'
import { createPage, WIDGET } from './page.ts'

export interface HostOptions {
  /** The built page; `{{fingerprint}}` in its `index.html` is filled in. */
  folder: URL
  /** What else is filled in there. */
  fill?: Readonly<Record<string, string>>
  /** Names for `trusted-types`. */
  policies: string
  /** Photos that the person is asked for. */
  images?: ManifestImage[]
}

/** Stands for the rest of a product, beside a throw-away vault: everything is gone when it stops. */
export async function startHost({ folder, fill = {}, policies, images = [] }: HostOptions): Promise<void> {
  if (!existsSync(WIDGET)) {
    console.error('The widget is not built. Run: node scripts/build.ts')
    process.exit(1)
  }
  const port = Number(process.env['PORT'] ?? 8795)
  const address = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'fuin-page-'))
  const vault = await startVault(loadConfig({ FUIN_DATA_DIR: dataDir, FUIN_PORT: '0' }), {
    logger: { info: () => undefined, error: console.error },
  })
  const { fuin, id } = await createTestOrganization({ ...vault, allowedOrigins: [address] })

  // What HR does in your product: ask somebody.
  const staff = fuin.organization(id).as({ externalId: 'hr', permissions: ['request', 'review', 'reveal'] })
  await staff.subjects.put({ externalId: 'E-1', kind: 'employee', name: '見本 花子' })
  await staff.requests.create({
    subject: { externalId: 'E-1', identityCheckedAt: '2026-04-01' },
    purposes: ['TAX-EMP', 'EI'],
    // The account shows who it is, so the number alone is verified; without photos staff look at the papers.
    ...(images.length === 0 ? { inPerson: true } : { images }),
    due: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
  })

  // There is no sign-in here: everybody is E-1. Your product asks its own session.
  const page = await createPage({
    fuin,
    organization: id,
    vaultUrl: vault.url,
    folder: fileURLToPath(folder),
    fill,
    policies,
    signedIn: () => 'E-1',
  })
  // A form of the product itself, for the examples that have one.
  page.post('/profile', express.text({ type: () => true }), (request, response) => {
    console.log(`The form carried: ${String(request.body)}`)
    response.status(204).end()
  })
  const server = page.listen(port, '127.0.0.1', error => {
    if (error !== undefined) {
      console.error(`Port ${port} is taken or not allowed. Choose another one: PORT=8800`)
      process.exitCode = 1
      stop()
      return
    }
    console.log(`${address}/  (a synthetic number to try: 1234 5678 9018)`)
  })

  // What comes back to your payroll: the number, for a purpose that the person was shown, after it was logged.
  const watch = setInterval(() => void whenSubmitted().catch(console.error), 2000)
  async function whenSubmitted(): Promise<void> {
    const subject = await fuin.organization(id).subjects.get({ externalId: 'E-1' })
    if (subject.state !== 'submitted') return
    clearInterval(watch)
    await staff.accept({ externalId: 'E-1' }, { record: { basis: ['番号法16条'] } })
    await staff.reveal({ externalId: 'E-1' }, { purpose: 'TAX-EMP' }, number => {
      console.log(`Accepted and revealed for the withholding slip: ${number.digits()}`)
    })
  }

  process.on('SIGINT', stop).on('SIGTERM', stop)
  function stop(): void {
    clearInterval(watch)
    server.closeAllConnections()
    server.close()
    void vault.close().then(() => {
      rmSync(dataDir, { recursive: true, force: true })
      process.exit()
    })
  }
}
