import type { Knex } from 'knex'
import type { NumberTx } from '../vault/enter-numbers.ts'
import type { RequestRow } from '../vault/rows.ts'
import { toColumns, toRow } from './rows.ts'
import type { Run, Statement } from './statements.ts'

/** $1 organization, $2 subjects, $3 requests, $4 state, $5 time. */
const MARK_ENTERED: Statement = {
  name: 'fuin-mark-entered',
  text: `update subjects s set state = $4, request = v.request, changed_at = $5,
      accepted_request = case when cast($4 as text) = 'accepted' then v.request else s.accepted_request end
    from unnest(cast($2 as text[]), cast($3 as text[])) as v(id, request)
    where s.organization = $1 and s.id = v.id
      and s.state not in ('requested', 'submitted', 'returned', 'erasing', 'erased')
    returning s.id`,
}

/** What staff entered: every table in one statement, whatever the number of people. */
export function numberStore(knex: Knex, run: Run): NumberTx {
  return {
    async insertEntered({ requests, manifests, items }) {
      const inserted = await knex('requests')
        .insert(requests.map(toColumns))
        .onConflict()
        .ignore()
        .returning('id')
      if (inserted.length !== requests.length) return inserted.length
      await knex('manifests').insert(manifests.map(toColumns))
      const asked = items.map(({ organization, request, subject }) => ({ organization, request, subject }))
      await knex('request_subjects').insert(asked)
      const stored = await knex('items').insert(items.map(toColumns)).onConflict().ignore().returning('id')
      return stored.length
    },
    async markEntered({ items }, state, at) {
      const subjects = items.map(({ subject }) => subject)
      const requests = items.map(({ request }) => request)
      return (await run(MARK_ENTERED, [items[0]!.organization, subjects, requests, state, at])).length
    },
    async requestsById(organization, ids) {
      const rows = await knex('requests').where({ organization }).whereIn('id', ids)
      return rows.map(row => toRow<RequestRow>(row))
    },
  }
}
