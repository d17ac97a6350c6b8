import type { jaPasscode } from '../ja/passcode.ts'

/** Indonesian of the passcode and of asking for more time. */
export const idPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': 'Masukkan kode akses (パスコード)',
  'passcode.lead':
    'Untuk membuka tautan ini, Anda memerlukan kode akses yang diberitahukan perusahaan secara terpisah.',
  'passcode.label': 'Kode akses (パスコード)',
  'passcode.hint':
    '8 karakter atau lebih. Huruf besar atau kecil, dengan atau tanpa tanda hubung dan spasi, semuanya boleh. 0 dan O, 1 dan I dianggap sama.',
  'passcode.short': 'Kode akses terdiri dari 8 karakter atau lebih. Masukkan sampai akhir.',
  'passcode.wrong': 'Kode akses salah. Lihat lagi kertas atau pengumumannya.',
  'passcode.tries': 'Masih bisa dicoba {tries} kali lagi.',
  'passcode.last': 'Tinggal 1 kali lagi. Jika salah, tautan ini tidak bisa dipakai lagi.',
  'passcode.open': 'Buka',
  'passcode.checking': 'Sedang memeriksa…',
  'passcode.where': 'Jika tidak tahu kode aksesnya',
  'passcode.ask':
    'Tertulis di kertas dari perusahaan atau di pengumuman di tempat kerja. Jika tidak ada, tanyakan kepada petugas perusahaan.',
  'passcode.kept':
    'Kode akses tidak disimpan di perangkat ini. Jika halaman dibuka lagi, masukkan sekali lagi.',
  'stopped.passcode_exhausted':
    'Kode akses salah 10 kali, jadi tautan ini tidak bisa dipakai lagi. Minta tautan baru kepada perusahaan. Perusahaan juga diberi tahu.',
  'expired.title': 'Tautan ini sudah lewat batas waktu',
  'expired.lead':
    'Anda masih bisa mengirim. Tekan tombol di bawah untuk meminta perpanjangan waktu kepada perusahaan.',
  'expired.ask': 'Minta perpanjangan waktu',
  'expired.help': 'Perusahaan hanya diberi tahu bahwa Anda ingin perpanjangan waktu.',
  'expired.asked': 'Permintaan sudah disampaikan kepada perusahaan.',
  'expired.wait':
    'Setelah perusahaan memperpanjang waktunya, halaman ini lanjut dengan sendirinya. Halaman ini boleh ditutup; buka tautan yang sama nanti. Jika mendesak, teleponlah.',
}
