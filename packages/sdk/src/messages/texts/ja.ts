import type { MessageTexts } from '../kinds.ts'

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土']
const ASK = '分からないことや、心当たりのないときは、次の連絡先にお尋ねください。\n{organization}　{contact}'
const LINK = '次のページを開いて、画面の案内に沿って入力してください。\n{link}'
const OWN = 'このリンクはあなた専用です。ほかの人に渡さないでください。'
const NO_REPLY = 'このメールに返信して番号や写真を送らないでください。'

export const ja: MessageTexts = {
  messages: {
    request: {
      subject: '【{organization}】マイナンバー提出のお願い（{due}まで）',
      body: `{name} 様

{organization}です。税や社会保険などの手続きのため、マイナンバーの提出をお願いします。
期限：{due}

${LINK}

${OWN}
${NO_REPLY}

${ASK}`,
    },
    reminder: {
      subject: '【{organization}】マイナンバーの提出をお待ちしています（期限 {due}）',
      body: `{name} 様

先にお願いしたマイナンバーを、まだ受け取っていません。
期限：{due}

${LINK}

行き違いで提出がお済みのときは、ご容赦ください。
${OWN}
${NO_REPLY}

${ASK}`,
    },
    return: {
      subject: '【{organization}】マイナンバーの提出内容について、もう一度お願いします',
      body: `{name} 様

提出いただいた内容に、確認できないところがありました。理由は次のページに書いてあります。お手数ですが、直してもう一度提出してください。

{link}

${OWN}
${NO_REPLY}

${ASK}`,
    },
    thanks: {
      subject: '【{organization}】マイナンバーを受け取りました',
      body: `{name} 様

マイナンバーの提出をありがとうございました。内容を確認し、直していただくところがあるときは、あらためて連絡します。

${ASK}`,
    },
    extended: {
      subject: '【{organization}】マイナンバー提出の期限を変更しました（{due}まで）',
      body: `{name} 様

マイナンバー提出の期限を変更しました。
新しい期限：{due}

${LINK}

${OWN}
${NO_REPLY}

${ASK}`,
    },
    'purpose-notice': {
      subject: '【{organization}】マイナンバーの利用目的についてのお知らせ',
      body: `{name} 様

お預かりしているマイナンバーを、次の事務にも利用します。あらためて番号を提出いただく必要はありません。

{purposes}

${ASK}`,
    },
    erased: {
      subject: '【{organization}】マイナンバーを廃棄しました',
      body: `{name} 様

お預かりしていたマイナンバーは、利用と保存の期間が終わったため廃棄しました。

${ASK}`,
    },
  },
  alerts: {
    overdue: {
      subject: '【マイナンバー】期限までに提出のない人が{count}人います',
      body: '期限（{due}）を過ぎても提出のない人が{count}人います。管理画面の一覧で確かめ、催促または期限の変更をしてください。',
    },
    failed: {
      subject: '【マイナンバー】届かなかったメールが{count}件あります',
      body: '届かなかったメールが{count}件あります。管理画面の一覧で相手を確かめ、メールアドレスを直して送り直すか、用紙を渡してください。',
    },
    passcode: {
      subject: '【マイナンバー】パスコードの誤りが重なり、使えなくなった依頼があります',
      body: 'パスコードの誤りが重なり、使えなくなった依頼が{count}件あります。本人に確かめたうえで、管理画面の「要対応」から新しいリンクを作ってください。',
    },
    account: {
      subject: '【マイナンバー】パスワードの誤りが重なり、停止したIDがあります',
      body: 'パスワードの誤りが10回重なり、停止したIDが{count}件あります。本人の打ち間違いか、ほかの人が試したのかを本人に確かめてください。管理画面の「IDとパスワード」で再開するか、パスワードを再発行できます。',
    },
    said: {
      subject: '【マイナンバー】本人からの申し出が{count}件あります',
      body: '提供しないという申し出、または訂正の申し出が{count}件あります。管理画面で内容を確かめてください。',
    },
    key: {
      subject: '【マイナンバー】まもなく使えなくなるAPIキーがあります（{due}）',
      body: 'まもなく使えなくなるAPIキーが{count}個あります。最も早いものは{due}までです。期限を過ぎると、マイナンバーの受け取りも利用も止まります。システムの担当者に、APIキーの更新（fuin api-keys rotate）を頼んでください。',
    },
    renewal: {
      subject: '【マイナンバー】期限の延長を待っている人が{count}人います',
      body: '期限の切れたリンクを開き、延長を求めた人が{count}人います。管理画面の「要対応」から期限を延ばしてください。リンクはそのまま使えます。',
    },
  },
  day(day) {
    const date = new Date(`${day}T00:00:00Z`)
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${WEEKDAYS[date.getUTCDay()]!}）`
  },
}
