import type { Knex } from 'knex'
import type { KeyTx } from '../vault/keys/rows.ts'
import type { ApiKeyRow } from '../vault/rows.ts'
import { toColumns, toRow } from './rows.ts'
import { KEYS_USED, type Run } from './statements.ts'

/** API keys; a call reads its own by a named statement (`hot.ts`). */
export function keyStore(knex: Knex, run: Run): KeyTx {
  return {
    async insertApiKey(row) {
      await knex('api_keys').insert(toColumns(row))
    },
    async apiKeys(organization, lock = false) {
      const query = knex('api_keys').where({ organization }).orderBy('id')
      return (await (lock ? query.forUpdate() : query)).map(row => toRow<ApiKeyRow>(row))
    },
    async updateApiKey(organization, id, change) {
      await knex('api_keys').where({ organization, id }).update(toColumns(change))
    },
    async markKeysUsed(used) {
      const columns = [used.map(one => one.organization), used.map(one => one.id), used.map(one => one.at)]
      await run(KEYS_USED, columns)
    },
  }
}
