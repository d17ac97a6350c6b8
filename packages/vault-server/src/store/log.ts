import type { Knex } from 'knex'
import type { LogHead, LogRow } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { appendValues, frontierOf, nodesOf } from './log-rows.ts'
import { APPEND, type Run } from './statements.ts'

type Part = Pick<Tx, 'insertLogHead' | 'lockLogHead' | 'logHead' | 'writeLog' | 'logNodes' | 'logRows'>

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
        .where({ organization })
        .where('place', '>', after)
        .orderBy('place')
        .limit(limit)
      return rows.map((row): LogRow => ({
        place: Number(row.place),
        leaf: row.leaf,
        detailSlot: row.detail_slot,
        detail: row.detail,
      }))
    },
  }
}

function headOf(row: { size: string; frontier: Buffer; checkpoint: string } | undefined): LogHead | null {
  if (row === undefined) return null
  return { size: Number(row.size), frontier: frontierOf(row.frontier), checkpoint: row.checkpoint }
}
