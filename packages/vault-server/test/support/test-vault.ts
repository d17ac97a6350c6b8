import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CreatedOrganization, Releases, UploadState } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { parseMyNumber } from '../../../sdk/src/my-number/my-number.ts'
import { sealImage } from '../../../sdk/src/seal/image.ts'
import { sealNumber } from '../../../sdk/src/seal/number.ts'
import { scene, type Scene } from '../../../sdk/test/support/people.ts'
import { loadConfig } from '../../src/config.ts'
import { createLogger } from '../../src/log.ts'
import { type RunningVault, startVault } from '../../src/vault.ts'
import { copyPrepared } from '../../../sdk/test/support/prepared.ts'

const ALL = 'request review reveal output erase audit admin'

/** An answer as a test wants to look at it. */
export interface Answer {
  status: number
  code: string | undefined
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test names what it expects
  body: any
  headers: Headers
}

/** A vault in this process, with a clock that a test can move, and one organization in it. */
export class TestVault {
  readonly dataDir: string = mkdtempSync(join(tmpdir(), 'fuin-vault-test-'))
  readonly lines: string[] = []
  now: Date = new Date()
  /** Settings of the last start. */
  env: Record<string, string> = {}
  vault!: RunningVault
  organization: string = newId('org')
  apiKey = ''
  logKey = ''

  /** Starts, or starts again with the settings of before. */
  async start(env: Record<string, string> = this.env): Promise<void> {
    this.env = env
    if (env['FUIN_DATABASE_URL'] === undefined && env['FUIN_DATA_DIR'] === undefined)
      copyPrepared(this.dataDir)
    const config = loadConfig({
      FUIN_DATA_DIR: this.dataDir,
      FUIN_PORT: '0',
      FUIN_CALLS_PER_MINUTE: '100000',
      ...env,
    })
    const logger = createLogger(line => this.lines.push(line))
    this.vault = await startVault(config, { clock: { now: () => this.now }, logger })
  }

  async createOrganization(allowedOrigins: string[] = []): Promise<CreatedOrganization> {
    this.organization = newId('org')
    const body = {
      id: this.organization,
      allowedOrigins,
      apiKey: { name: 'host', scopes: ['vouch', 'manage', 'read'] },
    }
    const { body: created } = await this.call('POST', '/v1/organizations', {
      body,
      authorization: `Bearer ${this.vault.setupToken}`,
    })
    this.apiKey = (created as CreatedOrganization).apiKey.secret
    this.logKey = (created as CreatedOrganization).logKey
    return created as CreatedOrganization
  }

