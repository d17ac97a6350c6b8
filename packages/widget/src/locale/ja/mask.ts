/** Japanese of masking: every key of it is here. */
export const jaMask = {
  'mask.button': '一部を黒く塗って隠す',
  'mask.hide': '送る前に隠してください：{what}',
  'mask.help':
    '隠したい所に黒い四角を動かしてください。矢印キーで動き、Shiftと矢印キーで大きさが変わります。',
  'mask.box': '黒い四角 {number} {label}',
  'mask.pad': '選んだ四角を動かす',
  'mask.left': '← 左へ',
  'mask.right': '→ 右へ',
  'mask.up': '↑ 上へ',
  'mask.down': '↓ 下へ',
  'mask.wider': '幅を広く',
  'mask.narrower': '幅を狭く',
  'mask.taller': '高さを高く',
  'mask.lower': '高さを低く',
  'mask.remove': '四角を消す',
  'mask.add': '四角を足す',
  'mask.apply': 'この形で塗りつぶす',
  'mask.cancel': '塗らずに戻る',
  'mask.done': '塗りつぶしました。このとおりに送ります。もとには戻せません（撮り直せます）。',
  'mask.unfinished':
    '塗りつぶしが終わっていません。「この形で塗りつぶす」か「塗らずに戻る」を押してください。',
  'mask.insurer': '保険者番号',
  'mask.insured': '記号・番号・枝番',
  'mask.qr': 'QRコード',
  'mask.pension': '基礎年金番号',
  'mask.donor': '臓器提供意思表示欄',
} as const
