import type { ActorKind, EntryAction, ProblemCode } from '../../api/index.ts'
import { purposeOf } from '../../rules/purposes.ts'
import type { HistoryEntry } from './entry.ts'
import { MEMBER_ACTION_TEXTS, MEMBER_REFUSALS } from './member-texts.ts'

/** The same words in both languages of staff. */
export interface Text {
  ja: string
  en: string
}

const text = (ja: string, en: string): Text => ({ ja, en })

/** What was done, as it is read in a history. */
export const ACTION_TEXTS: Readonly<Record<EntryAction, Text>> = {
  'organization.create': text('組織を登録', 'Organization created'),
  'organization.update': text('組織の設定を変更', 'Organization settings changed'),
  'api-key.create': text('APIキーを発行', 'API key created'),
  'api-key.rotate': text('APIキーを更新', 'API key rotated'),
  'api-key.revoke': text('APIキーを失効', 'API key revoked'),
  'api-key.use': text('APIキーの使用', 'API key used'),
  'webhook.create': text('Webhookの送り先を追加', 'Webhook endpoint added'),
  'webhook.update': text('Webhookの送り先を変更', 'Webhook endpoint changed'),
  'webhook.rotate': text('Webhookの秘密鍵を更新', 'Webhook secret rotated'),
  'webhook.delete': text('Webhookの送り先を削除', 'Webhook endpoint deleted'),
  'webhook.test': text('Webhookを試験送信', 'Webhook test sent'),
  'webhook.replay': text('Webhookを再送', 'Webhooks sent again'),
  'subject.put': text('対象者を登録・変更', 'Person stored or changed'),
  'subject.retention': text('保存する期間を設定', 'Retention set'),
  'subject.due': text('保存する期間が終了', 'Retention over'),
  'subject.rehire': text('再入社として登録', 'Person came back'),
  'request.create': text('提出を依頼', 'Number requested'),
  'request.renew': text('リンクを再発行', 'Link issued anew'),
  'request.extend': text('提出期限を延長', 'Deadline extended'),
  'request.gate': text('合言葉の入力', 'Passcode entered'),
  'request.renewal': text('本人が期限の延長を希望', 'Person asked for more time'),
  'request.view': text('本人が依頼を閲覧', 'Person opened the request'),
  'request.addition': text('本人が家族を追加', 'Person added family'),
  'session.create': text('本人の画面を開始', 'Session for a person'),
  submit: text('本人が提出', 'Submitted'),
  withdraw: text('本人が提出を取り下げ', 'Submission withdrawn'),
  decline: text('本人が提供しないと申告', 'Person declined'),
  reopen: text('本人が提出を再開', 'Person reopened'),
  correction: text('本人が訂正を希望', 'Person asked for a correction'),
  enter: text('番号を入力・取込', 'Number entered or imported'),
  decide: text('審査の結論', 'Review decided'),
  undo: text('審査の結論を取消', 'Decision undone'),
  release: text('個人番号を表示', 'Number shown'),
  erase: text('廃棄を指示', 'Erasure ordered'),
  erased: text('廃棄を完了', 'Erased'),
  'log.erase-detail': text('記録の理由・端末を消去', 'Detail of an entry erased'),
  'log.acknowledge': text('管理者の復旧を確認', 'Recovery of an administrator looked at'),
  'log.restore': text('バックアップからの復元を承認', 'Restore from a backup accepted'),
  'log.export': text('記録を書き出し', 'Log exported'),
  'approval.ask': text('承認を依頼', 'Approval asked for'),
  'approval.give': text('承認', 'Approval given'),
  'approval.refuse': text('承認せず', 'Approval refused'),
  'approval.withdraw': text('承認の依頼を取り下げ', 'Request for approval withdrawn'),
  'intake.create': text('受付ポスターを掲示', 'Poster put up'),
  'intake.renew': text('受付ポスターを更新', 'Poster renewed'),
  'intake.close': text('受付ポスターを終了', 'Poster closed'),
  'intake.entry': text('ポスターから受付', 'Entry through a poster'),
  'intake.match': text('受付を対象者に結び付け', 'Entry matched'),
  'intake.dismiss': text('受付を破棄', 'Entry dismissed'),
  'account.create': text('本人用アカウントを発行', 'Account issued'),
  'account.reset': text('本人用アカウントを再発行', 'Account reset'),
  'account.lock': text('アカウントを停止', 'Account locked'),
  'account.unlock': text('アカウントの停止を解除', 'Account unlocked'),
  'account.delete': text('アカウントを削除', 'Account deleted'),
  'account.box': text('アカウントに依頼を結び付け', 'Request put into an account'),
  'account.sign-in': text('本人がサインイン', 'Person signed in'),
  'account.totp': text('認証アプリを登録', 'Authenticator set up'),
  'account.totp-reset': text('認証アプリを解除', 'Authenticator removed'),
  ...MEMBER_ACTION_TEXTS,
  'sheet.print': text('依頼書を印刷', 'Request sheet printed'),
  'purposes.add': text('利用目的を追加', 'Purposes added'),
}

