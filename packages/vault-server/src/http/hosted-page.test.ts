import express from 'express'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostedPage } from './hosted-page.ts'
import { securityHeaders } from './security.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuin-page-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
const app = express().use(securityHeaders).use('/c', hostedPage(folder))
let server: ReturnType<typeof app.listen>
let headers: Headers

beforeAll(async () => {
  await new Promise<void>(resolve => (server = app.listen(0, '127.0.0.1', () => resolve())))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/c/`)
  expect(answer.status).toBe(200)
  headers = answer.headers
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('the hosted page', () => {
  it('allows its own files and nothing else', () => {
    const policy = new Map(
      headers
        .get('content-security-policy')!
        .split('; ')
        .map(line => [line.split(' ')[0]!, line.split(' ').slice(1)]),
    )
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect([name, policy.get(name)]).toEqual([name, ["'none'"]])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('style-src')).toEqual(["'self'"])
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(policy.get('trusted-types'), 'one policy, by name').toHaveLength(1)
    const wide = [...policy.values()].flat().filter(source => /\*|unsafe|^https?:|^data:/u.test(source))
    expect(wide).toEqual([])
  })

  it('cannot be framed, kept, sniffed, found or opened by another page', () => {
    const expected = {
      'cache-control': 'no-store',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    }
    for (const [name, value] of Object.entries(expected))
      expect([name, headers.get(name)]).toEqual([name, value])
    for (const name of ['etag', 'last-modified', 'set-cookie'])
      expect([name, headers.get(name)]).toEqual([name, null])
  })

  it('may use the camera, keep the screen on, and nothing else', () => {
    const features = headers.get('permissions-policy')!.split(', ')
    expect(features.filter(feature => !feature.endsWith('=()'))).toEqual([
      'camera=(self)',
      'screen-wake-lock=(self)',
    ])
    for (const name of ['microphone', 'geolocation', 'usb', 'display-capture', 'payment'])
      expect(features).toContain(`${name}=()`)
  })
})
