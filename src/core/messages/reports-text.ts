import { REPORTS_FILE_TEXTS } from './reports-file-text';
import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/** What the reports that leave the room say, and the command that writes them. */
const TEXTS = {
  // Words of many reports.
  buku: { id: 'Buku kerja', en: 'Workbook' },
  lembar: { id: 'Lembar', en: 'Sheet' },
  sel: { id: 'Sel', en: 'Cell' },
  jumlah: { id: 'Jumlah', en: 'Number' },
  total: { id: 'Jumlah', en: 'Total' },
  kode: { id: 'Kode', en: 'Code' },
  uraian: { id: 'Uraian', en: 'Item' },
  opd: { id: 'Perangkat daerah', en: 'OPD' },
  kecamatan: { id: 'Kecamatan', en: 'Sub-district' },
  desa: { id: 'Desa/Kelurahan', en: 'Village' },
  desil: { id: 'Desil', en: 'Desil' },
  keluarga: { id: 'Keluarga', en: 'Families' },
  keterangan: { id: 'Keterangan', en: 'Remarks' },
  sumber: { id: 'Dari: {{buku}}. Ditulis {{stempel}}.', en: 'From: {{buku}}. Written {{stempel}}.' },
  masker: {
    id: 'NIK, nomor KK, dan nama disamarkan; cari keluarganya lewat selnya.',
    en: 'NIK, KK numbers and names are masked; find the family by its cell.',
  },
  terbuka: {
    id: 'Berisi NIK, nomor KK, dan nama: jangan diteruskan ke yang tidak berhak.',
    en: 'Holds NIK, KK numbers and names: do not pass it on to those who may not see them.',
  },

  // Findings.
  'temuan.tingkat': { id: 'Tingkat', en: 'Severity' },
  'temuan.aturan': { id: 'Aturan', en: 'Rule' },
  'temuan.isi': { id: 'Isi sel', en: 'Content of the cell' },
  'temuan.temuan': { id: 'Temuan', en: 'Finding' },
  'temuan.langkah': { id: 'Yang perlu dilakukan', en: 'What to do' },
  'temuan.usulan': { id: 'Usulan isi', en: 'Proposed content' },
  'tingkat.error': { id: 'Kesalahan', en: 'Error' },
  'tingkat.warning': { id: 'Peringatan', en: 'Warning' },
  'tingkat.info': { id: 'Saran', en: 'Advice' },

  // Budget.
  rincian: { id: 'Rincian', en: 'Breakdown' },
  'menurut.total': { id: 'Seluruhnya', en: 'Altogether' },
  'menurut.strategi': { id: 'Strategi', en: 'Strategi' },
  'menurut.klaster': { id: 'Klaster', en: 'Klaster' },
  'menurut.permendagri53': { id: 'Strategi Permendagri 53/2020', en: 'Strategi of Permendagri 53/2020' },
  'menurut.sumberDana': { id: 'Sumber dana', en: 'Source of funds' },
  'menurut.opd': { id: 'Perangkat daerah', en: 'OPD' },
  'menurut.jenisAktivitas': { id: 'Jenis aktivitas', en: 'Kind of activity' },
  subkegiatan: { id: 'Sub kegiatan', en: 'Sub kegiatan' },
  pagu: { id: 'Pagu (Rp)', en: 'Pagu (Rp)' },
  realisasi: { id: 'Realisasi (Rp)', en: 'Realisasi (Rp)' },
  serapan: { id: 'Realisasi/pagu', en: 'Realisasi/pagu' },

  // Convergence.
  'konvergensi.tingkat': { id: 'Tingkat wilayah', en: 'Level' },
  'tingkat.kabupaten': { id: 'Kabupaten/Kota', en: 'Kabupaten/Kota' },
  'tingkat.kecamatan': { id: 'Kecamatan', en: 'Sub-district' },
  'tingkat.desa': { id: 'Desa/Kelurahan', en: 'Village' },
  'konvergensi.dinilai': { id: 'Keluarga dinilai', en: 'Families judged' },
  'konvergensi.diterima': { id: 'Layanan diterima', en: 'Services received' },
  'konvergensi.seharusnya': { id: 'Layanan seharusnya', en: 'Services due' },
  'konvergensi.persen': { id: 'Diterima/seharusnya', en: 'Received/due' },
  'konvergensi.lengkap': { id: 'Keluarga lengkap', en: 'Families complete' },
  'konvergensi.sebagian': { id: 'Keluarga sebagian', en: 'Families in part' },
  'konvergensi.nol': { id: 'Keluarga tanpa satu pun layanan', en: 'Families without any service' },
  'konvergensi.tidak-diketahui': { id: 'Layanan tidak diketahui', en: 'Services not known' },
  'wilayah-tak-terbaca': { id: '(wilayah tidak terbaca)', en: '(place not readable)' },
  'cakupan.kebutuhan': { id: 'Layanan', en: 'Service' },
  'cakupan.terpenuhi': { id: 'Keluarga menerima', en: 'Families receiving' },
  'cakupan.seharusnya': {
    id: 'Keluarga yang seharusnya menerima dan diketahui penerimaannya',
    en: 'Families due it whose receipt is known',
  },
  'cakupan.tidak-diketahui': { id: 'Penerimaan tidak diketahui', en: 'Receipt not known' },

  // Gaps.
  'kesenjangan.keluarga': { id: 'Kepala keluarga', en: 'Head of family' },
  'kesenjangan.nik': { id: 'NIK', en: 'NIK' },
  'kesenjangan.kurang': { id: 'Layanan yang kurang', en: 'Services missing' },
  'kesenjangan.alasan': { id: 'Alasan', en: 'Why' },
  'kesenjangan.belum-diketahui': { id: 'Belum diketahui', en: 'Not known yet' },

  // Complaints.
  'aduan.menurut.total': { id: 'Seluruhnya', en: 'Altogether' },
  'aduan.menurut.status': { id: 'Status', en: 'Status' },
  'aduan.menurut.kanal': { id: 'Kanal', en: 'Channel' },
  'aduan.menurut.program': { id: 'Program', en: 'Programme' },
  'aduan.menurut.opd': { id: 'Perangkat daerah', en: 'OPD' },
  'aduan.menurut.kecamatan': { id: 'Kecamatan', en: 'Sub-district' },
  'aduan.menurut.desa': { id: 'Desa/Kelurahan', en: 'Village' },
  'aduan.terbuka': { id: 'Terbuka', en: 'Open' },
  'aduan.selesai': { id: 'Selesai', en: 'Settled' },
  'aduan.ditolak': { id: 'Ditolak', en: 'Rejected' },
  'aduan.tidak-diketahui': { id: 'Status tidak diketahui', en: 'Status not known' },
  'aduan.lewat-batas': { id: 'Terbuka lebih dari {{batas}} hari', en: 'Open more than {{batas}} days' },
  'aduan.tertua': { id: 'Terbuka terlama (hari)', en: 'Open longest (days)' },
  'aduan.median': { id: 'Hari sampai selesai (median)', en: 'Days until settled (median)' },
  'aduan.dihitung': { id: 'Selesai dengan tanggal lengkap', en: 'Settled, both dates known' },
  'aduan.tidak-menerima': {
    id: 'Keluarga tidak menerima programnya',
    en: 'Family does not receive the programme',
  },
  'aduan.kurang': { id: 'Keluarga kekurangan layanannya', en: 'Family lacks the service' },
  'aduan.status': { id: 'Status', en: 'Status' },
  'aduan.kanal': { id: 'Kanal', en: 'Channel' },
  'aduan.program': { id: 'Program', en: 'Programme' },
  'aduan.masuk': { id: 'Tanggal masuk', en: 'Came in' },
  'aduan.tanggal-selesai': { id: 'Tanggal selesai', en: 'Settled on' },
  'aduan.hari': { id: 'Hari terbuka atau sampai selesai', en: 'Days open or until settled' },
  'aduan.kaitan': { id: 'Kaitan ke keluarga', en: 'Tied to a family' },
  'aduan.penerimaan': { id: 'Penerimaan program', en: 'Receipt of the programme' },
  'kaitan.keluarga': { id: 'ditemukan', en: 'found' },
  'kaitan.tanpa-nik': { id: 'tanpa NIK', en: 'no NIK' },
  'kaitan.nik-tidak-terbaca': { id: 'NIK tidak terbaca', en: 'NIK cannot be read' },
  'kaitan.tidak-ditemukan': { id: 'NIK tidak ada di data keluarga', en: 'NIK in no list of families' },
  'kaitan.lebih-dari-satu': { id: 'lebih dari satu keluarga', en: 'more than one family' },
  'penerimaan.menerima': { id: 'menerima', en: 'receives it' },
  'penerimaan.tidak-menerima': { id: 'tidak menerima', en: 'does not receive it' },
  'penerimaan.tidak-diketahui': { id: 'tidak diketahui', en: 'not known' },
  'penerimaan.tak-terhubung': { id: 'tidak dapat dihubungkan', en: 'cannot be tied' },

  // Tables as files.
  'tabel.temuan': { id: 'temuan', en: 'findings' },
  'tabel.rekap': { id: 'rekap-anggaran', en: 'budget' },
  'tabel.konvergensi': { id: 'konvergensi', en: 'convergence' },
  'tabel.cakupan': { id: 'cakupan-layanan', en: 'coverage' },
  'tabel.kesenjangan': { id: 'kesenjangan', en: 'gaps' },
  'tabel.pengaduan': { id: 'pengaduan', en: 'complaints' },
  'tabel.rekap-pengaduan': { id: 'rekap-pengaduan', en: 'complaints-summary' },
  'csv.catatan': { id: 'catatan.txt', en: 'notes.txt' },
  'csv.dilindungi': {
    id: '{{berkas}}: {{jumlah}} teks berawalan = + - @ atau tab diberi tanda petik tunggal di depannya, agar tidak dijalankan sebagai rumus.',
    en: '{{berkas}}: {{jumlah}} texts that begin with = + - @ or a tab got an apostrophe before them, so that they are not run as formulas.',
  },
  'csv.angka-panjang': {
    id: '{{berkas}}: {{jumlah}} nomor panjang (NIK, nomor KK) diberi tanda petik tunggal di depannya, agar Excel tidak menghilangkan angkanya.',
    en: '{{berkas}}: {{jumlah}} long numbers (NIK, KK numbers) got an apostrophe before them, so that Excel loses none of their digits.',
  },

  // RAT.
  'rat.lembar': { id: 'RAT', en: 'RAT' },
  'rat.catatan': { id: 'Catatan', en: 'Notes' },
  'rat.catatan-judul': {
    id: 'Catatan ekspor RAT: yang tidak dinyatakan sumber dibiarkan kosong',
    en: 'Notes on the RAT export: what the source does not state is left empty',
  },
  'rat.baris': { id: 'Baris', en: 'Rows' },
  'rat.kolom': { id: 'Kolom', en: 'Column' },
  'rat.terisi': { id: 'Terisi', en: 'Filled' },
  'rat.kosong': { id: 'Kosong: tidak dinyatakan sumber', en: 'Empty: not stated by the source' },
  'rat.disalin': { id: 'Tidak terbaca: disalin apa adanya', en: 'Not readable: copied as written' },
  'rat.galat': { id: 'Galat di sumber: dikosongkan', en: 'Error in the source: left empty' },
  'rat.dari-lain': {
    id: 'Disusun dari kolom lain yang dinyatakan sumber',
    en: 'Put together from other columns the source states',
  },
  'rat.cara': {
    id: 'Nomor urut dibuat baru. Lokasi disusun dari kolom desa, kecamatan, atau kode wilayah bila kolom Lokasi tidak ada. Jumlah sasaran ditulis bersama satuannya bila satuannya dinyatakan. Klaster, realisasi, dan kolom lain di luar 18 kolom RAT tidak ikut.',
    en: 'Rows are numbered anew. Lokasi is put together from village, sub-district or region code where there is no such column. The number of beneficiaries is written with its unit where one is stated. Klaster, realisasi and other columns beyond the 18 of the RAT are left out.',
  },
  'rat.tidak-ada': {
    id: 'Tidak ada lembar pemetaan untuk ditulis sebagai RAT.',
    en: 'There is no mapping sheet to be written as RAT.',
  },

  // LP2KD.
  'lp2kd.pemantauan': { id: 'LP2KD Pemantauan', en: 'LP2KD Monitoring' },
  'lp2kd.evaluasi': { id: 'LP2KD Evaluasi', en: 'LP2KD Evaluation' },
  'lp2kd.pengaduan': { id: 'LP2KD Pengaduan', en: 'LP2KD Complaints' },
  'lp2kd.tenggat': { id: 'LP2KD Tenggat', en: 'LP2KD Deadlines' },
  'lp2kd.pemantauan-judul': {
    id: 'Lampiran LP2KD: pemantauan rencana dan realisasi{{tahun}}',
    en: 'LP2KD annex: monitoring of plan and realisation{{tahun}}',
  },
  'lp2kd.evaluasi-judul': {
    id: 'Lampiran LP2KD: evaluasi konvergensi dan cakupan{{tahun}}',
    en: 'LP2KD annex: evaluation of convergence and coverage{{tahun}}',
  },
  'lp2kd.pengaduan-judul': {
    id: 'Lampiran LP2KD: rekap pengaduan{{tahun}}',
    en: 'LP2KD annex: summary of complaints{{tahun}}',
  },
  'lp2kd.tenggat-judul': { id: 'Tenggat penyampaian LP2KD', en: 'When LP2KD is due' },
  'lp2kd.tahun': { id: ', tahun anggaran {{tahun}}', en: ', budget year {{tahun}}' },
  'lp2kd.dasar-isi': {
    id: 'Hasil pemantauan, evaluasi, dan pengaduan menjadi bagian LP2KD: Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 4 huruf g dan angka 5 huruf c. Susunan lampirannya belum ditemukan di naskah itu; periksa format yang berlaku.',
    en: 'Results of monitoring, evaluation and complaints are part of LP2KD: Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 4 huruf g and angka 5 huruf c. The layout of its annexes was not found in that text; check the form in force.',
  },
  'lp2kd.tak-terbaca': {
    id: '{{jumlah}} sel anggaran tidak terbaca dan tidak ikut dijumlahkan.',
    en: '{{jumlah}} budget cells cannot be read and are in no sum.',
  },
  'lp2kd.tanpa-pemetaan': { id: 'Tidak ada lembar pemetaan.', en: 'There is no mapping sheet.' },
  'lp2kd.tanpa-keluarga': { id: 'Tidak ada data keluarga.', en: 'There is no data of families.' },
  'lp2kd.tanpa-pengaduan': { id: 'Tidak ada lembar pengaduan.', en: 'There is no complaints sheet.' },
  'lp2kd.konvergensi-arti': {
    id: 'Persen selalu pembilang dibagi penyebut. Layanan yang tidak diketahui tidak masuk keduanya.',
    en: 'A percentage is always numerator by denominator. Services that are not known are in neither.',
  },
  'lp2kd.cakupan': { id: 'Cakupan menurut layanan', en: 'Coverage by service' },
  'lp2kd.per-kecamatan': { id: 'Konvergensi menurut kecamatan', en: 'Convergence by sub-district' },
  'lp2kd.per-desa': { id: 'Konvergensi menurut desa/kelurahan', en: 'Convergence by village' },
  'lp2kd.aduan-arti': {
    id: 'Umur pengaduan dihitung sampai {{hari}}. Tanggal yang tidak terbaca tidak dihitung: {{terbuka}} pengaduan terbuka tanpa tanggal masuk yang terbaca, {{bertentangan}} yang status dan tanggalnya bertentangan. {{batas}}',
    en: 'Complaints are aged up to {{hari}}. Dates nobody can read do not count: {{terbuka}} open complaints have no readable day they came in, {{bertentangan}} have a status that contradicts their dates. {{batas}}',
  },
  'tenggat.laporan': { id: 'Laporan', en: 'Report' },
  'tenggat.dari': { id: 'Dari', en: 'From' },
  'tenggat.kepada': { id: 'Kepada', en: 'To' },
  'tenggat.paling-lambat': { id: 'Paling lambat', en: 'Due by' },
  'tenggat.sisa': { id: 'Sisa hari (negatif: lewat)', en: 'Days left (negative: overdue)' },
  'tenggat.dasar': { id: 'Dasar', en: 'Source' },
  'tenggat.kabupaten.laporan': {
    id: 'LP2KD kabupaten/kota {{tahun}}',
    en: 'LP2KD of the district {{tahun}}',
  },
  'tenggat.kabupaten.dari': { id: 'Bupati/wali kota', en: 'Bupati/wali kota' },
  'tenggat.kabupaten.kepada': {
    id: 'Gubernur, melalui wakil gubernur selaku ketua TKPK Provinsi',
    en: 'Governor, through the vice governor as head of TKPK Provinsi',
  },
  'tenggat.kabupaten.dasar': {
    id: 'Paling lama 1 bulan setelah tahun anggaran berakhir: Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 6 huruf b',
    en: 'At most 1 month after the budget year ends: Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 6 huruf b',
  },
  'tenggat.provinsi.laporan': { id: 'LP2KD provinsi {{tahun}}', en: 'LP2KD of the province {{tahun}}' },
  'tenggat.provinsi.dari': { id: 'Gubernur', en: 'Governor' },
  'tenggat.provinsi.kepada': {
    id: 'Wakil Presiden, melalui Menteri',
    en: 'Vice President, through the Minister',
  },
  'tenggat.provinsi.dasar': {
    id: 'Paling lama 2 bulan setelah tahun anggaran berakhir: Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 6 huruf a',
    en: 'At most 2 months after the budget year ends: Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 6 huruf a',
  },
  'tenggat.tanpa-tahun': {
    id: 'Tahun anggaran tidak dinyatakan di buku kerja, jadi tenggatnya tidak dapat dihitung.',
    en: 'The workbooks state no budget year, so no deadline can be worked out.',
  },

  // Summary.
  'ringkas.judul': { id: 'Ringkasan{{tahun}}', en: 'Summary{{tahun}}' },
  'ringkas.sel': { id: 'Sel: {{sel}}', en: 'Cells: {{sel}}' },
  'ringkas.sel-lain': { id: '{{sel}} dan {{jumlah}} rentang lain', en: '{{sel}} and {{jumlah}} more ranges' },
  'ringkas.pagu': {
    id: 'Lembar pemetaan memuat {{subkegiatan}} sub kegiatan dengan pagu {{pagu}}.',
    en: 'The mapping sheets hold {{subkegiatan}} sub kegiatan with a pagu of {{pagu}}.',
  },
  'ringkas.realisasi': {
    id: 'Realisasinya {{realisasi}}, yaitu {{persen}} dari pagu.',
    en: 'Their realisasi is {{realisasi}}, which is {{persen}} of the pagu.',
  },
  'ringkas.tak-terbaca': {
    id: '{{jumlah}} sel anggaran tidak terbaca dan tidak ikut dalam angka di atas.',
    en: '{{jumlah}} budget cells cannot be read and are in none of the figures above.',
  },
  'ringkas.strategi': {
    id: '{{nama}}: {{subkegiatan}} sub kegiatan, {{pagu}} ({{persen}} dari pagu).',
    en: '{{nama}}: {{subkegiatan}} sub kegiatan, {{pagu}} ({{persen}} of the pagu).',
  },
  'ringkas.penunjang': {
    id: 'Kegiatan penunjang mengambil {{pagu}}, yaitu {{persen}} dari pagu.',
    en: 'Supporting activities take {{pagu}}, which is {{persen}} of the pagu.',
  },
  'ringkas.keluarga': {
    id: 'Dari {{keluarga}} keluarga, {{dinilai}} dapat dinilai: {{lengkap}} menerima semua layanan yang seharusnya ({{persen}}), {{nol}} tidak menerima satu pun.',
    en: 'Of {{keluarga}} families {{dinilai}} can be judged: {{lengkap}} receive every service due to them ({{persen}}), {{nol}} receive none.',
  },
  'ringkas.layanan': {
    id: 'Layanan yang diterima {{diterima}} dari {{seharusnya}} yang seharusnya ({{persen}}).',
    en: '{{diterima}} of {{seharusnya}} services due are received ({{persen}}).',
  },
  'ringkas.kurang': {
    id: 'Kekurangan terbanyak pada {{nama}}: {{jumlah}} dari {{seharusnya}} keluarga yang seharusnya menerima belum menerimanya.',
    en: 'Most is missing of {{nama}}: {{jumlah}} of {{seharusnya}} families due it do not receive it.',
  },
  'ringkas.desa': {
    id: 'Konvergensi terendah di {{nama}}: {{diterima}} dari {{seharusnya}} layanan ({{persen}}).',
    en: 'Convergence is lowest in {{nama}}: {{diterima}} of {{seharusnya}} services ({{persen}}).',
  },
  'ringkas.aduan': {
    id: '{{jumlah}} pengaduan tercatat: {{selesai}} selesai, {{ditolak}} ditolak, {{terbuka}} terbuka, {{lain}} tanpa status yang terbaca.',
    en: '{{jumlah}} complaints are on record: {{selesai}} settled, {{ditolak}} rejected, {{terbuka}} open, {{lain}} without a readable status.',
  },
  'ringkas.aduan-median': {
    id: 'Median lama penyelesaian {{dihitung}} pengaduan yang tanggalnya lengkap: {{hari}} hari.',
    en: 'The median time to settle the {{dihitung}} complaints with both dates: {{hari}} days.',
  },
  'ringkas.aduan-tertua': {
    id: 'Pengaduan terbuka yang terlama sudah {{hari}} hari.',
    en: 'The oldest open complaint is {{hari}} days old.',
  },
  'ringkas.temuan': {
    id: 'Pemeriksaan menemukan {{error}} kesalahan dan {{warning}} peringatan; angka di atas dapat berubah setelah diperbaiki.',
    en: 'The check found {{error}} errors and {{warning}} warnings; the figures above may change once they are mended.',
  },

  // Anonymised.
  'anonim.lembar': { id: 'Keluarga Anonim', en: 'Anonymous Families' },
  'anonim.judul': { id: 'Data keluarga tanpa identitas', en: 'Data of families without identities' },
  'anonim.tanpa': {
    id: 'Tanpa NIK, nomor KK, nama, alamat, kode keluarga, dan letak sel. Nomor dan urutan baris diundi untuk ekspor ini saja dan tidak dapat ditelusuri ke data asal.',
    en: 'Without NIK, KK numbers, names, addresses, family ids and cells. Numbers and order of rows were drawn for this export alone and lead back to no data.',
  },
  'anonim.k': {
    id: 'k-anonimitas: setiap pasangan wilayah dan kelompok umur yang ditulis dimiliki sedikitnya {{k}} keluarga (terkecil di sini: {{terkecil}}). Desil dan layanan ditulis apa adanya; bersama keduanya kelompok terkecil berisi {{dengan}} keluarga. Jangan menggabungkannya dengan data lain.',
    en: 'k-anonymity: every pair of place and age band that is written is shared by at least {{k}} families (smallest here: {{terkecil}}). Desil and services are written as they are; with both of them the smallest group holds {{dengan}} families. Do not join it with other data.',
  },
  'anonim.digabung': {
    id: 'Desa dengan kurang dari {{k}} keluarga digabung ke kecamatannya, dan kecamatan yang masih kurang ke seluruh wilayah: {{desa}} desa digabung, {{keluarga}} keluarga. Kelompok umur disembunyikan pada {{umur}} keluarga.',
    en: 'Villages with fewer than {{k}} families are merged into their sub-district, and sub-districts still short of them into the whole area: {{desa}} villages merged, {{keluarga}} families. The age band is hidden for {{umur}} families.',
  },
  'anonim.terlalu-sedikit': {
    id: 'Hanya {{keluarga}} keluarga: kurang dari {{k}}, jadi tidak dapat ditulis tanpa membuka siapa mereka.',
    en: 'Only {{keluarga}} families: fewer than {{k}}, so they cannot be written without showing who they are.',
  },
  'anonim.terlalu-banyak': {
    id: '{{keluarga}} keluarga tidak muat di satu lembar. Ekspor per buku kerja.',
    en: '{{keluarga}} families do not fit into one sheet. Export workbook by workbook.',
  },
  'anonim.nomor': { id: 'Nomor', en: 'Number' },
  'anonim.desa-digabung': { id: '(desa digabung)', en: '(villages merged)' },
  'anonim.wilayah-digabung': { id: '(wilayah digabung)', en: '(places merged)' },
  'anonim.umur': { id: 'Umur kepala keluarga', en: 'Age of the head' },
  'anonim.umur-tidak-diketahui': { id: 'tidak diketahui', en: 'not known' },
  'anonim.umur-disembunyikan': { id: '(disembunyikan)', en: '(hidden)' },
  'anonim.keadaan.tidak': { id: 'tidak perlu', en: 'not due' },
  'anonim.keadaan.tidak-dapat-dinilai': { id: 'tidak dapat dinilai', en: 'cannot be judged' },
  'anonim.keadaan.penerimaan-tidak-diketahui': {
    id: 'perlu, penerimaan tidak diketahui',
    en: 'due, receipt not known',
  },
  'anonim.keadaan.belum': { id: 'perlu, belum menerima', en: 'due, not received' },
  'anonim.keadaan.diterima': { id: 'perlu, menerima', en: 'due, received' },

  // Letters.
  'surat.daftar': { id: 'Daftar Surat', en: 'List of Letters' },
  'surat.daftar-judul': { id: 'Surat untuk tiap perangkat daerah', en: 'Letters to each OPD' },
  'surat.lembar': { id: 'Lembar surat', en: 'Sheet of the letter' },
  'surat.kepada': { id: 'Yth. Kepala {{opd}}', en: 'To the head of {{opd}}' },
  'surat.perihal': {
    id: 'Perihal: tindak lanjut pemetaan program penanggulangan kemiskinan{{tahun}}',
    en: 'Concerning: follow-up of the mapping of poverty programmes{{tahun}}',
  },
  'surat.isi': {
    id: 'Pemeriksaan lembar pemetaan menemukan {{error}} kesalahan, {{warning}} peringatan, dan {{info}} saran pada baris perangkat daerah Saudara. Menurut program yang dipetakan, {{keluarga}} keluarga menunggu layanan yang Saudara sediakan. Mohon diperbaiki dan dilayani, lalu dilaporkan kembali kepada sekretariat TKPK.',
    en: 'The check of the mapping sheets found {{error}} errors, {{warning}} warnings and {{info}} pieces of advice in the rows of your office. By the programmes mapped, {{keluarga}} families wait for a service you provide. Please mend and serve, and report back to the TKPK secretariat.',
  },
  'surat.temuan': { id: 'Temuan yang perlu diperbaiki', en: 'Findings to be mended' },
  'surat.keluarga': { id: 'Keluarga yang perlu dilayani', en: 'Families to be served' },
  'surat.layanan': { id: 'Layanan', en: 'Service' },
  'surat.kepotong': {
    id: '{{jumlah}} baris lain tidak dimuat di surat ini; lihat lembar Daftar per OPD atau ekspor CSV.',
    en: '{{jumlah}} more lines are not in this letter; see the sheet of duties by OPD, or the CSV export.',
  },
  ...REPORTS_FILE_TEXTS,
} as const satisfies Readonly<Record<string, Message>>;

/** Name of a sentence of the reports. */
export type ReportsKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const REPORTS_TEXTS: Readonly<Record<ReportsKey, Message>> = TEXTS;

/** A sentence of the reports in one language, its gaps filled. */
export const reportsText = (key: ReportsKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
