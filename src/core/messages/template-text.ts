import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/** What templates say: their guide, their hints, and the command that makes them. */
const TEXTS = {
  sumber: {
    id: 'Sumber dan tanggal data (isi di kolom D):',
    en: 'Source and date of the data (fill in column D):',
  },
  'sumber-judul': { id: 'Sumber dan tanggal data', en: 'Source and date of the data' },
  'sumber-isian': {
    id: 'Tulis nama data dan kapan dimutakhirkan, misalnya: DTSEN, pemutakhiran Juni 2026.',
    en: 'Write which data they are and when they were last updated, such as: DTSEN, pemutakhiran Juni 2026.',
  },
  kabupaten: { id: 'Kabupaten/Kota ………', en: 'Kabupaten/Kota ………' },
  panduan: { id: 'Cara mengisi', en: 'How to fill this in' },
  'panduan-lembar': { id: 'Petunjuk', en: 'Guide' },
  'langkah-1': {
    id: '1. Isi lembar data mulai dari baris di bawah judul kolom. Judul kolom terkunci; sel di bawahnya bebas.',
    en: '1. Fill in the data sheets from the row below the headings on. The headings are locked; the cells below them are free.',
  },
  'langkah-2': {
    id: '2. Pilih sel untuk membaca petunjuknya. Sel dengan daftar mempunyai tombol panah: pilih dari sana.',
    en: '2. Select a cell to read its hint. A cell with a list has an arrow: choose from there.',
  },
  'langkah-3': {
    id: '3. Isi kolom berjudul cokelat di setiap baris. Kosongkan yang belum diketahui: kosong tidak dihitung sebagai Tidak atau nol.',
    en: '3. Fill in the columns with a brown heading on every row. Leave empty what is not known: empty counts neither as no nor as zero.',
  },
  'langkah-4': {
    id: '4. Tulis NIK, nomor KK, dan kode apa adanya. Selnya teks, jadi tidak ada angka yang hilang. Saat menempel, pilih Tempel Nilai.',
    en: '4. Write NIK, family card numbers and codes as they are. Their cells are text, so no digit is lost. When you paste, choose Paste Values.',
  },
  'langkah-5': {
    id: '5. Jangan menghapus baris versi templat di atas judul kolom. Setelah selesai, periksa dengan Konvergen, lalu kirim.',
    en: '5. Keep the line above the headings that states the template’s version. When you are done, check with Konvergen, then send it.',
  },
  'panduan-kolom': { id: 'Kolom', en: 'Column' },
  'panduan-wajib': { id: 'Wajib', en: 'Required' },
  'panduan-isi': { id: 'Cara mengisi', en: 'What to write' },
  'panduan-pilihan': { id: 'Pilihan', en: 'Choices' },
  jenis: { id: 'Sebutkan satu jenis templat: {{jenis}}.', en: 'Name one kind of template: {{jenis}}.' },
  'perlu-hasil': {
    id: 'Sebutkan berkas hasilnya: --out BUKU.xlsx',
    en: 'Name the file to write: --out BOOK.xlsx',
  },
  'sudah-ada': {
    id: '{{berkas}} sudah ada dan tidak ditimpa. Pilih nama lain.',
    en: '{{berkas}} exists and is not overwritten. Choose another name.',
  },
  ditulis: {
    id: '{{berkas}}: templat {{jenis}} versi {{versi}} ({{lembar}}).',
    en: '{{berkas}}: template {{jenis}}, version {{versi}} ({{lembar}}).',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** One of the sentences of templates. */
export type TemplateKey = keyof typeof TEXTS;

/** A sentence of templates in one language, its gaps filled. */
export const templateText = (key: TemplateKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
