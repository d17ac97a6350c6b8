import { parseArgs } from 'node:util'
import type { WebhookDelivery, WebhookEndpoint, WebhookEventType } from '../api/index.ts'
import type { Webhooks } from '../client/webhooks/webhooks.ts'
import { organizationOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import type { Io } from './io.ts'
import { UsageError, type Command } from './usage.ts'

const CONFIG = { config: { type: 'string', default: 'fuin.json' } } as const
type Verb = (args: string[], io: Io) => Promise<void>

/** Endpoints to which the vault tells what happens. */
export const webhooks: Command = {
  help: `fuin webhooks list
fuin webhooks create --url URL --event NAME [--event NAME …]
fuin webhooks rotate|test|enable|disable|delete ENDPOINT
fuin webhooks deliveries ENDPOINT [--state waiting|delivered|failed]
fuin webhooks replay ENDPOINT (--id EVENT | --since TIME)

create      prints the id, then the secret, once
rotate      another secret, printed once; both sign for --overlap-hours (0 to 168, default 24)
deliveries  the newest hundred, with tries, last status and reason
replay      sends one delivery again, or all since a time such as 2026-12-01T00:00:00Z

Options of all: --config fuin.json. The key of the configuration needs the scope manage.`,

  async run([verb = '', ...args], io) {
    const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
    if (run === undefined) throw new UsageError('This is nothing that webhooks knows.')
    await run(args, io)
  },
}

async function webhooksOf(config: string, io: Io): Promise<Webhooks> {
  return organizationOf(await loadSetup(config, io)).webhooks
}

/** A verb about one endpoint, with options of its own. */
function about(
  work: (webhooks: Webhooks, endpoint: string, io: Io, given: Record<string, string>) => Promise<void>,
  names: readonly string[] = [],
): Verb {
  const own = Object.fromEntries(names.map(name => [name, { type: 'string' } as const]))
  return async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...own, ...CONFIG },
    })
    const [endpoint] = positionals
    if (endpoint === undefined || positionals.length > 1) throw new UsageError('Name one ENDPOINT.')
    await work(await webhooksOf(values.config, io), endpoint, io, values)
  }
}

const VERBS: Readonly<Record<string, Verb>> = {
  async list(args, io) {
    const { values } = parseArgs({ args, options: CONFIG })
    for (const endpoint of await (await webhooksOf(values.config, io)).list()) io.out(lineOf(endpoint))
  },
  async create(args, io) {
    const options = { ...CONFIG, url: { type: 'string' }, event: { type: 'string', multiple: true } } as const
    const { values } = parseArgs({ args, options })
    const { url, event = [] } = values
    if (url === undefined || event.length === 0)
      throw new UsageError('webhooks create needs --url and --event.')
    const made = await (
      await webhooksOf(values.config, io)
    ).create({ url, events: event as WebhookEventType[] })
    io.out(made.id)
    io.out(made.secret)
  },
  rotate: about(
    async (all, endpoint, io, { 'overlap-hours': hours = '24' }) => {
      io.out((await all.rotate(endpoint, { overlapHours: Number(hours) })).secret)
    },
    ['overlap-hours'],
  ),
  test: about(async (all, endpoint, io) => io.out(await all.test(endpoint))),
  enable: about(async (all, endpoint, io) => io.out(lineOf(await all.update(endpoint, { enabled: true })))),
  disable: about(async (all, endpoint, io) => io.out(lineOf(await all.update(endpoint, { enabled: false })))),
  delete: about(async (all, endpoint, io) => {
    await all.remove(endpoint)
    io.out(`${endpoint} is deleted.`)
  }),
  deliveries: about(
    async (all, endpoint, io, { state }) => {
      const chosen = state === undefined ? {} : { state: state as WebhookDelivery['state'] }
      for (const one of (await all.deliveries(endpoint, chosen)).data) io.out(deliveryLine(one))
    },
    ['state'],
  ),
  replay: about(
    async (all, endpoint, io, { id, since }) => {
      const time = new Date(since ?? '')
      if ((id === undefined) === Number.isNaN(time.getTime()))
        throw new UsageError('webhooks replay needs --id, or --since with a time.')
      const count = await all.replay(endpoint, id === undefined ? { since: time } : { id })
      io.out(`${count} sent again`)
    },
    ['id', 'since'],
  ),
}

function lineOf({ id, state, disabledBecause, url, events }: WebhookEndpoint): string {
  const why = disabledBecause === null ? '' : ` (${disabledBecause})`
  return [id, `${state}${why}`, url, events.join(' ')].join('  ')
}

function deliveryLine({
  id,
  event,
  state,
  tries,
  lastStatus,
  lastError,
  createdAt,
}: WebhookDelivery): string {
  const last = [lastStatus, lastError].filter(one => one !== null).join(' ')
  return [id, createdAt, event, state, `tries ${tries}`, last].join('  ').trimEnd()
}
