import type { Knex } from 'knex'
import type { OrganizationRow, SubjectRow } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { toColumns, toRow } from './rows.ts'

type Part = Pick<
  Tx,
  | 'insertOrganization'
  | 'organization'
  | 'updateOrganization'
  | 'subject'
  | 'subjects'
  | 'updateSubject'
  | 'dueErasures'
>

/** Organizations and subjects. */
export function subjectStore(knex: Knex): Part {
  return {
    async insertOrganization(row) {
      const inserted = await knex('organizations')
        .insert(toColumns(row))
        .onConflict('organization')
        .ignore()
        .returning('organization')
      return inserted.length === 1
    },
    async organization(organization) {
      const row = await knex('organizations').where({ organization }).first()
      return row === undefined ? null : toRow<OrganizationRow>(row)
    },
    async updateOrganization(organization, change) {
      await knex('organizations').where({ organization }).update(toColumns(change))
    },
    async subject(organization, id) {
      const row = await knex('subjects').where({ organization, id }).first()
      return row === undefined ? null : toRow<SubjectRow>(row)
    },
    async subjects(organization, { after, limit, state, tag }) {
      const query = knex('subjects').where({ organization }).orderBy('id').limit(limit)
      if (after !== null) void query.where('id', '>', after)
      if (state !== undefined) void query.where({ state })
      if (tag !== undefined) void query.where({ tag }).whereNotIn('state', ['erasing', 'erased'])
      return (await query).map(row => toRow<SubjectRow>(row))
    },
    async updateSubject(organization, id, change) {
      await knex('subjects').where({ organization, id }).update(toColumns(change))
    },
    async dueErasures(now) {
      const rows = await knex('subjects').where({ state: 'erasing' }).where('final_at', '<=', now).limit(200)
      return rows.map(row => toRow<SubjectRow>(row))
    },
  }
}
