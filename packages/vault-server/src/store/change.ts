import type { Knex } from 'knex'
import type { AcceptedNumberRow, AmendmentRow, ChangeTx } from '../vault/change/rows.ts'
import { toColumns, toRow } from './rows.ts'

/** Accepted numbers over time, and purposes that were added later. */
export function changeStore(knex: Knex): ChangeTx {
  return {
    async acceptNumbers(rows) {
      const [first] = rows
      if (first === undefined) return
      const { organization, acceptedAt } = first
      await knex('accepted_numbers')
        .where({ organization })
        .whereIn(
          'subject',
          rows.map(({ subject }) => subject),
        )
        .whereNull('replaced_at')
        .update({ replaced_at: acceptedAt })
      await knex('accepted_numbers').insert(rows.map(toColumns)).onConflict(['organization', 'item']).merge()
    },
    async unacceptNumber(organization, subject, { request, previous }) {
      await knex('accepted_numbers').where({ organization, subject, request }).del()
      if (previous === null) return
      await knex('accepted_numbers')
        .where({ organization, subject, request: previous })
        .update({ replaced_at: null })
    },
    async acceptedNumbers(organization, subject) {
      const rows = await knex('accepted_numbers as n')
        .join('items as i', join => join.on('i.organization', 'n.organization').on('i.id', 'n.item'))
        .where({ 'n.organization': organization, 'n.subject': subject })
        .select('n.*', 'i.state')
        .orderBy([
          { column: 'n.accepted_at', order: 'desc' },
          { column: 'n.item', order: 'desc' },
        ])
      return rows.map(row => toRow<AcceptedNumberRow & { state: 'stored' }>(row))
    },
    async insertAmendment(row) {
      const inserted = await knex('amendments').insert(toColumns(row)).onConflict().ignore().returning('id')
      return inserted.length === 1
    },
    async amendments(organization, subject) {
      const rows = await knex('amendments').where({ organization, subject }).orderBy('sequence')
      return rows.map(row => toRow<AmendmentRow>(row))
    },
    async addedPurposes(organization, subjects) {
      const rows = await knex('amendments')
        .where({ organization })
        .whereIn('subject', subjects)
        .orderBy('sequence')
        .select('subject', 'request', 'generation', 'purposes')
      return rows.map(row => toRow<AmendmentRow>(row))
    },
    async eraseAmendments(organization, subject) {
      await knex('amendments').where({ organization, subject }).update({ box: null })
    },
  }
}
