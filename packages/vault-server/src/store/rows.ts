/** `allowedOrigins` in the rules, `allowed_origins` in the tables; lists and maps are kept as JSON text. */
const LISTS = new Set([
  'allowed_origins',
  'scopes',
  'actors',
  'allowed_addresses',
  'purposes',
  'manifest_purposes',
  'replaced',
  'before',
  'reveals',
  'subjects',
  'permissions',
  'kinds',
  'departments',
  'staff_policy',
])

export function toColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const column = name.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`)
      return [column, LISTS.has(column) && value !== null ? JSON.stringify(value) : value]
    }),
  )
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the row it asked for
export function toRow<T>(columns: Record<string, unknown>): T {
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [
      column.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
      LISTS.has(column.replace(/^member_/u, '')) && typeof value === 'string' ? JSON.parse(value) : value,
    ]),
  ) as T
}
