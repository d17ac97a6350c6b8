/** Japanese of the document field: every key of it is here. */
export const jaDocument = {
  'document.camera': 'カメラで撮る',
  'document.file': '写真を選ぶ',
  'document.retake': '撮り直す',
  'document.rotate': '回転する',
  'document.remove': '写真を消す',
  'document.drop': 'ここに画像をドラッグして入れることもできます。',
  'document.ready': '写真を用意できました。文字が読めるか確かめてください。',
  'document.rotated': '写真を回転しました。',
  'document.preview': '{label}の写真',
  'document.working': '写真を整えています…',
  'document.tips': '明るい場所で、四隅が入るように、文字が読めるように撮ってください。',
  'document.private': '写真に含まれる位置情報などは、送る前に取り除きます。',
  'document.pdf': 'PDFは使えません。書類を写真に撮るか、画像（JPEGやPNG）を選んでください。',
  'document.type': 'この形式は使えません。JPEGかPNGの画像を選んでください。',
  'document.large': 'ファイルが大きすぎます（40MBまで）。カメラで撮り直すか、小さい画像を選んでください。',
  'document.heic':
    'この形式（HEIC）は、お使いのブラウザーでは開けません。カメラで撮り直すか、JPEGで保存し直して選んでください。',
  'document.broken': 'この画像は開けません。撮り直すか、別の画像を選んでください。',
  'document.small': '画像が小さく、文字が読めないかもしれません。',
  'document.dark': '暗くて読みにくいかもしれません。明るい場所で撮り直せます。',
  'document.blurred': 'ぼやけているかもしれません。撮り直せます。',
  'document.glare': '光が反射して、文字が隠れているかもしれません。向きを変えて撮り直せます。',
  'document.cut': '書類の端が切れているかもしれません。四隅が入るように撮り直せます。',
  'document.other-side': '裏表が逆かもしれません。この欄の面を撮り直せます。',
  'document.empty': '中身のないファイルです。撮り直すか、別の画像を選んでください。',
  'document.avif':
    'この形式（AVIF）は、お使いのブラウザーでは開けません。カメラで撮り直すか、JPEGで保存し直して選んでください。',
  'document.gif':
    'GIFは文字が読みにくくなるため使えません。書類を写真に撮るか、JPEGかPNGの画像を選んでください。',
  'document.tiff':
    'TIFFは使えません。書類を写真に撮るか、スキャナーの保存形式をJPEGにして読み取り直してください。',
  'document.svg': 'SVGは写真ではないため使えません。書類を写真に撮ってください。',
  'document.pixels':
    '画像が大きすぎて開けません（1億画素まで）。カメラの設定で画素数を下げて撮り直すか、小さい画像を選んでください。',
  'document.unread':
    'ファイルを読み取れませんでした。クラウドにある写真は、この端末に保存してから選んでください。',
  'document.failed':
    '写真を整えられませんでした。通信できる場所で、ほかのアプリを閉じて、もう一度お試しください。',
  'document.cancel': '中止する',
  'document.again': 'もう一度試す',
  'document.missing': '写真を用意してください。',
  'document.label': '本人確認書類',
} as const
