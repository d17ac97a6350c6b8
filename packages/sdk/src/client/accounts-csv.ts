import { groupTypedCode } from '../format/typed-code.ts'
import type { IssuedAccount } from './accounts.ts'

const COLUMNS = ['社員番号', '氏名', 'ID', 'パスワード', 'サインインの画面'] as const

/**
 * Accounts as CSV for a mail merge: UTF-8 with a byte order mark, as Excel wants it. It holds passwords: delete it when
 * the letters are out.
 */
export function accountsCsv(accounts: readonly IssuedAccount[]): string {
  const rows = accounts.map(({ externalId, name, signInId, password, url }) => [
    externalId,
    name,
    groupTypedCode(signInId),
    groupTypedCode(password),
    url,
  ])
  const lines = [COLUMNS, ...rows].map(row => row.map(cell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** Quoted; what a spreadsheet would take for a formula begins with an apostrophe (CWE-1236). */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
