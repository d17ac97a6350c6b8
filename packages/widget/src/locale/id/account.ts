import type { jaAccount } from '../ja/account.ts'

/** Indonesian of signing in with an ID and a password. */
export const idAccount: Record<keyof typeof jaAccount, string> = {
  'account.title': 'Masuk dengan ID dan kata sandi',
  'account.lead': 'Masukkan ID dan kata sandi yang tertulis di kertas dari perusahaan.',
  'account.id': 'ID',
  'account.idHint': '8 karakter. Huruf kecil boleh, dan tanda hubung tidak perlu ditulis.',
  'account.password': 'Kata sandi',
  'account.passwordHint': '12 karakter.',
  'account.show': 'Tampilkan kata sandi',
  'account.hide': 'Sembunyikan kata sandi',
  'account.idWrong': 'ID terdiri dari 8 huruf dan angka. Lihat kertasnya, lalu masukkan lagi.',
  'account.passwordWrong': 'Kata sandi terdiri dari 12 huruf dan angka. Lihat kertasnya, lalu masukkan lagi.',
  'account.signIn': 'Masuk',
  'account.working': 'Sedang memeriksa…',
  'account.refused':
    'ID atau kata sandi salah. Karakter yang mirip, seperti huruf O dan angka 0, boleh yang mana saja. Lihat kertasnya sekali lagi.',
  'account.codeRefused': 'Kode salah atau waktunya sudah lewat. Masukkan kode baru yang muncul di aplikasi.',
  'account.wait': 'Sudah beberapa kali salah. Tunggu {seconds} detik, lalu coba lagi.',
  'account.locked':
    'Sudah 10 kali salah, jadi ID ini terkunci. Telepon perusahaan dan minta agar dibuka kembali.',
  'account.unreachable': 'Tidak bisa terhubung ke server. Periksa koneksi Anda, lalu coba lagi.',
  'account.broken':
    'Alamat halaman ini salah, atau isinya telah diubah. Jangan masukkan apa pun dan telepon perusahaan.',
  'account.help': 'Jika tidak mengerti, telepon nomor yang tertulis di kertas.',
  'account.totpTitle': 'Masukkan kode dari aplikasi',
  'account.totpLead': '6 angka yang muncul di aplikasi autentikator yang sudah Anda daftarkan.',
  'account.totp': 'Kode dari aplikasi',
  'account.totpWrong': 'Kode terdiri dari 6 angka.',
  'account.next': 'Lanjut',
  'account.listTitle': 'Permintaan mana yang ingin dibuka?',
  'account.listLead': 'Ada lebih dari satu permintaan dari perusahaan.',
  'account.requestOf': 'Permintaan tanggal {date}',
  'account.requestCode': 'Nomor penerimaan (受付番号) {code}',
  'account.stateOpen': 'Belum dikirim (sampai {date})',
  'account.stateSent': 'Sudah dikirim',
  'account.noneTitle': 'Sekarang tidak ada permintaan',
  'account.noneText': 'Jika ada permintaan baru dari perusahaan, akan muncul di sini.',
  'account.signOut': 'Keluar',
  'account.factor': 'Lebih aman (aplikasi autentikator)',
  'account.factorLead':
    'Pindai kode ini dengan aplikasi autentikator di ponsel. Mulai berikutnya, selain kata sandi, Anda akan diminta 6 angka.',
  'account.factorKey': 'Jika kamera tidak bisa membacanya, ketik tulisan ini di aplikasi.',
  'account.factorDone': 'Sudah terdaftar. Mulai berikutnya kode akan diminta.',
  'account.factorConfirm': 'Daftarkan',
}
