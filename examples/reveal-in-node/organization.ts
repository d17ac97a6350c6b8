import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileState, Fuin, FuinError, openKeyring, type Organization, VaultRefusal } from '@fuin/sdk/node'

/** The organization whose files `fuin init` put into a folder. The passphrase is never in a file. */
export function organizationIn(folder: string): Organization {
  const passphrase = process.env['FUIN_PASSPHRASE']
  if (!passphrase) throw new FuinError('config_invalid', 'Set FUIN_PASSPHRASE.')
  const { keyring, state, profile, ...config } = read(join(folder, 'fuin.json'))
  const fuin = new Fuin({
    vault: config.vault,
    apiKey: config.apiKey,
    collectUrl: config.collectUrl,
    organizationProfile: profile,
    // Paths in fuin.json are relative to it.
    state: fileState(resolve(folder, state)),
    keyrings: () => openKeyring(resolve(folder, keyring), passphrase),
  })
  return fuin.organization(config.organization)
}

/** One line for the operator instead of a stack; what the vault refused, in its own code. */
export function explain(error: unknown): string {
  if (error instanceof VaultRefusal) return `${error.problem}: the vault refused the call (${error.call}).`
  if (error instanceof FuinError) return `${error.code}: ${error.message}`
  throw error
}

interface Settings {
  vault: string
  organization: string
  apiKey: string
  keyring: string
  state: string
  collectUrl: string
  profile: { name: string; contact: string }
}

function read(path: string): Settings {
  try {
    const settings = JSON.parse(readFileSync(path, 'utf8')) as Settings & { v: number }
    if (settings.v === 1) return settings
  } catch {
    // Missing and damaged are told alike below.
  }
  throw new FuinError('config_invalid', 'There is no usable fuin.json in this folder. Run `fuin init`.')
}
