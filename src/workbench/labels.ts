import type { Lang, MessageData } from '../core/messages/translate';

/** What the workbench's own frame says; the pane and the messages about files have theirs elsewhere. */
const LABELS = {
  judul: { id: 'Meja kerja Konvergen', en: 'Konvergen workbench' },
  buka: { id: 'Buka berkas…', en: 'Open file…' },
  contoh: { id: 'Data contoh', en: 'Sample data' },
  jatuhkan: { id: 'Lepaskan berkas .xlsx di sini', en: 'Drop the .xlsx file here' },
  membuka: { id: 'Membuka {{berkas}} …', en: 'Opening {{berkas}} …' },
  bahasa: { id: 'Bahasa', en: 'Language' },
  lembar: { id: 'Lembar kerja', en: 'Worksheets' },
  'lembar.tersembunyi': { id: '{{lembar}} (tersembunyi)', en: '{{lembar}} (hidden)' },
  tampilan: { id: 'Tampilan', en: 'View' },
  'tampilan.lembar': { id: 'Tampilan lembar', en: 'Sheet view' },
  'tampilan.tabel': { id: 'Tampilan tabel', en: 'Table view' },
  kisi: { id: 'Isi lembar {{lembar}}', en: 'Cells of sheet {{lembar}}' },
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
