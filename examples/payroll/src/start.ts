import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Arrivals } from './arrivals.ts'
import { createPayroll } from './app.ts'
import { storePeople } from './forms.ts'
import { lanAddresses } from './lan.ts'
import { startMailSink } from './mail-sink.ts'
import { allowOrigins, setUp, type SetupOptions } from './setup.ts'
import { Runs } from './year-end/runs.ts'

export interface StartOptions extends SetupOptions {
  host?: string
  port?: number
  tls?: { cert: string; key: string }
}

/** Starts the payroll product beside a vault that is already there. */
export async function startPayroll(
  options: StartOptions,
): Promise<{ url: string; organization: string; passphrase: string; close(): Promise<void> }> {
  const { host = '127.0.0.1', port = 0, tls } = options
  const sink = await startMailSink()
  const { fuin, organization, passphrase } = await setUp({ ...options, mailPort: sink.port })
  const arrivals = new Arrivals()
  const runs = new Runs({
    dataDir: options.dataDir,
    secret: passphrase,
    organization: fuin.organization(organization),
  })
  const app = createPayroll({ fuin, organization, secure: tls !== undefined, sink, arrivals, runs })
  const server = tls === undefined ? createHttp(app) : createHttps(tls, app)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const { port: actual } = server.address() as AddressInfo
  const names = host === '0.0.0.0' ? ['localhost', '127.0.0.1', ...lanAddresses()] : [host]
  await allowOrigins(
    options,
    names.map(name => `${tls === undefined ? 'http' : 'https'}://${name}:${actual}`),
  )
  // Over TLS the certificate of this demonstration is trusted by nobody else, the vault included.
  if (tls === undefined)
    await arrivals.listen(fuin.organization(organization), `http://127.0.0.1:${actual}/fuin/webhooks`)
  await storePeople(fuin.organization(organization))
  // Thanks, reminders and alerts go out by themselves from here on.
  const work = fuin.startWork({ organizations: () => [organization], everyMinutes: 1 })
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host === '0.0.0.0' ? 'localhost' : host}:${actual}`,
    organization,
    passphrase,
    async close() {
      await runs.close()
      await work.stop()
      await sink.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
