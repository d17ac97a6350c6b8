import type { jaMask } from '../ja/mask.ts'

/** やさしい日本語 of the buttons that change a photo, and of what has to be hidden on it. */
export const easyMask: Record<keyof typeof jaMask, string> = {
  'mask.button': '一部を 黒く ぬって かくす',
  'mask.hide': '送る 前に 黒く ぬって かくしてください：{what}。法律で もらうことが できない ものです。',
  'mask.wish': '写真に あったら、黒く ぬって かくせます：{what}',
  'mask.must':
    '「一部を 黒く ぬって かくす」を おしてください。写真に ない ときは、よく 見てから しるしを つけてください。',
  'mask.absent': 'よく 見ました。この 写真に ありません：{what}',
  'mask.done': '黒く ぬりました。見えている とおりに 送ります。',
  'mask.insurer': '保険者番号',
  'mask.insured': '記号・番号・枝番',
  'mask.insurance': '健康保険の 記号・番号や 基礎年金番号',
  'mask.qr': 'QRコード',
  'mask.pension': '基礎年金番号',
  'mask.number': 'マイナンバー',
  'mask.family': 'ほかの 家族の マイナンバー',
  'mask.donor': '臓器提供の ところ',
  'stage.unfinished': 'まだ おわっていません。青い ボタンか「かえないで もどる」を おしてください。',
  'stage.unavailable': 'うまく 読みこめませんでした。インターネットを 確かめて、もう一度 おしてください。',
  'document.undo': '一つ 前に もどす',
  'document.undone': '一つ 前の 写真に もどしました。',
  'list.comma': '、',
  'crop.button': 'まわりを 切る',
  'crop.done': 'まわりを 切りました。この 写真を 送ります。',
}
