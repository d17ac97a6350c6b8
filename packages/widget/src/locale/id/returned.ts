import type { jaReturned } from '../ja/returned.ts'

/** Indonesian of a submission that was sent back. */
export const idReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': 'Ada yang perlu diperbaiki dari yang Anda kirim',
  'returned.UNREADABLE': 'Tulisan di foto tidak terbaca.',
  'returned.BACK-MISSING': 'Foto bagian belakang dokumen tidak ada.',
  'returned.WRONG-PAPER': 'Dokumen yang diterima berbeda dari yang diminta.',
  'returned.EXPIRED': 'Masa berlaku dokumen sudah habis.',
  'returned.NUMBER-DIFFERS': 'Nomor yang dimasukkan berbeda dari nomor di dokumen.',
  'returned.NAME-DIFFERS': 'Nama atau alamat berbeda dari yang tercatat di perusahaan.',
  'returned.NOT-MASKED': 'Nomor yang harus ditutup masih terlihat.',
  'returned.OTHER': 'Mohon periksa lagi yang Anda kirim.',
  'returned.words': 'Pesan dari petugas',
  'returned.everything': 'Mohon kirim semuanya lagi dari awal.',
  'returned.only': 'Kirim hanya bagian yang perlu diperbaiki. Yang lain tetap seperti semula.',
}
