import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { codeOf } from '../../test/support/code-of.ts'
import { VaultRefusal } from './refusal.ts'
import { VaultHttp } from './vault-http.ts'

const SECRET = `fuin_${'0'.repeat(26)}_${'s'.repeat(43)}`
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

/** A server that does as it is told: what a broken vault or a proxy in between may do. */
async function answering(listener: RequestListener, options: object = {}): Promise<VaultHttp> {
  server = createServer(listener)
  await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve))
  const vault = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return new VaultHttp({ vault, apiKey: SECRET, ...options })
}

const GET = { method: 'GET', path: '/x' } as const
const POST = { method: 'POST', path: '/x', body: {} } as const

describe('retries', () => {
  it('come for what changes nothing, and for what says that nothing was done', async () => {
    const statuses = [503, 500, 200]
    let calls = 0
    const http = await answering((_, response) => {
      response.writeHead(statuses[calls++]!, { 'content-type': 'application/json' }).end('{"ok":true}')
    })
    expect(await http.json(GET)).toEqual({ ok: true })
    expect(calls).toBe(3)
    calls = 0
    expect(await codeOf(http.json(POST))).toBe('vault_unreachable')
    expect(calls).toBe(2)
  })

  it('never come for a POST whose answer was lost', async () => {
    let calls = 0
    const http = await answering((_, response) => {
      calls++
      response.destroy()
    })
    expect(await codeOf(http.json(POST))).toBe('vault_unreachable')
    expect(calls).toBe(1)
    expect(await codeOf(http.json(GET))).toBe('vault_unreachable')
    expect(calls).toBe(4)
  })
})

describe('a call', () => {
  it('ends when it takes too long, or when it is aborted', async () => {
    const http = await answering(() => undefined, { timeoutMs: 100, maxRetries: 0 })
    const before = Date.now()
    expect(await codeOf(http.json(POST))).toBe('vault_unreachable')
    expect(Date.now() - before).toBeLessThan(2000)
    const signal = AbortSignal.timeout(50)
    expect(await codeOf(http.json({ ...POST, signal }))).toBe('aborted')
  })

  it('becomes a refusal with the vault’s code, and repeats nothing of it', async () => {
    const problem = { code: 'purpose_not_allowed', status: 403, detail: '123456789018', instance: 'call-1' }
    const http = await answering((_, response) => {
      response.writeHead(403, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
    })
    const refusal: unknown = await http.json(POST).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(VaultRefusal)
    expect(refusal).toMatchObject({
      code: 'vault_refused',
      problem: 'purpose_not_allowed',
      status: 403,
      call: 'call-1',
    })
    expect(inspect(refusal, { depth: 9 })).not.toMatch(/1234567|ssss/u)
  })

  it('fails by name when what answers is no vault', async () => {
    const http = await answering((_, response) => void response.writeHead(404).end('<html>'))
    expect(await codeOf(http.json(GET))).toBe('vault_answer_invalid')
    server!.close()
    const page = await answering((_, response) => void response.end('<html>'))
    expect(await codeOf(page.json(GET))).toBe('vault_answer_invalid')
    const moved = await answering(
      (_, response) => {
        response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
      },
      { maxRetries: 0 },
    )
    expect(await codeOf(moved.json(GET))).toBe('vault_unreachable')
  })

  it('reads no more octets than an item can have', async () => {
    const http = await answering((_, response) => void response.end(Buffer.alloc(101)))
    expect(await codeOf(http.bytes(GET, 100))).toBe('vault_answer_invalid')
    expect((await http.bytes(GET, 101)).length).toBe(101)
  })
})

describe('an address', () => {
  it('is HTTPS, or loopback', () => {
    const at = (vault: string) => (): VaultHttp => new VaultHttp({ vault, apiKey: SECRET })
    for (const fine of [
      'https://vault.example',
      'http://localhost:1/',
      'http://[::1]:1',
      'http://127.0.0.1',
    ]) {
      expect(at(fine)).not.toThrow()
    }
    for (const bad of ['http://vault.example', 'vault', 'ftp://localhost', 'http://127.0.0.1.evil.example']) {
      expect(at(bad)).toThrow(/vault/u)
    }
  })

  it('asks for the API key before every call, and once more when it was rotated in between', async () => {
    const key = (letter: string): string => `fuin_${letter.repeat(26)}_${'s'.repeat(43)}`
    let current = key('0')
    const seen: string[] = []
    const http = await answering(
      ({ headers }, response) => {
        seen.push(headers.authorization!.slice(12, 13))
        const right = headers.authorization === `Bearer ${key('2')}`
        const type = right ? 'application/json' : 'application/problem+json'
        response.writeHead(right ? 200 : 401, { 'content-type': type }).end('{"code":"unauthenticated"}')
        current = key(current === key('0') ? '1' : '2')
      },
      { apiKey: () => Promise.resolve(`${current}\n`) },
    )
    await http.json(POST)
    expect(seen).toEqual(['0', '1', '2'])
    expect(http.vouched({ id: 'act_x' }).map(({ apiKey }) => apiKey)).toContain(`key_${'1'.repeat(26)}`)
    expect(http.keyId).toBe(`key_${'2'.repeat(26)}`)
    const broken = await answering(() => undefined, { apiKey: () => Promise.reject(new Error(SECRET)) })
    expect(await codeOf(broken.json(GET))).toBe('config_invalid')
  })

  it('prints no API key', () => {
    const http = new VaultHttp({ vault: 'https://vault.example', apiKey: SECRET })
    expect(inspect(http, { depth: 9, showHidden: true }) + JSON.stringify(http)).not.toContain('ssss')
  })
})
