import type { jaJourney } from '../ja/journey.ts'

/** Indonesian of the way through the collection. */
export const idJourney: Record<keyof typeof jaJourney, string> = {
  'steps.label': 'Langkah',
  'steps.number': 'Nomor',
  'steps.papers': 'Foto dokumen',
  'steps.review': 'Periksa',
  'steps.for': '{step} ({name})',
  'steps.completed': 'selesai',
  'steps.current': 'sekarang',
  'steps.reached': 'belum',
  'steps.ahead': 'belum',
  'steps.error': 'ada masalah',
  'summary.title': 'Ada yang perlu diperbaiki',
  'summary.entry': '{label}: {message}',
  'countersign.title': 'Periksa kata kunci (合言葉)',
  'countersign.help': 'Apakah sama dengan yang tertulis di kertas dari perusahaan?',
  'countersign.warn':
    'Jika berbeda, atau Anda tidak diberi tahu, jangan masukkan apa pun dan telepon perusahaan.',
  'countersign.same': 'Sama',
  'countersign.different': 'Berbeda',
  'stopped.countersign_different':
    'Jika kata kuncinya berbeda, permintaan ini mungkin dari pihak lain. Jangan masukkan apa pun dan telepon perusahaan.',
  'stopped.session_ended':
    'Sesi masuk Anda sudah berakhir. Masuklah lagi di tab lain, lalu tekan “Coba lagi”. Yang Anda masukkan masih ada di layar ini.',
  'notice.lost':
    'Halaman dimuat ulang, jadi nomor dan foto yang Anda masukkan sudah hilang, karena tidak pernah disimpan di perangkat ini. Mohon masukkan sekali lagi.',
  'expiry.left':
    'Tautan ini bisa dipakai {minutes} menit lagi. Jika tidak cukup waktu, minta tautan baru kepada {organization}.',
  'session.ended':
    'Sesi masuk Anda sudah berakhir. Yang Anda masukkan masih ada di layar ini. Masuklah lagi di tab lain, lalu tekan “Lanjutkan”.',
  'session.open': 'Buka halaman masuk (tab lain)',
  'session.again': 'Lanjutkan',
  'nav.toReview': 'Kembali ke pemeriksaan',
  'review.editWhat': 'Perbaiki: {what}',
  'review.confirm': 'Berbeda dari QR code, tetapi nomor yang saya masukkan benar',
  'review.unsolved': 'Nomornya berbeda. Perbaiki nomor atau foto, atau pastikan bahwa nomornya benar.',
  'review.enlarge': 'Perbesar: {label}',
  'review.close': 'Tutup',
  'review.statement':
    'Jika Anda menekan “Kirim”, nomor dan foto dienkripsi di perangkat ini dan dikirim ke {organization}. Hanya {organization} yang bisa membacanya. Sampai {organization} menerimanya, Anda bisa menarik kembali dan memperbaikinya lewat tautan yang sama.',
  'review.statementNumber':
    'Jika Anda menekan “Kirim”, nomor dienkripsi di perangkat ini dan dikirim ke {organization}. Hanya {organization} yang bisa membacanya. Sampai {organization} menerimanya, Anda bisa menarik kembali dan memperbaikinya lewat tautan yang sama.',
  'sending.finishing': 'Semua sudah sampai. Menunggu konfirmasi…',
  'sending.cancel': 'Berhenti mengirim',
  'sending.cancelHelp':
    'Jika berhenti, Anda kembali ke pemeriksaan. Bagian yang sudah terkirim tidak dipakai dan dihapus.',
  'sending.cancelResumed':
    'Jika berhenti, bagian yang sudah terkirim tidak dipakai dan dihapus, dan Anda harus mengisi dari awal.',
  'receipt.from': 'Dikirim ke',
  'receipt.gave': 'Yang Anda kirim',
  'receipt.keep': 'My Number tidak tertulis di tanda terima ini.',
  'receipt.save': 'Simpan tanda terima sebagai file',
  'receipt.share': 'Bagikan atau simpan tanda terima',
  'receipt.copy': 'Salin teks tanda terima',
  'receipt.copied': 'Sudah disalin.',
  'receipt.copyFailed': 'Tidak bisa disalin. Catatlah nomor tanda terimanya.',
  'receipt.heading': 'Tanda terima pengiriman My Number',
  'receipt.file': 'tanda-terima-my-number',
}
