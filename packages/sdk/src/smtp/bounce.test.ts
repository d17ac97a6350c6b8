import { describe, expect, it } from 'vitest'
import { readBounce } from './bounce.ts'

const notice = (action: string, status: string): string =>
  [
    'From: MAILER-DAEMON@mx.example.co.jp',
    'Message-ID: <notice@mx.example.co.jp>',
    'Content-Type: multipart/report; report-type=delivery-status;',
    ' boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.co.jp',
    '',
    'Final-Recipient: rfc822; hanako@example.com',
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: hr@example.co.jp',
    'Message-ID:',
    ' <req_x.request.g1@example.co.jp>',
    '',
    '--b--',
  ].join('\r\n')

describe('a returned mail', () => {
  it('says which message it was and why, and no address', () => {
    expect(readBounce(notice('failed', '5.1.1 (no such user)'))).toEqual({
      message: 'req_x.request.g1@example.co.jp',
      code: '5.1.1',
    })
  })
  it('is none when the message is only late, or when it is an answer of a person', () => {
    expect(readBounce(notice('delayed', '4.4.1'))).toBeNull()
    expect(readBounce('Message-ID: <a@b>\r\n\r\nAction: failed\nStatus: 5.1.1')).toBeNull()
    expect(readBounce('')).toBeNull()
  })
})
