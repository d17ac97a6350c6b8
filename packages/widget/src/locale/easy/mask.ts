import type { jaMask } from '../ja/mask.ts'

/** やさしい日本語 of masking. */
export const easyMask: Record<keyof typeof jaMask, string> = {
  'mask.button': '一部を 黒く ぬって かくす',
  'mask.title': '一部を 黒く ぬって かくす',
  'mask.hide': '送る 前に 黒く ぬって かくしてください：{what}。会社は これを もらうことが できません。',
  'mask.wish': '写真に あったら、黒く ぬって かくせます：{what}',
  'mask.must':
    '「一部を 黒く ぬって かくす」を おしてください。写真に ない ときは、よく 見てから しるしを つけてください。',
  'mask.absent': 'よく 見ました。この 写真に ありません：{what}',
  'mask.help':
    '黒い 四角を うごかして、かくしてください。黄色い しるしで 大きさが かわります。矢印キーで うごきます。Shiftと 矢印キーで 大きさが かわります。',
  'mask.box': '黒い 四角 {number} {label}',
  'mask.count': '黒い 四角は {count}つ。えらんだのは {number}番 {label}',
  'mask.none': '黒い 四角は ありません。',
  'mask.needsOne': '黒い 四角が ありません。「四角を ふやす」を おしてください。',
  'mask.size': '大きさを かえる',
  'mask.wider': '横を 長く',
  'mask.narrower': '横を 短く',
  'mask.taller': 'たてを 長く',
  'mask.lower': 'たてを 短く',
  'mask.remove': 'えらんだ 四角を 消す',
  'mask.bringBack': '消した 四角を もどす',
  'mask.add': '四角を ふやす',
  'mask.apply': '黒く ぬる',
  'mask.done': '黒く ぬりました。見えている とおりに 送ります。',
  'mask.insurer': '保険者番号',
  'mask.insured': '記号・番号・枝番',
  'mask.insurance': '健康保険の 記号・番号や 基礎年金番号',
  'mask.qr': 'QRコード',
  'mask.pension': '基礎年金番号',
  'mask.number': 'マイナンバー',
  'mask.family': 'ほかの 家族の マイナンバー',
  'mask.donor': '臓器提供の ところ',
}
