import type { Knex } from 'knex'
import type { RequestFacts, StatusRow, StatusTx } from '../vault/status.ts'
import { toRow } from './rows.ts'
import { STATUS_CHANGED, type Run } from './statements.ts'

/** People with their newest requests, in pages; what changed since a place of the log; how many there are. */
export function statusStore(knex: Knex, run: Run): StatusTx {
  return {
    async markChanged(organization, revision, subjects, requests) {
      await run(STATUS_CHANGED, [organization, revision, subjects, requests])
    },
    async statusRows(organization, { after, since, limit }) {
      // The page first: joined before it is cut, PostgreSQL reads everybody of a large organization for it.
      const page = knex('status_changes').where({ organization }).select('subject', 'revision').limit(limit)
      if (since === null) {
        void page.orderBy('subject')
        if (after !== null) void page.where('subject', '>', after)
      } else {
        void page.orderBy(['revision', 'subject'])
        if (after === null) void page.where('revision', '>', since)
        else void page.whereRaw('(revision, subject) > (?, ?)', [since, after])
      }
      const query = knex(page.as('c'))
        .join('subjects as s', join => join.on('s.id', 'c.subject').andOnVal('s.organization', organization))
        .leftJoin('requests as r', join =>
          join.on('r.id', 's.request').andOnVal('r.organization', organization),
        )
        .select('c.revision', 's.*', knex.raw(REQUEST_OF_SUBJECT))
        .orderBy(since === null ? ['c.subject'] : ['c.revision', 'c.subject'])
      return (await query).map(statusRow)
    },
    async statusCounts(organization) {
      const rows = await knex('status_counts').where({ organization }).where('people', '>', 0)
      return rows.map(({ kind, state, people }) => ({ kind, state, people: Number(people) }))
    },
    async requestFactsOf(organization, subject, limit) {
      const rows = await knex('request_subjects as a')
        .join('requests as r', join => join.on('r.organization', 'a.organization').on('r.id', 'a.request'))
        .where({ 'a.organization': organization, 'a.subject': subject })
        .select(knex.raw(REQUEST_OF_SUBJECT))
        // Ids carry the time at which they were made.
        .orderBy('r.id', 'desc')
        .limit(limit)
      return rows.map(row => requestFacts(row)!)
    },
  }
}

/** A new column of a request that the list should show stands here, in {@link RequestFacts} and in its view. */
const REQUEST_OF_SUBJECT = `r.id as request_id, r.state as request_state, r.generation as request_generation,
  r.sequence as request_sequence,
  r.due as request_due, r.created_at as request_created_at, r.opened_at as request_opened_at,
  r.expires_at as request_expires_at, r.submitted_at as request_submitted_at, r.statement as request_statement`

function statusRow(row: Record<string, unknown>): StatusRow {
  const subject = toRow<Omit<StatusRow, 'requestFacts'>>(row)
  return { ...subject, revision: Number(row['revision']), requestFacts: requestFacts(row) }
}

function requestFacts(row: Record<string, unknown>): RequestFacts | null {
  if (row['request_id'] === null) return null
  const facts = Object.entries(row).filter(([name]) => name.startsWith('request_'))
  const bare = Object.fromEntries(facts.map(([name, value]) => [name.slice('request_'.length), value]))
  return toRow<RequestFacts>(bare)
}
