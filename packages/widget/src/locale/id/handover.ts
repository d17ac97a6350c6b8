import type { jaHandover } from '../ja/handover.ts'

/** Indonesian of going on elsewhere. */
export const idHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': 'Jika punya ponsel, Anda bisa memotret dan mengirim dengan ponsel.',
  'handover.button': 'Lanjutkan di ponsel',
  'handover.code': 'QR code untuk dibuka di ponsel',
  'handover.scan': 'Arahkan kamera ponsel ke QR code ini, lalu buka tautan yang muncul.',
  'handover.signIn': 'Di ponsel juga, masuklah seperti biasa.',
  'handover.compare': 'Periksa apakah “Kode verifikasi” di layar ponsel sama dengan ini:',
  'handover.stay':
    'Yang Anda masukkan di layar ini tidak pindah ke ponsel. Di ponsel, mulailah lagi dari nomor.',
  'handover.secret':
    'QR code ini hanya untuk Anda. Jangan tunjukkan kepada orang lain dan jangan biarkan difoto.',
  'handover.waiting': 'Menunggu pengiriman dari ponsel. Setelah selesai, tanda terima muncul di layar ini.',
  'handover.lost': 'Dari sini tidak bisa dipastikan apakah sudah terkirim. Lihat layar ponsel Anda.',
  'handover.close': 'Tutup QR code dan lanjutkan di sini',
  'leave.lead':
    'Halaman ini terbuka di dalam aplikasi. Jika kamera atau foto tidak bisa dipakai, buka di browser yang biasa Anda pakai (Safari atau Chrome).',
  'leave.open': 'Buka di browser biasa',
  'leave.copy': 'Salin tautan',
  'leave.copied': 'Sudah disalin. Buka Safari atau Chrome, lalu tempel di bilah alamat.',
  'leave.failed': 'Tidak bisa disalin. Tekan lama tautan di pesan Anda, lalu buka di browser.',
}
