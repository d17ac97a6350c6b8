import type { Knex } from 'knex'
import type { DecisionRow, DecisionTx } from '../vault/decision-rows.ts'
import { toColumns, toRow } from './rows.ts'

/** Decisions, and what has to go after them. */
export function decisionStore(knex: Knex): DecisionTx {
  const rows = (list: Record<string, unknown>[]): DecisionRow[] => list.map(row => toRow<DecisionRow>(row))
  return {
    async insertDecision(row) {
      await knex('decisions').insert(toColumns(row))
    },
    async updateDecision({ organization, request, place }, change) {
      await knex('decisions').where({ organization, request, place }).update(toColumns(change))
    },
    async decisionsOf(organization, request) {
      return rows(await knex('decisions').where({ organization, request }).orderBy('place'))
    },
    async decisionsSince(organization, { since, after, limit }) {
      const query = knex('decisions')
        .where({ organization })
        .where('decided_at', '>=', since)
        .orderBy(['decided_at', 'request', 'place'])
        .limit(limit)
      if (after !== null) {
        const { decidedAt, request, place } = after
        void query.whereRaw('(decided_at, request, place) > (?, ?, ?)', [decidedAt, request, place])
      }
      return rows(await query)
    },
    async dueDecisions(now) {
      return rows(await knex('decisions').where('erase_at', '<=', now).orderBy('erase_at').limit(200))
    },
    async markedPeople() {
      return knex('items').where({ state: 'erasing' }).distinct('organization', 'subject').limit(200)
    },
  }
}
