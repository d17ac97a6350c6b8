import type { jaEditor } from '../ja/editor.ts'

/** やさしい日本語 of changing a photo by hand. */
export const easyEditor: Record<keyof typeof jaEditor, string> = {
  'stage.pad': '指で うごかしにくい ときは、ボタンで うごかす',
  'stage.move': 'うごかす',
  'stage.left': '← 左',
  'stage.right': '→ 右',
  'stage.up': '↑ 上',
  'stage.down': '↓ 下',
  'stage.keys': '矢印キーで うごきます。Shiftと 矢印キーで 大きさが かわります。Escで もどります。',
  'stage.cancel': 'かえないで もどる',
  'stage.unfinished': 'まだ おわっていません。青い ボタンか「かえないで もどる」を おしてください。',
  'stage.unavailable': 'うまく 読みこめませんでした。インターネットを 確かめて、もう一度 おしてください。',
  'document.undo': '一つ 前に もどす',
  'document.undone': '一つ 前の 写真に もどしました。',
  'list.comma': '、',
  'crop.button': 'まわりを 切る',
  'crop.title': 'まわりを 切る',
  'crop.help': '黄色い しるしを うごかして、線を 紙に あわせてください。線の 外は 送りません。',
  'crop.frame': '切る ところの 線',
  'crop.top': '上',
  'crop.right': '右',
  'crop.bottom': '下',
  'crop.left': '左',
  'crop.size': 'のこる ところ：横 {width}%、たて {height}%',
  'crop.apply': '線の 中だけ のこす',
  'crop.done': 'まわりを 切りました。この 写真を 送ります。',
}
