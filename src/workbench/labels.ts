import type { Lang, MessageData } from '../core/messages/translate';

/** What the workbench's own frame says; the pane and the messages about files have theirs elsewhere. */
const LABELS = {
  judul: { id: 'Meja kerja Konvergen', en: 'Konvergen workbench' },
  buka: { id: 'Buka berkas…', en: 'Open file…' },
  contoh: { id: 'Data contoh', en: 'Sample data' },
  simpan: { id: 'Simpan salinan', en: 'Save a copy' },
  menyimpan: { id: 'Menyimpan {{berkas}} …', en: 'Saving {{berkas}} …' },
  disimpan: {
    id: 'Salinan disimpan sebagai {{berkas}} di folder unduhan.',
    en: 'A copy was saved as {{berkas}} in the downloads folder.',
  },
  'disimpan.rumus': {
    id: 'Rumus dihitung ulang saat salinan dibuka di Excel; di LibreOffice tekan Ctrl+Shift+F9.',
    en: 'Formulas are computed anew when the copy is opened in Excel; in LibreOffice press Ctrl+Shift+F9.',
  },
  'disimpan.lewati': {
    id: '{{jumlah}} sel tidak ikut berubah:',
    en: '{{jumlah}} cells were not changed:',
  },
  'disimpan.dan-lagi': { id: '… dan {{jumlah}} lagi', en: '… and {{jumlah}} more' },
  'disimpan.sebagian': {
    id: 'Bagan, komentar, atau tampilan yang dibuat di sini tidak ikut tersimpan.',
    en: 'Charts, comments or looks that were made here were not saved.',
  },
  'tidak-disimpan': {
    id: 'Salinan tidak dapat disimpan.',
    en: 'The copy could not be saved.',
  },
  jatuhkan: { id: 'Lepaskan berkas .xlsx di sini', en: 'Drop the .xlsx file here' },
  membuka: { id: 'Membuka {{berkas}} …', en: 'Opening {{berkas}} …' },
  bahasa: { id: 'Bahasa', en: 'Language' },
  lembar: { id: 'Lembar kerja', en: 'Worksheets' },
  'lembar.tersembunyi': { id: '{{lembar}} (tersembunyi)', en: '{{lembar}} (hidden)' },
  tampilan: { id: 'Tampilan', en: 'View' },
  'tampilan.lembar': { id: 'Tampilan lembar', en: 'Sheet view' },
  'tampilan.tabel': { id: 'Tampilan tabel', en: 'Table view' },
  kisi: { id: 'Isi lembar {{lembar}}', en: 'Cells of sheet {{lembar}}' },
  bergantian: { id: 'Yang tampak', en: 'In sight' },
  'bergantian.panel': { id: 'Panel', en: 'Pane' },
  'bergantian.lembar': { id: 'Lembar', en: 'Sheet' },
  pemisah: { id: 'Lebar panel', en: 'Width of the pane' },
  panel: { id: 'Panel Konvergen', en: 'Konvergen pane' },
  sel: { id: '{{lembar}}, sel {{sel}}: {{isi}}', en: '{{lembar}}, cell {{sel}}: {{isi}}' },
  kosong: { id: 'kosong', en: 'empty' },
  diubah: { id: 'diubah di halaman ini saja', en: 'changed on this page only' },
  tutup: { id: 'Tutup pesan', en: 'Close message' },
  'gagal.contoh': {
    id: 'Data contoh tidak dapat dimuat. Buka berkas .xlsx Anda sendiri.',
    en: 'The sample could not be loaded. Open an .xlsx file of your own.',
  },
  'gagal.lembar': {
    id: 'Tampilan lembar tidak dapat dimuat; isi berkas ditampilkan sebagai tabel.',
    en: 'The sheet view could not be loaded; the file is shown as a table.',
  },
  'tolak.rumus': {
    id: 'Rumus tidak dihitung di meja kerja, jadi sel tidak diubah. Ketik hasilnya, atau tulis rumusnya di Excel.',
    en: 'The workbench computes no formulas, so the cell was left as it was. Type the result, or write the formula in Excel.',
  },
  'tolak.dilindungi': {
    id: 'Lembar ini dilindungi, jadi sel tidak diubah. Buka proteksinya di Excel lalu buka lagi berkasnya.',
    en: 'This sheet is protected, so the cell was left as it was. Unprotect it in Excel and open the file again.',
  },
} as const;

/** Name of a text of the workbench's frame. */
export type LabelKey = keyof typeof LABELS;

/** A text of the workbench's frame, its gaps filled. */
export const label = (key: LabelKey, lang: Lang, data: MessageData = {}): string =>
  LABELS[key][lang].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(data[name] ?? gap));
