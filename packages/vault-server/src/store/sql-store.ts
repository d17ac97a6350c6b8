import type { Knex } from 'knex'
import type { Store, Tx } from '../vault/store.ts'
import type { Database } from './db.ts'
import { accountStore } from './accounts.ts'
import { changeStore } from './change.ts'
import { decisionStore } from './decisions.ts'
import { keyStore } from './keys.ts'
import { isConflict, mapped } from './errors.ts'
import { hotStore } from './hot.ts'
import { intakeStore } from './intakes.ts'
import { itemStore } from './items.ts'
import { logStore } from './log.ts'
import { approvalStore } from './approvals.ts'
import { memberStore } from './members.ts'
import { numberStore } from './numbers.ts'
import { statementStore } from './own.ts'
import { peopleStore } from './people.ts'
import { putItemOn, putItemStore } from './put-item.ts'
import { requestStore } from './requests.ts'
import { statusStore } from './status.ts'
import type { Run } from './statements.ts'
import { subjectStore } from './subjects.ts'
import { tokenStore } from './tokens.ts'
import { webhookStore } from './webhooks.ts'

const RETRIES = 3

/** The store on PostgreSQL or PGlite: knex for most, named statements for the hot paths. */
export function sqlStore(database: Database): Store {
  const { knex } = database
  const run = poolRun(database)
  const transaction: Store['transaction'] = async work => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await knex.transaction(trx => work(txOn(trx)))
      } catch (error) {
        if (attempt < RETRIES && isConflict(error)) continue
        throw mapped(error)
      }
    }
  }
  return {
    ...hotStore(run),
    putItem: putItemOn(run, transaction),
    transaction,
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

/** Runs named statements, each in a transaction of its own. */
export function poolRun({ pool, pooled }: Database): Run {
  return async ({ name, text }, values) => {
    // A pooler in between hands a name to another connection, which does not know it.
    const { rows } = await pool
      .query(pooled ? { text, values } : { name, text, values })
      .catch((error: unknown) => {
        throw mapped(error)
      })
    return rows as Record<string, unknown>[]
  }
}

function txOn(knex: Knex): Tx {
  const run = runOn(knex)
  return {
    ...subjectStore(knex),
    ...keyStore(knex, run),
    ...webhookStore(knex, run),
    ...peopleStore(knex, run),
    ...numberStore(knex, run),
    ...requestStore(knex),
    ...itemStore(knex, run),
    ...putItemStore(knex, run),
    ...decisionStore(knex),
    ...statementStore(knex),
    ...tokenStore(knex),
    ...intakeStore(knex),
    ...logStore(knex, run),
    ...statusStore(knex, run),
    ...accountStore(knex),
    ...changeStore(knex),
    ...memberStore(knex),
    ...approvalStore(knex),
  }
}

/** The same statements inside a transaction of knex, which numbers values in its own way. */
function runOn(knex: Knex): Run {
  return async ({ text }, values) => {
    const named = Object.fromEntries(values.map((value, order) => [`v${order + 1}`, value as Knex.Value]))
    const { rows } = await knex.raw<{ rows: Record<string, unknown>[] }>(
      text.replaceAll(/\$(\d+)/gu, ':v$1'),
      named,
    )
    return rows
  }
}
