import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/** What the help and the guided tour say around their content. */
const TEXTS = {
  'bantuan.judul': { id: 'Bantuan', en: 'Help' },
  'bantuan.kembali': { id: 'Kembali ke {{layar}}', en: 'Back to {{layar}}' },
  'bantuan.semua': { id: 'Semua bantuan', en: 'All help' },
  'bantuan.cari': { id: 'Cari bantuan', en: 'Search help' },
  'bantuan.ditemukan': { id: '{{jumlah}} ditemukan', en: '{{jumlah}} found' },
  'bantuan.tidak-ditemukan': {
    id: 'Tidak ada yang cocok. Coba kata lain, misalnya "pagu" atau "NIK".',
    en: 'Nothing fits. Try another word, such as "budget" or "NIK".',
  },
  'bantuan.layar': { id: 'Layar', en: 'Screens' },
  'bantuan.angka': { id: 'Angka', en: 'Numbers' },
  'bantuan.aturan': { id: 'Aturan', en: 'Rules' },
  'bantuan.lain': { id: 'Tombol, tingkat, dan data Anda', en: 'Keys, severities and your data' },
  'bantuan.memuat': { id: 'Memuat …', en: 'Loading …' },
  'bantuan.luar': {
    id: 'Halaman ini menjelaskan Konvergen. Untuk memeriksa buku kerja, buka panelnya di Excel atau meja kerja di peramban.',
    en: 'This page explains Konvergen. To check a workbook, open its pane in Excel or the browser workbench.',
  },
  'bantuan.meja': { id: 'Buka meja kerja', en: 'Open the workbench' },
  'layar.isi': { id: 'Yang ditampilkan', en: 'What it shows' },
  'layar.langkah': { id: 'Lakukan lebih dahulu', en: 'What to do first' },
  'layar.angka': { id: 'Arti angkanya', en: 'What its numbers mean' },
  'layar.keliru': { id: 'Kekeliruan yang sering', en: 'Common mistakes' },
  'angka.rumus': { id: 'Rumus', en: 'Formula' },
  'angka.pembilang': { id: 'Pembilang', en: 'Numerator' },
  'angka.penyebut': { id: 'Penyebut', en: 'Denominator' },
  'angka.satuan': { id: 'Satuan', en: 'Unit' },
  'angka.perhatikan': { id: 'Perhatikan', en: 'Take note' },
  'angka.contoh': { id: 'Contoh', en: 'Example' },
  'angka.lembar': { id: 'Lembar {{lembar}}', en: 'Sheet {{lembar}}' },
  'angka.hasil': { id: 'Hasil', en: 'Result' },
  'angka.sumber': { id: 'Sumber', en: 'Source' },
  'aturan.tidak-ada': {
    id: 'Halaman aturan ini tidak dapat dimuat. Muat ulang panel, lalu coba lagi.',
    en: 'The page of this rule cannot be loaded. Reload the pane and try again.',
  },
  'aturan.bahasa': {
    id: 'Halaman lengkap',
    en: 'The complete page is in Bahasa Indonesia:',
  },
  'aturan.perbaiki': { id: 'Yang perlu dilakukan', en: 'What to do' },
  'aturan.dasar': { id: 'Dasar', en: 'Basis' },
  'tur.judul': { id: 'Tur berpandu', en: 'Guided tour' },
  'tur.jelas': {
    id: 'Delapan langkah, dari lembar yang dikenali sampai hasil yang dikirim. Dapat ditutup dan dilanjutkan kapan saja.',
    en: 'Eight steps, from the sheets recognised to what is sent. Leave and go on whenever you like.',
  },
  'tur.tawaran': {
    id: 'Baru di sini?',
    en: 'New here?',
  },
  'tur.mulai': { id: 'Mulai tur', en: 'Start the tour' },
  'tur.ulang': { id: 'Ulangi tur', en: 'Take the tour again' },
  'tur.lanjutkan': {
    id: 'Lanjutkan tur (langkah {{ke}} dari {{dari}})',
    en: 'Go on with the tour (step {{ke}} of {{dari}})',
  },
  'tur.nanti': { id: 'Nanti saja', en: 'Not now' },
  'tur.langkah': { id: 'Langkah {{ke}} dari {{dari}}', en: 'Step {{ke}} of {{dari}}' },
  'tur.sebelum': { id: 'Sebelumnya', en: 'Previous' },
  'tur.lanjut': { id: 'Lanjut', en: 'Next' },
  'tur.selesai': { id: 'Selesai', en: 'Finish' },
  'tur.tutup': { id: 'Tutup tur (Esc)', en: 'Leave the tour (Esc)' },
  'tur.belum-ada': {
    id: 'Bagian ini belum ada di buku kerja yang terbuka. Buka data contoh untuk melihatnya.',
    en: 'The open workbook does not have this part. Open the sample to see it.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** One of the sentences around help and tour. */
export type LearningKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const LEARNING_TEXTS: Readonly<Record<LearningKey, Message>> = TEXTS;

/** A sentence around help and tour in one language, its gaps filled. */
export const learningText = (key: LearningKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
