import { newId } from '@fuin/sdk/format'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS, type Operation, type Right } from '../src/http/openapi.ts'
import { accountOf } from './support/account.ts'
import { bodiesOf } from './support/bodies.ts'
import { poster } from './support/intake.ts'
import { isAllowed, type Role, rolesOf } from './support/roles.ts'
import type { TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const DENIED: ReadonlySet<string | undefined> = new Set([
  'unauthenticated',
  'forbidden',
  'actor_required',
  'permission_missing',
  'member_inactive',
])
const ASKED = { id: newId('apr'), reason: 'b1.k.AAAA', expiresAt: '2999-01-01T00:00:00Z' }
const RELEASE = { items: [newId('itm')], since: 0, nonce: 'A'.repeat(22) }
/** Where the body decides which permission is needed: bodies, with what each of them needs. */
const VARIANTS: Readonly<Record<string, Record<string, object>>> = {
  'post /organizations/{organization}/requests/{request}/decision': {
    'permission:review': { decision: 'accept' },
    'permission:request': { decision: 'cancel' },
  },
  'post /organizations/{organization}/approvals': {
    'permission:reveal': { ...ASKED, action: 'release', purpose: 'EI', use: 'display', persons: 1 },
    'permission:output': { ...ASKED, action: 'release', purpose: 'EI', use: 'output', persons: 1 },
    'permission:erase': { ...ASKED, action: 'erase', subjects: [newId('sub')] },
  },
  'post /organizations/{organization}/releases': {
    'permission:review': { ...RELEASE, purpose: 'REVIEW' },
    'permission:reveal': { ...RELEASE, purpose: 'TAX-EMP', use: 'display' },
    'permission:output': { ...RELEASE, purpose: 'TAX-EMP', use: 'output' },
  },
}

describe('every operation of the OpenAPI document, by everybody', () => {
  const t = vaultOn('pglite')
  const stranger = {} as TestVault
  let roles: Role[]
  let whole: Role
  /** Ids of the other organization, as in paths. */
  let foreign: Record<string, string>
  let cells = 0

  beforeAll(async () => {
    const { organization, apiKey } = t
    await t.createOrganization()
    const { subject, item, manifest } = await t.accepted()
    const { intake } = await poster(t)
    const { id: account } = await accountOf(t)
    Object.assign(stranger, { organization: t.organization, apiKey: t.apiKey })
    const ask = { ...ASKED, action: 'release', purpose: 'EI', use: 'display', persons: 1 }
    const expiresAt = new Date(t.now.getTime() + 3_600_000).toISOString()
    expect((await t.host('POST', '/approvals', { ...ask, expiresAt })).status).toBe(201)
    foreign = {
      approval: ASKED.id,
      subject,
      item,
      request: manifest.request,
      intake,
      account,
      key: keyId(t.apiKey),
    }
    Object.assign(t, { organization, apiKey })
    roles = await rolesOf(t, stranger)
    whole = roles.find(({ name }) => name === 'every permission')!
  })
  afterAll(() => {
    process.stdout.write(`authorization matrix: ${cells} cells\n`)
  })

  /** Tokens of one request, beside those who have nothing to do with it. */
  async function providers(): Promise<{ request: string; roles: Role[] }> {
    const [one, other] = [await t.asked({ additions: 3 }), await t.asked()]
    const request = one.manifest.request
    const { token } = (await t.host('POST', `/requests/${request}/sessions`, { generation: 1 })).body as {
      token: string
    }
    const link = (authorization: string): Record<string, string> => ({ authorization })
    return {
      request,
      roles: [
        {
          name: 'link of another request',
          headers: link(`Fuin-Link ${other.keys.submitToken}`),
          proves: null,
        },
        { name: 'session token as a link', headers: link(`Fuin-Link ${token}`), proves: null },
        {
          name: 'link token as a session',
          headers: link(`Fuin-Session ${one.keys.submitToken}`),
          proves: null,
        },
        { name: 'link that may look', headers: link(`Fuin-Link ${one.keys.viewToken}`), proves: 'link' },
        {
          name: 'session',
          headers: link(`Fuin-Session ${token}`),
          proves: 'link',
          may: ['submit', 'session'],
        },
        { name: 'link', headers: link(`Fuin-Link ${one.keys.submitToken}`), proves: 'link', may: ['submit'] },
      ],
    }
  }

  /** Whoever has something to do with the request or the poster in the path. */
  async function doorsOf(operation: string): Promise<{ ids: Record<string, string>; roles: Role[] }> {
    if (operation.includes('{request}')) {
      const { request, roles: tokens } = await providers()
      return { ids: { request }, roles: tokens }
    }
    if (!operation.includes('{intake}')) return { ids: {}, roles: [] }
    const { intake, keys } = await poster(t)
    const holder = (token: 'viewToken' | 'submitToken', may: Right[]): Role => ({
      name: `poster, ${token}`,
      headers: { authorization: `Fuin-Link ${keys[token]}` },
      proves: 'link',
      may,
    })
    return { ids: { intake }, roles: [holder('viewToken', []), holder('submitToken', ['submit'])] }
  }

  async function code(operation: string, path: string, role: Role, body: unknown): Promise<string> {
    const [method] = operation.split(' ') as [string]
    const bytes = OPERATIONS[operation]!.body === 'octets' ? { bytes: new Uint8Array(8) } : {}
    const answer = await t.call(method.toUpperCase(), `/v1${path}`, { body, ...bytes, headers: role.headers })
    cells++
    const { data } = answer.body as { data?: unknown[] }
    return answer.code ?? (data?.length === 0 ? 'nothing' : String(answer.status))
  }

  /** A body of the described shape that also means something: what is refused for its form says nothing of rights. */
  async function bodyFor(operation: string, path: string): Promise<unknown> {
    const bodies = bodiesOf(operation)
    if (bodies === null) return undefined
    const samples = fc.sample(bodies, { seed: 1, numRuns: 20 })
    for (const body of samples)
      if ((await code(operation, path, whole, body)) !== 'invalid_request') return body
    throw new Error('No body of this operation is taken.')
  }

  for (const [operation, declared] of Object.entries(OPERATIONS)) {
    if (operation === 'get /health' || operation === 'get /ready') continue
    for (const variant of Object.keys(VARIANTS[operation] ?? { '': {} }))
      it(`${operation}${variant === '' ? '' : `, ${variant}`}`, async () => {
        const about: Operation = variant === '' ? declared : { ...declared, rights: [variant as 'submit'] }
        const doors = await doorsOf(operation)
        const ids: Record<string, string> = {
          ...{ organization: t.organization, request: newId('req'), intake: newId('int'), place: '0' },
          ...{
            subject: newId('sub'),
            item: newId('itm'),
            key: newId('key'),
            account: newId('acc'),
            approval: newId('apr'),
            member: newId('act'),
          },
          ...{ endpoint: newId('whe') },
          ...doors.ids,
        }
        const path = fill(operation, ids)
        const body = VARIANTS[operation]?.[variant] ?? (await bodyFor(operation, path))
        // Whoever is let in comes last: what they do may change who is let in.
        const everybody = [...roles, ...doors.roles].sort(
          (a, b) => Number(isAllowed(about, a)) - Number(isAllowed(about, b)),
        )
        const wrong: string[] = []
        for (const role of everybody) {
          const answer = await code(operation, path, role, body)
          if (DENIED.has(answer) === isAllowed(about, role)) wrong.push(`${role.name}: ${answer}`)
        }
        expect(wrong).toEqual([])
      })
  }

  it('finds nothing of another organization by its ids, and changes nothing there', async () => {
    const theirs = { headers: { authorization: `Bearer ${stranger.apiKey}` } }
    const at = `/v1/organizations/${stranger.organization}`
    const state = async (): Promise<unknown> =>
      Promise.all(
        ['/log/checkpoint', '/status', `/subjects/${foreign['subject']}`, '/accounts', '/intakes'].map(
          async path => (await t.call('GET', at + path, theirs)).body as unknown,
        ),
      )
    const tagOf = async (subject: string): Promise<string> =>
      ((await t.call('GET', `${at}/subjects/${subject}`, theirs)).body as { tag: string }).tag
    const before = await state()
    const known = Object.fromEntries(
      Object.values(foreign).map(id => [id.slice(0, 3), [id]] as [string, string[]]),
    )
    const wrong: string[] = []
    // What is read by a body, not by a path.
    const theirTag = await tagOf(foreign['subject']!)
    for (const subjects of [[{ id: foreign['subject'] }], [{ tag: theirTag }]]) {
      const operation = 'post /organizations/{organization}/subjects/lookup'
      const path = fill(operation, { organization: t.organization })
      const answer = await code(operation, path, whole, { subjects, items: true })
      if (answer !== 'nothing') wrong.push(`${operation}: ${answer}`)
    }
    // Reading first: each organization has ids of its own, and a call may make the same ones here.
    const reading = (operation: string): number => (operation.startsWith('get ') ? 0 : 1)
    const all = Object.entries(OPERATIONS).sort(([one], [other]) => reading(one) - reading(other))
    for (const [operation, { security }] of all) {
      if (security !== 'apiKey') continue
      const path = fill(operation, { ...foreign, organization: t.organization })
      for (const body of fc.sample(bodiesOf(operation, known) ?? fc.constant(undefined), {
        seed: 2,
        numRuns: 5,
      })) {
        const answer = await code(operation, path, whole, body)
        const named = /\{(approval|subject|request|item|intake|account|key)\}/u.test(operation)
        if (operation.startsWith('get ') && named && /^2/u.test(answer)) wrong.push(`${operation}: ${answer}`)
      }
    }
    // What belongs to the first organization is no way into the second either.
    for (const role of [whole, ...(await providers()).roles])
      for (const [operation, { security }] of Object.entries(OPERATIONS)) {
        if (security !== 'apiKey' && security !== 'link') continue
        const path = fill(operation, { ...foreign, organization: stranger.organization, place: '0' })
        const [body] = fc.sample(bodiesOf(operation) ?? fc.constant(undefined), { seed: 3, numRuns: 1 })
        const answer = await code(operation, path, role, body)
        if (answer !== 'unauthenticated') wrong.push(`${role.name}, ${operation}: ${answer}`)
      }
    expect(wrong).toEqual([])
    expect(await state()).toEqual(before)
  })
})

/** The path of an operation, with ids in their places. */
function fill(operation: string, ids: Readonly<Record<string, string>>): string {
  return operation.split(' ')[1]!.replace(/\{(\w+)\}/gu, (_, name: string) => ids[name]!)
}

function keyId(secret: string): string {
  return `key_${secret.split('_')[1]!}`
}
