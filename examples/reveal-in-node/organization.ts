import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileState, Fuin, openKeyring, type Organization } from '@fuin/sdk/node'

/** The organization whose files `fuin init` put into a folder. The passphrase is never in a file. */
export function organizationIn(folder: string): Organization {
  const passphrase = process.env['FUIN_PASSPHRASE']
  if (passphrase === undefined) throw new Error('Set FUIN_PASSPHRASE.')
  const config = JSON.parse(readFileSync(join(folder, 'fuin.json'), 'utf8')) as {
    vault: string
    organization: string
    apiKey: string
  }
  const fuin = new Fuin({
    vault: config.vault,
    apiKey: config.apiKey,
    state: fileState(join(folder, 'state')),
    keyrings: () => openKeyring(join(folder, 'keyring.age'), passphrase),
  })
  return fuin.organization(config.organization)
}
