import type { jaJourney } from '../ja/journey.ts'

/** やさしい日本語 of the way through the collection. */
export const easyJourney: Record<keyof typeof jaJourney, string> = {
  'steps.label': 'することの 順番',
  'steps.number': '番号',
  'steps.papers': '写真',
  'steps.review': 'たしかめる',
  'steps.for': '{step}（{name} さん）',
  'steps.completed': '終わりました',
  'steps.current': '今 ここです',
  'steps.reached': 'これから',
  'steps.ahead': 'これから',
  'steps.error': 'まちがいが あります',
  'summary.title': 'なおす ところが あります',
  'summary.entry': '{label}：{message}',
  'countersign.title': '合言葉（あいことば）を 見てください',
  'countersign.help': '会社から もらった 紙の 合言葉と 同じですか。',
  'countersign.warn': 'ちがう とき、知らない ときは、何も 書かないで 会社に 電話してください。',
  'countersign.same': '同じです',
  'countersign.different': 'ちがいます',
  'stopped.countersign_different':
    '合言葉が ちがいます。悪い 人の お願いかも しれません。何も 書かないで、会社に 電話してください。',
  'stopped.session_ended':
    'サインインが 終わりました。ほかの 画面で もう一度 サインインして、「もう一度 する」を おしてください。書いた ものは ここに あります。',
  'notice.lost':
    '画面が 新しく なりました。書いた 番号と 写真は 消えました。ほかの 人に 見られない ためです。もう一度 書いてください。',
  'expiry.left':
    'この リンクは あと {minutes}分 使えます。間に合わない ときは、{organization}に 新しい リンクを もらってください。',
  'session.ended':
    'サインインが 終わりました。書いた ものは ここに あります。ほかの 画面で もう一度 サインインして、「つづける」を おしてください。',
  'session.open': 'サインインの 画面を 開く（ほかの 画面）',
  'session.again': 'つづける',
  'nav.toReview': 'たしかめる 画面に もどる',
  'review.editWhat': 'なおす：{what}',
  'review.confirm': 'QRコードと ちがいますが、書いた 番号が 正しいです',
  'review.unsolved': '番号が ちがいます。なおすか、正しいと 教えてください。',
  'review.enlarge': '大きく 見る：{label}',
  'review.close': '閉じる',
  'review.statement':
    '「送る」を おすと、番号と 写真を ほかの 人が 読めない 形に して、{organization}に 送ります。読むことが できるのは {organization}だけです。{organization}が 受け取るまでは、おなじ リンクから 取り消して なおせます。',
  'review.statementNumber':
    '「送る」を おすと、番号を ほかの 人が 読めない 形に して、{organization}に 送ります。読むことが できるのは {organization}だけです。{organization}が 受け取るまでは、おなじ リンクから 取り消して なおせます。',
  'sending.finishing': 'ぜんぶ とどきました。返事を 待っています…',
  'sending.cancel': '送るのを やめる',
  'sending.cancelHelp': 'やめると、たしかめる 画面に もどります。送った ものは 使いません。消えます。',
  'sending.cancelResumed': 'やめると、送った ものは 消えます。はじめから 書きます。',
  'receipt.from': '送った ところ',
  'receipt.gave': '送った もの',
  'receipt.keep': 'ここに マイナンバーは 書いて ありません。',
  'receipt.save': 'ファイルに する',
  'receipt.share': 'ほかの アプリに 送る',
  'receipt.copy': '文を コピーする',
  'receipt.copied': 'コピーしました。',
  'receipt.copyFailed': 'コピーできませんでした。控えの 番号を 紙に 書いてください。',
  'receipt.heading': 'マイナンバーを 送った しるし',
  'receipt.file': 'マイナンバー提出の控え',
}
