import type { jaOwn } from '../ja/own.ts'

/** Indonesian of what a person sees and may do afterwards: their own view, correction, withdrawal, refusal. */
export const idOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': 'Keadaan sekarang',
  'own.submitted': 'Menunggu pemeriksaan oleh {organization}.',
  'own.accepted': '{organization} sudah menerimanya.',
  'own.closed': '{organization} memutuskan tidak memakai kiriman ini. Yang Anda kirim akan dimusnahkan.',
  'own.kept': 'Sampai kapan disimpan',
  'own.keptText':
    'Disimpan selama jangka waktu yang ditentukan hukum, lalu dimusnahkan sehingga tidak bisa dikembalikan. Foto dokumen dimusnahkan lebih dulu, setelah selesai diperiksa.',
  'own.gaveNumber': '{name}: My Number',
  'own.gavePhotos': '{name}: foto dokumen ({count})',
  'own.correct': 'Batalkan atau perbaiki kiriman',
  'own.correctTitle': 'Pilih yang ingin dibatalkan',
  'own.correctHelp':
    'Yang dipilih langsung dimusnahkan dan tidak bisa dikembalikan. Setelah itu, Anda bisa mengirim lagi di layar ini berapa kali pun sampai batas waktu. Yang tidak dipilih tetap seperti semula.',
  'own.correctDo': 'Batalkan yang dipilih',
  'own.correctNone': 'Pilih paling sedikit satu yang ingin dibatalkan.',
  'own.wish': 'Minta perbaikan',
  'own.wishHelp':
    'Kiriman sudah diterima, jadi tidak bisa diperbaiki di layar ini. Tulis apa yang ingin diperbaiki, dan pesan itu sampai ke {organization}. Jangan tulis My Number.',
  'own.wishSent': 'Permintaan perbaikan sudah dikirim. Tunggu kabar dari {organization}.',
  'own.words': 'Yang ingin disampaikan (boleh kosong)',
  'own.send': 'Kirim',
  'own.decline': 'Jika tidak ingin memberikan My Number',
  'own.declineHelp':
    'Tidak ada hukuman jika Anda tidak memberikannya. Namun, hukum mewajibkan nomor itu ditulis di dokumen tertentu, jadi {organization} harus mencatat bagaimana nomor itu diminta dan mengapa tidak ada, lalu menjelaskannya kepada kantor pemerintah yang menerima dokumen.',
  'own.reason': 'Alasan tidak memberikan',
  'own.reason.CIRCUMSTANCES': 'Tidak bisa memberikan karena alasan pribadi',
  'own.reason.GIVEN': 'Sudah pernah dikirim',
  'own.reason.UNRELATED': 'Tidak ada hubungan dengan perusahaan ini',
  'own.reason.OTHER': 'Alasan lain',
  'own.declined':
    '{organization} sudah diberi tahu bahwa Anda tidak memberikan nomor. Jika berubah pikiran, Anda bisa mengirim di layar ini sampai batas waktu.',
  'own.reopen': 'Jadi mengirim',
  'own.uses': 'Riwayat penggunaan nomor Anda',
  'own.usesText':
    'Setiap kali petugas {organization} menampilkan nomor atau dokumen Anda di layar, mencetak, atau mengekspornya, hal itu tercatat di sini.',
  'own.usesNone': 'Belum pernah ditampilkan atau dicetak.',
  'own.use.display': 'Ditampilkan di layar',
  'own.use.output': 'Dicetak atau diekspor',
  'own.usesNumber': '{name}: My Number',
  'own.usesPhoto': '{name}: foto dokumen',
  'own.usesForm': 'Formulir {form}',
  'own.usesReview': 'Pemeriksaan data yang Anda kirim',
  'own.usesMore': 'Lihat catatan sebelumnya',
}
