import { FuinError } from '../errors.ts'
import type { SmtpOptions } from './notifier.ts'

/** The part of nodemailer that is used. */
export interface Transport {
  sendMail(mail: {
    from: string
    to: { name: string; address: string }
    replyTo?: string
    subject: string
    text: string
    messageId: string
    headers: Record<string, string>
    disableFileAccess: true
    disableUrlAccess: true
  }): Promise<unknown>
}

const PORTS = { implicit: 465, starttls: 587, none: 25 }
const AT_ONCE = 3

/**
 * Loads nodemailer, which a host without mail does not need.
 *
 * @throws {FuinError} `config_invalid` when it is not installed
 */
export async function loadTransport(options: SmtpOptions): Promise<Transport> {
  const { host, tls = 'implicit', user, password = '', ca, timeoutMs = 20_000 } = options
  const { createTransport } = await import('nodemailer').catch(() => {
    throw new FuinError('config_invalid', 'Install nodemailer to send mail: npm install nodemailer')
  })
  return createTransport({
    host,
    port: options.port ?? PORTS[tls],
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password } }),
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Few connections that stay open: 1,000 messages need no 1,000 handshakes.
    pool: true,
    maxConnections: AT_ONCE,
  })
}
