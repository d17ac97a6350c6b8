/** Japanese of the card code: every key of it is here. */
export const jaCode = {
  'code.button': 'カードのQRコードを読み取る',
  'code.live': '映像でQRコードを読み取る',
  'code.hint': 'マイナンバーカードの裏面を撮ると、番号が入ります。この写真は送りません。',
  'code.working': '読み取っています…',
  'code.done': '番号を読み取りました。カードの番号と同じか、確かめてください。',
  'code.replaced':
    '入力した番号と違ったので、QRコードの番号に置き換えました。カードの番号と同じか、確かめてください。',
  'code.nothing':
    'QRコードを読み取れませんでした。明るい場所で、QRコードを大きく写してください。手で入力することもできます。',
  'code.other': 'このQRコードにマイナンバーはありません。マイナンバーカードの裏面を撮ってください。',
  'code.application':
    'これは申請書のQRコードで、マイナンバーは入っていません。マイナンバーカードの裏面か、通知カードのQRコードを写してください。',
} as const
