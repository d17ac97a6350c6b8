/** Everything a log line may hold besides time, level and event. There is no field for anything else. */
interface Fields {
  call?: string | undefined
  method?: string | undefined
  /** Route with placeholders. */
  route?: string | undefined
  status?: number | undefined
  code?: string | undefined
  ms?: number | undefined
  url?: string | undefined
  database?: string | undefined
  /** Class and place of an error. */
  error?: string | undefined
  count?: number | undefined
  message?: string | undefined
}

export interface Logger {
  info(event: string, fields?: Fields): void
  error(event: string, fields?: Fields): void
}

const NAMES: readonly (keyof Fields)[] = [
  'call',
  'method',
  'route',
  'status',
  'code',
  'ms',
  'url',
  'database',
  'error',
  'count',
  'message',
]

/**
 * JSON lines with an allow-list of fields: bodies, headers, query strings and database errors have no way in.
 * A run of eight digits or more is starred even there.
 */
export function createLogger(write: (line: string) => void, quiet = false): Logger {
  const emit = (level: string, event: string, fields: Fields = {}): void => {
    if (quiet && level === 'info' && event === 'call') return
    const allowed = NAMES.filter(name => fields[name] !== undefined).map(name => [name, masked(fields[name])])
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level, event, ...Object.fromEntries(allowed) })}\n`,
    )
  }
  return {
    info: (event, fields) => emit('info', event, fields),
    error: (event, fields) => emit('error', event, fields),
  }
}

function masked(value: string | number | undefined): string | number | undefined {
  return typeof value === 'string' ? value.slice(0, 300).replace(/\d{8,}/gu, '********') : value
}
