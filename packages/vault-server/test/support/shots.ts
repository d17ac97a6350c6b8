import fc from 'fast-check'
import { OPERATIONS } from '../../src/http/openapi.ts'
import { bodiesOf, type KnownIds } from './bodies.ts'
import type { Role } from './roles.ts'

/** One call as a fuzzer makes it. */
export interface Shot {
  operation: string
  path: string
  role: Role
  headers: Record<string, string>
  send: { body?: unknown; raw?: string; bytes?: Uint8Array }
}

/** Stands in every body, path and header that was spoilt: none of it may be repeated in the log. */
export const MARK = 'q7Zk2'

/** Calls of every operation: some that fit, most that are spoilt in one place. */
export function shotsOf(known: KnownIds, roles: readonly Role[]): fc.Arbitrary<Shot> {
  const operations = Object.keys(OPERATIONS).filter(operation => OPERATIONS[operation]!.security !== 'setup')
  // Each is made once: making one takes longer than the call that comes of it.
  const made = operations.map(operation => {
    const { body, security } = OPERATIONS[operation]!
    // Most come with something that fits, so that they get past the door.
    const fitting = roles.filter(({ proves, scopes }) => proves === security && (scopes?.length ?? 3) === 3)
    const bodies = bodiesOf(operation, known) ?? fc.constant(undefined)
    return fc.record({
      operation: fc.constant(operation),
      path: pathsOf(operation, known),
      role: fc.oneof(
        { arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : roles)), weight: 5 },
        fc.constantFrom(...roles),
      ),
      headers: fc.oneof({ arbitrary: fc.constant({}), weight: 6 }, HEADERS),
      send:
        body === 'octets'
          ? fc.record({ bytes: fc.uint8Array({ maxLength: 2000 }) })
          : fc.oneof(
              { arbitrary: bodies.map(one => (one === undefined ? {} : { body: one })), weight: 4 },
              {
                arbitrary: fc
                  .tuple(bodies, fc.nat(), ODD)
                  .map(([one, at, odd]) => ({ body: spoil(one, at, odd) })),
                weight: 4,
              },
              fc.constantFrom(...RAW).map(raw => ({ raw })),
            ),
    })
  })
  return fc.oneof(...made)
}

/** Values that are not what was expected, wherever they stand. */
const ODD = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    '\u0000',
    '\ud800',
    '𠮷'.repeat(300),
    `b1.${MARK}.A`,
    `'; drop table items; --${MARK}`,
    `{"$ne":"${MARK}"}`,
    `../../${MARK}`,
    [[]],
    {},
    { constructor: { prototype: MARK } },
  ),
  fc.jsonValue(),
)

const RAW = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  `{"__proto__":{"x":"${MARK}"}}`,
  '['.repeat(20_000),
  `{"a":"${'x'.repeat(200_000)}"}`,
  '\ufeff{}',
]

/** Headers that the vault reads, that something in front of it may read, and that Node reads by itself. */
const NAMES = [
  ...['authorization', 'fuin-actor', 'fuin-actor-detail', 'fuin-ticket', 'idempotency-key', 'content-type'],
  ...['accept', 'accept-encoding', 'cookie', 'forwarded', 'if-match', 'if-none-match', 'origin', 'range'],
  ...[
    'referer',
    'sec-fetch-site',
    'user-agent',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-http-method-override',
  ],
]

const HEADERS: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.dictionary(
    fc.constantFrom(...NAMES),
    fc.oneof(
      fc.stringMatching(/^[\x21-\x7e]{0,60}$/u),
      fc.constantFrom(`${MARK};x="`, 'a'.repeat(3000), '-1', '\u00ff'),
    ),
    { minKeys: 1, maxKeys: 4 },
  ),
  fc.constantFrom<Record<string, string>>(
    { 'fuin-actor': 'x' },
    { 'fuin-actor': `act_${'0'.repeat(26)}; permissions="root ${MARK}"` },
    { 'fuin-actor-detail': 'x'.repeat(5000) },
    { 'idempotency-key': 'short' },
    { 'idempotency-key': 'k'.repeat(64) },
    { 'fuin-ticket': MARK.repeat(9) },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-7' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'br' },
    { origin: 'null' },
    { authorization: `Basic ${MARK}` },
  ),
)

function pathsOf(operation: string, known: KnownIds): fc.Arbitrary<string> {
  const parts = operation.split(' ')[1]!.split('/')
  const prefixes: Record<string, string> = {
    organization: 'org',
    subject: 'sub',
    request: 'req',
    item: 'itm',
  }
  Object.assign(prefixes, {
    intake: 'int',
    account: 'acc',
    key: 'key',
    member: 'act',
    endpoint: 'whe',
    approval: 'apr',
  })
  const values = parts.map((part): fc.Arbitrary<string> => {
    const name = /^\{(\w+)\}$/u.exec(part)?.[1]
    if (name === undefined) return fc.constant(part)
    const ids = known[prefixes[name] ?? ''] ?? ['0', '1', '99', '-1', '1e3']
    const odd = fc.constantFrom('x', '%00', '%E0%A4%A', '..%2f', `${MARK}'--`, `sub_${'0'.repeat(26)}`, '０')
    return fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 9 }, odd)
  })
  const query = fc.constantFrom(
    '',
    '',
    '',
    '?limit=5',
    '?limit=-1',
    '?after=x',
    '?since=1',
    '?since=9e99',
    `?limit=1&limit=2`,
    '?from=0&to=1',
    '?index=0&size=1',
    `?tag[a]=${MARK}`,
    '?after=%00',
  )
  return fc.tuple(fc.tuple(...values), query).map(([each, asked]) => each.join('/') + asked)
}

/** Another value at one place of a body, or one member more or less. */
function spoil(body: unknown, at: number, odd: unknown): unknown {
  if (typeof body !== 'object' || body === null) return odd
  const entries = Object.entries(body as Record<string, unknown>)
  if (entries.length === 0) return { [MARK]: odd }
  const [name, value] = entries[at % entries.length]!
  const deeper = at % 3 === 0 && typeof value === 'object' && value !== null
  const rest = Object.fromEntries(entries.filter(([other]) => other !== name))
  if (at % 7 === 0) return Array.isArray(body) ? Object.values(rest) : rest
  const changed = deeper ? spoil(value, Math.floor(at / 3), odd) : odd
  if (Array.isArray(body)) return body.map((one: unknown, place) => (String(place) === name ? changed : one))
  return { ...rest, [name]: changed, ...(at % 5 === 0 ? { [`${MARK}x`]: 1 } : {}) }
}
