import type { Knex } from 'knex'
import type { LogHead, StoredEntry } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { appendValues, frontierOf, nodesOf } from './log-rows.ts'
import { APPEND, type Run } from './statements.ts'

type Part = Pick<
  Tx,
  | 'insertLogHead'
  | 'lockLogHead'
  | 'logHead'
  | 'writeLog'
  | 'logNodes'
  | 'logRows'
  | 'listEntries'
  | 'releasesOf'
  | 'clearDetail'
>

/** The Merkle tree of each organization: head, leaves and complete subtrees. */
export function logStore(knex: Knex, run: Run): Part {
  return {
    async insertLogHead(organization, { size, frontier, checkpoint }) {
      const row = { organization, size, frontier: Buffer.concat(frontier), checkpoint }
      await knex('log_heads').insert(row)
    },
    async lockLogHead(organization) {
      return headOf(await knex('log_heads').where({ organization }).forUpdate().first())
    },
    async logHead(organization) {
      return headOf(await knex('log_heads').where({ organization }).first())
    },
    async writeLog(organization, append) {
      await run(APPEND, appendValues(organization, append, []))
    },
    logNodes: (organization, nodes) => nodesOf(run, organization, nodes),
    async logRows(organization, after, limit) {
      const rows = await knex('log_entries')
        .select(STORED)
        .where({ organization })
        .where('place', '>', after)
        .orderBy('place')
        .limit(limit)
      return rows.map(storedOf)
    },
    async clearDetail(organization, place) {
      const gone = { detail: null, detail_slot: null, words_slot: null }
      await knex('log_entries').where({ organization, place }).update(gone)
    },
    async releasesOf(organization, subjects, { before, limit }) {
      const query = knex('log_entries')
        .select(STORED)
        .where({ organization, action: 'release', result: 'ok' })
        .whereIn('history', ['display', 'output'])
        .whereIn('subject', subjects)
        .orderBy('place', 'desc')
        .limit(limit)
      if (before !== null) void query.where('place', '<', before)
      return (await query).map(storedOf)
    },
    async listEntries(organization, { history, from, until, result, ...equal }, { before, limit }) {
      const query = knex('log_entries')
        .select(STORED)
        .where({ organization, history })
        .orderBy('place', 'desc')
        .limit(limit)
      for (const [name, value] of Object.entries(equal))
        if (value !== undefined) void query.where(name, value)
      if (result === 'ok') void query.where('result', 'ok')
      if (result === 'refused') void query.whereNot('result', 'ok')
      if (before !== null) void query.where('place', '<', before)
      if (from !== undefined) void query.where('time', '>=', from).whereRaw(AFTER, [organization, from])
      if (until !== undefined) void query.where('time', '<', until).whereRaw(BEFORE, [organization, until])
      return (await query).map(storedOf)
    },
  }
}

/**
 * A span of time as a span of places, with room for clocks of several instances that are not quite one: then every index
 * that ends with the place serves, however long ago it was.
 */
const AFTER = `place > coalesce((select e.place from log_entries e
  where e.organization = ? and e.time < cast(? as timestamptz) - interval '5 minutes'
  order by e.time desc, e.place desc limit 1), -1)`
const BEFORE = `place < coalesce((select e.place from log_entries e
  where e.organization = ? and e.time >= cast(? as timestamptz) + interval '5 minutes'
  order by e.time, e.place limit 1), 9007199254740991)`

const STORED = ['place', 'leaf', 'detail_slot', 'words_slot', 'detail'] as const

function storedOf(row: {
  place: string
  leaf: string
  detail_slot: string | null
  words_slot: string | null
  detail: Buffer | null
}): StoredEntry {
  const { leaf, detail_slot: detailSlot, words_slot: wordsSlot, detail } = row
  return { place: Number(row.place), leaf, detailSlot, wordsSlot, detail }
}

function headOf(row: { size: string; frontier: Buffer; checkpoint: string } | undefined): LogHead | null {
  if (row === undefined) return null
  return { size: Number(row.size), frontier: frontierOf(row.frontier), checkpoint: row.checkpoint }
}
