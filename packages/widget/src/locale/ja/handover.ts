/** Japanese of going on elsewhere, at the phone or in its own browser: every key of it is here. */
export const jaHandover = {
  'handover.lead': 'スマートフォンがあれば、そのカメラで撮って提出できます。',
  'handover.button': 'スマートフォンで続ける',
  'handover.code': 'スマートフォンで開くQRコード',
  'handover.scan': 'スマートフォンのカメラでこのQRコードを写し、出てきたリンクを開いてください。',
  'handover.signIn': 'スマートフォンでも、いつものようにサインインしてください。',
  'handover.compare': 'スマートフォンの画面の「確認コード」が、次と同じか確かめてください。',
  'handover.stay':
    'この画面に入力したものは、スマートフォンには移りません。番号の入力から、スマートフォンで始めてください。',
  'handover.secret': 'このQRコードは、あなた専用です。ほかの人に見せたり、撮らせたりしないでください。',
  'handover.waiting': 'スマートフォンからの提出を待っています。終わると、この画面に控えが出ます。',
  'handover.lost': '提出が終わったか、ここからは確かめられません。スマートフォンの画面を見てください。',
  'handover.close': 'QRコードを閉じて、この画面で続ける',
  'leave.lead':
    'いまはアプリの中の画面です。カメラや写真が使えないときは、いつものブラウザー（SafariやChrome）で開き直してください。',
  'leave.open': 'いつものブラウザーで開く',
  'leave.copy': 'リンクをコピーする',
  'leave.copied': 'コピーしました。SafariやChromeを開き、アドレス欄に貼り付けて開いてください。',
  'leave.failed':
    'コピーできませんでした。届いたメッセージのリンクを長く押して、ブラウザーで開いてください。',
} as const
