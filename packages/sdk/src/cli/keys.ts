import { parseArgs } from 'node:util'
import { createKeyring } from '../keys/keyring-file.ts'
import type { KeyringSummary } from '../keys/keyring.ts'
import { loadSetup, passphraseOf } from './config-file.ts'
import type { Io } from './io.ts'
import { UsageError, type Command } from './usage.ts'

/** Makes and shows keyrings. Shows no secret. */
export const keys: Command = {
  help: `fuin keys create --out FILE --organization ID --vault URL --log-key KEY --no-escrow-accepted-by PERSON
fuin keys show [--config fuin.json] [--json]

create  makes a keyring file for an organization that exists already
show    prints key ids, fingerprint, pinned log key and warnings; never a secret

The passphrase comes from FUIN_PASSPHRASE or is asked for.`,

  async run([verb, ...args], io) {
    if (verb === 'create') return create(args, io)
    if (verb === 'show') return show(args, io)
    throw new UsageError('keys knows create and show.')
  },
}

async function create(args: string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      organization: { type: 'string' },
      vault: { type: 'string' },
      'log-key': { type: 'string' },
      'no-escrow-accepted-by': { type: 'string' },
    },
  })
  const { out, organization, vault, 'log-key': logKey, 'no-escrow-accepted-by': person } = values
  if (!out || !organization || !vault || !logKey || !person) {
    throw new UsageError(
      'keys create needs --out, --organization, --vault, --log-key and --no-escrow-accepted-by.',
    )
  }
  const content = { organization, vault: { url: vault, logKey }, acceptNoEscrow: person }
  const keyring = await createKeyring(out, await passphraseOf(io), content)
  print(keyring.summary(), io)
}

async function show(args: string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', default: 'fuin.json' }, json: { type: 'boolean' } },
  })
  const setup = await loadSetup(values.config, io)
  const summary = (await setup.keyring()).summary()
  if (values.json === true) io.out(JSON.stringify(summary, null, 2))
  else print(summary, io)
}

function print({ organization, fingerprint, vault, privateKeys, escrow }: KeyringSummary, io: Io): void {
  io.out(`organization     ${organization}`)
  io.out(`key fingerprint  ${fingerprint}`)
  io.out(`vault            ${vault.url}`)
  io.out(`log key          ${vault.logKey}`)
  for (const { kid, state, created } of privateKeys) io.out(`key ${kid}  ${state}  ${created}`)
  io.error(
    `Warning: no recovery copy exists (accepted by ${escrow.acceptedBy}, ${escrow.acceptedAt.slice(0, 10)}).`,
  )
}
