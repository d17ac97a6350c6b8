/** Japanese of a submission that was sent back. */
export const jaReturned = {
  'returned.title': '提出された内容に、直していただきたいところがあります',
  'returned.UNREADABLE': '写真の文字が読み取れませんでした。',
  'returned.BACK-MISSING': '書類の裏面の写真がありませんでした。',
  'returned.WRONG-PAPER': 'お願いした書類と違う書類が届きました。',
  'returned.EXPIRED': '書類の有効期限が切れていました。',
  'returned.NUMBER-DIFFERS': '入力された番号と書類の番号が違っていました。',
  'returned.NAME-DIFFERS': 'お名前または住所が、登録されている内容と違っていました。',
  'returned.NOT-MASKED': '隠す必要のある番号が写っていました。',
  'returned.OTHER': '内容をもう一度確認してください。',
  'returned.words': '担当者からのメッセージ',
  'returned.everything': 'もう一度、はじめからご提出ください。',
  'returned.only': '直すところだけをご提出ください。ほかの内容はそのまま残っています。',
}
