import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { VaultError } from './errors.ts'
import { makeFileOnce, makeFolderDurably } from './files/sync.ts'
import { Limits } from './http/limits/limits.ts'
import { createServer } from './http/server.ts'
import { startJobs } from './jobs.ts'
import { createLogger, type Logger } from './log.ts'
import { FileShredStore } from './shred/file-store.ts'
import { loadMasterKey } from './shred/master-key.ts'
import { PostgresShredStore } from './shred/postgres-store.ts'
import { unwrap, wrap } from './shred/wrap.ts'
import { openPglite, openPostgres, type Database } from './store/db.ts'
import { migrate } from './store/migrate.ts'
import { sharedCounts } from './store/shared-counts.ts'
import { poolRun, sqlStore } from './store/sql-store.ts'
import { SecondFactor } from './vault/sign-in/second-factor.ts'
import type { Deps } from './vault/deps.ts'
import { WebhookSecrets } from './vault/webhooks/secrets.ts'
import { webhookSender } from './webhooks/send.ts'
import { WebhookWorker } from './webhooks/worker.ts'
import { KeyUse } from './vault/keys/use.ts'
import type { Clock, ShredStore, WebhookSender } from './vault/ports.ts'
import type { Store } from './vault/store.ts'

/** A vault that listens. */
export interface RunningVault {
  url: string
  setupToken: string
  /** One pass of the background work, which else runs each minute. */
  work(): Promise<void>
  /** Stops accepting, lets calls finish, closes the stores. */
  close(): Promise<void>
}

/** What tests may replace. */
export interface StartOptions {
  clock?: Clock
  webhooks?: WebhookSender
  logger?: Logger
}

/** Opens the stores, brings the schema up to date, and listens. */
export async function startVault(config: Config, options: StartOptions = {}): Promise<RunningVault> {
  const log = options.logger ?? createLogger(line => void process.stdout.write(line), config.quiet)
  makeFolderDurably(config.dataDir)
  const setupToken = config.setupToken ?? loadSetupToken(join(config.dataDir, 'setup-token'))
  const opened = await openVault(config, options)
  try {
    return await listen(config, opened.deps, log, { setupToken, database: opened.database })
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** The stores of a vault that does not listen: for what its operator does on the machine itself. */
export interface OpenedVault {
  deps: Deps
  database: Database
  close(): Promise<void>
}

/** Opens the stores and brings the schema up to date. */
export async function openVault(config: Config, options: StartOptions = {}): Promise<OpenedVault> {
  const clock: Clock = options.clock ?? { now: () => new Date() }
  makeFolderDurably(config.dataDir)
  const masterKey = loadMasterKey(join(config.dataDir, 'master.key'))
  const database = await (config.databaseUrl === null
    ? openPglite(config.dataDir)
    : openPostgres(config.databaseUrl))
  let shred: ShredStore | undefined
  const close = async (): Promise<void> => {
    await shred?.close()
    await database.close()
  }
  try {
    await migrate(database.knex)
    const store = sqlStore(database)
    shred = await openShred(config, masterKey, clock, database)
    const { vaultName, backupHorizonDays, openUploads, openUploadBytes } = config
    const deps: Deps = {
      store,
      counts: sharedCounts(poolRun(database), masterKey),
      shred,
      clock,
      vaultName,
      logKey: await loadLogKey(store, masterKey),
      secondFactor: new SecondFactor(masterKey),
      keyUse: new KeyUse(),
      webhookSecrets: new WebhookSecrets(masterKey),
      webhooks: options.webhooks ?? webhookSender({ allowPrivate: config.webhookPrivate }),
      openUploads,
      openUploadBytes,
      backupHorizonDays,
    }
    return { deps, database, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(
  config: Config,
  deps: Deps,
  log: Logger,
  { setupToken, database }: { setupToken: string; database: Database },
): Promise<RunningVault> {
  const limits = new Limits(config.callsPerMinute, deps.counts)
  const app = createApp(deps, log, { ...config, setupToken, limits })
  const { tls } = config
  const server = createServer(
    app,
    tls === null ? null : { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve)
  }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new VaultError('unavailable', `Port ${config.port} is taken. Set FUIN_PORT.`)
      : error
  })
  const jobs = startJobs(deps, log)
  const webhooks = new WebhookWorker(deps, log)
  const { port } = server.address() as AddressInfo
  const url = `${config.tls === null ? 'http' : 'https'}://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  log.info('listening', { url, database: database.kind })
  return {
    url,
    setupToken,
    async work() {
      await jobs.run()
      await webhooks.run()
    },
    async close() {
      jobs.stop()
      await webhooks.stop()
      let sweep: NodeJS.Timeout | undefined
      await new Promise(resolve => {
        server.close(resolve)
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 5_000).unref()
        // A connection that is kept alive becomes idle when its last call is answered.
        sweep = setInterval(() => server.closeIdleConnections(), 50)
      })
      clearInterval(sweep)
      await limits.close()
      await deps.keyUse.write(deps.store).catch(() => undefined)
      await deps.shred.close()
      await database.close()
      log.info('stopped')
    },
  }
}

async function openShred(
  config: Config,
  masterKey: Buffer,
  clock: Clock,
  database: Database,
): Promise<ShredStore> {
  const folder = join(config.dataDir, 'shred')
  return config.shred === 'file'
    ? new FileShredStore(folder, masterKey, clock)
    : PostgresShredStore.open(folder, masterKey, clock, database.knex)
}

function loadSetupToken(path: string): string {
  return makeFileOnce(path, () => Buffer.from(randomBytes(32).toString('base64url')))
    .toString('utf8')
    .trim()
}

/** The log key, wrapped by the master key in the database: every instance signs with the same one. */
async function loadLogKey(store: Store, masterKey: Buffer): Promise<KeyObject> {
  const fresh = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
  const wrapped = await store.transaction(async tx => {
    if ((await tx.secret('log-key')) === null)
      await tx.insertSecret('log-key', wrap(masterKey, 'log-key', fresh))
    return tx.secret('log-key')
  })
  const key = wrapped === null ? null : unwrap(masterKey, 'log-key', wrapped)
  if (key === null) throw new VaultError('unavailable', 'The database does not belong to this master key.')
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}
