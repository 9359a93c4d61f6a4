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
  'dan-lagi': {
    id: '… dan {{jumlah}} lagi (--all menampilkan semua)',
    en: '… and {{jumlah}} more (--all shows all)',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Name of a sentence about consolidation. */
export type ConsolidationKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const CONSOLIDATION_TEXTS: Readonly<Record<ConsolidationKey, Message>> = TEXTS;

/** A sentence about consolidation in one language, its gaps filled. */
export const consolidationText = (key: ConsolidationKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
