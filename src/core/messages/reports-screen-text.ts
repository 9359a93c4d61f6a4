import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/** What the pane says of templates and reports. */
const TEXTS = {
  templat: { id: 'Templat', en: 'Templates' },
  'templat.jelas': {
    id: 'Lembar kosong untuk diisi, dengan daftar pilihan dan petunjuk di setiap kolom.',
    en: 'Empty sheets to fill in, with lists to choose from and a hint for every column.',
  },
  'templat.jenis': { id: 'Jenis templat', en: 'Kind of template' },
  'templat.tahun': { id: 'Tahun anggaran', en: 'Budget year' },
  'templat.tahun.salah': { id: 'Tulis tahun, misalnya 2026.', en: 'Write a year, such as 2026.' },
  'templat.kabupaten': { id: 'Kabupaten/kota', en: 'District' },
  'templat.kabupaten.jelas': {
    id: 'Kosong: disediakan tempat untuk mengisinya.',
    en: 'Empty: room is left to fill it in.',
  },
  'templat.rat': { id: 'RAT, 18 kolom', en: 'RAT, 18 columns' },
  'templat.rat.untuk': {
    id: 'Untuk perangkat daerah: rencana program, pagu, dan sasaran setahun menurut bentuk nasional.',
    en: 'For OPD: programmes, budget and targets planned for a year, in the national form.',
  },
  'templat.laporan': { id: 'Laporan semester, 21 kolom', en: 'Semester report, 21 columns' },
  'templat.laporan.untuk': {
    id: 'Untuk perangkat daerah: RAT ditambah realisasi semester 1 dan 2.',
    en: 'For OPD: the RAT and what was realised in semesters 1 and 2.',
  },
  'templat.laporan-23': { id: 'Laporan triwulan, 23 kolom', en: 'Quarterly report, 23 columns' },
  'templat.laporan-23.untuk': {
    id: 'Untuk perangkat daerah: RAT ditambah realisasi keempat triwulan.',
    en: 'For OPD: the RAT and what was realised in each quarter.',
  },
  'templat.pemetaan': { id: 'Pemetaan program', en: 'Mapping of programmes' },
  'templat.pemetaan.untuk': {
    id: 'Untuk perangkat daerah: satu baris untuk tiap sub kegiatan, tempat, dan sumber dana. Bentuk paling lengkap untuk menghitung konvergensi.',
    en: 'For OPD: one row for each sub kegiatan, place and source of funds. The form convergence is best reckoned from.',
  },
  'templat.keluarga': { id: 'Keluarga dan anggotanya', en: 'Families and their members' },
  'templat.keluarga.untuk': {
    id: 'Untuk Dinas Sosial, desa, dan kelurahan: keluarga sasaran menurut nama dan alamat.',
    en: 'For the social office and villages: the target families by name and address.',
  },
  'templat.penerima': { id: 'Penerima manfaat', en: 'Recipients' },
  'templat.penerima.untuk': {
    id: 'Untuk perangkat daerah yang menyalurkan: siapa menerima program apa dan berapa.',
    en: 'For OPD that hand out aid: who receives which programme, and how much.',
  },
  'templat.wilayah': { id: 'Lokus prioritas', en: 'Priority villages' },
  'templat.wilayah.untuk': {
    id: 'Untuk Bappeda: desa dan kelurahan prioritas beserta dasar penetapannya.',
    en: 'For Bappeda: the villages of priority, and what laid them down.',
  },
  'templat.pengaduan': { id: 'Catatan pengaduan', en: 'Register of complaints' },
  'templat.pengaduan.untuk': {
    id: 'Untuk pengelola pengaduan: satu baris untuk tiap pengaduan, dari masuk sampai selesai.',
    en: 'For those who handle complaints: one row each, from coming in to being settled.',
  },
  'templat.pengaturan': { id: 'Pengaturan', en: 'Settings' },
  'templat.pengaturan.untuk': {
    id: 'Untuk sekretariat TKPK: pengaturan yang dibagikan ke semua perangkat daerah.',
    en: 'For the secretariat: the settings handed out to every OPD.',
  },
  'templat.lengkap': { id: 'Buku lengkap kabupaten/kota', en: 'Complete district book' },
  'templat.lengkap.untuk': {
    id: 'Untuk sekretariat TKPK kabupaten/kota: pemetaan, keluarga, penerima, lokus, pengaduan, dan pengaturan dalam satu buku kerja.',
    en: 'For the secretariat of a district: mapping, families, recipients, priority villages, complaints and settings in one workbook.',
  },

  laporan: { id: 'Laporan dari buku kerja ini', en: 'Reports on this workbook' },
  'laporan.jenis': { id: 'Jenis laporan', en: 'Kind of report' },
  'laporan.rat': { id: 'RAT nasional', en: 'National RAT' },
  'laporan.rat.jelas': {
    id: 'Semua baris pemetaan dalam bentuk nasional 18 kolom, untuk dikirim ke kementerian.',
    en: 'All mapping rows in the national form of 18 columns, to be sent to the ministry.',
  },
  'laporan.lp2kd': { id: 'Tabel LP2KD', en: 'LP2KD tables' },
  'laporan.lp2kd.jelas': {
    id: 'Pemantauan, evaluasi, pengaduan, dan tenggat untuk lampiran LP2KD.',
    en: 'Monitoring, evaluation, complaints and deadlines for the annex of the LP2KD.',
  },
  'laporan.surat': { id: 'Surat per perangkat daerah', en: 'Letters to each OPD' },
  'laporan.surat.jelas': {
    id: 'Satu lembar siap cetak untuk tiap perangkat daerah: temuannya dan keluarga yang perlu dilayaninya.',
    en: 'One sheet to print for each OPD: what was found in its rows and whom it has to serve.',
  },
  'laporan.anonim': { id: 'Data tanpa identitas', en: 'Data without identities' },
  'laporan.anonim.jelas': {
    id: 'Kebutuhan dan layanan keluarga untuk penelaah independen, tanpa nama dan nomor.',
    en: 'Needs and services of families for reviewers from outside, without names and numbers.',
  },
  'laporan.csv': { id: 'Semua tabel, CSV dalam zip', en: 'Every table, CSV in a zip' },
  'laporan.csv.jelas': {
    id: 'Satu berkas untuk tiap tabel, dipisah titik koma, untuk program lain.',
    en: 'One file a table, separated by semicolons, for other programs.',
  },
  'laporan.json': { id: 'Semua hasil, JSON', en: 'Every result, JSON' },
  'laporan.json.jelas': {
    id: 'Semua angka beserta selnya dalam satu dokumen, untuk program lain.',
    en: 'Every figure with its cells in one document, for other programs.',
  },
  'laporan.ringkasan': { id: 'Ringkasan satu halaman', en: 'Summary of one page' },
  'laporan.ringkasan.jelas': {
    id: 'Kalimat berangka beserta selnya, untuk disalin ke surat atau laporan.',
    en: 'Sentences with figures and their cells, to be copied into a letter or report.',
  },
  'laporan.tanpa-identitas': {
    id: 'NIK, nomor KK, dan nama tidak pernah ikut, juga bila Anda menampilkannya di panel.',
    en: 'NIK, KK numbers and names never go along, even while you show them in the pane.',
  },
  'laporan.masker': {
    id: 'NIK, nomor KK, dan nama disamarkan.',
    en: 'NIK, KK numbers and names are masked.',
  },
  'laporan.terbuka': {
    id: 'Berisi NIK, nomor KK, dan nama: jangan diteruskan ke yang tidak berhak.',
    en: 'Holds NIK, KK numbers and names: do not pass it on to those who may not see them.',
  },
  'laporan.perlu-periksa': {
    id: 'Buku kerja diperiksa dahulu, supaya laporannya menurut isi yang sekarang.',
    en: 'The workbook is checked first, so that the report is about what it holds now.',
  },
  'laporan.hanya-berkas': {
    id: 'Hanya sebagai berkas: di buku kerja ini barisnya akan terhitung dua kali.',
    en: 'As a file only: in this workbook its rows would be counted twice.',
  },

  unduh: { id: 'Unduh berkas', en: 'Download the file' },
  tulis: { id: 'Tambahkan ke buku kerja ini', en: 'Add to this workbook' },
  salin: { id: 'Salin teksnya', en: 'Copy the text' },
  batal: { id: 'Batalkan', en: 'Cancel' },
  menyusun: { id: 'Menyusun …', en: 'Making it …' },
  menulis: { id: 'Menulis {{persen}}%', en: 'Writing {{persen}}%' },
  disimpan: {
    id: '{{berkas}} diserahkan ke folder unduhan. Tidak ada di sana? {{lain}}',
    en: '{{berkas}} was handed to the downloads folder. Not there? {{lain}}',
  },
  'lain.lembar': {
    id: 'Tambahkan ke buku kerja ini.',
    en: 'Add it to this workbook.',
  },
  'lain.teks': { id: 'Salin teksnya.', en: 'Copy the text.' },
  'lain.tidak-ada': {
    id: 'Excel ini tidak mengunduh: buka buku kerja di meja kerja Konvergen.',
    en: 'This Excel does not download: open the workbook in the Konvergen workbench.',
  },
  ditulis: { id: 'Ditambahkan: {{lembar}}.', en: 'Added: {{lembar}}.' },
  disalin: { id: 'Teksnya sudah disalin.', en: 'The text was copied.' },
  'salin-sendiri': {
    id: 'Excel ini tidak memperbolehkan menyalin. Pilih semua teks di bawah, lalu salin.',
    en: 'This Excel does not allow copying. Select all of the text below and copy it.',
  },
  teks: { id: 'Teks untuk disalin', en: 'Text to copy' },
  'pengaturan-ada': {
    id: 'Buku kerja ini sudah mempunyai lembar pengaturan. Ubah lewat layar Pengaturan.',
    en: 'This workbook has a settings sheet already. Change it on the Settings screen.',
  },
  dibatalkan: { id: 'Dibatalkan. Tidak ada yang ditulis.', en: 'Cancelled. Nothing was written.' },
} as const satisfies Readonly<Record<string, Message>>;

/** Name of a sentence about templates and reports in the pane. */
export type ReportsScreenKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const REPORTS_SCREEN_TEXTS: Readonly<Record<ReportsScreenKey, Message>> = TEXTS;

/** A sentence about templates and reports in one language, its gaps filled. */
export const reportsScreenText = (key: ReportsScreenKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
