import type { jaHelp } from '../ja/help.ts'

/** Indonesian of the ways on when a link does not work. */
export const idHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': 'Tempel tautan lagi',
  'help.pasteLabel': 'Tempel di sini tautan yang Anda terima',
  'help.pasteHint':
    'Semuanya, dari “https://” sampai karakter terakhir. Jika ada ganti baris atau spasi, tidak apa-apa.',
  'help.pasteWrong': 'Ada bagian tautan yang kurang. Buka pesannya dan salin sampai karakter terakhir.',
  'help.open': 'Buka tautan ini',
  'help.call': 'Tanya lewat telepon',
  'help.codeLabel': 'Nomor penerimaan (受付番号)',
  'help.codeHint': '6 karakter di kertas atau pesan yang Anda terima. Huruf kecil dan tanda hubung boleh.',
  'help.codeWrong': 'Nomor penerimaan terdiri dari 6 huruf dan angka.',
  'help.codeNext': 'Lihat apa yang perlu dikatakan',
  'help.say': 'Sampaikan atau tunjukkan ini kepada perusahaan:',
  // In Japanese too: it is said to, or shown to, people who may read nothing else.
  'help.sentence':
    '「マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。」 (Tautan untuk mengirim My Number tidak bisa dibuka. Nomor penerimaannya {code}. Tolong beri saya tautan baru atau formulir kertas.)',
  'help.copy': 'Salin kalimat ini',
  'help.copied': 'Sudah disalin',
  'help.paperTitle': 'Kirim dengan kertas',
  'help.paper':
    'Anda juga bisa mengirim dengan kertas, tanpa ponsel atau komputer. Minta formulirnya kepada perusahaan.',
  'help.never': 'Jangan mengirim My Number atau foto dokumen lewat email atau pesan.',
}
