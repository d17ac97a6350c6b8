import { existsSync, statSync } from 'node:fs'

/** Everything that can be set, checked and frozen at start. */
export interface Config {
  /** Folder for keys, the shred store and the embedded database. */
  dataDir: string
  /** Address of PostgreSQL; null: embedded PGlite. */
  databaseUrl: string | null
  host: string
  /** 0: any free port. */
  port: number
  /** First part of every log origin. Never change it once numbers are in. */
  vaultName: string
  /** Null: made on the first start and kept in `<dataDir>/setup-token`. */
  setupToken: string | null
  /** Proxies that every call passes, of which the first ends TLS; 0: none. */
  proxies: number
  tls: { certFile: string; keyFile: string } | null
  hostedDir: string | null
  shred: 'file' | 'postgres'
  backupHorizonDays: number
  callsPerMinute: number
  /** Unfinished uploads that an organization may hold at once, and bytes of their bodies. */
  openUploads: number
  openUploadBytes: number
  /** Webhooks may go to addresses that are not public. */
  webhookPrivate: boolean
  quiet: boolean
}

/** All mistakes of a configuration, one sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}

const KNOWN = new Set([
  'FUIN_DATA_DIR',
  'FUIN_DATABASE_URL',
  'FUIN_HOST',
  'FUIN_PORT',
  'FUIN_VAULT_NAME',
  'FUIN_SETUP_TOKEN',
  'FUIN_BEHIND_TLS_PROXY',
  'FUIN_PROXIES',
  'FUIN_TLS_CERT',
  'FUIN_TLS_KEY',
  'FUIN_HOSTED_DIR',
  'FUIN_SHRED',
  'FUIN_BACKUP_HORIZON_DAYS',
  'FUIN_CALLS_PER_MINUTE',
  'FUIN_OPEN_UPLOADS',
  'FUIN_OPEN_UPLOAD_MB',
  'FUIN_WEBHOOK_PRIVATE',
  'FUIN_LOG',
])

/**
 * Reads the environment.
 *
 * @throws {ConfigError} with every mistake at once; no value is repeated, since it may be a secret
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const mistakes: string[] = []
  const check = (fine: boolean, sentence: string): void => {
    if (!fine) mistakes.push(sentence)
  }
  const text = (name: string, fallback: string): string =>
    env[name] === undefined || env[name] === '' ? fallback : env[name]
  const number = (name: string, fallback: number, min: number, max: number): number => {
    const value = Number(text(name, String(fallback)))
    check(
      Number.isInteger(value) && value >= min && value <= max,
      `${name} must be a whole number from ${min} to ${max}.`,
    )
    return value
  }
  const flag = (name: string): boolean => {
    const value = text(name, '0')
    check(value === '0' || value === '1', `${name} must be 0 or 1.`)
    return value === '1'
  }
  for (const name of Object.keys(env)) {
    check(
      !name.startsWith('FUIN_') || KNOWN.has(name) || FOREIGN.has(name),
      `${name.slice(0, 40)} is not known. Is it misspelt?`,
    )
  }

  const databaseUrl = text('FUIN_DATABASE_URL', '')
  check(
    databaseUrl === '' || /^postgres(ql)?:\/\//u.test(databaseUrl),
    'FUIN_DATABASE_URL must begin with postgres:// or be left out.',
  )
  const vaultName = text('FUIN_VAULT_NAME', 'localhost')
  check(
    /^[a-z0-9.:/-]{1,100}$/u.test(vaultName),
    'FUIN_VAULT_NAME must be a host name such as vault.example.co.jp.',
  )
  const setupToken = text('FUIN_SETUP_TOKEN', '')
  check(
    setupToken === '' || setupToken.length >= 32,
    'FUIN_SETUP_TOKEN must have at least 32 characters, or be left out.',
  )
  const [certFile, keyFile] = [text('FUIN_TLS_CERT', ''), text('FUIN_TLS_KEY', '')]
  check((certFile === '') === (keyFile === ''), 'FUIN_TLS_CERT and FUIN_TLS_KEY must be given together.')
  for (const [name, file] of [
    ['FUIN_TLS_CERT', certFile],
    ['FUIN_TLS_KEY', keyFile],
  ] as const) {
    check(file === '' || existsSync(file), `The file that ${name} names does not exist.`)
  }
  const hostedDir = text('FUIN_HOSTED_DIR', '')
  check(
    hostedDir === '' || (existsSync(hostedDir) && statSync(hostedDir).isDirectory()),
    'FUIN_HOSTED_DIR must name a folder.',
  )
  const shred = text('FUIN_SHRED', 'file')
  check(shred === 'file' || shred === 'postgres', 'FUIN_SHRED must be file or postgres.')
  check(shred === 'file' || databaseUrl !== '', 'FUIN_SHRED=postgres needs FUIN_DATABASE_URL.')
  const behindTlsProxy = flag('FUIN_BEHIND_TLS_PROXY')
  check(
    behindTlsProxy || text('FUIN_PROXIES', '') === '',
    'FUIN_PROXIES counts proxies: set FUIN_BEHIND_TLS_PROXY=1 as well.',
  )
  const host = text('FUIN_HOST', '127.0.0.1')
  const loopback = /^(127\.|::1$|localhost$)/u.test(host)
  check(
    loopback || behindTlsProxy || certFile !== '',
    'FUIN_HOST is open to the network: give FUIN_TLS_CERT and FUIN_TLS_KEY, or set FUIN_BEHIND_TLS_PROXY=1.',
  )

  const config: Config = {
    dataDir: text('FUIN_DATA_DIR', './fuin-data'),
    databaseUrl: databaseUrl === '' ? null : databaseUrl,
    host,
    port: number('FUIN_PORT', 8787, 0, 65_535),
    vaultName,
    setupToken: setupToken === '' ? null : setupToken,
    proxies: behindTlsProxy ? number('FUIN_PROXIES', 1, 1, 10) : 0,
    tls: certFile === '' ? null : { certFile, keyFile },
    hostedDir: hostedDir === '' ? null : hostedDir,
    shred: shred === 'postgres' ? 'postgres' : 'file',
    backupHorizonDays: number('FUIN_BACKUP_HORIZON_DAYS', 7, 0, 365),
    callsPerMinute: number('FUIN_CALLS_PER_MINUTE', 3_000, 10, 10_000_000),
    openUploads: number('FUIN_OPEN_UPLOADS', 10_000, 10, 1_000_000),
    openUploadBytes: number('FUIN_OPEN_UPLOAD_MB', 10_000, 10, 10_000_000) * 1_000_000,
    webhookPrivate: flag('FUIN_WEBHOOK_PRIVATE'),
    quiet: text('FUIN_LOG', 'calls') === 'quiet',
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return Object.freeze(config)
}

/** Variables of the SDK and the CLI that may stand in the same environment. */
const FOREIGN = new Set(['FUIN_PASSPHRASE', 'FUIN_API_KEY', 'FUIN_CONFIG'])
