import type { EntryAction, ProblemCode } from '../../api/index.ts'
import type { Text } from './texts.ts'

type MemberAction = Extract<EntryAction, `member.${string}`>

const text = (ja: string, en: string): Text => ({ ja, en })

/** What was done with the registration or the session of a staff member. */
export const MEMBER_ACTION_TEXTS: Readonly<Record<MemberAction, Text>> = {
  'member.create': text('担当者を登録', 'Staff member registered'),
  'member.update': text('担当者の権限・範囲を変更', 'Rights of a staff member changed'),
  'member.invite': text('担当者を招待', 'Staff member invited'),
  'member.activate': text('担当者がパスワードを設定', 'Staff member chose a password'),
  'member.suspend': text('担当者を一時停止', 'Staff member suspended'),
  'member.resume': text('担当者の停止を解除', 'Staff member resumed'),
  'member.remove': text('担当者を解除', 'Staff member removed'),
  'member.sign-in': text('担当者がサインイン', 'Staff member signed in'),
  'member.sign-out': text('担当者のサインアウト', 'Staff member signed out'),
  'member.step-up': text('担当者が本人であることを再確認', 'Staff member proved again who they are'),
  'member.totp': text('担当者が認証アプリを登録', 'Staff member set up an authenticator'),
  'member.recovery-codes': text('回復コードを再発行', 'Recovery codes renewed'),
  'member.recovery-code': text('回復コードを使用', 'Recovery code used'),
  'member.password': text('担当者がパスワードを変更', 'Staff member changed the password'),
  'member.lock': text('誤りが続いたため担当者をロック', 'Staff member locked after wrong tries'),
  'member.unlock': text('担当者のロックを解除', 'Staff member unlocked'),
  'member.recover': text(
    '【要確認】保管サーバの運用者が管理者を復旧',
    'CHECK THIS: the operator of the vault recovered an administrator',
  ),
}

/** Why the vault refused a staff member, as a sentence. */
export const MEMBER_REFUSALS: Partial<Record<ProblemCode, Text>> = {
  member_inactive: text(
    'この担当者は停止中か、有効期間の外のため、拒否しました。',
    'Refused: the staff member is suspended or not in effect.',
  ),
  member_required: text(
    '登録された担当者ではないため、拒否しました。',
    'Refused: this is no registered staff member.',
  ),
  training_overdue: text(
    '研修の期限が過ぎているため、拒否しました。',
    'Refused: the training is too long ago.',
  ),
  out_of_reach: text(
    'この担当者の担当範囲の外のため、拒否しました。',
    'Refused: outside of what the staff member is responsible for.',
  ),
  second_factor_required: text(
    '認証アプリが未登録のため、拒否しました。',
    'Refused: no authenticator is set up.',
  ),
  step_up_required: text(
    '本人であることの再確認がないため、拒否しました。',
    'Refused: nobody proved again who they are.',
  ),
  invite_invalid: text('招待が無効でした。', 'The invite was not valid.'),
}
