import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from 'lean-qr'
import { ConfigError, loadConfig, startVault, VaultError } from '@fuin/vault-server'
import { certificateFor, lanAddresses } from './lan.ts'
import { startPayroll } from './start.ts'

/** The main job on the embedded default: vault, collection page and payroll, ready to be tried by hand. */
async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lan: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      port: { type: 'string', default: '8790' },
      data: { type: 'string', default: fileURLToPath(new URL('../../../.fuin/demo', import.meta.url)) },
    },
  })
  const port = Number(values.port)
  const hosted = fileURLToPath(new URL('../../../packages/widget/dist/hosted/', import.meta.url))
  if (!existsSync(join(hosted, 'main.js')))
    throw new Error('The collection page is not built. Run: npm run demo')
  if (values.reset) rmSync(values.data, { recursive: true, force: true })
  mkdirSync(values.data, { recursive: true, mode: 0o700 })

  const addresses = values.lan ? lanAddresses() : []
  const host = values.lan ? '0.0.0.0' : '127.0.0.1'
  const shown = addresses[0] ?? (values.lan ? 'localhost' : '127.0.0.1')
  const tls = values.lan ? await certificateFor(addresses) : undefined
  const files = { cert: join(values.data, 'lan.crt'), key: join(values.data, 'lan.key') }
  if (tls !== undefined) {
    writeFileSync(files.cert, tls.cert, { mode: 0o600 })
    writeFileSync(files.key, tls.key, { mode: 0o600 })
    // The payroll calls the vault under the certificate that was just made: trusted in this process only.
    setDefaultCACertificates([...getCACertificates('default'), tls.cert])
  }
  const scheme = tls === undefined ? 'http' : 'https'
  const vault = await startVault(
    loadConfig({
      FUIN_DATA_DIR: join(values.data, 'vault'),
      FUIN_HOST: host,
      FUIN_PORT: String(port + 1),
      FUIN_HOSTED_DIR: hosted,
      FUIN_LOG: 'quiet',
      FUIN_WEBHOOK_PRIVATE: '1',
      ...(tls === undefined ? {} : { FUIN_TLS_CERT: files.cert, FUIN_TLS_KEY: files.key }),
    }),
    {
      logger: {
        info: () => undefined,
        error: (event, fields) => console.error(event, fields?.error ?? fields?.code ?? ''),
      },
    },
  )
  const payroll = await startPayroll({
    dataDir: join(values.data, 'payroll'),
    vaultUrl: `${scheme}://127.0.0.1:${port + 1}`,
    setupToken: vault.setupToken,
    collectUrl: `${scheme}://${shown}:${port + 1}/c/`,
    host,
    port,
    ...(tls === undefined ? {} : { tls }),
  })
  announce(`${scheme}://${shown}:${port}/`, `${scheme}://${shown}:${port + 1}/`, values.lan)
  const stop = (): void => {
    void Promise.all([payroll.close(), vault.close()]).then(() => process.exit(0))
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

function announce(payroll: string, vault: string, lan: boolean): void {
  console.log(`
  給与システム / payroll   ${payroll}
  保管サーバー / vault      ${vault}v1/health

  1. 給与システムを開き、「責任者」としてサインインします。
  2. だれかを選び、依頼リンクを作ります。
  3. リンクを別の窓${lan ? '、またはスマートフォンの QR コード' : ''}で開き、番号を入力します（例 1234 5678 9018）。
  4. 給与システムに戻り、確かめて受け入れ、番号を表示し、廃棄します。

  Sign in, ask somebody, open the link in another window, then review, reveal, erase.
  止めるには Ctrl+C / stop with Ctrl+C   （はじめから: npm run demo -- --reset）
`)
  if (!lan) {
    console.log('  実機のスマートフォンで試す / on a real phone: npm run demo -- --lan\n')
    return
  }
  console.log(generate(payroll).toString({ on: '██', off: '  ', pad: 2 }))
  console.log('  証明書はこの場で作ったものです。ブラウザの警告は、試用に限って進めてください。\n')
}

await demo().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof VaultError || error instanceof Error
  console.error(known ? error.message : 'The demo could not start.')
  process.exit(1)
})
