import type { jaCode } from '../ja/code.ts'

/** Indonesian of the card code. */
export const idCode: Record<keyof typeof jaCode, string> = {
  'code.button': 'Baca QR code di kartu',
  'code.live': 'Baca QR code dengan kamera langsung',
  'code.hint':
    'Foto bagian belakang kartu My Number (マイナンバーカード), lalu nomornya terisi sendiri. Foto itu tidak dikirim.',
  'code.working': 'Sedang membaca…',
  'code.done': 'Nomor sudah terbaca. Periksa apakah sama dengan nomor di kartu.',
  'code.replaced':
    'Nomor di QR code berbeda dari yang Anda ketik, jadi diganti dengan nomor QR code. Periksa apakah sama dengan nomor di kartu.',
  'code.nothing':
    'QR code tidak terbaca. Lakukan di tempat terang dan tampilkan QR code dengan besar. Anda juga bisa mengetik nomornya.',
  'code.other':
    'Tidak ada My Number di QR code ini. Foto bagian belakang kartu My Number (マイナンバーカード).',
  'code.application':
    'Ini QR code formulir permohonan (申請書); tidak ada My Number di dalamnya. Tunjukkan QR code di bagian belakang kartu My Number atau di kartu pemberitahuan (通知カード).',
}
