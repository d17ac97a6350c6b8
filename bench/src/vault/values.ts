/** Whose call it is, and what earlier statements of it answered. */
export interface Known {
  caller: number
  call: number
  logSize: number
}

/** One parameter of a statement, twice: as SQL for pgbench, as JavaScript for `pg`. Both have the same size. */
export interface Value {
  sql: string
  js: (known: Known) => unknown
}

export const value = (sql: string, js: Value['js']): Value => ({ sql, js })
export const fixed = (sql: string, js: unknown): Value => value(sql, () => js)
export const text = (length: number): Value => fixed(`repeat('x', ${length})`, 'x'.repeat(length))
export const bytes = (length: number): Value =>
  fixed(`decode(repeat('ab', ${length}), 'hex')`, Buffer.alloc(length, 0xab))
export const listOf = (...values: Value[]): Value =>
  value(`array[${values.map(one => one.sql).join(',')}]`, known => values.map(one => one.js(known)))
export const none: Value = fixed('array[]', [])
export const now: Value = value('now()', () => new Date())

/** Ids of the prepared rows: by caller, and by call where each call needs a row of its own. */
export const organization: Value = value(
  `concat('org-', cast(:client_id as text))`,
  ({ caller }) => `org-${caller}`,
)
export const ownId = (prefix: string): Value =>
  value(
    `concat('${prefix}-', cast(:client_id as text), '-', cast(:n as text))`,
    ({ caller, call }) => `${prefix}-${caller}-${call}`,
  )
export const logSize = (sql: string, js: (size: number) => number): Value =>
  value(sql.replaceAll('size', 'cast(:log_size as bigint)'), known => js(known.logSize))
