import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail that went out. */
export interface SentMail {
  id: number
  at: string
  from: string
  to: string
  subject: string
  text: string
}

/** The mail server of this demonstration: takes everything, delivers nothing, shows it on a page. */
export interface MailSink {
  port: number
  /** Newest first. */
  mails: () => SentMail[]
  mail: (id: number) => SentMail | undefined
  close(): Promise<void>
}

const KEEP = 2000
/** Addresses here do not exist, so that a failure can be seen too. */
const NOWHERE = /@nowhere\.example$/u

/** Starts it on this machine. A real product has a mail server of its company instead. */
export async function startMailSink(): Promise<MailSink> {
  const kept: SentMail[] = []
  let next = 1
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const failure = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
      done(NOWHERE.test(address) ? failure : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then(({ from, subject = '', text = '' }) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
          kept.push({
            id: next++,
            at: new Date().toISOString(),
            from: from?.address ?? '',
            to,
            subject,
            text,
          })
          if (kept.length > KEEP) kept.shift()
          done()
        }, done)
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    mails: () => [...kept].reverse(),
    mail: id => kept.find(mail => mail.id === id),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
