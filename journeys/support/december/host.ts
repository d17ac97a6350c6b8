import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { createHandler } from '@fuin/sdk/host'
import type { TestOrganization } from '@fuin/sdk/testing'

const FILES: Readonly<Record<string, URL>> = {
  '/console/': new URL('../../../packages/widget/dist/cdn-console/', import.meta.url),
  '/widget/': new URL('../../../packages/widget/dist/cdn/', import.meta.url),
}
const CLERK = ['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin'] as const
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; worker-src 'self'; img-src 'self' blob: data:; frame-src 'self' blob:; connect-src *; form-action 'self'; require-trusted-types-for 'script'; trusted-types fuin"

/** An HR product of the smallest kind: a desk for staff, a page for whoever is signed in, one mount of Fuin. */
export interface Host {
  url: string
  organization: TestOrganization
  close(): Promise<void>
}

/**
 * Who is signed in stands in the address of the page and goes along in a cookie: this is a test.
 *
 * @param open - creates the organization; the vault answers pages of `origin`
 */
export async function startHost(open: (origin: string) => Promise<TestOrganization>): Promise<Host> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const organization = await open(url)
  const answer = await answersOf(organization)
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.name : '')
    })
  })
  return {
    url,
    organization,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function answersOf({
  id: organization,
  fuin,
}: TestOrganization): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const handle = createHandler(fuin, {
    basePath: '/fuin',
    principal: request => {
      const [role, externalId] =
        /who=(\w+):([\w-]+)/u.exec(request.headers.get('cookie') ?? '')?.slice(1) ?? []
      if (externalId === undefined) return null
      return role === 'staff'
        ? { organization, staff: { externalId, permissions: CLERK } }
        : { organization, provider: { externalId } }
    },
  })
  const fingerprint = await fuin.organization(organization).fingerprint()
  return async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const folder = Object.keys(FILES).find(prefix => url.pathname.startsWith(prefix))
    const who = url.searchParams.get('who') ?? ''
    if (url.pathname.startsWith('/fuin/')) await forward(handle, url, request, response)
    else if (folder !== undefined)
      sendFile(response, new URL(url.pathname.slice(folder.length), FILES[folder]))
    else if (url.pathname === '/desk') sendPage(response, `staff:${who}`, DESK)
    else if (url.pathname === '/my') sendPage(response, `person:${who}`, my(fingerprint))
    else response.writeHead(404).end()
  }
}

const DESK = `<script type="module" src="/console/console.js"></script><fuin-console endpoint="/fuin"></fuin-console>`

function my(fingerprint: string): string {
  return `<script type="module" src="/widget/fuin.js"></script>
    <fuin-collector endpoint="/fuin" key-fingerprint="${fingerprint}"></fuin-collector>`
}

function sendPage(response: ServerResponse, who: string, body: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'set-cookie': `who=${who}; Path=/; HttpOnly; SameSite=Strict`,
  })
  response.end(`<!doctype html><html lang="ja"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>人事</title><body>${body}`)
}

function sendFile(response: ServerResponse, file: URL): void {
  const type = extname(file.pathname) === '.js' ? 'text/javascript' : 'text/css'
  response.writeHead(200, { 'content-type': type }).end(readFileSync(file))
}

async function forward(
  handle: (request: Request) => Promise<Response>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  const { method = 'GET' } = request
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = method === 'GET' ? {} : { body: Buffer.concat(parts) }
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const result = await handle(new Request(url, { method, headers, ...body, signal: gone.signal }))
  response.writeHead(result.status, Object.fromEntries(result.headers))
  response.end(Buffer.from(await result.arrayBuffer()))
}
