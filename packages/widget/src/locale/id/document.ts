import type { jaDocument } from '../ja/document.ts'

/** Indonesian of the document field. */
export const idDocument: Record<keyof typeof jaDocument, string> = {
  'document.camera': 'Ambil foto',
  'document.file': 'Pilih foto',
  'document.retake': 'Foto ulang',
  'document.rotate': 'Putar',
  'document.remove': 'Hapus foto',
  'document.drop': 'Anda juga bisa menarik gambar ke sini.',
  'document.ready': 'Foto sudah siap. Periksa apakah tulisannya terbaca.',
  'document.rotated': 'Foto sudah diputar.',
  'document.preview': 'Foto: {label}',
  'document.working': 'Menyiapkan foto…',
  'document.tips': 'Foto di tempat terang, keempat sudut masuk, dan tulisannya terbaca.',
  'document.private': 'Lokasi dan data lain di dalam foto dihapus sebelum dikirim.',
  'document.pdf': 'PDF tidak bisa dipakai. Foto dokumennya, atau pilih gambar (JPEG atau PNG).',
  'document.type': 'Format ini tidak bisa dipakai. Pilih gambar JPEG atau PNG.',
  'document.large':
    'File terlalu besar (paling besar 40 MB). Foto ulang, atau pilih gambar yang lebih kecil.',
  'document.heic':
    'Browser Anda tidak bisa membuka format ini (HEIC). Ambil foto dengan kamera, atau simpan sebagai JPEG lalu pilih.',
  'document.broken': 'Gambar ini tidak bisa dibuka. Foto ulang, atau pilih gambar lain.',
  'document.small': 'Gambarnya kecil; tulisannya mungkin tidak terbaca.',
  'document.dark': 'Fotonya mungkin terlalu gelap. Anda bisa memotret ulang di tempat terang.',
  'document.blurred': 'Fotonya mungkin buram. Anda bisa memotret ulang.',
  'document.glare': 'Pantulan cahaya mungkin menutupi tulisan. Anda bisa memotret ulang dari arah lain.',
  'document.cut': 'Tepi dokumen mungkin terpotong. Anda bisa memotret ulang dengan keempat sudut masuk.',
  'document.other-side': 'Ini mungkin sisi yang lain. Anda bisa memotret ulang sisi yang diminta di sini.',
  'document.empty': 'File ini kosong. Foto ulang, atau pilih gambar lain.',
  'document.avif':
    'Browser Anda tidak bisa membuka format ini (AVIF). Ambil foto dengan kamera, atau simpan sebagai JPEG lalu pilih.',
  'document.gif':
    'GIF tidak bisa dipakai karena tulisannya menjadi sulit dibaca. Foto dokumennya, atau pilih gambar JPEG atau PNG.',
  'document.tiff': 'TIFF tidak bisa dipakai. Foto dokumennya, atau atur pemindai ke JPEG lalu pindai ulang.',
  'document.svg': 'SVG bukan foto dan tidak bisa dipakai. Foto dokumennya.',
  'document.pixels':
    'Gambar terlalu besar untuk dibuka (paling besar 100 megapiksel). Kecilkan ukuran foto di pengaturan kamera lalu foto ulang, atau pilih gambar yang lebih kecil.',
  'document.unread':
    'File tidak bisa dibaca. Jika foto ada di cloud, simpan dulu di perangkat ini, lalu pilih.',
  'document.failed': 'Foto tidak bisa disiapkan. Pastikan ada koneksi, tutup aplikasi lain, lalu coba lagi.',
  'document.cancel': 'Batal',
  'document.again': 'Coba lagi',
  'document.missing': 'Foto diperlukan.',
  'document.label': 'Dokumen identitas (本人確認書類)',
}
