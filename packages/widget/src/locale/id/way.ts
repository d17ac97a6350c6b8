import type { jaWay } from '../ja/way.ts'

/** Indonesian of the ways to prove number and person, and of their reasons; the codes are those of the rules. */
export const idWay: Record<keyof typeof jaWay, string> = {
  'way.title': 'Dokumen mana yang akan dipakai?',
  'way.card': 'Kartu My Number (マイナンバーカード)',
  'wayHelp.card': 'Kartu ini saja sudah cukup. Foto bagian depan dan belakang.',
  'way.special-card': 'Kartu izin tinggal tertentu (特定在留カード)',
  'wayHelp.special-card':
    'Kartu izin tinggal (在留カード) yang juga berfungsi sebagai kartu My Number. Foto bagian depan dan belakang.',
  'way.number-photo': 'Dokumen nomor dan dokumen berfoto',
  'wayHelp.number-photo': 'Contoh: kartu pemberitahuan (通知カード) dan SIM Jepang (運転免許証)',
  'way.number-two': 'Dokumen nomor dan 2 dokumen tanpa foto',
  'wayHelp.number-two':
    'Contoh: surat keterangan domisili (住民票の写し), surat konfirmasi asuransi (資格確認書), dan buku pensiun (年金手帳)',
  'way.number-printed': 'Dokumen nomor dan dokumen yang dicetak perusahaan',
  'wayHelp.number-printed': 'Pakai dokumen dari perusahaan yang sudah tercetak nama dan alamat Anda.',
  'way.statement-photo': 'Surat pernyataan sendiri dan dokumen berfoto',
  'wayHelp.statement-photo': 'Hanya jika Anda tidak punya dokumen nomor sama sekali.',
  'way.statement-two': 'Surat pernyataan sendiri dan 2 dokumen tanpa foto',
  'wayHelp.statement-two': 'Hanya jika Anda tidak punya dokumen nomor maupun dokumen berfoto.',
  'way.account-number': 'Dokumen nomor saja',
  'wayHelp.account-number':
    'Akun perusahaan sudah menunjukkan siapa Anda, jadi hanya nomornya yang diperiksa.',
  'way.account-statement': 'Surat pernyataan sendiri saja',
  'wayHelp.account-statement': 'Hanya jika Anda tidak punya dokumen nomor sama sekali.',
  'way.file-photo': '1 dokumen berfoto',
  'wayHelp.file-photo': 'Nomor diperiksa dengan catatan sebelumnya.',
  'way.file-two': '2 dokumen tanpa foto',
  'wayHelp.file-two': 'Nomor diperiksa dengan catatan sebelumnya.',
  'way.known': 'Tidak perlu dokumen',
  'wayHelp.known': 'Akun perusahaan dan catatan sebelumnya sudah cukup.',
  'way.proxy': 'Mewakili pasangan: surat kuasa (委任状) dan dokumen nomor pasangan',
  'wayHelp.proxy': 'Foto surat kuasa yang ditulis pasangan dan dokumen nomor pasangan.',
  'way.proxy-agent': 'Mewakili pasangan: surat kuasa (委任状), dokumen Anda, dan dokumen nomor pasangan',
  'wayHelp.proxy-agent': 'Foto juga dokumen identitas orang yang mewakili.',
  'way.copy': 'Foto dokumen nomor',
  'wayHelp.copy': 'Untuk memeriksa apakah ada salah tulis.',
  'part.number.one': 'Dokumen yang menunjukkan nomor',
  'part.identity.one': 'Dokumen yang menunjukkan siapa Anda',
  'part.identity.first': 'Dokumen yang menunjukkan siapa Anda (ke-1)',
  'part.identity.second': 'Dokumen yang menunjukkan siapa Anda (ke-2)',
  'proves.both': 'Untuk memastikan nomor dan siapa Anda.',
  'proves.number': 'Untuk memastikan nomor.',
  'proves.identity': 'Untuk memastikan siapa Anda.',
  'proves.agency': 'Untuk memastikan bahwa Anda boleh mewakili.',
  'proves.agent': 'Untuk memastikan siapa yang mewakili.',
  'validity.date-on-it': 'Pakai dokumen yang masih berlaku.',
  'validity.six-months': 'Pakai dokumen yang dikeluarkan dalam 6 bulan terakhir.',
  'statement.unchanged':
    'Nama dan alamat di kartu pemberitahuan (通知カード) sama dengan surat keterangan domisili (住民票) sekarang.',
  'statement.own-number':
    'Surat pernyataan saya tulis dan tanda tangani sendiri dalam 6 bulan terakhir, dan nomornya adalah My Number saya.',
  'statement.own-number.help':
    'Tulis di kertas, dalam bahasa Jepang, 「次の番号は私の個人番号に相違ありません」, beserta nomor, tanggal, nama, dan alamat Anda, lalu foto.',
  'statement.missing': 'Baca keterangan tentang dokumen, lalu beri tanda centang.',
  'refused.title': 'Dokumen yang tidak bisa dipakai',
  'refused.health-insurance-card':
    'Kartu asuransi kesehatan (健康保険証): semuanya sudah habis masa berlakunya pada 1 Desember 2025. Pakai 資格確認書.',
  'refused.tsuchi-sho':
    'Surat pemberitahuan nomor pribadi (個人番号通知書): hanya memberitahukan nomor dan tidak bisa dipakai sebagai bukti.',
  'refused.tsuchi-card-changed':
    'Kartu pemberitahuan (通知カード) dengan nama atau alamat lama: hanya berlaku selama sama dengan surat keterangan domisili (住民票).',
  'refused.expired':
    'Dokumen yang habis masa berlakunya: hanya yang masih berlaku pada hari pengiriman yang bisa dipakai.',
  'refused.card-front-only':
    'Hanya satu sisi kartu My Number: bagian depan untuk memastikan orangnya, bagian belakang untuk nomornya.',
  'refused.phone-screen': 'Foto layar ponsel: keasliannya tidak bisa dipastikan.',
  'refused.eligibility-notice':
    'Pemberitahuan data asuransi (資格情報のお知らせ): bukan dokumen identitas. Pakai 資格確認書.',
  'refused.driving-history-old':
    'Surat keterangan riwayat mengemudi (運転経歴証明書) yang dikeluarkan sampai Maret 2012: hanya yang dikeluarkan mulai 1 April 2012 yang bisa dipakai.',
  'why.asked': 'Hukum mewajibkan pemeriksaan nomor dan identitas. Pilih dokumen yang Anda punya.',
  'why.asked-account': 'Jika akun perusahaan menunjukkan siapa Anda, dokumen nomor saja sudah cukup.',
  'why.asked-proxy':
    'Pelaporan pensiun (第3号) dilakukan oleh pasangan sendiri. Untuk mewakilinya diperlukan surat kuasa (委任状).',
  'why.in-person': 'Tunjukkan dokumen langsung kepada petugas. Foto tidak diperlukan.',
  'why.employee-verifies':
    'Nomor keluarga diperiksa oleh karyawan sendiri. Foto dokumen keluarga tidak diperlukan.',
  'why.number-copy':
    'Nomor keluarga diperiksa oleh karyawan sendiri. Agar tidak ada salah tulis, foto dokumen nomornya.',
  'why.own-number': 'Ini nomor yang dipakai untuk usaha Anda sendiri, jadi tidak perlu dokumen.',
  'why.known': 'Akun perusahaan dan catatan sebelumnya sudah cukup, jadi tidak perlu dokumen.',
}
