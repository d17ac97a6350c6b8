import type { jaPaper } from '../ja/paper.ts'

/** Indonesian of the names of the papers; the codes are those of the rules. */
export const idPaper: Record<keyof typeof jaPaper, string> = {
  'paper.mynumber-card': 'Kartu My Number (マイナンバーカード)',
  'paper.special-residence-card': 'Kartu izin tinggal tertentu (特定在留カード)',
  'paper.juminhyo': 'Surat keterangan domisili dengan My Number (住民票の写し)',
  'paper.tsuchi-card': 'Kartu pemberitahuan (通知カード)',
  'paper.prior-file': 'Catatan yang sudah diserahkan sebelumnya',
  'paper.nta-doc':
    'Bukti potong pajak atau pemberitahuan pembayaran dengan My Number (源泉徴収票・支払通知書)',
  'paper.self-statement': 'Surat pernyataan sendiri tentang My Number',
  'paper.driving-licence': 'SIM Jepang (運転免許証)',
  'paper.driving-history': 'Surat keterangan riwayat mengemudi (運転経歴証明書)',
  'paper.passport': 'Paspor',
  'paper.disability-book': 'Buku penyandang disabilitas fisik (身体障害者手帳)',
  'paper.mental-health-book': 'Buku kesejahteraan kesehatan mental (精神障害者保健福祉手帳)',
  'paper.rehabilitation-book': 'Buku rehabilitasi (療育手帳)',
  'paper.residence-card': 'Kartu izin tinggal (在留カード)',
  'paper.special-resident': 'Sertifikat penduduk tetap khusus (特別永住者証明書)',
  'paper.photo-id': 'Kartu pelajar, kartu karyawan, atau kartu keahlian yang ada fotonya',
  'paper.pre-printed': 'Dokumen yang sudah tercetak nama dan alamat Anda',
  'paper.eligibility-certificate': 'Surat konfirmasi asuransi kesehatan (資格確認書)',
  'paper.pension-book': 'Buku pensiun atau pemberitahuan nomor pensiun dasar (年金手帳・基礎年金番号通知書)',
  'paper.child-allowance': 'Sertifikat tunjangan pengasuhan anak (児童扶養手当証書)',
  'paper.seal-certificate': 'Surat registrasi stempel (印鑑登録証明書) atau lampiran koseki (戸籍の附票)',
  'paper.utility-receipt': 'Kuitansi pajak, asuransi sosial, atau listrik, air, dan gas (領収証)',
  'paper.health-insurance-card': 'Kartu asuransi kesehatan (健康保険証)',
  'paper.proxy-letter': 'Surat kuasa (委任状)',
  'paper.agent-identity': 'Dokumen identitas orang yang mewakili (運転免許証, dan lain-lain)',
  'paper.other': 'Dokumen identitas',
}
