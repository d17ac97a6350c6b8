import type { Knex } from 'knex'
import type { StatementRow, StatementTx } from '../vault/own/rows.ts'
import { toColumns, toRow } from './rows.ts'

/** What people said themselves. */
export function statementStore(knex: Knex): StatementTx {
  const rows = (list: Record<string, unknown>[]): StatementRow[] => list.map(row => toRow<StatementRow>(row))
  return {
    async insertStatement(row) {
      await knex('statements').insert(toColumns(row))
    },
    async takeBackStatement({ organization, request, place }, at) {
      await knex('statements').where({ organization, request, place }).update({ taken_back_at: at })
    },
    async statementsOf(organization, request) {
      return rows(await knex('statements').where({ organization, request }).orderBy('place'))
    },
    async statementsSince(organization, { since, request, after, limit }) {
      const query = knex('statements')
        .where({ organization })
        .where('given_at', '>=', since)
        .orderBy(['given_at', 'request', 'place'])
        .limit(limit)
      if (request !== null) void query.where({ request })
      if (after !== null) {
        const { givenAt, request: of, place } = after
        void query.whereRaw('(given_at, request, place) > (?, ?, ?)', [givenAt, of, place])
      }
      return rows(await query)
    },
  }
}
