import type { jaCamera } from '../ja/camera.ts'

/** やさしい日本語 of the live view. */
export const easyCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': 'わくを 見ながら とる',
  'camera.asking': 'カメラを 使って いいか、画面に 出ます。「許可」を おしてください。',
  'camera.hint.card': 'カードを わくに 合わせて ください。光が うつらないように してください。',
  'camera.hint.a4': '紙を たいらに おいて、わくに 合わせて ください。',
  'camera.hint.passport': '顔の 写真の ページを 開いて、わくに 合わせて ください。',
  'camera.scan': 'マイナンバーカードの うしろの QRコードを、わくの 中に 大きく うつしてください。',
  'camera.shutter': 'とる',
  'camera.torch': 'ライト',
  'camera.close': 'やめる',
  'camera.otherWay': 'ほかの やりかたに する',
  'camera.again': 'もう一度 する',
  'camera.resume': 'カメラを もう一度 使う',
  'camera.paused': 'ほかの 画面を 見たので、カメラを 止めました。',
  'camera.refused.ios':
    'カメラを 使う 許可が ありません。アドレスの 左の ボタン（「ぁあ」など）を おして、カメラを「許可」に してください。写真を えらんでも いいです。',
  'camera.refused.android':
    'カメラを 使う 許可が ありません。アドレスの 左の ボタンを おして、「権限」で カメラを 許可して ください。写真を えらんでも いいです。',
  'camera.refused.desktop':
    'カメラを 使う 許可が ありません。アドレスの カメラか かぎの ボタンを おして、許可して ください。写真を えらんでも いいです。',
  'camera.refused.app':
    'この アプリの 中では、カメラを 使う 許可が ありません。写真を えらぶか、SafariやChromeで 開いて ください。',
  'camera.none': 'カメラが ありません。写真を えらぶか、スマートフォンを 使ってください。',
  'camera.busy':
    'カメラが うつりません。カメラを 使っている ほかの アプリを 終わって、もう一度 して ください。',
  'camera.insecure':
    'この 画面は https では ないので、カメラを 使えません。何も 書かないで、会社に 電話して ください。',
  'camera.blocked': 'この 画面では カメラを 使えません。写真を えらんでください。',
  'camera.unsupported': 'この ブラウザーでは カメラを 使えません。写真を えらんでください。',
}
