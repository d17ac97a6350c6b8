import type { jaCamera } from '../ja/camera.ts'

/** Chinese of the live view. */
export const zhCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': '对准取景框拍摄',
  'camera.asking': '浏览器会询问是否允许使用相机。请选择“允许”（許可）。',
  'camera.hint.card': '请将卡片对准取景框，并调整角度避免反光。',
  'camera.hint.a4': '请将纸平放，让四个角对准取景框后拍摄。',
  'camera.hint.passport': '请打开有照片的一页，对准取景框拍摄。',
  'camera.scan': '请将个人编号卡（マイナンバーカード）背面的二维码放大对准取景框。',
  'camera.shutter': '拍摄',
  'camera.torch': '补光灯',
  'camera.close': '取消',
  'camera.otherWay': '使用其他方法',
  'camera.again': '重试',
  'camera.resume': '重新开启相机',
  'camera.paused': '因您离开了本页面，相机已停止。',
  'camera.refused.ios':
    '未获得相机权限。请点击地址栏左侧的按钮（“大小”等），打开网站设置，将相机设为“允许”。也可以选择已有的照片。',
  'camera.refused.android':
    '未获得相机权限。请点击地址栏左侧的按钮，打开“权限”，允许使用相机。也可以选择已有的照片。',
  'camera.refused.desktop':
    '未获得相机权限。请点击地址栏中的相机或锁形按钮，允许使用相机。也可以选择照片文件。',
  'camera.refused.app':
    '此应用内的页面未获得相机权限。请选择照片，或用常用的浏览器（Safari或Chrome）重新打开。',
  'camera.none': '未找到相机。请选择照片文件，或使用手机。',
  'camera.busy': '相机没有图像。请关闭视频会议等正在使用相机的其他应用，然后重试。',
  'camera.insecure': '本页面不是通过https打开的，无法使用相机。请不要输入任何内容，并告知咨询处。',
  'camera.blocked': '本页面不允许使用相机。请选择照片文件。',
  'camera.unsupported': '此浏览器无法显示实时画面。请选择照片，或用手机相机拍摄。',
}
