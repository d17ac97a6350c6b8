import type { jaNumber } from '../ja/number.ts'

/** Indonesian of the number field. */
export const idNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': 'My Number (nomor pribadi, マイナンバー)',
  'number.hint':
    '12 angka di bagian belakang kartu atau di surat pemberitahuan. Spasi dan tanda hubung boleh.',
  'field.required': 'Wajib',
  'number.toggle': 'Tampilkan nomor',
  'number.count': '{count} dari 12 angka sudah dimasukkan',
  number_empty: 'Masukkan My Number.',
  number_characters: 'Masukkan angka saja.',
  number_length: 'Masukkan 12 angka (sekarang {count}).',
  number_corporate: 'Ini nomor perusahaan (法人番号, 13 angka). Masukkan 12 angka milik orangnya.',
  number_check_digit: 'Nomornya sepertinya salah. Periksa sekali lagi sambil melihat kartu.',
  number_refused: 'Tidak ada orang yang memiliki nomor ini. Masukkan nomor di kartu.',
  'number.ok': '12 angka sudah lengkap',
}
