import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailServer, type MailServer } from '../../test/support/mail-server.ts'
import { codeOf } from '../../test/support/code-of.ts'
import type { OutgoingMessage } from '../messages/notifier.ts'
import { smtpNotifier, type SmtpOptions } from './notifier.ts'

const message: OutgoingMessage = {
  organization: 'org_x',
  kind: 'request',
  id: 'req_x.request.g1',
  request: 'req_x',
  to: { externalId: 'E-1', name: '見本 花子', email: 'hanako@example.com' },
  language: 'ja',
  subject: '【株式会社みほん】お願い',
  text: '見本 花子 様\nhttps://collect.example/c/#1.secret\n',
}
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())

function options(change: Partial<SmtpOptions> = {}): SmtpOptions {
  return {
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    from: '人事部 <hr@example.co.jp>',
    staff: 'staff@example.co.jp',
    firstDelayMs: 5,
    timeoutMs: 2000,
    ...change,
  }
}
const send = (change: Partial<OutgoingMessage> = {}, with_: Partial<SmtpOptions> = {}): Promise<void> =>
  smtpNotifier(options(with_)).send({ ...message, ...change })

describe('mail', () => {
  it('goes out as plain text, with the link in the body only', async () => {
    await send()
    const { to, from, raw } = server.mails.at(-1)!
    expect([from, to]).toEqual(['hr@example.co.jp', ['hanako@example.com']])
    const [head, body] = raw.split('\r\n\r\n')
    expect(head).toContain('Message-ID: <req_x.request.g1@example.co.jp>')
    expect(head).toContain('Auto-Submitted: auto-generated')
    expect(head).toMatch(/Content-Type: text\/plain; charset=utf-8/iu)
    expect(head).not.toContain('secret')
    expect(Buffer.from(body!, 'base64').toString() + body!).toContain('secret')
  })

  it('to staff goes to the address of the staff', async () => {
    await send({ to: null, kind: 'staff-alert' })
    expect(server.mails.at(-1)!.to).toEqual(['staff@example.co.jp'])
    expect(await codeOf(send({ to: null }, { staff: () => '' }))).toBe('no-address')
  })

  it('is tried again after 4xx, and given up after the last try', async () => {
    const before = server.mails.length
    server.answers.push(451, 421)
    await send()
    expect(server.mails).toHaveLength(before + 1)
    server.answers.push(451, 451, 451)
    expect(await codeOf(send({}, { maxRetries: 2 }))).toBe('temporary')
  })

  it('is not tried again after 5xx', async () => {
    const before = server.tries()
    server.answers.push(550)
    expect(await codeOf(send())).toBe('refused')
    expect(server.tries()).toBe(before + 1)
  })

  it('cannot be given another header or recipient', async () => {
    const before = server.tries()
    const addresses = [
      'a@example.com\r\nBcc: b@example.com',
      'a@example.com, b@example.com',
      'a b@x.jp',
      '@x',
      'a',
    ]
    for (const email of addresses) {
      expect(await codeOf(send({ to: { externalId: 'E', name: 'n', email } }))).toBe('refused')
    }
    expect(await codeOf(send({ subject: 'a\r\nBcc: b@example.com' }))).toBe('refused')
    expect(server.tries()).toBe(before)
    await send({ to: { externalId: 'E', name: 'n\r\nBcc: b@example.com', email: 'c@example.com' } })
    const { to, raw } = server.mails.at(-1)!
    expect(to).toEqual(['c@example.com'])
    expect(raw).not.toMatch(/^bcc:/imu)
    expect(await codeOf(send({ to: { externalId: 'E', name: 'n' } }))).toBe('no-address')
  })

  it('is never sent in clear to another machine, nor from an address that is none', () => {
    const wrong: Partial<SmtpOptions>[] = [
      { host: 'smtp.example.jp' },
      { from: 'hr' },
      { from: 'hr@x.jp\nBcc: a@x.jp' },
    ]
    for (const change of wrong) expect(() => smtpNotifier(options(change))).toThrow(/clear|address/u)
  })
})

describe('a server that is not well', () => {
  let silent: Server
  const sockets = new Set<Socket>()
  beforeAll(async () => {
    silent = createServer(socket => void sockets.add(socket))
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    silent.close()
  })

  it('and says nothing is left after the time that was set', async () => {
    const started = Date.now()
    const { port } = silent.address() as AddressInfo
    expect(await codeOf(send({}, { port, timeoutMs: 300, maxRetries: 0 }))).toBe('unreachable')
    expect(Date.now() - started).toBeLessThan(3000)
  })

  it('or not there is told apart from a refusal', async () => {
    expect(await codeOf(send({}, { port: 1, maxRetries: 0 }))).toBe('unreachable')
  })
})

describe('TLS', () => {
  const dir = mkdtempSync(join(tmpdir(), 'fuin-mail-'))
  let secure: MailServer
  let starttls: MailServer
  let ca: string
  beforeAll(async () => {
    const [keyFile, certFile] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout ${keyFile} -out ${certFile}`.split(
        ' ',
      ),
      { stdio: 'ignore' },
    )
    ca = readFileSync(certFile, 'utf8')
    const key = readFileSync(keyFile)
    secure = await startMailServer({ secure: true, key, cert: ca })
    starttls = await startMailServer({ key, cert: ca, disabledCommands: [] })
  })
  afterAll(async () => {
    rmSync(dir, { recursive: true, force: true })
    await Promise.all([secure.stop(), starttls.stop()])
  })

  it('is the default, and the certificate is checked', async () => {
    const { tls: _tls, ...rest } = options({ port: secure.port, maxRetries: 0 })
    expect(await codeOf(smtpNotifier(rest).send(message))).toBe('misconfigured')
    await smtpNotifier({ ...rest, ca }).send(message)
    expect(secure.mails).toHaveLength(1)
  })

  it('can be begun on an open connection, and nothing is sent when it cannot', async () => {
    await send({}, { port: starttls.port, tls: 'starttls', ca })
    expect(starttls.mails).toHaveLength(1)
    const before = server.tries()
    expect(await codeOf(send({}, { tls: 'starttls', maxRetries: 0 }))).not.toBe('fulfilled')
    expect(server.tries()).toBe(before)
  })
})
