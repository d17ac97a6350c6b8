import { FuinError } from '../errors.ts'
import { NotDelivered, type FailureCode, type Notifier, type OutgoingMessage } from '../messages/notifier.ts'
import { loadTransport, type Transport } from './transport.ts'

/** How mail goes out. */
export interface SmtpOptions {
  host: string
  /** Default: 465, or 587 with `tls: 'starttls'`. */
  port?: number
  /**
   * `implicit` (default): TLS from the first byte. `starttls`: the connection is raised to TLS, or nothing is
   * sent. `none`: in clear, for a server on this machine only.
   */
  tls?: 'implicit' | 'starttls' | 'none'
  user?: string
  password?: string
  /** Address that mail comes from, with a name or without: `人事部 <hr@example.co.jp>`. */
  from: string
  /** Where answers go. Default: `from`. */
  replyTo?: string
  /** Where alerts to staff go. */
  staff?: string | ((organization: string) => string | Promise<string>)
  /** Certificates (PEM) that are trusted besides those of the system. */
  ca?: string
  /** Milliseconds for connecting, for a greeting, and between two answers. Default 20,000. */
  timeoutMs?: number
  /** Further tries after 4xx answers and broken connections, with growing pauses. Default 3. */
  maxRetries?: number
  /** First pause, milliseconds; doubled each time. Default 2,000. */
  firstDelayMs?: number
}

const ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/u
// eslint-disable-next-line no-control-regex -- control characters are what must not be in a header
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u

/**
 * Sends messages as plain text mail.
 *
 * The link stands in the body only. Addresses with anything unusual are refused, so that no header can be
 * added through a name or an address.
 *
 * @throws {FuinError} `config_invalid` for mail in clear to another machine, or an address that is none
 * @example
 * ```ts
 * import { smtpNotifier } from '@fuin/sdk/smtp'
 *
 * const notifier = smtpNotifier({
 *   host: 'smtp.example.co.jp',
 *   user: 'hr',
 *   password: process.env['SMTP_PASSWORD']!,
 *   from: '人事部 <hr@example.co.jp>',
 *   staff: 'hr@example.co.jp',
 * })
 * ```
 */
export function smtpNotifier(options: SmtpOptions): Notifier {
  checkOptions(options)
  let transport: Promise<Transport> | undefined
  return {
    async send(message) {
      const to = await addressOf(message, options)
      transport ??= loadTransport(options)
      transport.catch(() => (transport = undefined))
      const loaded = await transport
      await withRetries(options, () => loaded.sendMail(mailOf(message, to, options)))
    },
  }
}

async function addressOf(
  { to, organization }: OutgoingMessage,
  { staff }: SmtpOptions,
): Promise<{ name: string; address: string }> {
  const address = to === null ? await (typeof staff === 'function' ? staff(organization) : staff) : to.email
  if (address === undefined || address === '') throw new NotDelivered('no-address')
  if (!ADDRESS.test(address) || address.length > 254) throw new NotDelivered('refused')
  return { name: (to?.name ?? '').replace(new RegExp(CONTROL, 'gu'), ' '), address }
}

function mailOf(
  { id, subject, text, language }: OutgoingMessage,
  to: { name: string; address: string },
  { from, replyTo }: SmtpOptions,
): Parameters<Transport['sendMail']>[0] {
  if (CONTROL.test(subject)) throw new NotDelivered('refused')
  const domain = bareAddress(from).split('@')[1]!
  return {
    from,
    to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text,
    // The same for a second try of the same message, so that mail programs can show it once.
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

async function withRetries(
  { maxRetries = 3, firstDelayMs = 2000 }: SmtpOptions,
  send: () => Promise<unknown>,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await send()
      return
    } catch (error) {
      const code = failureOf(error)
      const again = code === 'temporary' || code === 'unreachable'
      if (!again || attempt >= maxRetries) throw new NotDelivered(code)
      const pause = firstDelayMs * 2 ** attempt * (0.5 + Math.random() / 2)
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

/** 5xx is for good, 4xx and broken connections for now (RFC 5321 §4.2.1). */
function failureOf(error: unknown): FailureCode {
  if (error instanceof NotDelivered) return error.code
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'misconfigured'
  if (code === 'ETLS' || (code === 'ESOCKET' && isCertificate(error))) return 'misconfigured'
  if (responseCode !== undefined && responseCode >= 500) return 'refused'
  if (responseCode !== undefined && responseCode >= 400) return 'temporary'
  return code === 'EENVELOPE' ? 'refused' : 'unreachable'
}

function isCertificate(error: unknown): boolean {
  return /certificate|self.signed|altname/iu.test(String((error as Error).message))
}

function checkOptions({ host, tls = 'implicit', from, replyTo }: SmtpOptions): void {
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/u.test(host)
  if (tls === 'none' && !loopback) {
    throw new FuinError(
      'config_invalid',
      'Mail in clear goes to this machine only. Use implicit or starttls.',
    )
  }
  for (const address of [from, ...(replyTo === undefined ? [] : [replyTo])]) {
    if (CONTROL.test(address) || !ADDRESS.test(bareAddress(address))) {
      throw new FuinError('config_invalid', 'Give from and replyTo as an address, or as: name <address>.')
    }
  }
}

function bareAddress(text: string): string {
  return (/<([^<>]*)>\s*$/u.exec(text)?.[1] ?? text).trim()
}
