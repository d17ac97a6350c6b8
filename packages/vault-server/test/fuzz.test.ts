import { newId } from '@fuin/sdk/format'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from './support/account.ts'
import type { KnownIds } from './support/bodies.ts'
import { poster } from './support/intake.ts'
import { memberOf } from './support/member.ts'
import { type Role, rolesOf } from './support/roles.ts'
import { MARK, type Shot, shotsOf } from './support/shots.ts'
import type { TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

/** `FUIN_FUZZ=50000` for a long run; `FUIN_TEST_SEED` for another one. */
const CALLS = Number(process.env['FUIN_FUZZ'] ?? 2000)
const SEED = Number(process.env['FUIN_TEST_SEED'] ?? 20261125)
const AT_ONCE = 16
/** No answer takes so long: it hangs. */
const PATIENCE_MS = 20_000

describe(`calls that nobody foresaw (seed ${SEED})`, () => {
  const t = vaultOn('pglite')
  let known: KnownIds
  let roles: Role[]
  const seen = new Map<number, number>()
  let longest = 0

  beforeAll(async () => {
    const [accepted, asked, { intake, keys }, account, member] = [
      await t.accepted(),
      await t.asked({ additions: 2 }),
      await poster(t),
      await accountOf(t),
      await memberOf(t),
    ]
    known = {
      ...{ org: [t.organization], sub: [accepted.subject, asked.subject], itm: [accepted.item, asked.item] },
      ...{ req: [accepted.manifest.request, asked.manifest.request], int: [intake], acc: [account.id] },
      act: [member.id],
      ...(await others()),
    }
    const link = (token: string): Role => ({
      name: 'link',
      headers: { authorization: `Fuin-Link ${token}` },
      proves: 'link',
    })
    const stranger = { apiKey: t.apiKey } as TestVault
    roles = [
      ...(await rolesOf(t, stranger)),
      ...[accepted.keys.submitToken, asked.keys.submitToken, asked.keys.viewToken, keys.submitToken].map(
        link,
      ),
    ]
  })
  /** What nobody here calls with or decides on, so that it may come to harm. */
  async function others(): Promise<KnownIds> {
    const made = async (path: string, body: object, actor?: null): Promise<string> =>
      ((await t.host('POST', path, body, actor)).body as { id: string }).id
    const key = { name: 'spare', scopes: ['read'] }
    const hook = { url: 'https://hook.invalid/', events: ['subject.due'] }
    const asked = {
      ...{ id: newId('apr'), action: 'release', purpose: 'EI', use: 'display', persons: 1 },
      ...{ reason: 'b1.k.AAAA', expiresAt: new Date(t.now.getTime() + 3_600_000).toISOString() },
    }
    const found = {
      key: [await made('/api-keys', key, null)],
      whe: [await made('/webhook-endpoints', hook, null)],
      apr: [await made('/approvals', asked)],
    }
    expect(Object.values(found).flat()).not.toContain(undefined)
    return found
  }
  afterAll(() => {
    const counts = [...seen]
      .sort(([one], [other]) => one - other)
      .map(([status, count]) => `${status}: ${count}`)
    process.stdout.write(
      `fuzz: ${CALLS} calls, ${counts.join(', ')}; longest answer ${Math.round(longest)} ms\n`,
    )
  })

  it(
    'are answered at once, never with 500, and leave no secret in the log',
    { timeout: Math.max(60_000, CALLS * 40) },
    async () => {
      const shots = fc.sample(shotsOf(known, roles), { seed: SEED, numRuns: CALLS })
      const wrong: unknown[] = []
      const one = async (): Promise<void> => {
        for (let shot = shots.pop(); shot !== undefined; shot = shots.pop()) {
          const begun = performance.now()
          const status = await fire(t, shot).catch(
            (error: unknown) => `${String(error)} ${String((error as Error).cause)}`,
          )
          longest = Math.max(longest, performance.now() - begun)
          if (typeof status === 'number') seen.set(status, (seen.get(status) ?? 0) + 1)
          if (typeof status !== 'number' || (status >= 500 && status !== 507)) wrong.push({ status, ...shot })
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, one))
      expect(wrong).toEqual([])
      // It still answers, and at once: nothing of the above is going on in the background.
      const after = performance.now()
      expect((await t.call('GET', '/v1/ready')).status).toBe(200)
      expect(performance.now() - after).toBeLessThan(PATIENCE_MS / 4)
      // Many were let in: a fuzzer that is always turned away tries nothing.
      expect(seen.get(200)! / CALLS).toBeGreaterThan(0.1)
      const log = t.lines.join('\n')
      const secrets = roles.flatMap(({ headers }) => (headers['authorization'] ?? '').split(' ').slice(1))
      expect(secrets.filter(secret => secret.length > 20 && log.includes(secret))).toEqual([])
      expect(log).not.toContain(MARK)
    },
  )
})

async function fire(t: TestVault, shot: Shot, tries = 3): Promise<number> {
  const { operation, path, role, headers, send } = shot
  const method = operation.split(' ')[0]!.toUpperCase()
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), PATIENCE_MS).unref()
  })
  const options = method === 'GET' ? {} : send
  const answer = t.call(method, `/v1${path}`, { ...options, headers: { ...role.headers, ...headers } })
  try {
    return (await Promise.race([answer, late])).status
  } catch (error) {
    // A call with a body that is not read ends its connection, maybe under the next call on it (RFC 9112 §9.3.1).
    const { code } = ((error as Error).cause ?? {}) as { code?: string }
    if (tries > 1 && (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE'))
      return fire(t, shot, tries - 1)
    throw error
  }
}
