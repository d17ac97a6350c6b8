/** Mail through SMTP. Needs the optional dependency `nodemailer`, loaded with the first message. */
export { readBounce, type Bounce } from './smtp/bounce.ts'
export { smtpNotifier, type SmtpOptions } from './smtp/notifier.ts'
export type { Notifier, OutgoingMessage, Recipient } from './messages/notifier.ts'
