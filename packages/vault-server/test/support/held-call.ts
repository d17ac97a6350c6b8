import { Agent, request } from 'node:http'

/** A call that the server is in the middle of: it has the head and waits for the body. */
export interface HeldCall {
  /** Sends the body. @returns status and body of the answer */
  finish(): Promise<{ status: number; text: string }>
  /** Leaves the body out for ever. @returns once the connection is cut */
  cut: Promise<void>
}

/** Begins a call on a connection that wants to be kept alive, and holds it once the server has read its head. */
export function holdCall(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: Uint8Array | string,
): Promise<HeldCall> {
  const bytes = Buffer.from(body as string)
  const call = request(url, {
    method,
    agent: new Agent({ keepAlive: true }),
    headers: { ...headers, 'content-length': bytes.length, expect: '100-continue' },
  })
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    call.on('error', reject)
    call.on('response', response => {
      let text = ''
      response.on('data', (data: Buffer) => (text += data.toString()))
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
  })
  const cut = answer.then(
    () => undefined,
    () => undefined,
  )
  call.flushHeaders()
  return new Promise((resolve, reject) => {
    call.once('error', reject)
    call.once('continue', () => {
      const half = bytes.length >> 1
      call.write(bytes.subarray(0, half))
      const finish = (): typeof answer => {
        call.end(bytes.subarray(half))
        return answer
      }
      resolve({ finish, cut })
    })
  })
}