  async call(
    method: string,
    path: string,
    options: {
      body?: unknown
      raw?: string
      bytes?: Uint8Array
      authorization?: string
      headers?: Record<string, string>
    } = {},
  ): Promise<Answer> {
    const { body, raw, bytes, authorization, headers } = options
    const sent = bytes ?? raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const type = bytes === undefined ? 'application/json' : 'application/octet-stream'
    const response = await fetch(this.vault.url + path, {
      method,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(sent === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent as Uint8Array<ArrayBuffer> }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true
    const parsed = json && text !== '' ? (JSON.parse(text) as { code?: string }) : text
    return {
      status: response.status,
      code: (parsed as { code?: string }).code,
      body: parsed,
      headers: response.headers,
    }
  }

  /** A call of the host, as an actor with every permission unless named otherwise. */
  host(
    method: string,
    path: string,
    body?: unknown,
    permissions: string | null = ALL,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const actor: Record<string, string> =
      permissions === null ? {} : { 'fuin-actor': `${newId('act')}; permissions="${permissions}"` }
    const authorization = `Bearer ${this.apiKey}`
    return this.call(method, `/v1/organizations/${this.organization}${path}`, {
      body,
      authorization,
      headers: { ...actor, ...headers },
    })
  }

  /** A call of the provider's page. */
  link(
    one: Scene,
    method: string,
    path: string,
    body?: unknown,
    token: string = one.keys.submitToken,
  ): Promise<Answer> {
    const at = `/v1/organizations/${this.organization}/requests/${one.manifest.request}${path}`
    const options = body instanceof Uint8Array ? { bytes: body } : { body }
    return this.call(method, at, { ...options, authorization: `Fuin-Link ${token}` })
  }

  /** Somebody who was asked. */
  async asked(change: object = {}): Promise<Scene> {
    const one = await scene({
      change: { organization: { id: this.organization, name: '会社', contact: '電話' } },
    })
    const tag = randomBytes(32).toString('base64url')
    await this.host('PUT', `/subjects/${one.subject}`, { kind: 'employee', tag, label: 'b1.k.AAAA' })
    const answer = await this.host('PUT', `/requests/${one.manifest.request}`, this.requestBody(one, change))
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return one
  }

  requestBody(one: Scene, change: object = {}): object {
    const hash = (token: string): string =>
      createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url')
    return {
      generation: 1,
      subjects: [one.subject],
      purposes: { [one.subject]: one.manifest.purposes.map(({ code }) => code).sort() },
      submitTokenHash: hash(one.keys.submitToken),
      viewTokenHash: hash(one.keys.viewToken),
      manifest: one.box,
      sequence: 1,
      expiresAt: one.manifest.expiresAt,
      ...change,
    }
  }

  /** Uploads a number; @returns its item for the submission. */
  async upload(one: Scene, item: string = one.item): Promise<{ id: string; digest: string }> {
    const place = { opened: one.opened, subject: one.subject, item, psk: one.keys.psk }
    const { envelope, digest } = await sealNumber({
      ...place,
      number: parseMyNumber('123456789018'),
      source: 'typed',
    })
    await this.link(one, 'PUT', `/items/${item}`, {
      subject: one.subject,
      kind: 'number',
      sequence: one.manifest.sequence,
      envelope,
      bodyLength: null,
    })
    await this.link(one, 'POST', `/items/${item}/complete`, { digest })
    return { id: item, digest }
  }

  /** Begins an image of 512 KiB. */
  async beginImage(
    one: Scene,
  ): Promise<{ item: string; body: Uint8Array<ArrayBuffer>; digest: string; state: UploadState }> {
    const item = newId('itm')
    const place = { opened: one.opened, subject: one.subject, item, psk: one.keys.psk }
    const image = await sealImage({
      ...place,
      bytes: new Uint8Array(100),
      mediaType: 'image/jpeg',
      document: 'x',
    })
    const { envelope, body, digest } = image
    const answer = await this.link(one, 'PUT', `/items/${item}`, {
      subject: one.subject,
      kind: 'image',
      sequence: one.manifest.sequence,
      envelope,
      bodyLength: body.length,
    })
    return { item, body, digest, state: answer.body as UploadState }
  }

  /** Uploads an image; @returns its item for the submission. */
  async uploadImage(one: Scene): Promise<{ id: string; digest: string }> {
    const { item: id, body, digest, state } = await this.beginImage(one)
    for (let place = 0; place < state.total; place++) {
      const part = body.slice(place * state.chunkLength, (place + 1) * state.chunkLength)
      await this.link(one, 'PUT', `/items/${id}/chunks/${place}`, part)
    }
    await this.link(one, 'POST', `/items/${id}/complete`, { digest })
    return { id, digest }
  }

  /** Somebody whose number was submitted and accepted. */
  async accepted(): Promise<Scene & { digest: string }> {
    const one = await this.asked()
    const item = await this.upload(one)
    await this.link(one, 'POST', '/submit', { items: [item] })
    await this.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
    return { ...one, digest: item.digest }
  }

  release(
    item: string,
    change: object = {},
    permissions: string = ALL,
  ): Promise<Answer & { body: Releases }> {
    const nonce = randomBytes(16).toString('base64url')
    const { purpose = 'TAX-EMP' } = change as { purpose?: string }
    const use = purpose === 'REVIEW' ? {} : { use: 'display' }
    return this.host(
      'POST',
      '/releases',
      { items: [item], purpose, since: 0, nonce, ...use, ...change },
      permissions,
    )
  }

  async actions(): Promise<string[]> {
    const { body } = await this.host('GET', '/log/entries?limit=1000')
    return (body as { entries: { leaf: string }[] }).entries.map(({ leaf }) => {
      const { action, result } = JSON.parse(leaf) as { action: string; result: string }
      return `${action}:${result}`
    })
  }

  async stop(): Promise<void> {
    await this.vault.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
