import { createHmac } from 'node:crypto'
import type { SharedCounts } from '../vault/ports.ts'
import type { Run, Statement } from './statements.ts'

const MS = `interval '1 millisecond'`

/** $1 name, $2 cost, $3 period, milliseconds. One row if it was taken. */
const TAKE: Statement = {
  name: 'fuin-count-take',
  text: `insert into call_counts as c (name, free_at) values ($1, now() + $2::float8 * ${MS})
    on conflict (name) do update set free_at = greatest(c.free_at, now()) + $2::float8 * ${MS}
    where greatest(c.free_at, now()) + $2::float8 * ${MS} <= now() + ($3::float8 + 0.001) * ${MS}
    returning name`,
}

/** $1 names, $2 costs. In the order of names, so that instances never wait for each other in a ring. */
const SETTLE: Statement = {
  name: 'fuin-count-settle',
  text: `insert into call_counts as c (name, free_at)
    select name, now() + cost * ${MS} from unnest($1::bytea[], $2::float8[]) as t (name, cost) order by name
    on conflict (name) do update set free_at = greatest(c.free_at, now()) + (excluded.free_at - now())
    returning name, extract(epoch from free_at - now())::float8 * 1000 as owed`,
}

const FORGET: Statement = { name: 'fuin-count-forget', text: 'delete from call_counts where free_at < now()' }

/**
 * Counts in the database, by its clock. Names hold addresses, so the table has only their HMAC under a key that is
 * outside the database.
 */
export function sharedCounts(run: Run, masterKey: Buffer): SharedCounts {
  const key = createHmac('sha256', masterKey).update('call counts').digest()
  const hidden = (name: string): Buffer => createHmac('sha256', key).update(name).digest().subarray(0, 16)
  return {
    async take(name, cost, period) {
      return (await run(TAKE, [hidden(name), cost, period])).length === 1
    },
    async settle(debts) {
      const names = new Map([...debts.keys()].map(name => [hidden(name).toString('hex'), name]))
      const rows = await run(SETTLE, [[...debts.keys()].map(hidden), [...debts.values()]])
      return new Map(
        rows.map(row => [names.get((row['name'] as Buffer).toString('hex'))!, row['owed'] as number]),
      )
    },
    async forget() {
      await run(FORGET, [])
    },
  }
}
