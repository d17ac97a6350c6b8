import type { Knex } from 'knex'
import { createTables } from './0001-tables.ts'
import { addGate } from './0002-gate.ts'
import { addStatus } from './0003-console.ts'
import { addReview } from './0004-review.ts'
import { createAccountTables } from './0006-accounts.ts'
import { addIntakes } from './0007-intake.ts'
import { tellEachPerson } from './0008-papers.ts'
import { addChanges } from './0010-change.ts'
import { addStatements } from './0011-own.ts'
import { createMemberTables } from './0012-members.ts'
import { addKeyUse } from './0013-keys.ts'
import { addHistories } from './0014-histories.ts'
import { addRevealPolicy } from './0015-reveals.ts'
import { addCallCounts } from './0016-counts.ts'
import { createWebhookTables } from './0017-webhooks.ts'
import { indexUnfinished } from './0018-unfinished.ts'
import { addRetention } from './0019-retention.ts'

/** One step of the schema. Never changed once released; a new one is added instead. */
export interface Migration {
  version: number
  up: (trx: Knex.Transaction) => Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: createTables },
  { version: 2, up: addGate },
  { version: 3, up: addStatus },
  { version: 4, up: addReview },
  { version: 6, up: createAccountTables },
  { version: 7, up: addIntakes },
  { version: 8, up: tellEachPerson },
  { version: 10, up: addChanges },
  { version: 11, up: addStatements },
  { version: 12, up: createMemberTables },
  { version: 13, up: addKeyUse },
  { version: 14, up: addHistories },
  { version: 15, up: addRevealPolicy },
  { version: 16, up: addCallCounts },
  { version: 17, up: createWebhookTables },
  { version: 18, up: indexUnfinished },
  { version: 19, up: addRetention },
]
