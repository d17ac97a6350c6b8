import type { Knex } from 'knex'
import { VaultError } from '../errors.ts'
import type { Store, Tx } from '../vault/store.ts'
import { itemStore } from './items.ts'
import { logStore } from './log.ts'
import { requestStore } from './requests.ts'
import { subjectStore } from './subjects.ts'
import { tokenStore } from './tokens.ts'

const RETRIES = 3
/** Serialization failure, deadlock: the other one went first, try again. */
const CONFLICTS = new Set(['40001', '40P01'])
/** Disk full, and the out-of-memory of a full shared segment. */
const FULL = new Set(['53100', '53200'])

/** The store on PostgreSQL or PGlite. */
export function sqlStore(knex: Knex): Store {
  return {
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await knex.transaction(trx => work(txOn(trx)))
        } catch (error) {
          if (attempt < RETRIES && CONFLICTS.has(codeOf(error))) continue
          throw mapped(error)
        }
      }
    },
    async read(work) {
      return work(txOn(knex)).catch((error: unknown) => {
        throw mapped(error)
      })
    },
    async ready() {
      await knex.raw('select 1').catch((error: unknown) => {
        throw mapped(error)
      })
    },
  }
}

function txOn(knex: Knex): Tx {
  return {
    ...subjectStore(knex),
    ...requestStore(knex),
    ...itemStore(knex),
    ...tokenStore(knex),
    ...logStore(knex),
  }
}

/** Database errors may quote values: none of them leaves the store. */
function mapped(error: unknown): unknown {
  if (error instanceof VaultError) return error
  const code = codeOf(error)
  if (FULL.has(code))
    return new VaultError('storage_full', 'The vault’s disk is full. Nothing was changed; try again later.', {
      retryAfter: 60,
    })
  if (
    /^(08|57|58|ECONN|EPIPE|ENOT)/u.test(code) ||
    /timeout|terminated|timed out|ended/iu.test(messageOf(error))
  ) {
    return new VaultError('unavailable', 'The vault’s database does not answer. Try again.', {
      retryAfter: 3,
    })
  }
  return new VaultError('internal', `The database refused a statement (${code === '' ? 'no code' : code}).`)
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
