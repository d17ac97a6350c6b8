import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandler } from '../src/host.ts'
import { createTestOrganization, sampleNumbers, type TestOrganization } from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [first, second] = sampleNumbers(77, 2) as [string, string]
const ground = {
  purposes: ['TAX-EMP'],
  noticeOn: '2026-11-20',
  noticeWords: '利用目的通知書',
  record: { basis: ['番号法16条'], note: '通知カード' },
}
let vault: VaultProcess
let test: TestOrganization
let handle: (request: Request) => Promise<Response>
let permissions: ('request' | 'reveal')[] = ['request', 'reveal']
let user = 'u77'

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  handle = createHandler(test.fuin, {
    basePath: '/fuin',
    principal: () => ({ organization: test.id, staff: { externalId: user, permissions } }),
  })
})
afterAll(() => vault.stop())

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> {
  const bytes = body instanceof Uint8Array
  const response = await handle(
    new Request(`https://hr.example/fuin/${path}`, {
      method,
      headers: {
        'fuin-widget': '1',
        'sec-fetch-site': 'same-origin',
        'content-type': bytes ? 'application/octet-stream' : 'application/json',
      },
      ...(body === undefined
        ? {}
        : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, body: json ? JSON.parse(text) : text }
}

const csv = (text: string): Uint8Array => new TextEncoder().encode(text)

async function finished(token: string): Promise<any> {
  for (;;) {
    const { body } = await call('GET', `import/${token}`)
    if (body.state !== 'running') return body
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

describe('import by the host’s handler', () => {
  it('takes a file of people, shows it, maps it anew, stores it, and forgets it', async () => {
    const { body } = await call('POST', 'import/people', csv('コード列,氏名\nE-1,見本 一\nE-2,見本 二\n'))
    expect(body).toMatchObject({
      encoding: 'utf-8',
      kind: 'employee',
      errors: { count: 1, first: [{ code: 'no-column' }] },
    })
    const mapping = { externalId: 'コード列', name: '氏名' }
    const plan = await call('POST', `import/${body.token}/plan`, { kind: 'employee', mapping })
    expect(plan.body).toMatchObject({
      errors: { count: 0 },
      added: { count: 2, first: [{ externalId: 'E-1', name: '見本 一' }, {}] },
    })
    await call('POST', `import/${body.token}/apply`, {})
    expect(await finished(body.token)).toMatchObject({ state: 'done', result: { added: 2, skipped: 0 } })
    expect((await call('POST', `import/${body.token}/drop`, {})).status).toBe(200)
    expect(await call('GET', `import/${body.token}`)).toMatchObject({
      status: 404,
      body: { code: 'upload_gone' },
    })
  })

  it('takes a file of numbers without saying one, and one number from paper', async () => {
    const file = csv(`社員番号,個人番号\nE-1,${first}\nE-2,1.2E+11\n`)
    const { body } = await call('POST', 'import/numbers', file)
    expect(body).toMatchObject({ ready: 1, errors: { rows: 1, first: [{ line: 3, code: 'scientific' }] } })
    expect(JSON.stringify(body)).not.toMatch(/\d{9}/u)
    const refused = await call('POST', `import/${body.token}/apply`, { ...ground, restoreZero: [] })
    expect(refused.body).toMatchObject({ state: 'failed', code: 'input_invalid' })
    await call('POST', `import/${body.token}/apply`, { ...ground, restoreZero: [], skipErrors: true })
    expect(await finished(body.token)).toMatchObject({ state: 'done', result: { entered: 1, skipped: 1 } })

    const found = (await call('POST', 'import/person', { externalId: 'E-2' })).body
    expect(found).toMatchObject({ name: '見本 二', state: 'not-requested' })
    const entered = await call('POST', `subjects/${found.id}/number`, { ...ground, number: second })
    expect(entered.status).toBe(201)
    const revealed = await call('POST', `subjects/${found.id}/reveal`, {
      purpose: 'TAX-EMP',
      use: 'display',
    })
    expect(revealed.body).toEqual({ number: second })
    const slip = await call('POST', `subjects/${found.id}/number`, { ...ground, number: second.slice(1) })
    expect(slip).toMatchObject({ status: 400, body: { code: 'number_length' } })
  })

  it('is for whoever may ask people, and a file for whoever sent it', async () => {
    const { body } = await call('POST', 'import/people', csv('社員番号,氏名\nE-9,見本\n'))
    user = 'u78'
    expect((await call('GET', `import/${body.token}`)).body.code).toBe('upload_gone')
    expect((await call('POST', `import/${body.token}/apply`, {})).body.code).toBe('upload_gone')
    user = 'u77'
    permissions = ['reveal']
    for (const path of ['import/people', 'import/numbers', `import/${body.token}/apply`]) {
      expect((await call('POST', path, csv('a,b\nc,d\n'))).body.code).toBe('permission_missing')
    }
    permissions = ['request', 'reveal']
  })

  it('takes 10 MB here and 64 kB everywhere else', async () => {
    expect((await call('POST', 'import/people', new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await call('POST', 'subjects', { name: 'x'.repeat(70_000) })).status).toBe(413)
    expect((await call('POST', 'import/people', { text: 'x' })).body.code).toBe('file_expected')
    expect((await call('POST', 'subjects', csv('x'))).status).toBe(400)
  })

  it('gives templates', async () => {
    const { body } = await call('GET', 'import/template?kind=partner')
    expect(body).toContain('法人番号')
    expect((await call('GET', 'import/template?kind=x')).status).toBe(400)
  })
})
