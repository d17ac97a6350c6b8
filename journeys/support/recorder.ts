import { connect, createServer, type Socket } from 'node:net'

/** A wire between a client and the vault that keeps every byte, and that can be cut. */
export interface Recorder {
  url: string
  /** Bytes that went to the vault. */
  requests: () => Buffer
  /** Bytes that came back. */
  responses: () => Buffer
  /** Cuts every connection now, and refuses new ones until {@link Recorder.mend}. */
  cut(): void
  mend(): void
  /** Keeps what goes to the vault until {@link Recorder.release}. */
  hold(): void
  release(): void
  /** Called for every piece on its way to the vault; used to cut at a chosen byte. */
  onRequest: (bytes: Buffer, total: number) => void
  close(): Promise<void>
}

export async function recordTo(port: number): Promise<Recorder> {
  const [up, down]: [Buffer[], Buffer[]] = [[], []]
  const sockets = new Set<Socket>()
  let broken = false
  let total = 0
  let held: (() => void)[] | null = null
  const server = createServer(client => {
    if (broken) {
      client.destroy()
      return
    }
    const vault = connect(port, '127.0.0.1')
    for (const socket of [client, vault]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        vault.destroy()
      })
    }
    client.on('data', bytes => {
      up.push(bytes)
      total += bytes.length
      recorder.onRequest(bytes, total)
      if (held !== null) held.push(() => vault.write(bytes))
      else if (!broken) vault.write(bytes)
    })
    vault.on('data', bytes => {
      down.push(bytes)
      client.write(bytes)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as { port: number }
  const recorder: Recorder = {
    url: `http://127.0.0.1:${own}`,
    requests: () => Buffer.concat(up),
    responses: () => Buffer.concat(down),
    cut() {
      broken = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      broken = false
    },
    hold() {
      held ??= []
    },
    release() {
      const kept = held ?? []
      held = null
      for (const send of kept) send()
    },
    onRequest: () => undefined,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return recorder
}
