/** What a returned mail says: whose it is and why it came back. */
export interface Bounce {
  /** `Message-ID` of the message that did not arrive, without brackets. */
  message: string
  /** Status of RFC 3463, such as `5.1.1`. */
  code: string
}

/**
 * Reads a delivery status notification (RFC 3464) for `deliveries.bounced`. Addresses in it are not returned.
 *
 * @param mail - the returned mail, whole, as text
 * @returns null when it is none, or when it says that the message is only late
 * @example
 * ```ts
 * import { readBounce } from '@fuin/sdk/smtp'
 *
 * const bounce = readBounce(returnedMail)
 * if (bounce !== null) await organization.deliveries.bounced(bounce.message, bounce.code)
 * ```
 */
export function readBounce(mail: string): Bounce | null {
  const text = mail.replace(/\r\n?/gu, '\n').replace(/\n[ \t]+/gu, ' ')
  const report = /^content-type:\s*multipart\/report\b[^\n]*\breport-type="?delivery-status\b/imu.test(text)
  if (!report || !/^action:\s*failed\b/imu.test(text)) return null
  const code = /^status:\s*([45]\.\d{1,3}\.\d{1,3})\b/imu.exec(text)?.[1]
  // The first Message-ID is that of the notification, the last that of the mail which is returned in it.
  const [message] = [...text.matchAll(/^message-id:\s*<([^<>\s]+)>/gimu)].map(([, id]) => id!).slice(-1)
  return code === undefined || message === undefined ? null : { message, code }
}
