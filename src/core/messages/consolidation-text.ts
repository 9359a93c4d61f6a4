import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/**
 * What is said while many workbooks become one: by the command line, and by a screen of the pane that is loaded when it
 * is opened. That is why these sentences stand apart from those every screen waits for.
 */
const TEXTS = {
  // Files that give nothing.
  'berkas.terhenti': {
    id: 'pemeriksaannya terhenti, kemungkinan besar karena memori tidak cukup. Periksa berkas ini sendiri dengan konvergen validate.',
    en: 'checking it came to a stop, most likely for want of memory. Check this file by itself with konvergen validate.',
  },
  'berkas.hasil-kita': {
    id: 'berisi hasil Konvergen, bukan kiriman. Keluarkan dari daftar.',
    en: 'holds results of Konvergen, not a submission. Take it off the list.',
  },
  'berkas.folder-kosong': {
    id: 'folder ini tidak berisi buku kerja (.xlsx, .xlsm, .xlsb, .xls, .ods).',
    en: 'there is no workbook in this folder (.xlsx, .xlsm, .xlsb, .xls, .ods).',
  },
  'berkas.berubah': {
    id: 'isinya berubah setelah dibaca. Gabungkan lagi, lalu kirim balik.',
    en: 'it changed after it was read. Consolidate again, then send back.',
  },

  // The command line.
  'cli.tanpa-hasil': {
    id: 'Sebutkan buku kerja hasilnya, misalnya --out provinsi.xlsx',
    en: 'Name the workbook to write, for example --out province.xlsx',
  },
  'cli.hasil-xlsx': {
    id: 'Hasilnya buku kerja .xlsx; {{hasil}} bukan.',
    en: 'The result is an .xlsx workbook; {{hasil}} is not.',
  },
  'cli.menimpa': {
    id: '{{hasil}} salah satu berkas yang digabungkan. Pilih nama lain untuk hasilnya.',
    en: '{{hasil}} is one of the files to consolidate. Choose another name for the result.',
  },
  'cli.kemajuan': {
    id: 'Memeriksa {{selesai}} dari {{dari}} berkas, {{gagal}} gagal …',
    en: 'Checking {{selesai}} of {{dari}} files, {{gagal}} failed …',
  },
  'cli.menyusun': { id: 'Menyusun {{hasil}} …', en: 'Making {{hasil}} …' },
  'cli.mengirim-balik': {
    id: 'Menyusun kiriman balik {{ke}} dari {{dari}} …',
    en: 'Making feedback {{ke}} of {{dari}} …',
  },
  'cli.dibatalkan': {
    id: 'Dibatalkan. Tidak ada berkas yang ditulis.',
    en: 'Cancelled. No file was written.',
  },
  'cli.dibatalkan-balik': {
    id: 'Dibatalkan. {{jumlah}} kiriman balik sudah ditulis utuh, sisanya belum.',
    en: 'Cancelled. {{jumlah}} feedback workbooks are written whole, the others are not.',
  },
  'cli.tidak-ada': {
    id: 'Tidak satu pun berkas dapat digabungkan; tidak ada yang ditulis.',
    en: 'None of the files can be consolidated; nothing was written.',
  },
  'cli.ditulis': { id: 'Ditulis: {{hasil}}', en: 'Written: {{hasil}}' },
  'cli.tidak-ditulis': {
    id: '{{hasil}} tidak dapat disusun: {{sebab}}',
    en: '{{hasil}} cannot be made: {{sebab}}',
  },

  // Reports.
  ringkas: {
    id: '{{dihitung}} dari {{dari}} berkas dihitung, dari {{daerah}} daerah.',
    en: '{{dihitung}} of {{dari}} files counted, of {{daerah}} districts.',
  },
  papan: { id: 'Papan kiriman', en: 'Submissions' },
  'papan.daerah': { id: 'Daerah', en: 'District' },
  'papan.berkas': { id: 'Berkas', en: 'File' },
  'papan.keadaan': { id: 'Keadaan', en: 'State' },
  'papan.error': { id: 'Kesalahan', en: 'Errors' },
  'papan.warning': { id: 'Peringatan', en: 'Warnings' },
  'papan.info': { id: 'Saran', en: 'Advice' },
  'papan.keterangan': { id: 'Keterangan', en: 'Remark' },
  'papan.tanpa-daerah': { id: '(daerah tidak disebut)', en: '(no district stated)' },
  'keadaan.diterima': { id: 'Diterima', en: 'Received' },
  'keadaan.templat-lama': { id: 'Versi templat lama', en: 'Older template' },
  'keadaan.digantikan': { id: 'Digantikan versi baru', en: 'Replaced by a newer version' },
  'keadaan.kembar': {
    id: 'Berkas yang sama, tidak dihitung lagi',
    en: 'The same file again, not counted twice',
  },
  'keadaan.gagal': { id: 'Gagal', en: 'Failed' },
  'keadaan.belum': { id: 'Belum mengirim', en: 'Not received' },
  'keterangan.kembar': { id: 'sama dengan {{berkas}}', en: 'the same as {{berkas}}' },
  'keterangan.digantikan': { id: 'digantikan {{berkas}}', en: 'replaced by {{berkas}}' },
  'keterangan.terlambat': { id: 'terlambat {{hari}} hari', en: '{{hari}} days late' },
  'keterangan.versi': { id: 'versi templat lama', en: 'older version of the template' },
  'keterangan.judul': {
    id: 'judulnya dari tahun atau aturan lama',
    en: 'titled for an older year or regulation',
  },
  'keterangan.kolom': { id: 'kolomnya lain dari kiriman lainnya', en: 'its columns differ from the others’' },
  daerah: { id: 'Rekap per daerah', en: 'By district' },
  strategi: { id: 'Rekap per strategi', en: 'By strategi' },
  klaster: { id: 'Rekap per klaster', en: 'By klaster' },
  permendagri53: { id: 'Rekap per kelompok Permendagri 53/2020', en: 'By group of Permendagri 53/2020' },
  sumberDana: { id: 'Rekap per sumber dana', en: 'By source of funds' },
  jenisAktivitas: { id: 'Rekap per jenis aktivitas', en: 'By kind of activity' },
  opd: { id: 'Rekap per perangkat daerah', en: 'By OPD' },
  nama: { id: 'Uraian', en: 'Item' },
  subkegiatan: { id: 'Sub kegiatan', en: 'Sub kegiatan' },
  pagu: { id: 'Pagu', en: 'Pagu' },
  realisasi: { id: 'Realisasi', en: 'Realisasi' },
  serapan: { id: 'Serapan', en: 'Absorption' },
  keluarga: { id: 'Keluarga', en: 'Families' },
  lengkap: { id: 'Lengkap', en: 'Complete' },
  total: { id: 'Seluruhnya', en: 'All' },
  'tidak-terpetakan': { id: 'Belum dipetakan', en: 'Not mapped' },
  cocok: {
    id: 'Jumlah semua daerah sama dengan keseluruhan, sampai sen, pada {{jumlah}} angka.',
    en: 'All districts add up to the whole, to the sen, in {{jumlah}} figures.',
  },
  drift: { id: 'Perbedaan kolom', en: 'Differences between columns' },
  'drift.kolom': { id: 'Kolom', en: 'Column' },
  'drift.lembar': { id: 'Lembar', en: 'Sheet' },
  'drift.beda': { id: 'Perbedaan', en: 'Difference' },
  'drift.tambah': { id: 'hanya di sini', en: 'only here' },
  'drift.hilang': { id: 'tidak ada di sini', en: 'missing here' },
  'drift.ganti-nama': { id: 'bernama lain: {{lazim}}', en: 'called otherwise: {{lazim}}' },
  lintas: { id: 'Lintas kabupaten', en: 'Across districts' },
  'lintas.tempat': { id: 'Tempat', en: 'Place' },
  'lintas.temuan': { id: 'Temuan', en: 'Finding' },
  'dan-lagi': {
    id: '… dan {{jumlah}} lagi (--all menampilkan semua)',
    en: '… and {{jumlah}} more (--all shows all)',
  },

  // The screen.
  'layar.judul': { id: 'Gabungkan buku kerja', en: 'Consolidate workbooks' },
  'layar.jelas': {
    id: 'Pilih atau seret buku kerja semua kabupaten/kota atau OPD, 1 sampai 514 berkas, atau foldernya. Berkas hanya dibaca, di komputer ini.',
    en: 'Choose or drop the workbooks of all districts or OPDs, 1 to 514 files, or their folder. Files are only read, on this computer.',
  },
  'layar.tidak-ada': {
    id: 'Penggabungan tidak dapat dimuat. Tutup panel ini, lalu buka lagi.',
    en: 'Consolidation could not be loaded. Close this pane and open it again.',
  },
  'layar.pilih-berkas': { id: 'Pilih berkas…', en: 'Choose files…' },
  'layar.pilih-folder': { id: 'Pilih folder…', en: 'Choose a folder…' },
  'layar.lepaskan': { id: 'Lepaskan berkas atau folder di sini', en: 'Drop files or a folder here' },
  'layar.mulai': { id: 'Periksa {{jumlah}} berkas', en: 'Check {{jumlah}} files' },
  'layar.lanjutkan': { id: 'Lanjutkan ({{jumlah}} berkas)', en: 'Go on ({{jumlah}} files)' },
  'layar.batalkan': { id: 'Batalkan', en: 'Cancel' },
  'layar.kosongkan': { id: 'Kosongkan daftar', en: 'Empty the list' },
  'layar.keluarkan': { id: 'Keluarkan {{berkas}} dari daftar', en: 'Take {{berkas}} off the list' },
  'layar.daftar': { id: 'Berkas yang digabungkan', en: 'Files to consolidate' },
  'layar.daftar-jelas': {
    id: 'Panah memilih berkas, Delete mengeluarkannya.',
    en: 'Arrow keys choose a file, Delete takes it off.',
  },
  'layar.hitungan': {
    id: '{{selesai}} selesai, {{gagal}} gagal, {{sisa}} belum, dari {{dari}} berkas.',
    en: '{{selesai}} done, {{gagal}} failed, {{sisa}} to do, of {{dari}} files.',
  },
  'layar.memeriksa': {
    id: 'Memeriksa {{done}} dari {{total}} berkas…',
    en: 'Checking {{done}} of {{total}} files…',
  },
  'layar.menyusun': { id: 'Menyusun buku provinsi…', en: 'Making the provincial workbook…' },
  'layar.menulis': {
    id: 'Menulis ke buku kerja ini, {{done}}%…',
    en: 'Writing into this workbook, {{done}}%…',
  },
  'layar.mengirim-balik': {
    id: 'Menyusun kiriman balik {{done}} dari {{total}}…',
    en: 'Making feedback {{done}} of {{total}}…',
  },
  'layar.hanya-terbaru': {
    id: 'Hitung hanya versi terbaru dari tiap kiriman',
    en: 'Count only the newest version of each submission',
  },
  'layar.tenggat': {
    id: 'Batas waktu pengiriman (kosong: menurut pengaturan)',
    en: 'Due date of submissions (empty: as the settings say)',
  },
  'layar.simpan': { id: 'Simpan buku provinsi', en: 'Save the provincial workbook' },
  'layar.tulis': { id: 'Tulis ke buku kerja ini', en: 'Write into this workbook' },
  'layar.kirim-balik': { id: 'Kirim balik (zip)', en: 'Send back (zip)' },
  'layar.tampilkan': { id: 'Tampilkan', en: 'Show' },
  'layar.sementara': {
    id: 'Sementara: {{jumlah}} dari {{dari}} berkas sudah masuk.',
    en: 'So far: {{jumlah}} of {{dari}} files are in.',
  },
  'layar.tanpa-lintas': {
    id: 'Tidak ada yang berselisih antara berkas satu dan lainnya.',
    en: 'Nothing is at odds between one file and another.',
  },
  'layar.tanpa-beda': { id: 'Semua berkas berkolom sama.', en: 'All files have the same columns.' },
  'layar.tutup': { id: 'Tutup pesan', en: 'Close message' },
  'status.menunggu': { id: 'Menunggu', en: 'Waiting' },
  'status.diperiksa': { id: 'Diperiksa', en: 'Being checked' },
  'status.selesai': { id: 'Selesai', en: 'Done' },
  'status.gagal': { id: 'Gagal', en: 'Failed' },
  'status.dibatalkan': { id: 'Dibatalkan', en: 'Cancelled' },
  'kabar.asing': {
    id: '{{jumlah}} berkas bukan buku kerja, jadi tidak dimasukkan.',
    en: '{{jumlah}} files are no workbooks and were left out.',
  },
  'kabar.lagi': {
    id: '{{jumlah}} berkas sudah ada di daftar.',
    en: '{{jumlah}} files are on the list already.',
  },
  'kabar.disimpan': {
    id: 'Disimpan di folder unduhan: {{berkas}}',
    en: 'Saved in the downloads folder: {{berkas}}',
  },
  'kabar.ditulis': {
    id: '{{jumlah}} lembar ditulis ke buku kerja ini. Lembar Anda sendiri tidak berubah.',
    en: '{{jumlah}} sheets were written into this workbook. Your own sheets were not changed.',
  },
  'kabar.dikirim-balik': {
    id: '{{jumlah}} buku umpan balik disimpan sebagai umpan-balik.zip di folder unduhan.',
    en: '{{jumlah}} feedback workbooks were saved as umpan-balik.zip in the downloads folder.',
  },
  'kabar.tidak-dikirim': { id: 'Tidak tersusun: {{berkas}}', en: 'Not made: {{berkas}}' },
  'kabar.dibatalkan': {
    id: 'Dibatalkan. Yang sudah selesai tetap ada; Lanjutkan meneruskan sisanya.',
    en: 'Cancelled. What is done stays; Go on does the rest.',
  },
  'kabar.gagal': { id: 'Tidak berhasil: {{sebab}}', en: 'That did not work: {{sebab}}' },
} as const satisfies Readonly<Record<string, Message>>;

/** Name of a sentence about consolidation. */
export type ConsolidationKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const CONSOLIDATION_TEXTS: Readonly<Record<ConsolidationKey, Message>> = TEXTS;

/** A sentence about consolidation in one language, its gaps filled. */
export const consolidationText = (key: ConsolidationKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
