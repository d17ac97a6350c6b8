import { jaDeliveries } from './deliveries.ts'

/** What went out, and what did not arrive. */
export const jaMessages = {
  ...jaDeliveries,
  'messages.title': 'お知らせの送信',
  'messages.sent': '送った依頼・お知らせ',
  'messages.failed': '送れなかった',
  'messages.bounced': '戻ってきた',
  'messages.emptyTitle': 'まだ何も送っていません',
  'messages.emptyText': '依頼をメールで送ると、ここに結果が並びます。',
  'messages.allArrived': '届かなかったお知らせはありません。',
  'messages.list': '届かなかったお知らせ',
  'messages.again': '送り直す',
  'messages.sentAgain': '送り直しました。',
  'messages.notAgain': 'まだ送れません。アドレスを確かめるか、用紙を渡してください。',
} as const
