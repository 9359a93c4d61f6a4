import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/**
 * What stands in the result sheets of one workbook, and what is said of writing them. Apart from the other sentences: only
 * whoever makes such sheets loads them.
 */
const TEXTS = {
  // Top of every sheet.
  sumber: {
    id: 'Dari buku kerja {{buku}}, ditulis {{stempel}}. Jangan mengisi lembar ini: menulis ulang menggantinya.',
    en: 'From the workbook {{buku}}, written {{stempel}}. Do not type here: writing again replaces this sheet.',
  },
  'sumber-tetap': {
    id: 'Dari buku kerja {{buku}}, ditulis {{stempel}}.',
    en: 'From the workbook {{buku}}, written {{stempel}}.',
  },
  masker: {
    id: 'NIK, nomor KK, dan nama disamarkan; cari keluarganya lewat selnya.',
    en: 'NIK, KK numbers and names are masked; find the family by its cell.',
  },
  terbuka: {
    id: 'Berisi NIK, nomor KK, dan nama: jangan diteruskan ke yang tidak berhak.',
    en: 'Holds NIK, KK numbers and names: do not pass it on to those who may not see them.',
  },

  // Words of many sheets.
  lembar: { id: 'Lembar', en: 'Sheet' },
  sel: { id: 'Sel', en: 'Cell' },
  opd: { id: 'Perangkat daerah', en: 'OPD' },
  jumlah: { id: 'Jumlah', en: 'Total' },
  'jumlah-terlihat': { id: 'Jumlah baris yang terlihat', en: 'Total of the rows shown' },
  'tanpa-opd': { id: '(tidak ada program di lembar pemetaan)', en: '(no programme in the mapping sheet)' },
  'opd-tak-disebut': { id: '(perangkat daerah tidak disebut)', en: '(no OPD stated)' },
  'belum-dipetakan': { id: 'Belum dipetakan', en: 'Not mapped yet' },
  cocok: { id: 'cocok', en: 'agrees' },
  'tidak-cocok': { id: 'TIDAK COCOK', en: 'DOES NOT AGREE' },
  kontrol: { id: 'Kontrol', en: 'Check' },
  'menurut-konvergen': { id: 'Menurut Konvergen', en: 'Counted by Konvergen' },

  // Temuan.
  'temuan.judul': { id: 'Temuan', en: 'Findings' },
  'temuan.ringkas': {
    id: '{{error}} kesalahan, {{warning}} peringatan, {{info}} saran. Perbaiki di lembar datanya, bukan di sini.',
    en: '{{error}} errors, {{warning}} warnings, {{info}} pieces of advice. Mend them in the data sheets, not here.',
  },
  'temuan.tidak-ada': { id: 'Tidak ada temuan.', en: 'There are no findings.' },
  'temuan.diabaikan': {
    id: '{{jumlah}} temuan yang diabaikan dengan alasan tidak ditulis di sini.',
    en: '{{jumlah}} findings that were left with a reason are not written here.',
  },
  'temuan.tingkat': { id: 'Tingkat', en: 'Severity' },
  'temuan.tingkat.error': { id: 'Kesalahan', en: 'Error' },
  'temuan.tingkat.warning': { id: 'Peringatan', en: 'Warning' },
  'temuan.tingkat.info': { id: 'Saran', en: 'Advice' },
  'temuan.isi': { id: 'Isi sel', en: 'Content of the cell' },
  'temuan.temuan': { id: 'Temuan', en: 'Finding' },
  'temuan.langkah': { id: 'Yang perlu dilakukan', en: 'What to do' },
  'temuan.usulan': { id: 'Usulan isi', en: 'Proposed content' },
  'temuan.aturan': { id: 'Aturan', en: 'Rule' },

  // Rekap Anggaran.
  'rekap.judul': { id: 'Rekap anggaran', en: 'Budget recapitulation' },
  'rekap.tidak-ada': {
    id: 'Tidak ada lembar pemetaan di buku kerja ini.',
    en: 'There is no mapping sheet in this workbook.',
  },
  'rekap.cara': {
    id: 'Angka berumus menghitung langsung dari lembar pemetaan dan ikut berubah bila lembar itu diubah. Kolom Cara hitung menjelaskan angka yang tetap.',
    en: 'Figures with a formula are worked out from the mapping sheets and change with them. The column How it is counted explains those that are fixed.',
  },
  'rekap.kontrol-arti': {
    id: 'Kontrol membandingkan jumlah rumus dengan hitungan Konvergen saat lembar ini ditulis. TIDAK COCOK berarti lembar pemetaan berubah sesudahnya: tulis ulang lembar ini.',
    en: 'The check holds the formula totals against what Konvergen counted when this sheet was written. DOES NOT AGREE means that the mapping sheets changed since: write this sheet again.',
  },
  'rekap.tak-terbaca': {
    id: '{{jumlah}} sel anggaran tidak terbaca dan tidak ikut dijumlahkan; lihat lembar temuan.',
    en: '{{jumlah}} budget cells cannot be read and are in no sum; see the findings.',
  },
  'rekap.uraian': { id: 'Uraian', en: 'Item' },
  'rekap.klaster': { id: 'Klaster', en: 'Klaster' },
  'rekap.sumberDana': { id: 'Sumber dana', en: 'Source of funds' },
  'rekap.subkegiatan': { id: 'Sub kegiatan', en: 'Sub kegiatan' },
  'rekap.pagu': { id: 'Pagu (Rp)', en: 'Pagu (Rp)' },
  'rekap.realisasi': { id: 'Realisasi (Rp)', en: 'Realisasi (Rp)' },
  'rekap.serapan': { id: 'Realisasi/pagu', en: 'Realisasi/pagu' },
  'rekap.porsi': { id: 'Porsi pagu', en: 'Share of pagu' },
  'rekap.hitung': { id: 'Cara hitung', en: 'How it is counted' },
  'rekap.blok.strategi': { id: 'Menurut strategi', en: 'By strategi' },
  'rekap.blok.silang': {
    id: 'Menurut strategi, klaster, dan sumber dana',
    en: 'By strategi, klaster and source of funds',
  },
  'rekap.blok.permendagri53': {
    id: 'Menurut empat strategi Permendagri 53/2020',
    en: 'By the four strategies of Permendagri 53/2020',
  },
  'rekap.blok.klaster': { id: 'Menurut klaster', en: 'By klaster' },
  'rekap.blok.sumberDana': { id: 'Menurut sumber dana', en: 'By source of funds' },
  'rekap.blok.jenisAktivitas': {
    id: 'Langsung, tidak langsung, dan penunjang',
    en: 'Direct, indirect and supporting',
  },
  'rekap.blok.opd': { id: 'Menurut perangkat daerah', en: 'By OPD' },
  'rekap.rumus': { id: 'Rumus', en: 'Formula' },
  'rekap.kosong': { id: 'Tidak ada baris', en: 'No rows' },
  'rekap.tetap': { id: 'Angka tetap: {{sebab}}', en: 'Fixed figures: {{sebab}}' },
  'rekap.sebagian': {
    id: 'Sebagian rumus; yang tetap: {{kolom}}, {{sebab}}',
    en: 'Formulas in part; fixed: {{kolom}}, {{sebab}}',
  },
  'rekap.sebab.di-atas': {
    id: 'isian ditulis sekali untuk beberapa baris, tidak di setiap baris',
    en: 'what decides is written once for several rows, not on each',
  },
  'rekap.sebab.tanpa-kolom': {
    id: 'tidak ada kolomnya di lembar pemetaan',
    en: 'the mapping sheet has no column for it',
  },
  'rekap.sebab.isi': {
    id: 'isian memuat tanda yang tidak dapat dibandingkan rumus',
    en: 'what decides holds signs no formula compares surely',
  },
  'rekap.sebab.angka-teks': {
    id: 'ada angka yang ditulis sebagai teks',
    en: 'an amount is written as text',
  },
  'rekap.sebab.galat': { id: 'ada sel galat di kolomnya', en: 'a cell of the columns holds an error' },
  'rekap.sebab.panjang': {
    id: 'terlalu banyak cara menulisnya untuk satu rumus',
    en: 'written in too many ways for one formula',
  },
  'rekap.sebab.berat': {
    id: 'rumus atas baris sebanyak ini membuat Excel lambat',
    en: 'formulas over so many rows would make Excel slow',
  },
  'rekap.sebab.beda': {
    id: 'rumus akan ikut menghitung baris yang bukan data, misalnya baris jumlah',
    en: 'a formula would count rows that are no data, such as rows of totals',
  },
  'rekap.bagan': { id: 'Pagu dan realisasi menurut strategi', en: 'Pagu and realisasi by strategi' },
  'rekap.bagan-satuan': { id: 'Miliar rupiah', en: 'Billions of rupiah' },

  // Konvergensi.
  'konvergensi.judul': { id: 'Konvergensi per desa/kelurahan', en: 'Convergence by village' },
  'konvergensi.arti': {
    id: 'Persen selalu pembilang dibagi penyebut, bukan rata-rata. Layanan yang tidak diketahui tidak masuk pembilang maupun penyebut. Umur dihitung per {{acuan}}.',
    en: 'A percentage is always numerator by denominator, never an average. Services that are not known are in neither. Ages are reckoned at {{acuan}}.',
  },
  'konvergensi.tetap': {
    id: 'Jumlah keluarga dan layanan dihitung Konvergen dari syarat tiap kebutuhan, jadi berupa angka tetap; persen dan jumlahnya rumus.',
    en: 'Families and services are counted by Konvergen from the conditions of every need and are fixed figures; percentages and totals are formulas.',
  },
  'konvergensi.letak-kisi': {
    id: 'Kisi empat tahap ada mulai baris {{baris}}.',
    en: 'The grid of four stages begins on row {{baris}}.',
  },
  'konvergensi.tanpa-keluarga': {
    id: 'Tidak ada data keluarga di buku kerja ini.',
    en: 'There is no data of families in this workbook.',
  },
  'konvergensi.desa': { id: 'Desa/Kelurahan', en: 'Village' },
  'konvergensi.kode': { id: 'Kode desa', en: 'Village code' },
  'konvergensi.tanpa-desa': {
    id: '(desa/kelurahan tidak terbaca)',
    en: '(village not readable)',
  },
  'konvergensi.keluarga': { id: 'Keluarga', en: 'Families' },
  'konvergensi.dinilai': { id: 'Keluarga dinilai', en: 'Families judged' },
  'konvergensi.diterima': { id: 'Layanan diterima (pembilang)', en: 'Services received (numerator)' },
  'konvergensi.seharusnya': { id: 'Layanan seharusnya (penyebut)', en: 'Services due (denominator)' },
  'konvergensi.persen': { id: 'Layanan diterima/seharusnya', en: 'Services received/due' },
  'konvergensi.lengkap': { id: 'Keluarga lengkap', en: 'Families complete' },
  'konvergensi.sebagian': { id: 'Keluarga sebagian', en: 'Families in part' },
  'konvergensi.nol': { id: 'Keluarga tanpa satu pun layanan', en: 'Families without any service' },
  'konvergensi.persen-lengkap': { id: 'Lengkap/dinilai', en: 'Complete/judged' },
  'konvergensi.tidak-diketahui': { id: 'Layanan tidak diketahui', en: 'Services not known' },
  'konvergensi.bagan': {
    id: 'Layanan diterima dari yang seharusnya, per desa/kelurahan',
    en: 'Services received of those due, by village',
  },
  'konvergensi.bagan-terendah': {
    id: '{{jumlah}} desa/kelurahan dengan layanan diterima/seharusnya terendah',
    en: 'The {{jumlah}} villages with the least services received of those due',
  },
  'kisi.judul': {
    id: 'Empat tahap di dua lokus: {{titik}} titik (satu sub kegiatan di satu tempat), {{terpadu}} terpadu',
    en: 'Four stages at two loci: {{titik}} points (a sub kegiatan at one place), {{terpadu}} in full',
  },
  'kisi.tidak-ada': {
    id: 'Kisi empat tahap: tidak ada lembar pemetaan.',
    en: 'Grid of four stages: there is no mapping sheet.',
  },
  'kisi.tahap': { id: 'Tahap', en: 'Stage' },
  'kisi.wilayah': { id: 'Wilayah', en: 'Area' },
  'kisi.sasaran': { id: 'Sasaran', en: 'People' },
  'kisi.ya': { id: '{{lokus}}: terisi', en: '{{lokus}}: filled' },
  'kisi.tidak': { id: '{{lokus}}: tidak', en: '{{lokus}}: not' },
  'kisi.tidak-diketahui': { id: '{{lokus}}: tidak diketahui', en: '{{lokus}}: not known' },
  'kisi.persen': { id: 'Terisi/dapat dinilai', en: 'Filled/can be judged' },

  // Kesenjangan.
  'kesenjangan.judul': {
    id: 'Keluarga yang belum lengkap layanannya',
    en: 'Families whose services are not complete',
  },
  'kesenjangan.ringkas': {
    id: '{{jumlah}} dari {{keluarga}} keluarga pasti kekurangan layanan, diurutkan menurut desil dan banyaknya layanan yang kurang.',
    en: '{{jumlah}} of {{keluarga}} families certainly lack a service, in order of desil and services missing.',
  },
  'kesenjangan.tidak-ada': {
    id: 'Tidak ada keluarga yang pasti kekurangan layanan.',
    en: 'There is no family that certainly lacks a service.',
  },
  'kesenjangan.kepotong': {
    id: '{{jumlah}} keluarga terakhir tidak muat di satu lembar dan tidak ditulis.',
    en: 'The last {{jumlah}} families do not fit into one sheet and are not written.',
  },
  'kesenjangan.keluarga': { id: 'Keluarga', en: 'Family' },
  'kesenjangan.nik': { id: 'NIK', en: 'NIK' },
  'kesenjangan.desa': { id: 'Desa/Kelurahan', en: 'Village' },
  'kesenjangan.kecamatan': { id: 'Kecamatan', en: 'Sub-district' },
  'kesenjangan.desil': { id: 'Desil', en: 'Desil' },
  'kesenjangan.jumlah': { id: 'Layanan kurang (jumlah)', en: 'Services missing (number)' },
  'kesenjangan.kurang': { id: 'Layanan yang kurang', en: 'Services missing' },
  'kesenjangan.alasan': { id: 'Alasan', en: 'Why' },
  'kesenjangan.belum-diketahui': { id: 'Belum diketahui', en: 'Not known yet' },

  // Daftar per OPD.
  'opd.judul': {
    id: 'Yang perlu dikerjakan tiap perangkat daerah',
    en: 'What each OPD has to do',
  },
  'opd.arti': {
    id: 'Saring kolom Perangkat daerah untuk satu perangkat daerah, atau kolom Hal = Ringkasan untuk semuanya. Satu keluarga tercatat pada setiap perangkat daerah yang menyediakan layanannya.',
    en: 'Filter the column OPD for one of them, or the column Matter for Summary to see all. A family is listed with every OPD that provides the service.',
  },
  'opd.hal': { id: 'Hal', en: 'Matter' },
  'opd.hal.ringkasan': { id: 'Ringkasan', en: 'Summary' },
  'opd.hal.keluarga': { id: 'Keluarga', en: 'Family' },
  'opd.uraian': { id: 'Uraian', en: 'Item' },
  'opd.ringkas': {
    id: '{{error}} kesalahan, {{warning}} peringatan, {{info}} saran; {{keluarga}} keluarga perlu dilayani',
    en: '{{error}} errors, {{warning}} warnings, {{info}} pieces of advice; {{keluarga}} families to be served',
  },
  'opd.layani': { id: 'Layani: {{kebutuhan}}', en: 'Serve: {{kebutuhan}}' },
  'opd.tidak-ada': {
    id: 'Tidak ada yang perlu dikerjakan menurut pemeriksaan ini.',
    en: 'There is nothing to do by this check.',
  },

  // What is said of writing them.
  'tulis.judul': { id: 'Tulis ke lembar', en: 'Write to sheets' },
  'tulis.jelas': {
    id: 'Menulis hasil pemeriksaan ke lembar tersendiri di buku kerja ini. Hanya lembar buatan Konvergen yang diganti; lembar Anda tidak disentuh.',
    en: 'Writes what the check found to sheets of their own in this workbook. Only sheets of Konvergen are replaced; yours are not touched.',
  },
  'tulis.pilih': { id: 'Lembar yang ditulis', en: 'Sheets to be written' },
  'tulis.ada': { id: 'sudah ada, tidak diganti', en: 'is there, not replaced' },
  'tulis.tombol': { id: 'Tulis {{jumlah}} lembar', en: 'Write {{jumlah}} sheets' },
  'tulis.perlu-periksa': {
    id: 'Buku kerja diperiksa dahulu, lalu lembarnya ditulis.',
    en: 'The workbook is checked first, then the sheets are written.',
  },
  'tulis.menyusun': { id: 'Menyusun lembar …', en: 'Making the sheets …' },
  'tulis.menulis': { id: 'Menulis lembar: {{persen}}%', en: 'Writing the sheets: {{persen}}%' },
  'tulis.batal': { id: 'Batalkan', en: 'Cancel' },
  'tulis.dibatalkan': {
    id: 'Dibatalkan. Tidak ada lembar yang diganti.',
    en: 'Cancelled. No sheet was replaced.',
  },
  'tulis.selesai': { id: 'Ditulis: {{lembar}}.', en: 'Written: {{lembar}}.' },
  'tulis.tidak-ada': { id: 'Tidak ada lembar untuk ditulis.', en: 'There is no sheet to write.' },

  // Command line.
  'cli.perlu-hasil': {
    id: 'Sebutkan berkas hasil: konvergen report BERKAS --out HASIL.xlsx',
    en: 'Name the file to write: konvergen report FILE --out RESULT.xlsx',
  },
  'cli.satu-berkas': {
    id: 'Perintah report menerima satu berkas.',
    en: 'The command report takes one file.',
  },
  'cli.sudah-ada': {
    id: '{{berkas}} sudah ada dan mungkin berisi keputusan yang ditulis di dalamnya. Pilih nama lain.',
    en: '{{berkas}} exists already and may hold decisions somebody wrote into it. Choose another name.',
  },
  'cli.lembar': { id: '  {{lembar}}: {{baris}} baris', en: '  {{lembar}}: {{baris}} rows' },
  'cli.akan': {
    id: '{{berkas}}: {{jumlah}} lembar hasil akan ditulis.',
    en: '{{berkas}}: {{jumlah}} result sheets would be written.',
  },
  'cli.ditulis': {
    id: '{{hasil}} ditulis: salinan {{berkas}} dengan {{jumlah}} lembar hasil.',
    en: '{{hasil}} written: a copy of {{berkas}} with {{jumlah}} result sheets.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Name of a sentence of the result sheets. */
export type ResultsKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const RESULTS_TEXTS: Readonly<Record<ResultsKey, Message>> = TEXTS;

/** A sentence of the result sheets in one language, its gaps filled. */
export const resultsText = (key: ResultsKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
