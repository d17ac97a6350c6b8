import { createServer as createHttp } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createPayroll } from './app.ts'
import { lanAddresses } from './lan.ts'
import { allowOrigins, setUp, type SetupOptions } from './setup.ts'

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
  const { fuin, organization, passphrase } = await setUp(options)
  const app = createPayroll({ fuin, organization, secure: tls !== undefined })
  const server = tls === undefined ? createHttp(app) : createHttps(tls, app)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const { port: actual } = server.address() as AddressInfo
  const names = host === '0.0.0.0' ? ['localhost', '127.0.0.1', ...lanAddresses()] : [host]
  await allowOrigins(
    options,
    names.map(name => `${tls === undefined ? 'http' : 'https'}://${name}:${actual}`),
  )
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host === '0.0.0.0' ? 'localhost' : host}:${actual}`,
    organization,
    passphrase,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
