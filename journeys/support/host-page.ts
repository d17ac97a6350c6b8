import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { VERSION } from '../../packages/widget/src/version.ts'

/** Says of itself that it is another version; its classes are others, as those of a second copy are. */
export const OLDER = '0.0.0-older'
const FILES = new URL('../../packages/widget/dist/cdn/', import.meta.url)

/** A host's own web server: the files of the elements, and pages that embed them. */
export interface HostPages {
  port: number
  /** The same server under two names, which are two origins. */
  origin: string
  other: string
  /** Puts a page at a path. @param head - goes before the script of the elements */
  put(path: string, body: string, head?: string): void
  close(): Promise<void>
}

/** A file of the elements; of another version of them when it is asked for. */
function file(name: string, older: boolean): string {
  const text = readFileSync(new URL(name, FILES), 'utf8')
  return older ? text.replaceAll(`"${VERSION}"`, `"${OLDER}"`) : text
}

export async function startHostPages(): Promise<HostPages> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid')
    const [, older, name] = /^\/fuin(-older)?\/([\w.-]+)$/u.exec(pathname) ?? []
    const page = pages.get(pathname)
    // A frame without an origin loads scripts like a stranger.
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (name !== undefined)
      response.setHeader('Content-Type', 'text/javascript').end(file(name, older !== undefined))
    else if (page !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    put(path, body, head = '') {
      const script = '<script type="module" src="/fuin/fuin.js"></script>'
      pages.set(path, `<!doctype html><html lang="ja"><meta charset="utf-8">${head}${script}<body>${body}`)
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
