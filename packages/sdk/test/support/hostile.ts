import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { canonicalJson } from '../../src/format/canonical-json.ts'
import {
  consistencyRanges,
  foldNodes,
  formatVerifierKey,
  inclusionRanges,
  leafHash,
  nodeHash,
  signCheckpoint,
} from '../../src/log/index.ts'

/** One exchange with the vault, as somebody in between sees it. Bodies are parsed JSON, or bytes. */
export interface Exchange {
  method: string
  path: string
  request: any
  answer: any
}

/** What to do with exchanges: change the request before it goes on, or the answer before it comes back. */
export interface Tampering {
  request?: (exchange: Exchange) => void
  answer?: (exchange: Exchange) => void
}

/** Somebody between host and vault, or a vault that lies: the real vault with every answer in its hands. */
export interface HostileProxy {
  url: string
  tamper(tampering: Tampering): void
  /** Every exchange so far. */
  seen: Exchange[]
  close(): void
}

export async function startProxy(vault: string | (() => string)): Promise<HostileProxy> {
  let active: Tampering = {}
  const seen: Exchange[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const sent = await readAll(request)
      const octets = request.headers['content-type'] === 'application/octet-stream'
      const exchange: Exchange = {
        method: request.method!,
        path: request.url!,
        request: sent.length === 0 ? undefined : octets ? sent : JSON.parse(sent.toString()),
        answer: undefined,
      }
      active.request?.(exchange)
      const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers
      const answer = await fetch((typeof vault === 'string' ? vault : vault()) + exchange.path, {
        method: exchange.method,
        headers: headers as Record<string, string>,
        ...(exchange.request === undefined
          ? {}
          : { body: octets ? exchange.request : JSON.stringify(exchange.request) }),
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      const isJson = answer.headers.get('content-type')?.includes('json') === true
      exchange.answer = isJson ? JSON.parse(bytes.toString()) : bytes
      seen.push(structuredClone(exchange))
      if (answer.ok) active.answer?.(exchange)
      const back = isJson ? Buffer.from(JSON.stringify(exchange.answer)) : exchange.answer
      response
        .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
        .end(back)
    })().catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tamper: tampering => void (active = tampering),
    seen,
    close: () => void server.close(),
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A log that its owner can write as it likes: the last line of defence is then the seal itself. */
export class ForgedLog {
  readonly origin: string
  readonly logKey: string
  readonly #privateKey
  readonly #leaves: Buffer[] = []

  constructor(organization: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    this.origin = `localhost/${organization}`
    this.#privateKey = privateKey
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
    this.logKey = formatVerifierKey({ name: this.origin, publicKey: raw })
  }

  /** Appends entries as the vault would, and proves them. */
  append(entries: object[]): { index: number; leaf: string; inclusion: string[]; checkpoint: string }[] {
    const texts = entries.map(entry => canonicalJson(entry))
    const first = this.#leaves.length
    this.#leaves.push(...texts.map(text => leafHash(Buffer.from(text))))
    const size = this.#leaves.length
    return texts.map((leaf, order) => ({
      index: first + order,
      leaf,
      inclusion: this.#proof(inclusionRanges(first + order, size)),
      checkpoint: this.checkpoint(),
    }))
  }

  checkpoint(): string {
    const { origin } = this
    const size = this.#leaves.length
    return signCheckpoint({ origin, size, root: this.#root(0, size) }, this.#privateKey)
  }

  consistency(from: number): { from: number; to: number; hashes: string[] } {
    const to = this.#leaves.length
    return { from, to, hashes: this.#proof(consistencyRanges(from, to)) }
  }

  #proof(ranges: [number, number][]): string[] {
    return ranges.map(([begin, end]) => this.#root(begin, end).toString('base64'))
  }

  #root(begin: number, end: number): Buffer {
    if (end === begin) return foldNodes([])
    if (end - begin === 1) return this.#leaves[begin]!
    let split = 1
    while (split * 2 < end - begin) split *= 2
    return nodeHash(this.#root(begin, begin + split), this.#root(begin + split, end))
  }
}
