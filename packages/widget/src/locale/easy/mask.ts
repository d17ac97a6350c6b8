import type { jaMask } from '../ja/mask.ts'

/** やさしい日本語 of masking. */
export const easyMask: Record<keyof typeof jaMask, string> = {
  'mask.button': '一部を 黒く ぬって かくす',
  'mask.hide': '送る 前に かくしてください：{what}',
  'mask.help':
    '黒い 四角を うごかして、かくしてください。矢印キーで うごきます。Shiftと 矢印キーで 大きさが かわります。',
  'mask.box': '黒い 四角 {number} {label}',
  'mask.pad': 'えらんだ 四角を うごかす',
  'mask.left': '← 左',
  'mask.right': '→ 右',
  'mask.up': '↑ 上',
  'mask.down': '↓ 下',
  'mask.wider': '横を 長く',
  'mask.narrower': '横を 短く',
  'mask.taller': 'たてを 長く',
  'mask.lower': 'たてを 短く',
  'mask.remove': '四角を 消す',
  'mask.add': '四角を ふやす',
  'mask.apply': 'この形で 黒く ぬる',
  'mask.cancel': 'ぬらないで もどる',
  'mask.done':
    '黒く ぬりました。見えている とおりに 送ります。もとに もどせません。もう一度 とることは できます。',
  'mask.unfinished':
    'まだ おわっていません。「この形で 黒く ぬる」か「ぬらないで もどる」を おしてください。',
  'mask.insurer': '保険者番号',
  'mask.insured': '記号・番号・枝番',
  'mask.qr': 'QRコード',
  'mask.pension': '基礎年金番号',
  'mask.donor': '臓器提供の ところ',
}
