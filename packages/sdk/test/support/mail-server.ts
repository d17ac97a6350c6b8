import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it came in. */
export interface ReceivedMail {
  from: string
  to: string[]
  /** Headers and body, as they were sent. */
  raw: string
}

/** A real SMTP server on this machine that does as it is told. */
export interface MailServer {
  port: number
  mails: ReceivedMail[]
  /** Answer to the next recipients: a code such as 451, or null to take them. */
  answers: (number | null)[]
  /** How many recipients were named so far. */
  tries: () => number
  stop(): Promise<void>
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const answers: (number | null)[] = []
  let tries = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure === true ? [] : ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      tries++
      const code = answers.shift() ?? null
      done(code === null ? null : Object.assign(new Error('told to'), { responseCode: code }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        mails.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    answers,
    tries: () => tries,
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
