import type { Knex } from 'knex'
import type { ManifestRow, RequestRow } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { toColumns, toRow } from './rows.ts'

type Part = Pick<
  Tx,
  | 'insertRequest'
  | 'request'
  | 'updateRequest'
  | 'markOpened'
  | 'insertManifest'
  | 'manifest'
  | 'setRequestSubjects'
  | 'requestSubjects'
  | 'requestsOf'
  | 'eraseRequest'
  | 'attention'
>

/** Requests, their manifests and whom they ask. */
export function requestStore(knex: Knex): Part {
  return {
    async insertRequest(row) {
      await knex('requests').insert(toColumns(row))
    },
    async request(organization, id, lock = false) {
      const query = knex('requests').where({ organization, id }).first()
      const row = await (lock ? query.forUpdate() : query)
      return row === undefined ? null : toRow<RequestRow>(row)
    },
    async updateRequest(organization, id, change) {
      await knex('requests').where({ organization, id }).update(toColumns(change))
    },
    async markOpened(organization, id, at) {
      await knex('requests').where({ organization, id, opened_at: null }).update({ opened_at: at })
    },
    async insertManifest(row) {
      await knex('manifests').insert(toColumns(row))
    },
    async manifest(organization, request, generation, sequence) {
      const row = await knex('manifests').where({ organization, request, generation, sequence }).first()
      return row === undefined ? null : toRow<ManifestRow>(row)
    },
    async setRequestSubjects(organization, request, subjects) {
      await knex('request_subjects').where({ organization, request }).del()
      await knex('request_subjects').insert(subjects.map(subject => ({ organization, request, subject })))
    },
    async requestSubjects(organization, request) {
      const rows = await knex('request_subjects')
        .where({ organization, request })
        .orderBy('subject')
        .select('subject')
      return rows.map(row => row.subject as string)
    },
    async requestsOf(organization, subject) {
      const rows = await knex('request_subjects').where({ organization, subject }).select('request')
      return rows.map(row => row.request as string)
    },
    async eraseRequest(organization, request) {
      await knex('statements').where({ organization, request }).update({ box: null })
      await knex('account_requests').where({ organization, request }).del()
      await knex('manifests').where({ organization, request }).update({ box: null, passcode: null })
      await knex('requests').where({ organization, id: request }).update({ note: null, state: 'cancelled' })
    },
    async attention(organization, { after, limit }) {
      const query = knex('requests')
        .where({ organization })
        .whereIn('state', ['open', 'expired', 'returned'])
        .whereRaw('(gate_tries >= 10 or renewal_wanted_at is not null)')
        .orderBy('id')
        .limit(limit)
      const rows = await (after === null ? query : query.andWhere('id', '>', after))
      return rows.map(row => toRow<RequestRow>(row))
    },
  }
}
