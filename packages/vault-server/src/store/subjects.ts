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
  | 'setKeepUntil'
  | 'organizationsDue'
  | 'markDue'
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
    async setKeepUntil(organization, id, { keepUntil, today, now }) {
      const over = keepUntil !== null && keepUntil < today
      const rows = await knex('subjects')
        .where({ organization, id })
        .whereNotIn('state', ['erasing', 'erased'])
        .update({
          keep_until: keepUntil,
          changed_at: now,
          // In one statement with the day: the sweep of another instance sees both or neither.
          ...(over ? {} : { state: knex.raw("case when state = 'due' then 'accepted' else state end") }),
        })
        .returning('*')
      return rows.length === 0 ? null : toRow<SubjectRow>(rows[0])
    },
    async organizationsDue(today) {
      const rows = await over(knex, today).distinct('organization')
      return rows.map(({ organization }) => organization as string)
    },
    async markDue(organization, { today, now, limit }) {
      const chosen = over(knex, today)
        .where({ organization })
        .select('id')
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked()
      const rows = await knex('subjects')
        .where({ organization })
        .whereIn('id', chosen)
        .update({ state: 'due', changed_at: now })
        .returning('*')
      return rows.map(row => toRow<SubjectRow>(row))
    },
  }
}

/** Numbers in force whose last day is over. */
function over(knex: Knex, today: string): Knex.QueryBuilder {
  return knex('subjects')
    .where({ state: 'accepted' })
    .whereNotNull('keep_until')
    .where('keep_until', '<', today)
}
