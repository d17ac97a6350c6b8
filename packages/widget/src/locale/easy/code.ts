import type { jaCode } from '../ja/code.ts'

/** やさしい日本語 of the card code. */
export const easyCode: Record<keyof typeof jaCode, string> = {
  'code.button': 'カードの QRコードを 読む',
  'code.live': 'カメラを 見ながら QRコードを 読む',
  'code.hint': 'マイナンバーカードの うしろの 写真を とると、番号が 入ります。この 写真は 送りません。',
  'code.working': '読んでいます…',
  'code.done': '番号を 読みました。カードの 番号と 同じか 見てください。',
  'code.replaced':
    '書いた 番号と ちがったので、QRコードの 番号に かえました。カードの 番号と 同じか 見てください。',
  'code.nothing':
    'QRコードを 読めませんでした。明るい ところで、大きく とってください。番号を 書いても いいです。',
  'code.other': 'この QRコードに マイナンバーは ありません。カードの うしろを とってください。',
  'code.application':
    'これは 申請書の QRコードです。マイナンバーは ありません。カードの うしろの QRコードを うつしてください。',
}
