import type { Knex } from 'knex'
import type { ItemRow, ListedItem, RequestRow, Submission } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { toColumns, toRow } from './rows.ts'
import { MARK_SUBMITTED, SUBMISSION, type Run } from './statements.ts'

type Part = Pick<
  Tx,
  | 'submission'
  | 'markSubmitted'
  | 'item'
  | 'itemsByRequest'
  | 'itemsBySubject'
  | 'listedItems'
  | 'updateItems'
  | 'deleteItems'
  | 'staleDrafts'
  | 'insertChunk'
  | 'chunkHash'
  | 'chunkPlaces'
  | 'chunk'
  | 'deleteChunks'
>

/** What lists say of an item: nothing of its content. */
const LISTED = [
  ...['id', 'subject', 'request', 'generation', 'sequence', 'round', 'kind', 'state'],
  ...['digest', 'body_length', 'created_at'],
]

/** Items and the chunks of their bodies. */
export function itemStore(knex: Knex, run: Run): Part {
  const rows = (list: Record<string, unknown>[]): ItemRow[] => list.map(row => toRow<ItemRow>(row))
  return {
    async submission(organization, id) {
      const [row] = await run(SUBMISSION, [organization, id])
      if (row === undefined) return null
      const { asked, placeholders, items, ...request } = row
      return {
        request: toRow<RequestRow>(request),
        asked: asked as string[],
        placeholders: placeholders as string[],
        items: items as Submission['items'],
      }
    },
    async markSubmitted(organization, request, items, subjects, at) {
      const [row] = await run(MARK_SUBMITTED, [organization, items, subjects, at, request])
      return { items: Number(row!['items']), subjects: Number(row!['subjects']) }
    },
    async item(organization, id) {
      const row = await knex('items').where({ organization, id }).first()
      return row === undefined ? null : toRow<ItemRow>(row)
    },
    async itemsByRequest(organization, request, generation) {
      const query = knex('items').where({ organization, request }).orderBy('id')
      return rows(await (generation === undefined ? query : query.where({ generation })))
    },
    async itemsBySubject(organization, subject) {
      return rows(await knex('items').where({ organization, subject }).orderBy('id'))
    },
    async listedItems(organization, subjects) {
      const found = await knex('items as i')
        .leftJoin('manifests as m', join =>
          join
            .on('m.organization', 'i.organization')
            .on('m.request', 'i.request')
            .on('m.generation', 'i.generation')
            .on('m.sequence', 'i.sequence'),
        )
        .where({ 'i.organization': organization })
        .whereIn('i.subject', subjects)
        .whereNotNull('i.digest')
        .whereNot({ 'i.state': 'complete' })
        .orderBy(['i.subject', 'i.id'])
        .select(LISTED.map(column => `i.${column}`))
        .select('m.purposes')
      return found.map(row => toRow<ListedItem>(row))
    },
    async updateItems(organization, ids, change) {
      await knex('items').where({ organization }).whereIn('id', ids).update(toColumns(change))
    },
    async deleteItems(organization, ids) {
      await knex('items').where({ organization }).whereIn('id', ids).del()
    },
    async staleDrafts(before) {
      return rows(
        await knex('items')
          .whereIn('state', ['draft', 'complete'])
          .where('created_at', '<', before)
          .orderBy('created_at')
          .limit(1000),
      )
    },
    async insertChunk(organization, item, place, hash, bytes) {
      const row = { organization, item, place, hash, bytes }
      return (await knex('item_chunks').insert(row).onConflict().ignore().returning('place')).length === 1
    },
    async chunkHash(organization, item, place) {
      const row = await knex('item_chunks').where({ organization, item, place }).first('hash')
      return (row?.hash as Buffer | undefined) ?? null
    },
    async chunkPlaces(organization, item) {
      const found = await knex('item_chunks').where({ organization, item }).orderBy('place').select('place')
      return found.map(row => row.place as number)
    },
    async chunk(organization, item, place) {
      const row = await knex('item_chunks').where({ organization, item, place }).first('bytes')
      return (row?.bytes as Buffer | undefined) ?? null
    },
    async deleteChunks(organization, items) {
      await knex('item_chunks').where({ organization }).whereIn('item', items).del()
    },
  }
}
