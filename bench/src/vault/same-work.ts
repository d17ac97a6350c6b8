import {
  API_KEY,
  APPEND,
  COMPLETE_ITEM,
  ITEM,
  LOG_NODES,
  MARK_SUBMITTED,
  PUT_ITEM,
  RELEASE_SOURCES,
  REQUEST,
  STATUS_CHANGED,
  SUBMISSION,
  type Statement,
} from '../../../packages/vault-server/src/store/statements.ts'
import {
  bytes,
  fixed,
  listOf,
  logSize,
  none,
  now,
  organization,
  ownId,
  text,
  value,
  type Value,
} from './values.ts'

/** One statement of a call. `keep` says that the size of the log in its answer is used later. */
export interface Step {
  statement: Statement
  values: Value[]
  keep?: true
}

/** Who acts is looked up, whether or not they are registered. */
const actor = fixed(`'act'`, 'act')
const size = logSize('size', n => n)
const levels = [0, 1, 2, 3, 4, 5, 6, 7]
/** A proof of a log of some hundred entries has about eight nodes. */
const nodes: Step = {
  statement: LOG_NODES,
  values: [
    organization,
    listOf(...levels.map(level => fixed(String(level), level))),
    listOf(...levels.map(level => logSize(`(size >> ${level + 1})`, n => n >> (level + 1)))),
  ],
}
const entry = [listOf(size), listOf(text(620)), listOf(text(19)), listOf(bytes(180))]
const leaf = [listOf(fixed('0', 0)), listOf(size), listOf(bytes(32))]
const append: Step = {
  statement: APPEND,
  values: [
    ...[organization, size, logSize('size + 1', n => n + 1), bytes(256), text(240)],
    ...[...entry, ...leaf, none, none, none],
  ],
}

/** What the vault asks of PostgreSQL for one released number: one call. */
export const RELEASE: Step[][] = [
  [
    { statement: API_KEY, values: [organization, fixed(`'key'`, 'key'), actor, now] },
    {
      statement: RELEASE_SOURCES,
      values: [
        organization,
        listOf(value(`concat('itm-', cast(:client_id as text))`, k => `itm-${k.caller}`)),
        listOf(actor),
      ],
      keep: true,
    },
    nodes,
    append,
  ],
]

const plain = (sql: string): Step => ({ statement: { name: '', text: sql }, values: [] })
const request: Step = { statement: REQUEST, values: [organization, ownId('req')] }
const slot = text(19)
const nothing = fixed('null', null)
const lockHead: Step = {
  statement: {
    name: 'bench-lock-head',
    text: 'select size as log_size, frontier, checkpoint from log_heads where organization = $1 for update',
  },
  values: [organization],
  keep: true,
}
const changed: Step = {
  statement: STATUS_CHANGED,
  values: [organization, logSize('size + 1', n => n + 1), none, listOf(ownId('req'))],
}
const receipt: Step = {
  statement: {
    name: 'bench-receipt',
    text: `update requests set state = 'submitted', submitted_at = $3, receipt = $4
      where organization = $1 and id = $2`,
  },
  values: [organization, ownId('req'), now, text(1500)],
}

/** What the vault asks of PostgreSQL for the number of one person: item put, item completed, submitted. */
export const SUBMIT: Step[][] = [
  [
    request,
    {
      statement: PUT_ITEM,
      values: [
        ...[
          organization,
          ownId('new'),
          ownId('sub'),
          ownId('req'),
          fixed('1', 1),
          fixed(`'number'`, 'number'),
        ],
        ...[bytes(32), bytes(2600), slot, nothing, nothing, now, fixed('1', 1)],
        ...[fixed('12', 12), fixed('268435456', 268_435_456)],
        ...[fixed('9744', 9744), fixed('5705032704', 5_705_032_704)],
      ],
    },
  ],
  [
    request,
    { statement: ITEM, values: [organization, ownId('new')] },
    { statement: COMPLETE_ITEM, values: [organization, ownId('new'), text(43)] },
  ],
  [
    request,
    plain('begin'),
    { statement: SUBMISSION, values: [organization, ownId('req')] },
    {
      statement: MARK_SUBMITTED,
      values: [organization, listOf(ownId('new')), listOf(ownId('sub')), now, ownId('req')],
    },
    lockHead,
    nodes,
    append,
    changed,
    receipt,
    plain('commit'),
  ],
]