/** Why something was refused, as a sentence. */
const REFUSALS: Partial<Record<ProblemCode, Text>> = {
  permission_missing: text(
    'この担当者には権限がないため、拒否しました。',
    'Refused: the person lacks the permission.',
  ),
  actor_required: text('操作する人が示されなかったため、拒否しました。', 'Refused: nobody was named.'),
  forbidden: text('許されていない操作のため、拒否しました。', 'Refused: this is not allowed.'),
  key_exceeds_maker: text(
    '作る側のAPIキーより強い権限のため、拒否しました。',
    'Refused: the key would have been able to do more than the one that makes it.',
  ),
  second_credential_required: text(
    '依頼した本人による承認のため、拒否しました。',
    'Refused: nobody decides what they asked for themselves.',
  ),
  approval_invalid: text(
    '使える承認ではないため、拒否しました。',
    'Refused: the approval does not cover this.',
  ),
  purpose_not_allowed: text(
    '本人に示した利用目的の範囲外のため、拒否しました。',
    'Refused: the person was not told this purpose.',
  ),
  number_replaced: text(
    '新しい番号に置き換わっているため、拒否しました。',
    'Refused: another number has replaced this one.',
  ),
  erased: text('すでに廃棄されているため、拒否しました。', 'Refused: it was erased.'),
  not_found: text('見つからないため、拒否しました。', 'Refused: there is no such thing.'),
  second_person_required: text(
    '別の担当者の確認が必要なため、拒否しました。',
    'Refused: a second person is needed.',
  ),
  sign_in_refused: text('IDかパスワードが違います。', 'The ID or the password was wrong.'),
  sign_in_locked: text('停止中のため、サインインできません。', 'Signing in is locked.'),
  totp_required: text('認証アプリのコードが必要です。', 'The code of the authenticator was missing.'),
  totp_wrong: text('認証アプリのコードが違います。', 'The code of the authenticator was wrong.'),
  passcode_wrong: text('合言葉が違います。', 'The passcode was wrong.'),
  passcode_exhausted: text(
    '合言葉の誤りが続いたため、リンクを無効にしました。',
    'The link was shut after too many wrong passcodes.',
  ),
  unauthenticated: text('認証できないため、拒否しました。', 'Refused: not authenticated.'),
  address_not_allowed: text(
    '許可されていない場所からの使用のため、拒否しました。',
    'Refused: the key does not work from this address.',
  ),
  rate_limited: text('回数が多すぎるため、拒否しました。', 'Refused: too many calls.'),
  ...MEMBER_REFUSALS,
}

const KINDS: Readonly<Record<ActorKind, Text>> = {
  vouched: text('社内システムが本人性を保証（APIキー）', 'Vouched for by the host’s API key'),
  member: text('保管サーバにサインイン', 'Signed in at the vault'),
  link: text('依頼のリンク', 'Link of the request'),
  session: text('社内システムのログイン', 'Signed in at the host'),
  account: text('IDとパスワード', 'ID and password'),
  system: text('自動処理', 'Automatic'),
  setup: text('導入時の設定', 'Set-up token'),
}

const PEOPLE: Partial<Record<ActorKind, Text>> = {
  link: text('本人', 'The person'),
  session: text('本人', 'The person'),
  account: text('本人', 'The person'),
  system: text('保管サーバ', 'The vault'),
  setup: text('保管サーバの運用者', 'Operator of the vault'),
}

/** An entry in words. */
export interface HistoryWords {
  what: Text
  result: Text
  /** Who did it: the name, an id where the host knows none, or 本人. */
  who: Text
  /** How the vault knew. */
  how: Text
  purpose: Text | null
}

/** Says in both languages what an entry tells. */
export function wordsOf(entry: HistoryEntry): HistoryWords {
  const { actor, purpose, result } = entry
  const staff = actor.name ?? (actor.id === null ? null : shortId(actor.id))
  return {
    what: whatOf(entry),
    result:
      result === 'ok'
        ? text('実施', 'Done')
        : (refusalOf(result) ?? text(`拒否しました（${result}）。`, `Refused (${result}).`)),
    who: staff === null ? (PEOPLE[actor.kind] ?? text('社内システム', 'The host')) : text(staff, staff),
    how: KINDS[actor.kind],
    purpose: purpose === null ? null : purposeText(purpose),
  }
}

function whatOf({ action, purpose, use, decision, member, actor }: HistoryEntry): Text {
  if (action === 'release' && purpose === 'REVIEW')
    return text('審査で表示（番号・書類）', 'Shown for review (number or papers)')
  if (action === 'release' && use === 'output') return text('個人番号を出力', 'Number put out')
  const { ja, en } = ACTION_TEXTS[action] ?? text(action, action)
  // What somebody does with their own account says so by who did it.
  if (member !== null && member.id !== actor.id) {
    const name = member.name ?? shortId(member.id)
    return text(`${ja}（${name}）`, `${en} (${name})`)
  }
  const outcome = action === 'decide' ? DECISIONS[decision ?? ''] : undefined
  return outcome === undefined ? { ja, en } : text(`${ja}：${outcome.ja}`, `${en}: ${outcome.en}`)
}

const DECISIONS: Readonly<Record<string, Text>> = {
  accept: text('取得', 'accepted'),
  return: text('差戻し', 'returned'),
  decline: text('提供しない', 'declined'),
  cancel: text('取消', 'cancelled'),
  check: text('一人目の確認', 'first check'),
}

function refusalOf(code: string): Text | undefined {
  return (REFUSALS as Readonly<Record<string, Text>>)[code]
}

/** A purpose of the closed list, by its code. */
export function purposeText(code: string): Text {
  if (code === 'REVIEW') return text('本人確認・審査', 'Review of a submission')
  const purpose = purposeOf(code)
  return purpose === null ? text(code, code) : text(purpose.text, purpose.textEn)
}

/** Enough of an id to tell two people apart on a page. */
function shortId(id: string): string {
  return `${id.slice(0, 4)}…${id.slice(-6)}`
}
