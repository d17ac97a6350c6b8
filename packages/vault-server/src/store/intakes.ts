import type { Knex } from 'knex'
import type { IntakeRow, IntakeTx, PlaceholderRow } from '../vault/intake/rows.ts'
import { toColumns, toRow } from './rows.ts'

/** Posters, and what came through them or was added to a household. */
export function intakeStore(knex: Knex): IntakeTx {
  const placeholders = (rows: Record<string, unknown>[]): PlaceholderRow[] =>
    rows.map(row => toRow<PlaceholderRow>(row))
  return {
    async insertIntake(row) {
      await knex('intakes').insert(toColumns(row))
    },
    async intake(organization, id, lock = false) {
      const query = knex('intakes').where({ organization, id }).first()
      const row = await (lock ? query.forUpdate() : query)
      return row === undefined ? null : toRow<IntakeRow>(row)
    },
    async intakes(organization) {
      return (await knex('intakes').where({ organization }).orderBy('id')).map(row => toRow<IntakeRow>(row))
    },
    async updateIntake(organization, id, change) {
      await knex('intakes').where({ organization, id }).update(toColumns(change))
    },
    async countEntries(organization, intake, since) {
      const [row] = await knex('placeholders')
        .where({ organization, intake })
        .select(
          knex.raw('count(*) filter (where created_at > ?) as recent', [since]),
          knex.raw(`count(*) filter (where state <> 'open') as submitted`),
        )
      return { recent: Number(row.recent), submitted: Number(row.submitted) }
    },
    async cancelUnsent(organization, intake) {
      const begun = knex('placeholders').where({ organization, intake, state: 'open' }).select('request')
      await knex('requests').where({ organization }).whereIn('id', begun).update({ state: 'cancelled' })
    },
    async insertPlaceholder(row) {
      const inserted = await knex('placeholders')
        .insert(toColumns(row))
        .onConflict()
        .ignore()
        .returning('subject')
      return inserted.length === 1
    },
    async placeholder(organization, subject, lock = false) {
      const query = knex('placeholders').where({ organization, subject }).first()
      const row = await (lock ? query.forUpdate() : query)
      return row === undefined ? null : toRow<PlaceholderRow>(row)
    },
    async placeholdersOf(organization, request) {
      return placeholders(await knex('placeholders').where({ organization, request }).orderBy('subject'))
    },
    async waitingPlaceholders(organization, { after, limit }) {
      const query = knex('placeholders')
        .where({ organization, state: 'submitted' })
        .orderBy('subject')
        .limit(limit)
      return placeholders(await (after === null ? query : query.where('subject', '>', after)))
    },
    async updatePlaceholder(organization, subject, change) {
      await knex('placeholders').where({ organization, subject }).update(toColumns(change))
    },
    async dropUnsentAdditions(organization, request) {
      await knex('placeholders').where({ organization, request, state: 'open' }).del()
    },
    async doomedPlaceholders(begunBefore) {
      const cancelled = knex('requests')
        .whereRaw('requests.organization = placeholders.organization and requests.id = placeholders.request')
        .where('requests.state', 'cancelled')
        .select(knex.raw('1'))
      return placeholders(
        await knex('placeholders')
          .where({ cleared: false })
          .whereRaw(
            `(state in ('matched', 'dismissed') or state = 'open' and (created_at < ? or exists (?)))`,
            [begunBefore, cancelled],
          )
          .limit(200),
      )
    },
    async deletePlaceholder({ organization, subject, request, intake }) {
      await knex('placeholders').where({ organization, subject }).del()
      if (intake === null) return
      await knex('manifests').where({ organization, request }).del()
      await knex('requests').where({ organization, id: request }).del()
    },
  }
}
