import { access, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createOrganization } from '../client/setup.ts'
import { VaultHttp } from '../client/vault-http.ts'
import { FuinError } from '../errors.ts'
import { createKeyring } from '../keys/keyring-file.ts'
import { passphraseOf, writeConfig, type ConfigFile } from './config-file.ts'
import { UsageError, type Command } from './usage.ts'

/** Organization, API key, keyring and configuration, in one go. */
export const init: Command = {
  help: `fuin init --vault URL --name NAME --contact TEXT --no-escrow-accepted-by PERSON [options]

Creates an organization at a vault: its API key, its keyring, and fuin.json (0600) beside it.

  --vault URL                     address of the vault (https, or loopback)
  --setup-token-file FILE         file with the setup token; else FUIN_SETUP_TOKEN
  --name NAME                     name of the organization, as people will see it
  --contact TEXT                  whom to ask, as people will see it
  --no-escrow-accepted-by PERSON  who accepts that there is no recovery copy of the keys yet
  --origin ORIGIN                 origin of a page with a collector; may be repeated
  --collect-url URL               address of the collection page (default: <vault>/c/)
  --dir FOLDER                    where the files go (default: .)

The passphrase of the keyring comes from FUIN_PASSPHRASE or is asked for; at least 12 characters.`,

  async run(args, io) {
    const options = read(args)
    const { dir, vault, name, contact, person } = options
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const [configPath, keyringPath] = [join(dir, 'fuin.json'), join(dir, 'keyring.age')]
    // The API key is answered once: everything that can be checked is checked before it is asked for.
    for (const path of [configPath, keyringPath]) await requireAbsent(path)
    const setupToken = await setupTokenOf(options.tokenFile, io.env['FUIN_SETUP_TOKEN'])
    const passphrase = await passphraseOf(io)
    if (passphrase.length < 12) {
      throw new FuinError('input_invalid', 'Choose a passphrase of at least 12 characters.')
    }
    new VaultHttp({ vault, apiKey: setupToken })
    const created = await createOrganization({ vault, setupToken, allowedOrigins: options.origins })
    const organization = created.organization.id
    const config: ConfigFile = {
      v: 1,
      vault,
      organization,
      apiKey: created.apiKey.secret,
      keyring: 'keyring.age',
      state: 'state',
      collectUrl: options.collectUrl,
      profile: { name, contact },
    }
    await writeConfig(configPath, config)
    const content = { organization, vault: { url: vault, logKey: created.logKey }, acceptNoEscrow: person }
    const keyring = await createKeyring(keyringPath, passphrase, content)
    io.out(`organization     ${organization}`)
    io.out(`key fingerprint  ${keyring.fingerprint}`)
    io.out(`log key          ${created.logKey}`)
    io.out(`configuration    ${configPath}`)
    io.out(`keyring          ${keyringPath}`)
    io.error(`Warning: no recovery copy exists (accepted by ${person}). Whoever loses the keyring or its`)
    io.error('passphrase loses every number. Keep copies of keyring.age and of the passphrase apart.')
  },
}

interface InitOptions {
  vault: string
  name: string
  contact: string
  person: string
  origins: string[]
  collectUrl: string
  dir: string
  tokenFile: string | undefined
}

function read(args: string[]): InitOptions {
  const { values } = parseArgs({
    args,
    options: {
      vault: { type: 'string' },
      'setup-token-file': { type: 'string' },
      name: { type: 'string' },
      contact: { type: 'string' },
      'no-escrow-accepted-by': { type: 'string' },
      origin: { type: 'string', multiple: true },
      'collect-url': { type: 'string' },
      dir: { type: 'string' },
    },
  })
  const { vault, name, contact, 'no-escrow-accepted-by': person } = values
  if (!vault || !name || !contact || !person) {
    throw new UsageError('init needs --vault, --name, --contact and --no-escrow-accepted-by.')
  }
  const collectUrl = values['collect-url'] ?? `${vault.replace(/\/+$/u, '')}/c/`
  const { origin = [], dir = '.', 'setup-token-file': tokenFile } = values
  // The collection page must be allowed to call the vault.
  const origins = [...new Set([...origin, new URL(collectUrl).origin])]
  return { vault, name, contact, person, origins, collectUrl, dir, tokenFile }
}

async function requireAbsent(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) throw new FuinError('input_invalid', `${path} exists already. It is never replaced.`)
}

async function setupTokenOf(file: string | undefined, variable: string | undefined): Promise<string> {
  const token = file === undefined ? variable : await readFile(file, 'utf8').catch(() => undefined)
  if (token !== undefined && token.trim() !== '') return token.trim()
  throw new FuinError('config_invalid', 'Give --setup-token-file, or set FUIN_SETUP_TOKEN.')
}
