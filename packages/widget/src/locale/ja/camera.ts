/** Japanese of the live view: every key of it is here. */
export const jaCamera = {
  'camera.button': '枠に合わせて撮る',
  'camera.asking': 'カメラを使ってよいか、ブラウザーが聞きます。「許可」を選んでください。',
  'camera.hint.card': 'カードを枠に合わせて、光が映り込まない向きで撮ってください。',
  'camera.hint.a4': '紙を平らに置き、四隅を枠に合わせて撮ってください。',
  'camera.hint.passport': '顔写真のページを開き、枠に合わせて撮ってください。',
  'camera.scan': 'マイナンバーカードの裏面のQRコードを、枠の中に大きく写してください。',
  'camera.shutter': '撮る',
  'camera.torch': 'ライト',
  'camera.close': 'やめる',
  'camera.otherWay': 'ほかの方法にする',
  'camera.again': 'もう一度試す',
  'camera.resume': 'カメラを再開する',
  'camera.paused': '画面を離れたので、カメラを止めました。',
  'camera.refused.ios':
    'カメラが許可されていません。アドレス欄の左のボタン（「ぁあ」など）から、このWebサイトの設定を開き、カメラを「許可」にしてください。写真を選ぶこともできます。',
  'camera.refused.android':
    'カメラが許可されていません。アドレス欄の左のボタンから「権限」を開き、カメラを許可してください。写真を選ぶこともできます。',
  'camera.refused.desktop':
    'カメラが許可されていません。アドレス欄のカメラか鍵のボタンを押し、カメラを許可してください。写真のファイルを選ぶこともできます。',
  'camera.refused.app':
    'このアプリの中の画面では、カメラが許可されていません。写真を選ぶか、いつものブラウザー（SafariやChrome）で開き直してください。',
  'camera.none': 'カメラが見つかりません。写真のファイルを選ぶか、スマートフォンを使ってください。',
  'camera.busy':
    'カメラの映像が来ません。ビデオ会議など、カメラを使っているほかのアプリを終わらせて、もう一度試してください。',
  'camera.insecure':
    'この画面は https で開かれていないので、カメラを使えません。何も入力せずに、問い合わせ先に知らせてください。',
  'camera.blocked': 'このページはカメラの使用を認めていません。写真のファイルを選んでください。',
  'camera.unsupported':
    'このブラウザーでは映像を使えません。写真を選ぶか、スマートフォンのカメラで撮ってください。',
} as const
