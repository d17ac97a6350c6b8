import type { jaMask } from '../ja/mask.ts'

/** Indonesian of the buttons that change a photo, and of what has to be hidden on it. */
export const idMask: Record<keyof typeof jaMask, string> = {
  'mask.button': 'Tutup sebagian dengan hitam',
  'mask.hide':
    'Sebelum dikirim, tutup dengan hitam jika ini terlihat di foto: {what}. Menurut hukum, hal ini tidak boleh diterima.',
  'mask.wish': 'Jika terlihat di foto, Anda bisa menutupnya dengan hitam: {what}',
  'mask.must':
    'Tekan “Tutup sebagian dengan hitam”, atau pastikan tidak terlihat di foto dan beri tanda centang.',
  'mask.absent': 'Sudah saya periksa. Ini tidak terlihat di foto: {what}',
  'mask.done': 'Sudah ditutup dengan hitam. Foto dikirim seperti yang terlihat.',
  'mask.insurer': 'Nomor penanggung asuransi (保険者番号)',
  'mask.insured': 'Kode, nomor, dan nomor cabang (記号・番号・枝番)',
  'mask.insurance': 'Kode dan nomor asuransi kesehatan (記号・番号), nomor pensiun dasar (基礎年金番号)',
  'mask.qr': 'QR code',
  'mask.pension': 'Nomor pensiun dasar (基礎年金番号)',
  'mask.number': 'My Number',
  'mask.family': 'My Number anggota keluarga lain',
  'mask.donor': 'Kolom donor organ (臓器提供)',
  'stage.unfinished': 'Foto masih sedang diubah. Tekan tombol biru atau “Kembali tanpa mengubah”.',
  'stage.unavailable': 'Alat ini tidak bisa dimuat. Periksa koneksi, lalu tekan lagi.',
  'document.undo': 'Urungkan',
  'document.undone': 'Perubahan terakhir sudah diurungkan.',
  'list.comma': ', ',
  'crop.button': 'Potong bagian tepi',
  'crop.done': 'Bagian tepi sudah dipotong. Foto ini yang akan dikirim.',
}
