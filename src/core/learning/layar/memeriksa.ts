import { defineBantuan } from '../bantuan';
import { dwi } from '../indikator';

/** Help about reading a workbook and mending it. */
export const BANTUAN_MEMERIKSA = [
  defineBantuan({
    id: 'ringkasan',
    judul: dwi('Ringkasan', 'Overview'),
    isi: dwi(
      'Menunjukkan lembar apa saja yang ada di buku kerja dan bagaimana setiap lembar dibaca: sebagai pemetaan program, keluarga, penerima, wilayah, atau bukan data.',
      'Shows which sheets the workbook has and what each was taken for: mapping of programmes, families, recipients, areas, or no data.',
    ),
    langkah: [
      dwi('Pilih Periksa.', 'Choose Check.'),
      dwi(
        'Lihat setiap lembar: "Dikenali" berarti isinya ikut dihitung.',
        'Look at each sheet: "Recognised" means that its content counts.',
      ),
      dwi(
        'Bila lembar belum dikenali, pilih Cocokkan kolom, lalu tunjuk baris judul dan arti setiap kolom.',
        'Where a sheet is not recognised, choose Match columns and say where the headings are and what each column means.',
      ),
      dwi(
        'Pilih Abaikan lembar untuk salinan lama atau catatan, supaya tidak terhitung dua kali.',
        'Choose Leave sheet out for old copies and notes, so that nothing counts twice.',
      ),
      dwi(
        'Pilih peran: OPD melihat temuan menurut lembar, sekretariat menurut OPD, rapat menyamarkan identitas.',
        'Choose your role: offices see findings by sheet, the secretariat by office, a meeting masks identities.',
      ),
    ],
    angka: ['temuan'],
    keliru: [
      dwi(
        'Lembar rekap terlihat "Lembar rekap atau hasil": itu benar. Rekap tidak dijumlahkan lagi.',
        'A summary sheet is called "summary or result sheet": that is right. Summaries are not added up again.',
      ),
      dwi(
        'Baris data terlihat kurang: periksa apakah judul kolom terbaca di baris yang benar.',
        'Too few data rows: see whether the headings were read on the right row.',
      ),
    ],
  }),
  defineBantuan({
    id: 'temuan',
    judul: dwi('Temuan', 'Findings'),
    isi: dwi(
      'Daftar sel yang tidak sesuai aturan. Setiap temuan menyebut selnya, apa yang keliru, mengapa penting, dan cara memperbaikinya.',
      'Lists the cells that go against a rule. Each finding says where, what is wrong, why it matters, and how to mend it.',
    ),
    langkah: [
      dwi(
        'Pilih Perbaiki semua yang aman. Hanya bentuk tulisan yang berubah.',
        'Choose Mend all that is safe. Only the form of writing changes.',
      ),
      dwi(
        'Lihat pratinjaunya, hapus centang yang tidak cocok, lalu pilih Terapkan.',
        'Look at the preview, clear what does not fit, then choose Apply.',
      ),
      dwi(
        'Buka temuan dengan Enter, atau berpindah dengan F8 dan Shift+F8. Selnya ikut terpilih di lembar.',
        'Open a finding with Enter, or move with F8 and Shift+F8. Its cell is selected on the sheet.',
      ),
      dwi(
        'Pilih usulan yang benar, atau ketik sendiri di sel. Pilih Mengapa? untuk halaman aturannya.',
        'Choose the proposal that is right, or type in the cell. Choose Why? for the page of the rule.',
      ),
      dwi(
        'Abaikan dengan alasan bila isinya memang benar. Alasan tersimpan di buku kerja.',
        'Leave a finding with a reason where the content is right. The reason is kept in the workbook.',
      ),
    ],
    angka: ['temuan'],
    keliru: [
      dwi(
        'Menunggu temuan hilang sendiri: bila "Periksa ulang sendiri" mati, pilih Periksa ulang.',
        'Waiting for findings to go: where checking by itself is off, choose Check again.',
      ),
      dwi(
        'Menghapus isi sel supaya bersih: sel kosong biasanya menjadi temuan lain.',
        'Clearing a cell to be rid of it: an empty cell is mostly another finding.',
      ),
      dwi(
        'NIK yang tampil 3,20323E+15 sudah kehilangan angka. Ambil lagi dari sumbernya; jangan ditebak.',
        'A NIK that shows as 3.20323E+15 has lost digits. Take it from its source again; do not guess.',
      ),
    ],
  }),
  defineBantuan({
    id: 'ejaan',
    judul: dwi('Samakan ejaan', 'Use one spelling'),
    isi: dwi(
      'Menunjukkan nama OPD, desa, atau program yang ditulis dengan beberapa ejaan, dan menyatukannya.',
      'Shows names of offices, villages or programmes that are spelled in several ways, and makes them one.',
    ),
    langkah: [
      dwi('Pilih jenis nama yang akan disamakan.', 'Choose the kind of names to make one.'),
      dwi(
        'Buka satu kelompok dan pilih ejaan yang benar.',
        'Open a group and choose the spelling that is right.',
      ),
      dwi(
        'Keluarkan nama yang sebenarnya berbeda dari kelompok itu.',
        'Take names that are really different out of the group.',
      ),
      dwi('Lihat pratinjau, lalu terapkan.', 'Look at the preview, then apply.'),
    ],
    angka: [],
    keliru: [
      dwi(
        'Menyatukan dua desa yang namanya mirip. Cocokkan kecamatan dan kodenya dahulu.',
        'Joining two villages with similar names. Compare their kecamatan and code first.',
      ),
    ],
  }),
  defineBantuan({
    id: 'pengaturan',
    judul: dwi('Pengaturan', 'Settings'),
    isi: dwi(
      'Bagian atas mengatur panel di komputer ini. Bagian bawah mengatur cara buku kerja ini diperiksa dan ikut tersimpan di dalamnya.',
      'The upper part sets up the pane on this computer. The lower part says how this workbook is checked and is kept in it.',
    ),
    langkah: [
      dwi('Pilih bahasa, warna, dan peran.', 'Choose language, colours and role.'),
      dwi(
        'Isi tahun anggaran dan kode wilayah. Umur dan rezim dihitung dari tahun itu.',
        'Fill in budget year and area code. Ages and the regime follow from the year.',
      ),
      dwi(
        'Ubah tingkat aturan bila perlu. Aturan yang terkunci tidak dapat dimatikan.',
        'Change the severity of rules where needed. A locked rule cannot be switched off.',
      ),
      dwi(
        'Pilih Simpan pengaturan. Kirim berkas Ekspor pengaturan ke OPD supaya semua memeriksa hal yang sama.',
        'Choose Save settings. Send the exported file to the offices so that all check the same things.',
      ),
    ],
    angka: [],
    keliru: [
      dwi(
        'Mengubah lalu lupa menyimpan: pemeriksaan masih memakai pengaturan lama.',
        'Changing and not saving: the check still goes by the old settings.',
      ),
      dwi(
        'Mematikan aturan untuk satu baris. Abaikan temuannya dengan alasan; aturannya biarkan hidup.',
        'Switching a rule off for one row. Leave that finding with a reason and keep the rule.',
      ),
    ],
  }),
  defineBantuan({
    id: 'bantuan',
    judul: dwi('Bantuan', 'Help'),
    isi: dwi(
      'Menjelaskan setiap layar, setiap angka, dan setiap aturan. Semuanya ada di komputer ini; tidak perlu internet.',
      'Explains every screen, every number and every rule. All of it is on this computer; no internet is needed.',
    ),
    langkah: [
      dwi(
        'Tekan F1 di layar mana pun untuk bantuan layar itu.',
        'Press F1 on any screen for the help of that screen.',
      ),
      dwi(
        'Pilih i di samping angka untuk definisi dan contohnya.',
        'Choose i beside a number for its definition and example.',
      ),
      dwi('Ketik kata di Cari bantuan.', 'Type a word into Search help.'),
      dwi(
        'Pilih Mulai tur untuk berkeliling dengan data contoh.',
        'Choose Start the tour to be shown around with the sample.',
      ),
    ],
    angka: [],
    keliru: [
      dwi(
        'Di Excel desktop F1 dapat membuka bantuan Excel bila kursor berada di lembar. Klik panel ini dahulu, atau pilih tombol Bantuan.',
        'In desktop Excel F1 may open the help of Excel while the cursor is on the sheet. Click this pane first, or choose the Help button.',
      ),
    ],
  }),
];
