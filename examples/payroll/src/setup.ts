import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { newId } from '@fuin/sdk'
import type { CreatedOrganization, CreateOrganization } from '@fuin/sdk/api'
import { createKeyring, fileState, Fuin, openKeyring, type Notifier } from '@fuin/sdk/node'
import { smtpNotifier } from '@fuin/sdk/smtp'

/** What the payroll keeps beside its own data. In production the secrets are in a secret store, not in a file. */
interface Settings {
  organization: string
  apiKey: string
  passphrase: string
}

export interface SetupOptions {
  dataDir: string
  vaultUrl: string
  setupToken: string
  collectUrl: string
  /** Port of the mail server on this machine. */
  mailPort?: number
}

export const COMPANY = { name: '株式会社みほん商事', contact: '人事部 佐々木　電話 03-0000-0000' }

/** Creates organization, API key and keyring on the first start; later starts only open them. */
export async function setUp(
  options: SetupOptions,
): Promise<{ fuin: Fuin; organization: string; passphrase: string }> {
  const { dataDir, vaultUrl, collectUrl } = options
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'settings.json')
  const keyringFile = join(dataDir, 'keyring.age')
  if (!existsSync(file)) await create(options, file, keyringFile)
  const settings = readSettings(dataDir)
  const fuin = new Fuin({
    vault: vaultUrl,
    apiKey: settings.apiKey,
    state: fileState(join(dataDir, 'state')),
    keyrings: () => openKeyring(keyringFile, settings.passphrase),
    collectUrl,
    organizationProfile: COMPANY,
    ...(options.mailPort === undefined ? {} : { notifier: mailThrough(options.mailPort) }),
  })
  return { fuin, organization: settings.organization, passphrase: settings.passphrase }
}

/** Mail goes to the sink of this demonstration: in clear, which only this machine allows. */
function mailThrough(port: number): Notifier {
  return smtpNotifier({
    host: '127.0.0.1',
    port,
    tls: 'none',
    from: `${COMPANY.name} 人事部 <jinji@mihon.example>`,
    staff: 'jinji@mihon.example',
  })
}

async function create(options: SetupOptions, file: string, keyringFile: string): Promise<void> {
  const { vaultUrl, setupToken } = options
  const body: CreateOrganization = {
    id: newId('org'),
    allowedOrigins: [],
    apiKey: { name: 'payroll', scopes: ['vouch', 'read', 'manage'] },
  }
  const response = await fetch(`${vaultUrl}/v1/organizations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${setupToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`The vault refused to create the organization (${response.status}).`)
  const { apiKey, logKey } = (await response.json()) as CreatedOrganization
  const passphrase = randomBytes(24).toString('base64url')
  await createKeyring(
    keyringFile,
    passphrase,
    { organization: body.id, vault: { url: vaultUrl, logKey }, acceptNoEscrow: 'デモ用（控えなし）' },
    { workFactor: 14 },
  )
  const settings: Settings = { organization: body.id, apiKey: apiKey.secret, passphrase }
  writeFileSync(file, JSON.stringify(settings, null, 2), { mode: 0o600 })
}

/** Lets the pages of this product call the vault from a browser, for the embedded collector. */
export async function allowOrigins(
  { dataDir, vaultUrl }: SetupOptions,
  allowedOrigins: string[],
): Promise<void> {
  const { organization, apiKey } = readSettings(dataDir)
  const response = await fetch(`${vaultUrl}/v1/organizations/${organization}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ allowedOrigins }),
  })
  if (!response.ok) throw new Error(`The vault refused the origins of this product (${response.status}).`)
}

function readSettings(dataDir: string): Settings {
  return JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as Settings
}
