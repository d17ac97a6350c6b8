import type { jaMask } from '../ja/mask.ts'

/** Chinese of the buttons that change a photo, and of what has to be hidden on it. */
export const zhMask: Record<keyof typeof jaMask, string> = {
  'mask.button': '涂黑遮盖一部分',
  'mask.hide': '发送前，请将照片中的以下内容涂黑遮盖：{what}。根据法律，我们不能接收这些内容。',
  'mask.wish': '如果照片中有以下内容，可以涂黑遮盖：{what}',
  'mask.must': '请点击“涂黑遮盖一部分”，或确认照片中没有该内容并勾选。',
  'mask.absent': '已确认。这张照片中没有：{what}',
  'mask.done': '已涂黑。将按您看到的样子发送。',
  'mask.insurer': '保险者编号（保険者番号）',
  'mask.insured': '记号、号码、分支号（記号・番号・枝番）',
  'mask.insurance': '健康保险的记号和号码、基础年金号码（基礎年金番号）',
  'mask.qr': '二维码',
  'mask.pension': '基础年金号码（基礎年金番号）',
  'mask.number': '个人编号（マイナンバー）',
  'mask.family': '其他家人的个人编号（マイナンバー）',
  'mask.donor': '器官捐献意愿栏（臓器提供意思表示欄）',
  'stage.unfinished': '照片的修改尚未完成。请点击蓝色按钮或“不修改并返回”。',
  'stage.unavailable': '未能加载此工具。请检查网络后再点击一次。',
  'document.undo': '撤销一步',
  'document.undone': '已恢复到上一张照片。',
  'list.comma': '、',
  'crop.button': '裁剪四周',
  'crop.done': '已裁剪四周。将发送这张照片。',
}
