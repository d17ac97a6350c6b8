import type { jaCamera } from '../ja/camera.ts'

/** Indonesian of the live view. */
export const idCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': 'Foto dengan bingkai',
  'camera.asking': 'Browser akan bertanya apakah kamera boleh dipakai. Pilih “Izinkan”.',
  'camera.hint.card': 'Paskan kartu ke dalam bingkai, dengan arah yang tidak memantulkan cahaya.',
  'camera.hint.a4': 'Letakkan kertas di tempat datar dan paskan keempat sudutnya ke dalam bingkai.',
  'camera.hint.passport': 'Buka halaman dengan foto wajah dan paskan ke dalam bingkai.',
  'camera.scan':
    'Arahkan QR code di bagian belakang kartu My Number (マイナンバーカード) ke dalam bingkai, sebesar mungkin.',
  'camera.shutter': 'Ambil foto',
  'camera.torch': 'Lampu',
  'camera.close': 'Batal',
  'camera.otherWay': 'Pakai cara lain',
  'camera.again': 'Coba lagi',
  'camera.resume': 'Nyalakan kamera lagi',
  'camera.paused': 'Anda meninggalkan halaman ini, jadi kamera dimatikan.',
  'camera.refused.ios':
    'Kamera belum diizinkan. Tekan tombol di kiri alamat (“AA”, “ぁあ”, atau yang mirip), buka pengaturan situs web, lalu ubah Kamera menjadi “Izinkan”. Anda juga bisa memilih foto.',
  'camera.refused.android':
    'Kamera belum diizinkan. Tekan tombol di kiri alamat, buka “Izin”, lalu izinkan kamera. Anda juga bisa memilih foto.',
  'camera.refused.desktop':
    'Kamera belum diizinkan. Klik tombol kamera atau gembok di bilah alamat, lalu izinkan kamera. Anda juga bisa memilih file foto.',
  'camera.refused.app':
    'Kamera tidak diizinkan di dalam aplikasi ini. Pilih foto, atau buka halaman ini di browser yang biasa Anda pakai (Safari atau Chrome).',
  'camera.none': 'Kamera tidak ditemukan. Pilih file foto, atau pakai ponsel.',
  'camera.busy':
    'Gambar dari kamera tidak muncul. Tutup program lain yang memakai kamera, misalnya panggilan video, lalu coba lagi.',
  'camera.insecure':
    'Halaman ini tidak dibuka dengan https, jadi kamera tidak bisa dipakai. Jangan masukkan apa pun dan beri tahu tempat bertanya yang tertera.',
  'camera.blocked': 'Halaman ini tidak mengizinkan kamera. Pilih file foto.',
  'camera.unsupported':
    'Browser ini tidak bisa menampilkan gambar langsung. Pilih foto, atau ambil foto dengan kamera ponsel.',
}
