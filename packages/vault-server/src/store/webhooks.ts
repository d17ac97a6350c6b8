import type { Knex } from 'knex'
import type { ClaimedDelivery, DeliveryRow, EndpointRow, WebhookTx } from '../vault/webhooks/rows.ts'
import { toColumns, toRow } from './rows.ts'
import type { Run } from './statements.ts'
import { CLAIM, ENQUEUE, EXPIRING, OVERDUE } from './webhook-statements.ts'

const DAY = 24 * 3_600_000

/** Endpoints of hosts and the outbox for them. */
export function webhookStore(knex: Knex, run: Run): WebhookTx {
  const endpointAt = (organization: string, id: string): Knex.QueryBuilder =>
    knex('webhook_endpoints').where({ organization, id })
  return {
    async insertEndpoint(row) {
      await knex('webhook_endpoints').insert(toColumns(row))
    },
    async endpoints(organization) {
      const rows = await knex('webhook_endpoints').where({ organization }).orderBy('id')
      return rows.map(row => toRow<EndpointRow>(row))
    },
    async lockEndpoint(organization, id) {
      const row = (await endpointAt(organization, id).forNoKeyUpdate().first()) as
        Record<string, unknown> | undefined
      return row === undefined ? null : toRow<EndpointRow>(row)
    },
    async updateEndpoint(organization, id, change) {
      if (Object.keys(change).length > 0) await endpointAt(organization, id).update(toColumns(change))
    },
    async deleteEndpoint(organization, id) {
      await endpointAt(organization, id).delete()
    },
    async enqueue(organization, events, at, endpoint) {
      const columns = [events.map(one => one.id), events.map(one => one.event), events.map(one => one.body)]
      await run(ENQUEUE, [organization, ...columns, at, endpoint ?? null])
    },
    async claimDeliveries(now, { until, limit, busy }) {
      return (await run(CLAIM, [now, until, limit, busy])).map(row => toRow<ClaimedDelivery>(row))
    },
    async settleDelivery({ organization, endpoint, id, leasedUntil }, change) {
      const mine = { organization, endpoint, id, leased_until: leasedUntil, state: 'waiting' }
      return (await knex('webhook_deliveries').where(mine).update(toColumns(change))) === 1
    },
    async deliveries(organization, endpoint, { after, limit, state }) {
      const query = knex('webhook_deliveries').where({ organization, endpoint })
      if (after !== null) void query.where('id', '<', after)
      if (state !== undefined) void query.where({ state })
      const rows = await query.orderBy('id', 'desc').limit(limit)
      return rows.map(row => toRow<DeliveryRow>(row))
    },
    async replayDeliveries(organization, endpoint, which, at) {
      const query = knex('webhook_deliveries')
        .where({ organization, endpoint })
        .whereNot({ state: 'waiting' })
      if ('id' in which) void query.where({ id: which.id })
      else void query.where('created_at', '>=', which.since)
      return query.update({ state: 'waiting', tries: 0, next_at: at, delivered_at: null })
    },
    async deleteDeliveries(before) {
      await knex('webhook_deliveries').where('created_at', '<', before).delete()
    },
    async markExpiring(now, { days, step }) {
      const until = new Date(now.getTime() + days * DAY)
      return (await run(EXPIRING, [now, until, step])).map(row => toRow(row))
    },
    async markOverdue(today, limit) {
      return (await run(OVERDUE, [today, limit])).map(row => toRow(row))
    },
  }
}
