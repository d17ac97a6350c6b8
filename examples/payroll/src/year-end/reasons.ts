import type { SubjectState } from '@fuin/sdk/api'
import type { Failure } from './run.ts'

/** What a clerk reads about somebody without a row: why, and what to do. */
interface Reason {
  why: string
  what: string
}

const BY_STATE: Partial<Record<SubjectState, Reason>> = {
  'not-requested': {
    why: 'まだ依頼していません。',
    what: '依頼して、受け入れてから、もう一度試してください。',
  },
  requested: {
    why: 'まだ提出されていません。',
    what: '催促してください。提出され、受け入れたら、もう一度試してください。',
  },
  submitted: {
    why: '提出されましたが、受け入れていません。',
    what: '書類を確かめて受け入れてから、もう一度試してください。',
  },
  returned: { why: '差し戻しています。', what: '本人が直すのを待って、受け入れてください。' },
  declined: {
    why: '本人が提供しないと言っています。',
    what: '番号の欄を空けて作り、求めた経緯の記録を残してください。',
  },
  erasing: { why: '廃棄されています。', what: '番号の欄を空けて作ってください。元には戻せません。' },
  erased: { why: '廃棄されています。', what: '番号の欄を空けて作ってください。元には戻せません。' },
}

const NOT_TOLD: Reason = {
  why: 'この利用目的を、本人に示していません。',
  what: '「マイナンバーの管理」でこの人を開き、利用目的を追加して通知してから、もう一度試してください。',
}
const BY_CODE: Readonly<Record<string, Reason>> = {
  purpose_not_shown: NOT_TOLD,
  purpose_not_allowed: NOT_TOLD,
  input_invalid: {
    why: 'この利用目的は、この人には使えません。',
    what: '区分が正しいかを確かめてください。',
  },
  out_of_reach: { why: '担当の範囲の外の人です。', what: 'この人の担当者に頼んでください。' },
  number_replaced: {
    why: '作っている間に、番号が新しくなりました。',
    what: 'もう一度試してください。',
  },
}

export function reasonOf({ code, state }: Failure): Reason {
  const erased = state === 'erasing' || state === 'erased'
  const reason = erased ? BY_STATE[state] : (BY_CODE[code] ?? BY_STATE[state])
  return reason ?? { why: `番号を開けませんでした（${code}）。`, what: '管理者に知らせてください。' }
}

const STOPS: Readonly<Record<string, string>> = {
  restarted: '給与システムが再起動したため、途中で止まりました。できた分は残っています。',
  permission_missing:
    '番号を書き出す権限がないため、止まりました。権限のある人に頼むか、管理者に権限を付けてもらってください。',
  approval_required:
    'この会社の決まりで、ここから先は、もう一人の承認が要ります。下で承認を依頼し、管理者が承認したら再開してください。',
  approval_invalid:
    '承認がまだか、断られたか、期限が過ぎています。「マイナンバーの管理」の「承認」で確かめ、承認されてから再開してください。',
  member_required: '登録された人だけが番号を使える決まりです。管理者に登録してもらってください。',
  training_overdue: '研修の期限が過ぎています。研修を受けてから再開してください。',
  step_up_required:
    '番号を使う前に本人の確認を求める決まりのため、まとめては作れません。管理者に相談してください。',
  rate_limited: '短い間にたくさん使いました。しばらく待ってから再開してください。',
  vault_unreachable: '保管サーバーにつながりません。少し待ってから再開してください。できた分は残っています。',
}

/** Why a run does not go on, in words; null where whoever started it stopped it. */
export function stopReason(why: string | null): string | null {
  if (why === null) return null
  if (why.startsWith('log_'))
    return `記録の証明が正しくないため、止めました（${why}）。再開せず、管理者に知らせてください。`
  return (
    STOPS[why] ?? `途中で止まりました（${why}）。もう一度再開しても止まるときは、管理者に知らせてください。`
  )
}
