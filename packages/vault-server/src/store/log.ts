import type { Knex } from 'knex'
import type { LogHead, LogRow, Tx } from '../vault/store.ts'

type Part = Pick<
  Tx,
  | 'insertLogHead'
  | 'lockLogHead'
  | 'logHead'
  | 'updateLogHead'
  | 'insertLogRows'
  | 'insertLogNodes'
  | 'logNodes'
  | 'logRows'
>

/** The Merkle tree of each organization: head, leaves and complete subtrees. */
export function logStore(knex: Knex): Part {
  return {
    async insertLogHead(organization, head) {
      await knex('log_heads').insert({ organization, ...headColumns(head) })
    },
    async lockLogHead(organization) {
      return headOf(await knex('log_heads').where({ organization }).forUpdate().first())
    },
    async logHead(organization) {
      return headOf(await knex('log_heads').where({ organization }).first())
    },
    async updateLogHead(organization, head) {
      await knex('log_heads').where({ organization }).update(headColumns(head))
    },
    async insertLogRows(organization, rows) {
      await knex('log_entries').insert(
        rows.map(({ place, leaf, detailSlot, detail }) => ({
          organization,
          place,
          leaf,
          detail_slot: detailSlot,
          detail,
        })),
      )
    },
    async insertLogNodes(organization, nodes) {
      await knex('log_nodes').insert(
        nodes.map(({ level, index, hash }) => ({ organization, level, place: index, hash })),
      )
    },
    async logNodes(organization, nodes) {
      if (nodes.length === 0) return []
      const pairs = nodes.map(({ level, index }) => [level, index])
      const rows = await knex('log_nodes').where({ organization }).whereIn(['level', 'place'], pairs)
      const found = new Map(rows.map(row => [`${row.level}.${row.place}`, row.hash as Buffer]))
      return nodes.map(({ level, index }) => found.get(`${level}.${index}`)!)
    },
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

function headColumns({ size, frontier, checkpoint }: LogHead): Record<string, unknown> {
  return { size, frontier: Buffer.concat(frontier), checkpoint }
}

function headOf(row: { size: string; frontier: Buffer; checkpoint: string } | undefined): LogHead | null {
  if (row === undefined) return null
  const frontier = Array.from({ length: row.frontier.length / 32 }, (_, index) =>
    row.frontier.subarray(index * 32, index * 32 + 32),
  )
  return { size: Number(row.size), frontier, checkpoint: row.checkpoint }
}
