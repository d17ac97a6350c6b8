import type { jaCollector } from '../ja/collector.ts'

/** Indonesian of the collector and the page around it. */
export const idCollector: Record<keyof typeof jaCollector, string> = {
  'side.front': ' (depan)',
  'side.back': ' (belakang)',
  'step.of': 'Langkah {current} dari {total}',
  'intro.title': 'Permintaan dari {organization}',
  'intro.greeting': 'Yth. {name}',
  'intro.lead':
    'Menurut hukum, My Number (マイナンバー) Anda diperlukan untuk keperluan berikut. Selesai dalam sekitar 5 menit.',
  'intro.purposes': 'Dipakai untuk apa',
  'intro.purposesNote': 'Tidak akan dipakai selain untuk yang tertulis di sini.',
  'intro.who': 'Nomor siapa',
  'intro.need': 'Yang perlu disiapkan',
  'intro.needNumber':
    'Sesuatu yang menunjukkan My Number (kartu, surat keterangan domisili 住民票, dan lain-lain)',
  'intro.due': 'Batas waktu',
  'intro.contact': 'Tempat bertanya',
  'intro.safety':
    'Nomor dan foto dienkripsi di layar ini sebelum dikirim. Hanya {organization} yang bisa membacanya; server di antaranya tidak bisa.',
  'intro.fingerprint': 'Kode verifikasi',
  'intro.fingerprintHelp':
    'Jika Anda tidak tahu tentang permintaan ini, atau kodenya berbeda dari yang diberitahukan perusahaan, jangan masukkan apa pun dan telepon tempat bertanya di atas.',
  'intro.start': 'Mulai',
  'numberStep.title': 'Masukkan My Number',
  'papersStep.title': 'Foto dokumen',
  'papersStep.titleFor': 'Foto dokumen {name}',
  'review.title': 'Periksa isinya',
  'number.labelFor': 'My Number {name}',
  'number.same':
    'Nomor ini sama dengan nomor {name}. Setiap orang punya nomor sendiri. Periksa dokumen untuk memastikan nomor siapa ini.',
  'review.number': 'My Number',
  'review.papers': 'Dokumen',
  'review.edit': 'Perbaiki',
  'review.mismatch':
    'Nomor yang Anda masukkan berbeda dari nomor di QR code dokumen. Lihat kartunya, lalu perbaiki nomor atau fotonya.',
  'review.show': 'Tampilkan nomor',
  'review.hide': 'Sembunyikan nomor',
  'review.send': 'Kirim',
  'review.note': 'Setelah dikirim, nomor dan foto hilang dari layar ini.',
  'sending.title': 'Sedang mengirim',
  'sending.sealing': 'Sedang mengenkripsi…',
  'sending.uploading': 'Sedang mengirim… {percent}%',
  'sending.offline':
    'Koneksi terputus. Pengiriman dilanjutkan begitu tersambung kembali. Tunggu di layar ini.',
  'sending.retry': 'Koneksi tidak stabil. Sedang mencoba lagi…',
  'sending.resumed': 'Melanjutkan dari bagian terakhir.',
  'sending.keep': 'Jangan tutup layar ini sampai selesai.',
  'receipt.title': 'Pengiriman selesai',
  'receipt.lead': '{organization} sudah menerimanya. Layar ini boleh ditutup.',
  'receipt.leadUsed': 'Pengiriman lewat tautan ini sudah selesai.',
  'receipt.when': 'Waktu pengiriman',
  'receipt.number': 'Nomor tanda terima',
  'receipt.next': 'Jika ada yang kurang, {organization} akan menghubungi Anda.',
  'receipt.nextUsed': 'Jika ingin memperbaiki, buka kembali tautan yang Anda terima atau hubungi perusahaan.',
  'receipt.photos': 'Foto dokumen masih ada di ponsel Anda. Hapuslah foto itu.',
  'receipt.print': 'Cetak atau simpan tanda terima',
  'contact.code': 'Nomor penerimaan (受付番号)',
  'contact.line': 'Tempat bertanya',
  'nav.next': 'Lanjut',
  'nav.back': 'Kembali',
  'nav.retry': 'Coba lagi',
  'stopped.title': 'Tidak bisa dilanjutkan di layar ini',
  'stopped.invalid_link':
    'Tautan tidak benar. Salin seluruh tautan dari pesan sampai karakter terakhir, lalu buka lagi.',
  'stopped.unauthenticated':
    'Tautan ini tidak bisa dipakai. Periksa apakah ada tautan baru, atau tanyakan kepada perusahaan.',
  'stopped.request_expired': 'Tautan ini sudah lewat batas waktu. Minta tautan baru kepada perusahaan.',
  'stopped.request_closed':
    'Perusahaan membatalkan permintaan ini. Jika Anda tidak tahu sebabnya, tanyakan kepada perusahaan.',
  'stopped.manifest_expired': 'Tautan ini sudah lewat batas waktu. Minta tautan baru kepada perusahaan.',
  'stopped.manifest_invalid':
    'Isi yang diterima telah diubah di jalan. Jangan masukkan apa pun dan telepon perusahaan.',
  'stopped.manifest_replayed': 'Yang datang adalah permintaan lama. Buka tautan yang terbaru.',
  'stopped.fingerprint_mismatch':
    'Pengirim permintaan ini tidak bisa dipastikan. Jangan masukkan apa pun dan telepon perusahaan.',
  'stopped.environment_untrusted':
    'Program lain di halaman ini telah mengubah fungsi penting browser. Jangan masukkan apa pun dan beri tahu perusahaan.',
  'stopped.context_opaque':
    'Cara halaman ini disematkan tidak memungkinkan pengiriman nomor. Jangan masukkan apa pun dan beri tahu perusahaan.',
  'stopped.context_insecure':
    'Koneksi ke halaman ini tidak dienkripsi. Periksa apakah alamatnya diawali https:// dan beri tahu perusahaan.',
  'stopped.already_submitted': 'Pengiriman lewat tautan ini sudah selesai.',
  'stopped.storage_full': 'Tempat penerimaan penuh. Belum ada yang dikirim. Coba lagi nanti.',
  'stopped.uploads_full':
    'Saat ini terlalu banyak yang sedang dikirim. Isian Anda belum terkirim. Coba lagi nanti; jika terus begini, beri tahu perusahaan.',
  'stopped.unreachable': 'Tidak bisa terhubung ke server. Periksa koneksi, lalu coba lagi.',
  'stopped.other': 'Terjadi masalah. Belum ada yang dikirim. Coba lagi, atau tanyakan kepada perusahaan.',
  'stopped.code': 'Kode',
  loading: 'Memuat…',
  'page.title': 'Pengiriman My Number',
  'page.size': 'Perbesar huruf',
  'page.about': 'Pengumpulan terenkripsi dengan Fuin',
}
