import type { StaffContext } from '../context.ts'
import { writeCsv } from '../../people/csv/write.ts'
import type { CallOptions } from '../vault-http.ts'
import type { HistoryEntry } from './entry.ts'
import { filterOf, opened, PAGE_MAX, provenPage, RESTORES, type HistoryQuery } from './list.ts'
import { NameBook } from './names.ts'
import { wordsOf } from './texts.ts'

type Language = 'ja' | 'en'

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  ja: [
    '日時（日本時間）',
    '操作',
    '結果',
    '操作した人',
    '認証の方法',
    '対象者の管理番号',
    '対象者',
    '利用目的',
    '様式',
    '理由の区分',
    '理由',
    '端末のアドレス',
    'ブラウザ',
    '端末を確かめたもの',
    '記録の位置',
    '記録のID',
  ],
  en: [
    'Time (Japan)',
    'What',
    'Result',
    'Who',
    'Authenticated by',
    'Number of the person',
    'Person',
    'Purpose',
    'Form',
    'Reason code',
    'Reason',
    'Address',
    'Browser',
    'Device as seen by',
    'Place in the log',
    'Entry',
  ],
}
const ERASED: Readonly<Record<Language, string>> = { ja: '（消去済み）', en: '(erased)' }
const SEEN_BY: Readonly<Record<'host' | 'vault', Readonly<Record<Language, string>>>> = {
  host: { ja: '社内システムの申告', en: 'Told by the host' },
  vault: { ja: '保管サーバー', en: 'Vault' },
}
/** Bytes of the mark with which UTF-8 begins. */
const MARK = 3

/**
 * One history as CSV, newest first, in pieces: made in the host, so names stand in it. UTF-8 with a byte order mark; no cell
 * is taken for a formula. Every row was proven to stand in the log.
 */
export async function* historyCsv(
  context: StaffContext,
  query: HistoryQuery,
  { language, signal }: CallOptions & { language: Language },
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const filter = await filterOf(context, query)
  const names = await NameBook.of(context)
  // First in every file, whatever it was narrowed to: entries from before may be missing.
  const restores = async (): Promise<HistoryEntry[]> =>
    opened(context, await provenPage(context, RESTORES, { limit: PAGE_MAX, signal }), names, {})
  let [before, head]: [number | undefined, boolean] = [undefined, true]
  for (;;) {
    const page = await provenPage(context, filter, { before, limit: PAGE_MAX, signal })
    const entries = await opened(context, page, names, signal === undefined ? {} : { signal })
    // Not before the first page is there: a refusal comes instead of a file, not in it.
    if (head) {
      const first = (await restores()).map(entry => rowOf(entry, language))
      yield writeCsv([HEAD[language], ...first], 'utf-8')
    }
    const rows = entries
      .filter(({ action, result }) => action !== 'log.restore' || result !== 'ok')
      .map(entry => rowOf(entry, language))
    if (rows.length > 0) yield writeCsv(rows, 'utf-8').slice(MARK)
    if (page.next === null) return
    ;[before, head] = [page.next, false]
  }
}

function rowOf(entry: HistoryEntry, language: Language): string[] {
  const { what, result, who, how, purpose } = wordsOf(entry)
  const { person, form, reason, words, terminal, detailErased } = entry
  const gone = detailErased ? ERASED[language] : ''
  return [
    inJapan(entry.time),
    what[language],
    result[language],
    who[language],
    how[language],
    person?.externalId ?? '',
    person === null ? '' : (person.name ?? person.id),
    purpose?.[language] ?? '',
    form ?? '',
    reason ?? '',
    words ?? gone,
    terminal?.address ?? gone,
    terminal?.browser ?? gone,
    terminal === null ? '' : SEEN_BY[terminal.seenBy][language],
    String(entry.index),
    entry.id,
  ]
}

/** `2026-12-10 14:05:09`: what a spreadsheet takes for a time in both languages. */
function inJapan(time: string): string {
  return new Date(Date.parse(time) + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
