import { describe, expect, it } from 'vitest'
import { Fuin } from '../src/client/fuin.ts'
import { createHandler, type Principal } from '../src/host.ts'
import { STAFF_ROUTES } from '../src/host/staff-routes.ts'
import { memoryState } from '../src/state/memory-state.ts'

const OWN = 'https://hr.example'
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', null] as const
const ORIGINS = [OWN, 'https://evil.example', 'https://hr.example.evil.example', 'null', null] as const
const WIDGET = ['1', '0', null] as const
const METHODS = ['GET', 'POST'] as const
/** None of these is answered, whoever asks. */
const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const
/** Every path that the handler answers, with ids in the places of ids. */
const PATHS = [
  ...new Set([
    '/session',
    ...Object.keys(STAFF_ROUTES).map(route => {
      const [, ...segments] = route.split(' ')
      return `/${segments.map(segment => (segment === '*' ? `sub_${'0'.repeat(26)}` : segment)).join('/')}`
    }),
  ]),
]

/** Never reached: who gets this far was let in. */
const fuin = new Fuin({
  vault: 'http://127.0.0.1:9',
  apiKey: `fuin_${'0'.repeat(26)}_${'A'.repeat(43)}`,
  state: memoryState(),
  keyrings: () => Promise.reject(new Error('nobody gets this far')),
})
const handlerFor = (principal: Principal | null, origins: string[] = []): ReturnType<typeof createHandler> =>
  createHandler(fuin, { basePath: '/fuin', origins, principal: () => principal })

/** A code of the handler's: `unauthenticated` is what comes after the guard, for nobody is signed in here. */
async function code(
  handle: ReturnType<typeof createHandler>,
  method: string,
  path: string,
  headers: Record<string, string | null>,
  body?: string,
): Promise<string> {
  const sent = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null)
  const response = await handle(
    new Request(`${OWN}/fuin${path}`, { method, headers: sent, ...(body === undefined ? {} : { body }) }),
  )
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-store')
  return (
    (JSON.parse((await response.text()) || '{}') as { code?: string }).code ?? response.status
  ).toString()
}

describe('what another site makes a signed-in browser send', () => {
  it('is refused: every route, method, site, origin and header', async () => {
    const wrong: string[] = []
    let cells = 0
    for (const origins of [[], [OWN]]) {
      const handle = handlerFor(null, origins)
      const look = async (method: string, path: string, sent: Sent): Promise<void> => {
        const headers = { 'sec-fetch-site': sent.site, origin: sent.origin, 'fuin-widget': sent.widget }
        const got = await code(handle, method, path, headers)
        cells++
        if (got !== expected(method, sent, origins.length > 0))
          wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${got}`)
      }
      for (const path of PATHS) {
        for (const method of METHODS)
          for (const site of SITES)
            for (const origin of ORIGINS)
              for (const widget of WIDGET) await look(method, path, { site, origin, widget })
        for (const method of OTHER_METHODS)
          for (const site of SITES) await look(method, path, { site, origin: OWN, widget: '1' })
      }
    }
    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThan(10_000)
  })

  it('is no form either: only JSON is read, on every route', async () => {
    const handle = handlerFor({ organization: `org_${'0'.repeat(26)}`, provider: { externalId: 'E-1' } })
    const wrong: string[] = []
    for (const route of Object.keys(STAFF_ROUTES).filter(name => name.startsWith('POST ')))
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
      ]) {
        const path = `/${route
          .split(' ')
          .slice(1)
          .join('/')
          .replaceAll('*', `sub_${'0'.repeat(26)}`)}`
        const headers = { 'sec-fetch-site': 'same-origin', 'fuin-widget': '1', 'content-type': type }
        const got = await code(handle, 'POST', path, headers, '{"a":1}')
        if (got !== 'json_expected') wrong.push(`${route} ${type}: ${got}`)
      }
    expect(wrong).toEqual([])
  })
})

interface Sent {
  site: (typeof SITES)[number]
  origin: (typeof ORIGINS)[number]
  widget: (typeof WIDGET)[number]
}

/** The rule in words of its own: what the browser says of itself has to fit, all of it. */
function expected(method: string, { site, origin, widget }: Sent, named: boolean): string {
  if (method !== 'GET' && method !== 'POST') return 'method_not_allowed'
  if (method === 'GET')
    return site === 'same-site' || site === 'cross-site' ? 'cross_site' : 'unauthenticated'
  if (widget !== '1' || (site !== null && site !== 'same-origin')) return 'cross_site'
  if (site === null) return origin === OWN ? 'unauthenticated' : 'cross_site'
  return named && origin !== null && origin !== OWN ? 'cross_site' : 'unauthenticated'
}
