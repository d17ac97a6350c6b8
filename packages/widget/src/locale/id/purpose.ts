import type { jaPurpose } from '../ja/purpose.ts'

/** Indonesian of the purposes of use; the codes are those of the rules. */
export const idPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': 'Pembuatan bukti potong pajak gaji dan uang pensiun (源泉徴収票)',
  'purpose.TAX-RET': 'Surat pernyataan penerimaan uang pensiun (退職所得の受給に関する申告書)',
  'purpose.TAX-DEP': 'Surat pernyataan tanggungan dan pasangan untuk pengurangan pajak (扶養控除等申告書)',
  'purpose.EI': 'Pelaporan asuransi tenaga kerja (雇用保険)',
  'purpose.EI-BEN': 'Permohonan tunjangan cuti mengasuh anak dan kelanjutan kerja (育児休業等給付)',
  'purpose.HI-PEN': 'Pelaporan asuransi kesehatan dan pensiun karyawan (健康保険・厚生年金)',
  'purpose.NP3': 'Pelaporan peserta kategori 3 Pensiun Nasional (国民年金第3号)',
  'purpose.ZAIKEI': 'Surat pernyataan tabungan karyawan (財形貯蓄)',
  'purpose.CORP-PEN': 'Pensiun perusahaan dan pensiun iuran pasti (企業年金・確定拠出年金)',
  'purpose.STOCK-ASSOC': 'Laporan pembayaran perkumpulan pemegang saham karyawan (持株会)',
  'purpose.STOCK-OPT': 'Laporan opsi saham (新株予約権)',
  'purpose.PAY-FEE': 'Laporan pembayaran honor, jasa, kontrak, dan hadiah (報酬等の支払調書)',
  'purpose.PAY-RENT': 'Laporan pembayaran sewa tanah dan bangunan (不動産の使用料等の支払調書)',
  'purpose.PAY-LAND': 'Laporan pembayaran pembelian tanah dan bangunan (不動産等の譲受けの支払調書)',
  'purpose.PAY-BROKER': 'Laporan pembayaran komisi perantara properti (あっせん手数料の支払調書)',
  'purpose.PAY-DIV': 'Laporan pembayaran dividen dan pembagian laba (配当等の支払調書)',
  'purpose.PAY-SHARE': 'Laporan pembayaran penjualan saham (株式等の譲渡の支払調書)',
  'purpose.PAYER-SELF': 'Nomor pihak pembayar di dokumen pajak wajib (法定調書)',
}
