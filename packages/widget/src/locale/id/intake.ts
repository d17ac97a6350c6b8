import type { jaIntake } from '../ja/intake.ts'

/** Indonesian of whoever is not known by name. */
export const idIntake: Record<keyof typeof jaIntake, string> = {
  'steps.person': 'Data diri',
  'intro.self': 'Anda sendiri, yang membuka halaman ini',
  'intro.poster':
    'Setelah dikirim, petugas {organization} memeriksa nomor itu milik siapa. Sampai selesai diperiksa, nomor tidak dipakai.',
  'person.title': 'Beri tahu siapa Anda',
  'person.lead': 'Dipakai petugas untuk memastikan siapa yang mengirim.',
  'person.relative': 'Data anggota keluarga',
  'person.relativeLead':
    'Untuk keluarga yang belum diberitahukan kepada perusahaan. Petugas memeriksanya sebelum mendaftarkan.',
  'person.name': 'Nama',
  'person.kana': 'Cara baca dalam kana (ふりがな), jika ada',
  'person.birthDate': 'Tanggal lahir',
  'person.employeeNumber': 'Nomor karyawan (社員番号)',
  'person.either': 'Isi tanggal lahir atau nomor karyawan, salah satu saja.',
  'person.contact': 'Nomor telepon (boleh kosong)',
  'person.relationship': 'Hubungan dengan Anda',
  'person.choose': 'Pilih',
  'person.spouse': 'Suami atau istri',
  'person.child': 'Anak',
  'person.parent': 'Ayah atau ibu',
  'person.other': 'Keluarga lain',
  'person.nameMissing': 'Isi nama',
  'person.birthDateMissing': 'Isi tanggal lahir',
  'person.eitherMissing': 'Isi tanggal lahir atau nomor karyawan',
  'person.relationshipMissing': 'Pilih hubungannya',
  'household.title': 'Ada keluarga lain yang perlu diberitahukan?',
  'household.lead':
    'Jika ada keluarga yang Anda nafkahi (扶養) dan belum diketahui perusahaan, tambahkan di sini. Jika tidak ada, langsung lanjut.',
  'household.spouse':
    'Jika Anda menambahkan suami atau istri, nomornya juga dipakai untuk hal berikut. Diperlukan foto dokumen pasangan, misalnya surat kuasa (委任状).',
  'household.add': 'Tambah anggota keluarga',
  'household.remove': 'Batalkan',
  'household.removeWhat': 'Batalkan: {name}',
  'household.unnamed': '(nama belum diisi)',
  'household.nobody': 'Tidak ada, lanjut',
  'household.full': 'Tidak bisa ditambah lagi. Jika masih ada, hubungi perusahaan.',
  'stopped.intake_full':
    'Saat ini penerimaan lewat poster ini sudah penuh. Coba lagi nanti, atau hubungi perusahaan.',
  'stopped.rate_limited': 'Terlalu banyak akses dalam waktu singkat. Tunggu sebentar, lalu coba lagi.',
  'review.person': 'Nama dan data diri',
  'household.change': 'Tambah atau batalkan anggota keluarga',
}
