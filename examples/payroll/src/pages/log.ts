import type { Entry } from '@fuin/sdk/api'
import { purposeOf } from '@fuin/sdk/node'
import { html } from '../html.ts'
import type { Session } from '../sessions.ts'
import { dateTime, layout } from './layout.ts'

export interface LogView {
  entries: Entry[]
  size: number
  /** Names by actor id and by subject id, as far as this product knows them. */
  names: Map<string, string>
}

const ACTIONS: Partial<Record<Entry['action'], string>> = {
  'organization.create': '利用開始',
  'organization.update': '設定の変更',
  'api-key.create': 'APIキーの発行',
  'api-key.rotate': 'APIキーの更新',
  'api-key.revoke': 'APIキーの停止',
  'api-key.use': 'APIキーの使用',
  'subject.put': '対象者の登録',
  'subject.retention': '廃棄予定日の設定',
  'subject.due': '保存期間の終了',
  'request.create': '依頼',
  'request.renew': '再依頼',
  'request.view': '依頼の表示',
  'session.create': '画面の開始',
  submit: '提出',
  decide: '受入れ・差戻し',
  release: '番号・書類の利用',
  erase: '廃棄',
  erased: '廃棄の完了',
  'account.create': 'IDの発行',
  'account.reset': 'パスワードの再発行',
  'account.lock': 'IDの停止',
  'account.unlock': 'IDの再開',
  'account.delete': 'IDの削除',
  'account.box': 'IDへの依頼の追加',
  'account.sign-in': 'IDでのサインイン',
  'account.totp': '2段階認証の登録',
  'account.totp-reset': '2段階認証の解除',
  'sheet.print': '依頼の紙の印刷',
}

/** What a clerk reads in place of codes. */
const WORDS: Record<string, string> = {
  REVIEW: '提出の確認',
  accept: '受入れ',
  return: '差戻し',
  decline: '提供なしの記録',
  cancel: '取下げ',
}

/** Purpose, decision or reason of an entry; purposes by the names that the person was shown. */
function why({ purpose, decision, reason }: Entry): string {
  const code = purpose ?? decision ?? reason ?? ''
  return WORDS[code] ?? purposeOf(code)?.text ?? code
}

/** The verified log, newest first. */
export function logPage(session: Session, { entries, size, names }: LogView): string {
  const who = ({ actor }: Entry): string =>
    names.get(actor.id ?? '') ??
    (actor.kind === 'link'
      ? '本人（リンク）'
      : actor.kind === 'account'
        ? '本人（ID）'
        : actor.kind === 'vouched'
          ? '給与システム'
          : '保管サーバー')
  return layout(
    '利用の記録',
    session,
    html`<h1>利用の記録</h1>
      <p class="notice success" role="status">
        記録 ${size} 件の署名とつながりを確かめました。書きかえや抜けはありません。
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">日時</th>
              <th scope="col">操作</th>
              <th scope="col">だれが</th>
              <th scope="col">対象</th>
              <th scope="col" class="wide">目的・結果</th>
            </tr>
          </thead>
          <tbody>
            ${entries.map(
              entry =>
                html`<tr>
                  <td>${dateTime(entry.time)}</td>
                  <th scope="row">${ACTIONS[entry.action] ?? entry.action}</th>
                  <td>${who(entry)}</td>
                  <td>${names.get(entry.subject ?? '') ?? '―'}</td>
                  <td class="wide">
                    ${why(entry)}${entry.result === 'ok' ? '' : html` <span class="badge act">拒否 ${entry.result}</span>`}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  )
}
