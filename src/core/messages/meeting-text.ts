import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/** What meeting mode says: its questions, its keys, and the form for a decision. */
const TEXTS = {
  mode: { id: 'Mode rapat', en: 'Meeting mode' },
  menunggu: {
    id: 'Menunggu panel Konvergen. Buka halaman ini dari panel: Ringkasan, lalu Mode rapat.',
    en: 'Waiting for the Konvergen pane. Open this page from the pane: Summary, then Meeting mode.',
  },
  menyiapkan: { id: 'Menyiapkan bahan rapat…', en: 'Preparing the meeting…' },
  'gagal.periksa': {
    id: 'Buku kerja tidak dapat diperiksa. Kembali ke panel, periksa di sana, lalu buka lagi mode rapat.',
    en: 'The workbook cannot be checked. Go back to the pane, check there, then open meeting mode again.',
  },
  'gagal.putus': {
    id: 'Panel tidak menjawab. Keputusan belum tersimpan; pastikan buku kerja masih terbuka, lalu simpan lagi.',
    en: 'The pane does not answer. The decision is not saved; see that the workbook is still open, then save again.',
  },
  'gagal.judul': {
    id: 'Judul kolom pada lembar "{{lembar}}" berubah ({{kolom}}). Kembalikan judul itu, lalu simpan lagi.',
    en: 'Headings of the sheet "{{lembar}}" have changed ({{kolom}}). Put them back, then save again.',
  },
  'gagal.berubah': {
    id: 'Baris keputusan ini baru saja diubah di lembar "{{lembar}}". Isinya sudah dibaca ulang; periksa, lalu simpan lagi.',
    en: 'The line of this decision was just changed on the sheet "{{lembar}}". It was read again; look at it, then save again.',
  },
  'gagal.isi': {
    id: 'Keputusan tidak dapat disimpan: {{kolom}} tidak sah.',
    en: 'The decision cannot be saved: {{kolom}} is not valid.',
  },
  'gagal.tulis': {
    id: 'Lembar "{{lembar}}" tidak dapat ditulis. Buka proteksi lembar dan selesaikan sel yang sedang diedit, lalu simpan lagi.',
    en: 'The sheet "{{lembar}}" cannot be written. Unprotect it and finish the cell being edited, then save again.',
  },
  tersimpan: {
    id: '{{id}} tersimpan di lembar "{{lembar}}".',
    en: '{{id}} is saved on the sheet "{{lembar}}".',
  },

  'agenda.judul': { id: 'Apa yang dibahas hari ini?', en: 'What do we talk about today?' },
  'agenda.jawab': {
    id: '{{buku}}, {{tanggal}}. {{baris}} baris data diperiksa dengan {{aturan}} aturan.',
    en: '{{buku}}, {{tanggal}}. {{baris}} data rows were checked with {{aturan}} rules.',
  },
  'agenda.kolom': { id: 'Pertanyaan', en: 'Question' },
  'agenda.kolom.jawaban': { id: 'Jawaban', en: 'Answer' },
  'agenda.sebagian': {
    id: 'Pemeriksaan dihentikan sebelum selesai: angka temuan belum lengkap.',
    en: 'The check was stopped before its end: the findings are not complete.',
  },
  'agenda.tanpa-anggaran': {
    id: 'Tidak ada lembar pemetaan: anggaran dan tahapan tidak dapat ditunjukkan.',
    en: 'There is no mapping sheet: budget and stages cannot be shown.',
  },
  'agenda.tanpa-keluarga': {
    id: 'Tidak ada data keluarga: kesenjangan per desa dan OPD tidak dapat ditunjukkan.',
    en: 'There is no family data: gaps by village and OPD cannot be shown.',
  },
  'agenda.gagal': {
    id: 'Sebagian hitungan gagal dan tidak ditunjukkan. Periksa ulang di panel.',
    en: 'Some figures could not be worked out and are not shown. Check again in the pane.',
  },

  'lalu.judul': {
    id: 'Apa yang belum selesai dari rapat lalu?',
    en: 'What is still open from the last meetings?',
  },
  'lalu.jawab': {
    id: '{{terlambat}} keputusan lewat tenggat, {{terbuka}} belum selesai.',
    en: '{{terlambat}} decisions are overdue, {{terbuka}} are still open.',
  },
  'lalu.kosong': {
    id: 'Semua keputusan rapat lalu sudah selesai atau dibatalkan.',
    en: 'All decisions of the last meetings are done or dropped.',
  },
  'lalu.tak-terbaca': {
    id: '{{jumlah}} baris di lembar "{{lembar}}" tidak terbaca dan tidak ditunjukkan: {{sel}}.',
    en: '{{jumlah}} lines of the sheet "{{lembar}}" cannot be read and are not shown: {{sel}}.',
  },
  'lalu.judul-kolom': {
    id: 'Lembar "{{lembar}}" tidak dapat dibaca: judul kolom {{kolom}} tidak ada atau ada dua kali.',
    en: 'The sheet "{{lembar}}" cannot be read: the heading {{kolom}} is missing or there twice.',
  },
  'lalu.tidak-terbaca': {
    id: 'Keputusan rapat lalu tidak dapat dibaca. Selesaikan sel yang sedang diedit, lalu buka lagi mode rapat.',
    en: 'The decisions of the last meetings cannot be read. Finish the cell being edited, then open meeting mode again.',
  },
  'angka.terlambat': { id: 'lewat tenggat', en: 'overdue' },
  'angka.terbuka': { id: 'belum selesai', en: 'open' },
  terlambat: { id: 'terlambat {{hari}} hari', en: '{{hari}} days overdue' },
  'tanpa-tenggat': { id: 'tanpa tenggat', en: 'no due date' },

  'anggaran.judul': {
    id: 'Berapa anggaran yang dipetakan, dan berapa yang terserap?',
    en: 'How much budget is mapped, and how much of it is spent?',
  },
  'anggaran.jawab': {
    id: '{{serapan}} pagu sudah terealisasi, dari {{sub}} sub kegiatan.',
    en: '{{serapan}} of the budget is spent, over {{sub}} sub-activities.',
  },
  'anggaran.tanpa-realisasi': {
    id: 'Realisasi belum tertulis di buku kerja ini; pagu dari {{sub}} sub kegiatan.',
    en: 'No realisation is written in this workbook yet; the budget is of {{sub}} sub-activities.',
  },
  'anggaran.tak-terbaca': {
    id: '{{jumlah}} sel anggaran tidak terbaca dan tidak ikut dijumlahkan.',
    en: '{{jumlah}} budget cells cannot be read and are in no total.',
  },
  'angka.pagu': { id: 'Pagu', en: 'Budget' },
  'angka.realisasi': { id: 'Realisasi', en: 'Realisation' },
  'angka.serapan': { id: 'Serapan', en: 'Spent' },
  'angka.sisa': { id: 'Belum terealisasi', en: 'Not yet spent' },
  'angka.sub': { id: 'Sub kegiatan', en: 'Sub-activities' },

  'serapan.judul': {
    id: 'OPD mana yang anggarannya paling banyak belum terealisasi?',
    en: 'Which OPD has most of its budget still to spend?',
  },
  'serapan.jawab': {
    id: '{{opd}}: {{sisa}} belum terealisasi.',
    en: '{{opd}}: {{sisa}} not yet spent.',
  },

  'serapan.tak-dilaporkan': {
    id: '{{jumlah}} OPD tanpa realisasi yang dapat dibaca tidak diurutkan: {{opd}}.',
    en: '{{jumlah}} OPDs without a realisation that can be read are not ranked: {{opd}}.',
  },

  'temuan.judul': {
    id: 'Apa yang harus diperbaiki sebelum angka dipakai?',
    en: 'What has to be mended before the figures are used?',
  },
  'temuan.jawab': {
    id: '{{jumlah}} kesalahan terbuka dari {{aturan}} aturan.',
    en: '{{jumlah}} open errors of {{aturan}} rules.',
  },
  'temuan.kosong': { id: 'Tidak ada kesalahan yang terbuka.', en: 'There are no open errors.' },
  'temuan.kolom.aturan': { id: 'Aturan', en: 'Rule' },
  'temuan.kolom.jumlah': { id: 'Kesalahan', en: 'Errors' },
  'temuan.kolom.lembar': { id: 'Lembar', en: 'Sheets' },
  'temuan.kolom.temuan': { id: 'Temuan', en: 'Finding' },
  'temuan.kolom.isi': { id: 'Isi sel', en: 'Cell holds' },

  'putus.judul': { id: 'Di mana rantai program terputus?', en: 'Where does the chain of programmes break?' },
  'putus.jawab': { id: 'Paling besar: {{putus}}, {{jumlah}}.', en: 'The largest: {{putus}}, {{jumlah}}.' },
  'putus.sebagian': {
    id: 'Tidak ada yang terputus pada {{dinilai}} dari {{semua}} hal yang dapat dinilai; sisanya tidak diketahui.',
    en: 'Nothing is broken in the {{dinilai}} of {{semua}} respects that can be judged; the others are not known.',
  },
  'putus.tak-dinilai': {
    id: 'Tidak dapat dinilai dari buku kerja ini.',
    en: 'It cannot be judged from this workbook.',
  },
  'putus.kosong': { id: 'Tidak ada tahapan yang terputus.', en: 'No stage is broken.' },
  'putus.desa': { id: 'Desa: {{desa}}.', en: 'Villages: {{desa}}.' },
  'putus.baris': { id: 'baris pemetaan', en: 'mapping rows' },
  'putus.lokus': { id: 'desa prioritas', en: 'priority villages' },

  'desa.judul': {
    id: 'Desa mana yang paling banyak keluarganya belum lengkap?',
    en: 'Which villages have most families with a gap?',
  },
  'desa.jawab': {
    id: '{{kurang}} dari {{keluarga}} keluarga belum lengkap intervensinya, di {{desa}} desa/kelurahan.',
    en: '{{kurang}} of {{keluarga}} families lack an intervention, in {{desa}} villages.',
  },
  'desa.rinci': {
    id: '{{desa}}: keluarga mana yang belum lengkap?',
    en: '{{desa}}: which families lack something?',
  },
  'desa.tidak-diketahui': { id: 'Desa tidak diketahui', en: 'Village not known' },
  'opd.judul': {
    id: 'OPD mana yang ditunggu keluarga paling banyak?',
    en: 'Which OPD do most families wait for?',
  },
  'opd.jawab': {
    id: '{{opd}}: {{jumlah}} keluarga menunggu.',
    en: '{{opd}}: {{jumlah}} families are waiting.',
  },
  'opd.rinci': { id: '{{opd}}: keluarga mana yang menunggu?', en: '{{opd}}: which families are waiting?' },
  'opd.tanpa': { id: 'Belum ada OPD yang memetakan', en: 'No OPD has mapped it' },
  'opd.satu-keluarga': {
    id: 'Satu keluarga dapat menunggu beberapa OPD: jumlah kolom ini lebih besar daripada jumlah keluarga.',
    en: 'A family may wait for several OPDs: this column adds up to more than the number of families.',
  },
  'kebutuhan.judul': {
    id: 'Kebutuhan apa yang paling banyak belum terpenuhi?',
    en: 'Which needs are most often not met?',
  },
  'kebutuhan.jawab': {
    id: '{{kebutuhan}}: {{jumlah}} keluarga belum menerima.',
    en: '{{kebutuhan}}: {{jumlah}} families have not received it.',
  },
  'kebutuhan.rinci': {
    id: '{{kebutuhan}}: keluarga mana yang belum menerima?',
    en: '{{kebutuhan}}: which families have not received it?',
  },
  'kebutuhan.tanpa-program': {
    id: 'belum ada program yang memetakannya',
    en: 'no programme is mapped to it',
  },
  'keluarga.tidak-diketahui': {
    id: '{{jumlah}} layanan atau keluarga tidak dapat dinilai karena datanya kosong; tidak dihitung sebagai kesenjangan.',
    en: '{{jumlah}} services or families cannot be judged because data are missing; they are not counted as gaps.',
  },
  'keluarga.kandidat': {
    id: 'Kesenjangan dihitung dari data; pastikan di lapangan sebelum ditindaklanjuti.',
    en: 'Gaps are worked out from data; verify in the field before acting on them.',
  },
  'keluarga.samar': { id: 'NIK dan nama disamarkan.', en: 'NIK and names are masked.' },
  'keluarga.sebagian': {
    id: 'Ditampilkan {{jumlah}} keluarga pertama dari {{semua}}.',
    en: 'The first {{jumlah}} of {{semua}} families are shown.',
  },
  'keluarga.dimuat': { id: 'Membaca daftar keluarga…', en: 'Reading the families…' },
  'kolom.desa': { id: 'Desa/kelurahan', en: 'Village' },
  'kolom.kurang': { id: 'Belum lengkap', en: 'With a gap' },
  'kolom.keluarga': { id: 'Keluarga', en: 'Families' },
  'kolom.opd': { id: 'OPD', en: 'OPD' },
  'kolom.menunggu': { id: 'Keluarga menunggu', en: 'Families waiting' },
  'kolom.kebutuhan': { id: 'Kebutuhan', en: 'Need' },
  'kolom.cakupan': { id: 'Cakupan', en: 'Coverage' },
  'kolom.siapa': { id: 'Keluarga', en: 'Family' },
  'kolom.belum': { id: 'Belum diterima', en: 'Not received' },
  'kolom.strategi': { id: 'Strategi', en: 'Strategy' },
  'kolom.sel': { id: 'Sel', en: 'Cells' },
  'kolom.jenis': { id: 'Jenis', en: 'Kind' },
  'kolom.perihal': { id: 'Perihal', en: 'Matter' },
  'kolom.penanggung-jawab': { id: 'Penanggung jawab', en: 'Owner' },
  'kolom.tenggat': { id: 'Tenggat', en: 'Due' },
  'kolom.keputusan': { id: 'Keputusan', en: 'Decision' },
  'kolom.status': { id: 'Status', en: 'Status' },
  'kolom.jumlah': { id: 'Jumlah', en: 'Count' },
  sel: { id: 'Sel: {{sel}}', en: 'Cells: {{sel}}' },
  // Spaces that do not break: a line of its own for "lagi" is a line lost.
  'sel.lagi': {
    id: '{{sel}} dan\u00A0{{jumlah}}\u00A0lagi',
    en: '{{sel}} and\u00A0{{jumlah}}\u00A0more',
  },
  'tabel.lebih': {
    id: '{{jumlah}} baris lagi tidak ditampilkan.',
    en: '{{jumlah}} more rows are not shown.',
  },
  desil: { id: 'desil {{desil}}', en: 'decile {{desil}}' },
  'desil.kosong': { id: 'desil tidak diketahui', en: 'decile not known' },

  'usulan.judul': {
    id: 'Apa yang diusulkan dan belum diputuskan?',
    en: 'What is put forward and not decided yet?',
  },
  'usulan.jawab': {
    id: '{{jumlah}} baris di lembar "{{lembar}}" belum berisi keputusan.',
    en: '{{jumlah}} lines of the sheet "{{lembar}}" hold no decision yet.',
  },
  'usulan.tanda': { id: 'belum diputuskan', en: 'not decided' },
  'keputusan.judul': { id: 'Apa yang diputuskan hari ini?', en: 'What was decided today?' },
  'keputusan.jawab': {
    id: '{{jumlah}} keputusan dicatat hari ini.',
    en: '{{jumlah}} decisions were recorded today.',
  },
  'keputusan.kosong': {
    id: 'Belum ada keputusan. Pilih satu baris di halaman mana pun, lalu tekan D.',
    en: 'No decision yet. Choose a row on any page, then press D.',
  },
  'keputusan.rinci': { id: '{{id}}: {{perihal}}', en: '{{id}}: {{perihal}}' },
  'keputusan.tanggal': {
    id: 'Rapat {{rapat}}, dicatat {{dicatat}}.',
    en: 'Meeting {{rapat}}, recorded {{dicatat}}.',
  },
  'keputusan.belum': { id: 'belum ditetapkan', en: 'not set' },
  'status.terbuka': { id: 'Terbuka', en: 'Open' },
  'status.berjalan': { id: 'Berjalan', en: 'Under way' },
  'status.selesai': { id: 'Selesai', en: 'Done' },
  'status.batal': { id: 'Batal', en: 'Dropped' },

  'isian.judul': { id: 'Catat keputusan', en: 'Record a decision' },
  'isian.ubah': { id: 'Ubah keputusan {{id}}', en: 'Change decision {{id}}' },
  'isian.keputusan': { id: 'Keputusan', en: 'Decision' },
  'isian.penanggung-jawab': { id: 'Penanggung jawab', en: 'Owner' },
  'isian.opd': { id: 'OPD', en: 'OPD' },
  'isian.tenggat': { id: 'Tenggat', en: 'Due date' },
  'isian.status': { id: 'Status', en: 'Status' },
  'isian.simpan': { id: 'Simpan (Ctrl+Enter)', en: 'Save (Ctrl+Enter)' },
  'isian.menyimpan': { id: 'Menyimpan…', en: 'Saving…' },
  'isian.batal': { id: 'Batal (Esc)', en: 'Cancel (Esc)' },
  'isian.kosong': { id: 'Tulis keputusannya.', en: 'Write the decision.' },
  'isian.panjang': { id: 'Paling panjang {{jumlah}} huruf.', en: 'At most {{jumlah}} characters.' },
  'isian.identitas': {
    id: 'Jangan menulis NIK atau nomor KK di sini.',
    en: 'Do not write a NIK or family card number here.',
  },
  'isian.tanggal': { id: 'Pilih tanggal yang ada di kalender.', en: 'Choose a day of the calendar.' },
  'isian.tersimpan-di': {
    id: 'Disimpan di lembar "{{lembar}}" buku kerja ini.',
    en: 'Saved on the sheet "{{lembar}}" of this workbook.',
  },

  'tombol.berikut': { id: 'Berikutnya', en: 'Next' },
  'tombol.sebelum': { id: 'Sebelumnya', en: 'Back' },
  'tombol.rinci': { id: 'Buka', en: 'Open' },
  'tombol.kembali': { id: 'Kembali', en: 'Up' },
  'tombol.putuskan': { id: 'Putuskan', en: 'Decide' },
  'tombol.cetak': { id: 'Cetak / PDF', en: 'Print / PDF' },
  'tombol.salindia': { id: 'Simpan PowerPoint', en: 'Save PowerPoint' },
  'tombol.kunci': { id: 'Tombol', en: 'Keys' },
  'kunci.judul': { id: 'Tombol papan ketik', en: 'Keyboard' },
  'kunci.panah': { id: 'Halaman sebelumnya, berikutnya', en: 'Page before, page after' },
  'kunci.baris': { id: 'Baris di atas, di bawah', en: 'Row above, row below' },
  'kunci.ujung': { id: 'Halaman pertama, terakhir', en: 'First page, last page' },
  'kunci.rinci': { id: 'Membuka rincian baris', en: 'Opens the row' },
  'kunci.kembali': { id: 'Kembali ke halaman sebelumnya', en: 'Goes back up' },
  'kunci.putuskan': {
    id: 'Mencatat keputusan untuk baris yang dipilih',
    en: 'Records a decision for the chosen row',
  },
  'kunci.cetak': { id: 'Mencetak atau menyimpan PDF', en: 'Prints, or saves a PDF' },
  'kunci.salindia': { id: 'Menyimpan sebagai PowerPoint', en: 'Saves as PowerPoint' },
  'kunci.kunci': { id: 'Menampilkan daftar tombol ini', en: 'Shows this list' },
  'kunci.tutup': { id: 'Tutup (Esc)', en: 'Close (Esc)' },
  sumber: { id: '{{buku}} · rapat {{tanggal}}', en: '{{buku}} · meeting {{tanggal}}' },
  halaman: { id: 'Halaman {{nomor}} dari {{semua}}', en: 'Page {{nomor}} of {{semua}}' },
  'salindia.berkas': { id: 'Rapat {{tanggal}}.pptx', en: 'Rapat {{tanggal}}.pptx' },
  'salindia.dibuat': { id: 'Menyusun salindia…', en: 'Making the slides…' },
  'salindia.gagal': {
    id: 'Salindia tidak dapat dibuat. Gunakan Cetak / PDF.',
    en: 'The slides cannot be made. Use Print / PDF.',
  },
  'salindia.lanjut': { id: '{{judul}} (lanjutan)', en: '{{judul}} (continued)' },
} as const satisfies Readonly<Record<string, Message>>;

/** One of the sentences of meeting mode. */
export type MeetingKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const MEETING_TEXTS: Readonly<Record<MeetingKey, Message>> = TEXTS;

/** A sentence of meeting mode in one language, its gaps filled. */
export const meetingText = (key: MeetingKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
