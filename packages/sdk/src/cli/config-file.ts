import { open, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { OrganizationProfile } from '../client/context.ts'
import { Fuin } from '../client/fuin.ts'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import type { Keyring } from '../keys/keyring.ts'
import { openKeyring } from '../keys/keyring-file.ts'
import { fileState } from '../state/file-state.ts'
import { replaceFile } from '../state/file-write.ts'
import type { Io } from './io.ts'

/** `fuin.json`, mode 0600: it holds the API key, and no key that opens anything. */
export interface ConfigFile {
  v: 1
  vault: string
  organization: string
  apiKey: string
  /** Paths, relative to this file. */
  keyring: string
  state: string
  collectUrl: string
  profile: OrganizationProfile
}

/** An opened configuration. */
export interface Setup {
  config: ConfigFile
  fuin: Fuin
  keyring(): Promise<Keyring>
}

/** Writes a new configuration; an existing one is never replaced. */
export async function writeConfig(path: string, config: ConfigFile): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(config, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts another API key into a configuration, in one step that survives a power loss. */
export async function saveApiKey(path: string, apiKey: string): Promise<void> {
  const config = parse(await readFile(path, 'utf8').catch(() => ''))
  await replaceFile(path, `${JSON.stringify({ ...config, apiKey }, null, 2)}\n`)
}

/**
 * Reads the configuration and opens the client. The passphrase is asked for only when a key is needed.
 *
 * @throws {FuinError} `config_invalid`
 */
export async function loadSetup(path: string, io: Io): Promise<Setup> {
  const config = parse(await readFile(path, 'utf8').catch(() => ''))
  const near = (file: string): string => resolve(dirname(path), file)
  let opened: Promise<Keyring> | undefined
  const keyring = (): Promise<Keyring> => {
    opened ??= passphraseOf(io).then(passphrase => openKeyring(near(config.keyring), passphrase))
    return opened
  }
  const { vault, collectUrl, profile: organizationProfile } = config
  const apiKey = io.env['FUIN_API_KEY'] ?? config.apiKey
  const state = fileState(near(config.state))
  const fuin = new Fuin({ vault, apiKey, state, keyrings: keyring, collectUrl, organizationProfile })
  return { config, keyring, fuin }
}

/** From `FUIN_PASSPHRASE`, or asked for. */
export async function passphraseOf(io: Io): Promise<string> {
  const passphrase = io.env['FUIN_PASSPHRASE'] ?? (await io.ask?.('Passphrase of the keyring: '))
  if (passphrase !== undefined && passphrase !== '') return passphrase
  throw new FuinError('config_invalid', 'Set FUIN_PASSPHRASE, or run this at a terminal.')
}

function parse(text: string): ConfigFile {
  try {
    const config = JSON.parse(text) as ConfigFile
    const texts = [config.vault, config.apiKey, config.keyring, config.state, config.collectUrl]
    if (config.v === 1 && isId(config.organization, 'org') && texts.every(item => typeof item === 'string')) {
      return config
    }
  } catch {
    // Falls through: missing, damaged and of another version are told alike.
  }
  throw new FuinError(
    'config_invalid',
    'There is no usable fuin.json. Run `fuin init`, or name it with --config.',
  )
}
