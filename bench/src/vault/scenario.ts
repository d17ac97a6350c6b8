import { createHash, randomBytes } from 'node:crypto'
import type { CreatedOrganization } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { call, type Answer } from './http-client.ts'

/** Somebody who was asked: all that the page needs to submit. */
export interface Asked {
  subject: string
  request: string
  submitToken: string
  item: string
}

/** One organization of a vault, as its host and its providers call it. */
export class Scenario {
  readonly organization: string
  readonly #url: string
  readonly #apiKey: string
  readonly #envelope: string
  readonly #digest: string
  readonly #actor: string = newId('act')

  private constructor(url: string, created: CreatedOrganization, organization: string, envelope: string) {
    this.organization = organization
    this.#url = `${url}/v1/organizations/${organization}`
    this.#apiKey = created.apiKey.secret
    this.#envelope = envelope
    this.#digest = createHash('sha256').update(envelope).digest('base64url')
  }

  /** @param envelope - a sealed number; the vault cannot tell one from another */
  static async create(url: string, setupToken: string, envelope: string): Promise<Scenario> {
    const id = newId('org')
    const body = {
      id,
      allowedOrigins: [],
      apiKey: { name: 'bench', scopes: ['vouch', 'manage', 'read'] },
    }
    const headers = { authorization: `Bearer ${setupToken}` }
    const answer = await call('POST', `${url}/v1/organizations`, headers, body)
    return new Scenario(url, answer.body as CreatedOrganization, id, envelope)
  }

  async ask(): Promise<Asked> {
    const [subject, request, item] = [newId('sub'), newId('req'), newId('itm')]
    const token = randomBytes(32)
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url')
    await this.#host('PUT', `/subjects/${subject}`, {
      kind: 'employee',
      tag: randomBytes(32).toString('base64url'),
      label: 'b1.k.AAAA',
    })
    await this.#host('PUT', `/requests/${request}`, {
      generation: 1,
      subjects: [subject],
      purposes: { [subject]: ['TAX-EMP'] },
      submitTokenHash: hash(token),
      viewTokenHash: hash(randomBytes(32)),
      manifest: randomBytes(3000).toString('base64url'),
      sequence: 1,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    return { subject, request, submitToken: token.toString('base64url'), item }
  }

  /** What the page does after sealing: put the item, complete it, submit. */
  async submit({ subject, request, submitToken, item }: Asked): Promise<void> {
    const headers = { authorization: `Fuin-Link ${submitToken}` }
    const at = `${this.#url}/requests/${request}`
    const put = { subject, kind: 'number', sequence: 1, envelope: this.#envelope, bodyLength: null }
    await call('PUT', `${at}/items/${item}`, headers, put)
    await call('POST', `${at}/items/${item}/complete`, headers, { digest: this.#digest })
    await call('POST', `${at}/submit`, headers, { items: [{ id: item, digest: this.#digest }] })
  }

  accept(request: string): Promise<Answer> {
    return this.#host('POST', `/requests/${request}/decision`, { decision: 'accept', note: 'b1.k.AAAA' })
  }

  release(item: string): Promise<Answer> {
    const nonce = randomBytes(16).toString('base64url')
    return this.#host('POST', '/releases', {
      items: [item],
      purpose: 'TAX-EMP',
      use: 'output',
      form: '375',
      nonce,
      since: 0,
    })
  }

  #host(method: string, path: string, body: unknown): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.#apiKey}`,
      'fuin-actor': `${this.#actor}; permissions="request review output erase"`,
    }
    return call(method, this.#url + path, headers, body)
  }
}
