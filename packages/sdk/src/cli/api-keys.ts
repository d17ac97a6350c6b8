import { parseArgs } from 'node:util'
import type { ApiKey, ApiKeyScope } from '../api/index.ts'
import type { ApiKeys } from '../client/api-keys.ts'
import { FuinError } from '../errors.ts'
import { organizationOf } from './actor.ts'
import { loadSetup, saveApiKey } from './config-file.ts'
import type { Io } from './io.ts'
import { UsageError, type Command } from './usage.ts'

const SCOPES: readonly ApiKeyScope[] = ['vouch', 'manage', 'read']
const CONFIG = { config: { type: 'string', default: 'fuin.json' } } as const

/** Lists, makes, rotates and revokes the keys with which hosts call the vault. */
export const apiKeys: Command = {
  help: `fuin api-keys list [--json] [--config fuin.json]
fuin api-keys create --name NAME --scope SCOPE [--expires YYYY-MM-DD] [--staff ID] [--address CIDR]
fuin api-keys rotate [KEY] [--overlap-hours N] [--save]
fuin api-keys revoke KEY

list    keys with state, last use and days that are left; never a secret
create  prints the id, then the secret, once. --scope (vouch, manage, read), --staff and --address may be repeated
rotate  another secret for the same rights, printed once; the old one works for N more hours (0 to 168, default 24).
        Without KEY: the key of this configuration, and --save puts the new one into fuin.json instead of printing it
revoke  the key works no more, at once

The key of the configuration needs the scope manage, and makes no key that may more than itself.`,

  async run([verb, ...args], io) {
    if (verb === 'list') return list(args, io)
    if (verb === 'create') return create(args, io)
    if (verb === 'rotate') return rotate(args, io)
    if (verb === 'revoke') return revoke(args, io)
    throw new UsageError('api-keys knows list, create, rotate and revoke.')
  },
}

async function keysOf(config: string, io: Io): Promise<ApiKeys> {
  return organizationOf(await loadSetup(config, io)).apiKeys
}

async function list(args: string[], io: Io): Promise<void> {
  const { values } = parseArgs({ args, options: { ...CONFIG, json: { type: 'boolean' } } })
  const keys = await (await keysOf(values.config, io)).list()
  if (values.json === true) io.out(JSON.stringify(keys, null, 2))
  else for (const key of keys) io.out(lineOf(key))
  for (const { id, lastManage, expiresInDays } of keys)
    if (lastManage && expiresInDays !== null)
      io.error(`Warning: ${id} is the last key that can manage keys, and ends in ${expiresInDays} days.`)
}

function lineOf({ id, name, state, scopes, expiresInDays, lastUsedAt }: ApiKey): string {
  const left = expiresInDays === null ? 'no end' : `${expiresInDays} days`
  const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt.slice(0, 16).replace('T', ' ')}`
  return [id, name, state, scopes.join('+'), left, used].join('  ')
}

async function create(args: string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...CONFIG,
      name: { type: 'string' },
      scope: { type: 'string', multiple: true, default: [] },
      expires: { type: 'string' },
      staff: { type: 'string', multiple: true },
      address: { type: 'string', multiple: true },
    },
  })
  const { name, scope, expires, staff, address } = values
  const scopes = scope.filter((one): one is ApiKeyScope => SCOPES.includes(one as ApiKeyScope))
  if (!name || scopes.length === 0 || scopes.length !== scope.length)
    throw new UsageError('api-keys create needs --name and --scope vouch, manage or read.')
  const { id, secret } = await (
    await keysOf(values.config, io)
  ).create({
    name,
    scopes,
    ...(expires === undefined ? {} : { expiresAt: endOfDay(expires) }),
    ...(staff === undefined ? {} : { staff }),
    ...(address === undefined ? {} : { allowedAddresses: address }),
  })
  io.out(id)
  io.out(secret)
}

/** The end of a day in Japan. */
function endOfDay(day: string): Date {
  const end = new Date(`${day}T24:00:00+09:00`)
  if (!/^\d{4}-\d\d-\d\d$/u.test(day) || Number.isNaN(end.getTime()))
    throw new UsageError('Write --expires as YYYY-MM-DD.')
  return end
}

async function rotate(args: string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CONFIG,
      'overlap-hours': { type: 'string', default: '24' },
      save: { type: 'boolean', default: false },
    },
  })
  const setup = await loadSetup(values.config, io)
  const [given] = positionals
  const own = /^fuin_([0-9a-z]{26})_/u.exec(setup.config.apiKey)?.[1]
  const id = given ?? `key_${own ?? ''}`
  if (values.save && given !== undefined)
    throw new UsageError('--save is for the key of the configuration: leave the id out.')
  if (values.save && io.env['FUIN_API_KEY'] !== undefined)
    throw new FuinError('config_invalid', 'FUIN_API_KEY is set and would hide what is saved. Unset it.')
  const overlapHours = Number(values['overlap-hours'])
  const made = await organizationOf(setup).apiKeys.rotate(id, { overlapHours })
  io.out(made.id)
  if (values.save) await saveApiKey(values.config, made.secret)
  else io.out(made.secret)
  io.error(`${id} works for ${overlapHours} more hours.`)
}

async function revoke(args: string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: CONFIG })
  const [id] = positionals
  if (id === undefined || positionals.length > 1) throw new UsageError('api-keys revoke needs one KEY.')
  await (await keysOf(values.config, io)).revoke(id)
  io.out(`${id} works no more.`)
}
