import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WebhookEvent } from '@fuin/sdk/api'

/** A webhook as it arrived. */
export interface Received {
  id: string
  timestamp: number
  signatures: string[]
  body: string
  event: WebhookEvent
}

/** A host that receives webhooks, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = []
  /** Status of the next answers; null: no answer at all. */
  status: number | null = 204
  headers: Record<string, string> = {}
  readonly #server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const { headers } = request
      this.received.push({
        id: String(headers['webhook-id']),
        timestamp: Number(headers['webhook-timestamp']),
        signatures: String(headers['webhook-signature']).split(' '),
        body,
        event: JSON.parse(body) as WebhookEvent,
      })
      if (this.status !== null) response.writeHead(this.status, this.headers).end()
    })
  })

  /** @returns its address */
  async start(port: number = 0): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`
  }

  types(): string[] {
    return this.received.map(({ event }) => event.type)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }
}
