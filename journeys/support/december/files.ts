import type { Company } from './company.ts'
import { encodeCp932 } from './cp932.ts'

/** The four files as payroll and accounting products write them: CP932, CRLF, Japanese headers. */
export function filesOf({ employees, dependents, partners, shareholders }: Company): Record<string, Buffer> {
  const file = (header: string[], rows: string[][]): Buffer =>
    encodeCp932([header, ...rows].map(row => row.map(cell).join(',')).join('\r\n') + '\r\n')
  return {
    '社員.csv': file(
      ['社員番号', '氏名', 'フリガナ', '部署', 'メールアドレス', '入社日'],
      employees.map(({ externalId, name, kana, department }) => [
        ...[externalId, name, kana, department],
        ...[`${externalId.toLowerCase()}@mihon.example`, '2015/04/01'],
      ]),
    ),
    '家族.csv': file(
      ['家族番号', '社員番号', '氏名', 'フリガナ', '続柄', '生年月日'],
      dependents.map(({ externalId, employee, name, kana, relationship, birthDate }) => [
        ...[externalId, employee, name, kana, relationship, birthDate.replaceAll('-', '/')],
      ]),
    ),
    '取引先.csv': file(
      ['取引先コード', '取引先名', 'フリガナ', '支払区分', '年間支払額', '法人番号', 'メールアドレス'],
      partners.map(({ externalId, name, kana, payment, amount, corporateNumber }) => [
        ...[externalId, name, kana, payment, amount, corporateNumber],
        `${externalId.toLowerCase()}@torihiki.example`,
      ]),
    ),
    '株主.csv': file(
      ['株主番号', '氏名', 'フリガナ', 'メールアドレス'],
      shareholders.map(({ externalId, name, kana }) => [
        ...[externalId, name, kana, `${externalId.toLowerCase()}@kabunushi.example`],
      ]),
    ),
  }
}

/** Numbers that the company kept in a spreadsheet, which damaged that of the last one. */
export function numbersFile(people: readonly { externalId: string; name: string; number: string }[]): Buffer {
  const rows = people.map(({ externalId, name, number }, order) => [
    ...[externalId, name],
    order === people.length - 1 ? '1.23457E+11' : number,
  ])
  return encodeCp932([['番号', '氏名', 'マイナンバー'], ...rows].map(row => row.join(',')).join('\r\n'))
}

function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
