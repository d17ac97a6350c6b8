import type { Knex } from 'knex'
import type { PeopleTx } from '../vault/put-subjects.ts'
import type { SubjectRow } from '../vault/rows.ts'
import { toColumns, toRow } from './rows.ts'
import type { Run, Statement } from './statements.ts'

/** $1 organization, $2 ids, $3 labels, $4 household heads, $5 time, $6 departments. */
const UPDATE_LABELS: Statement = {
  name: 'fuin-update-labels',
  text: `update subjects s set label = v.label, dependent_of = v.dependent_of,
      department_tag = v.department_tag, changed_at = $5
    from unnest(cast($2 as text[]), cast($3 as bytea[]), cast($4 as text[]), cast($6 as text[]))
      as v(id, label, dependent_of, department_tag)
    where s.organization = $1 and s.id = v.id and s.state not in ('erasing', 'erased')
    returning s.id`,
}

/** Many people at once: one statement whatever their number. */
export function peopleStore(knex: Knex, run: Run): PeopleTx {
  return {
    async subjectsById(organization, ids) {
      const rows = await knex('subjects').where({ organization }).whereIn('id', ids)
      return rows.map(row => toRow<SubjectRow>(row))
    },
    async subjectsByTag(organization, tags) {
      const rows = await knex('subjects')
        .where({ organization })
        .whereIn('tag', tags)
        .whereNotIn('state', ['erasing', 'erased'])
      return rows.map(row => toRow<SubjectRow>(row))
    },
    async insertSubjects(rows) {
      const inserted = await knex('subjects')
        .insert(rows.map(toColumns))
        .onConflict()
        .ignore()
        .returning('id')
      return inserted.length
    },
    async updateLabels(organization, rows) {
      const values = [
        rows.map(({ id }) => id),
        rows.map(({ label }) => label),
        rows.map(({ dependentOf }) => dependentOf),
      ]
      const departments = rows.map(({ departmentTag }) => departmentTag)
      const all = [organization, ...values, rows[0]!.changedAt, departments]
      return (await run(UPDATE_LABELS, all)).length
    },
  }
}
