import { defineBantuan } from '../bantuan';
import { dwi } from '../indikator';

/** Help about totals, convergence, families, and what leaves the pane. */
export const BANTUAN_MENGHITUNG = [
  defineBantuan({
    id: 'rekap',
    judul: dwi('Rekap anggaran', 'Budget totals'),
    isi: dwi(
      'Menjumlahkan pagu dan realisasi semua lembar pemetaan: menurut strategi, klaster, sumber dana, OPD, jenis aktivitas, dan empat strategi Permendagri 53/2020.',
      'Adds up budgets and realisation of all mapping sheets: by strategy, cluster, funding source, office, kind of activity and the four strategies of Permendagri 53/2020.',
    ),
    langkah: [
      dwi('Lihat jumlah seluruhnya di kotak pertama.', 'Look at the whole in the first box.'),
      dwi(
        'Bila ada sel yang tidak terbaca, perbaiki dahulu di Temuan; jumlahnya belum lengkap.',
        'Where cells cannot be read, mend them in Findings first; the total is incomplete.',
      ),
      dwi('Pilih Rincian untuk pembagian lain.', 'Choose Breakdown for another division.'),
      dwi('Pilih angka untuk melihat sel asalnya.', 'Choose a figure to see the cells it is from.'),
    ],
    angka: [
      ...['pagu', 'realisasi', 'serapan', 'sub-kegiatan', 'sel-tak-terbaca'],
      ...['komposisi-belanja', 'indeks-komposisi'],
    ],
    keliru: [
      dwi(
        'Jumlah berbeda dari rekap sendiri: periksa lembar yang diabaikan, lembar tersembunyi, dan baris subtotal.',
        'The total differs from your own: look at sheets left out, hidden sheets and rows of subtotals.',
      ),
      dwi(
        '"Belum dipetakan" berarti strateginya kosong atau tidak dikenal. Pagunya tetap ikut di jumlah.',
        '"Not mapped yet" means that the strategy is empty or unknown. Its budget still counts in the total.',
      ),
    ],
  }),
  defineBantuan({
    id: 'konvergensi',
    judul: dwi('Konvergensi', 'Convergence'),
    isi: dwi(
      'Menunjukkan apakah program bertemu di keluarga, desa, tahap, dan lokus yang sama.',
      'Shows whether programmes meet in the same families, villages, stages and loci.',
    ),
    langkah: [
      dwi(
        'Mulai dari Desa/kelurahan. Buka desa dengan skor terendah.',
        'Begin with villages. Open the one with the lowest score.',
      ),
      dwi(
        'Baca berapa layanan yang tidak diketahui sebelum menyimpulkan.',
        'Read how many services are not known before you conclude.',
      ),
      dwi(
        'Pilih Lihat keluarga dan OPD-nya untuk nama dan penanggung jawab.',
        'Choose Show its families and OPDs for names and who is responsible.',
      ),
      dwi(
        'Ganti Lihat menurut untuk kebutuhan, kelompok rentan, tahap, lokus, keterkaitan OPD, dan formulir desa.',
        'Change View by for needs, vulnerable groups, stages, loci, links between offices and village forms.',
      ),
    ],
    angka: [
      ...['konvergensi', 'kelas-keluarga', 'layanan-tidak-diketahui', 'sebaran-layanan', 'cakupan', 'gedsi'],
      ...['tahap-lokus', 'rantai-putus', 'anggaran-lokus', 'pagu-per-keluarga', 'keterkaitan-opd'],
      'formulir-desa',
    ],
    keliru: [
      dwi(
        'Membandingkan desa yang datanya lengkap dengan desa yang kolomnya kosong.',
        'Comparing a village with complete data to one whose columns are empty.',
      ),
      dwi(
        'Merata-ratakan persen desa. Skor kecamatan dihitung dari layanannya.',
        'Averaging percentages of villages. A kecamatan is scored from its services.',
      ),
      dwi('Menganggap cakupan tinggi sama dengan konvergen.', 'Taking high coverage for convergence.'),
    ],
  }),
  defineBantuan({
    id: 'keluarga',
    judul: dwi('Keluarga belum lengkap', 'Families not complete yet'),
    isi: dwi(
      'Daftar keluarga yang pasti belum menerima layanan yang dibutuhkannya, yang paling mendesak di atas. NIK dan nama disamarkan.',
      'Lists families that certainly lack a service they need, the most urgent first. NIK and names are masked.',
    ),
    langkah: [
      dwi('Saring menurut desa, kebutuhan, OPD, atau desil.', 'Filter by village, need, office or decile.'),
      dwi(
        'Buka satu keluarga: baca kebutuhan, alasannya, dan OPD yang perlu dihubungi.',
        'Open a family: read its needs, their reasons, and the office to contact.',
      ),
      dwi(
        'Pilih Buka sel untuk melihat barisnya di lembar.',
        'Choose Open cell to see its row on the sheet.',
      ),
      dwi('Verifikasi di lapangan sebelum menetapkan bantuan.', 'Verify in the field before aid is decided.'),
    ],
    angka: [
      ...['kesenjangan', 'kelas-keluarga', 'tanpa-program', 'calon-tereksklusi', 'program-rangkap'],
      ...['tumpang-tindih', 'paket-dasar', 'sinergi'],
    ],
    keliru: [
      dwi(
        'Menyebut semua keluarga di daftar "miskin ekstrem". Desil adalah peringkat, bukan penetapan.',
        'Calling every family on the list extremely poor. A decile is a rank, not a decision.',
      ),
      dwi('Membaca "tidak diketahui" sebagai "belum menerima".', 'Reading "not known" as "not received".'),
      dwi(
        'Membagikan tangkapan layar dengan NIK terbuka. Pilih Samarkan NIK dahulu.',
        'Sharing a screenshot with NIK in full. Choose Mask NIK first.',
      ),
    ],
  }),
  defineBantuan({
    id: 'hasil',
    judul: dwi('Tulis ke lembar', 'Write to sheets'),
    isi: dwi(
      'Menulis hasil pemeriksaan menjadi lembar di buku kerja ini: temuan, rekap, konvergensi, kesenjangan, daftar per OPD, tindak lanjut.',
      'Writes what the check found into sheets of this workbook: findings, budget, convergence, gaps, lists by office, follow-up.',
    ),
    langkah: [
      dwi('Periksa buku kerja dahulu.', 'Check the workbook first.'),
      dwi('Pilih lembar yang diperlukan.', 'Choose the sheets you need.'),
      dwi(
        'Pilih Tulis. Lembar Anda sendiri tidak disentuh.',
        'Choose Write. Your own sheets are not touched.',
      ),
      dwi(
        'Tulis lagi setelah memperbaiki: hanya lembar hasil yang diganti.',
        'Write again after mending: only result sheets are replaced.',
      ),
    ],
    angka: ['pagu', 'realisasi', 'konvergensi', 'kesenjangan', 'paket-dasar', 'sinergi', 'tumpang-tindih'],
    keliru: [
      dwi(
        'Mengetik di lembar hasil. Isinya diganti saat ditulis lagi; hanya Tindak Lanjut yang menyimpan keputusan.',
        'Typing on a result sheet. It is replaced when written again; only the follow-up sheet keeps decisions.',
      ),
    ],
  }),
  defineBantuan({
    id: 'kertas',
    judul: dwi('Templat dan laporan', 'Templates and reports'),
    isi: dwi(
      'Membuat templat kosong untuk diisi OPD, dan laporan dari buku kerja yang terbuka.',
      'Makes empty templates for offices to fill in, and reports on the open workbook.',
    ),
    langkah: [
      dwi(
        'Pilih templat bila OPD belum mempunyai lembar. Judul kolomnya sama dengan yang dipakai memeriksa.',
        'Choose a template where an office has no sheet yet. Its headings are those the check goes by.',
      ),
      dwi(
        'Untuk laporan, periksa buku kerja dahulu dan selesaikan kesalahannya.',
        'For a report, check the workbook first and settle its errors.',
      ),
      dwi('Pilih jenis laporan, lalu buat berkasnya.', 'Choose the kind of report, then make the file.'),
      dwi('Baca berkasnya sebelum dikirim.', 'Read the file before you send it.'),
    ],
    angka: ['pagu', 'realisasi', 'serapan', 'konvergensi', 'kesenjangan', 'pengaduan'],
    keliru: [
      dwi(
        'Mengubah judul kolom templat: kolomnya tidak dikenali lagi.',
        'Changing the headings of a template: its columns are not recognised any more.',
      ),
    ],
  }),
  defineBantuan({
    id: 'gabungkan',
    judul: dwi('Gabungkan buku kerja', 'Consolidate workbooks'),
    isi: dwi(
      'Memeriksa dan menjumlahkan banyak buku kerja sekaligus, misalnya kiriman semua kabupaten.',
      'Checks and adds up many workbooks at once, for instance what all districts sent.',
    ),
    langkah: [
      dwi('Pilih berkas atau folder, atau seret ke sini.', 'Pick files or a folder, or drop them here.'),
      dwi('Lihat berkas yang tidak terbaca dan alasannya.', 'See which files cannot be read, and why.'),
      dwi(
        'Kembalikan umpan balik ke pengirim yang masih mempunyai kesalahan.',
        'Give feedback to senders that still have errors.',
      ),
      dwi('Simpan hasil gabungan.', 'Save what was combined.'),
    ],
    angka: ['temuan', 'pagu', 'realisasi', 'konvergensi', 'kelas-keluarga'],
    keliru: [
      dwi(
        'Memasukkan dua versi kiriman yang sama. Temuan "kiriman-lama" dan "kegiatan-di-dua-kabupaten" menunjukkannya.',
        'Putting two versions of the same file in. The findings "kiriman-lama" and "kegiatan-di-dua-kabupaten" show it.',
      ),
    ],
  }),
  defineBantuan({
    id: 'rapat',
    judul: dwi('Mode rapat', 'Meeting mode'),
    isi: dwi(
      'Halaman penuh untuk proyektor: satu pertanyaan tiap halaman, identitas selalu disamarkan, keputusan dicatat ke lembar Tindak Lanjut.',
      'A full page for a projector: one question a page, identities always masked, decisions written to the follow-up sheet.',
    ),
    langkah: [
      dwi('Buka Ringkasan, lalu pilih Mode rapat.', 'Open Overview, then choose Meeting mode.'),
      dwi(
        'Berpindah dengan tombol panah; tekan ? untuk semua tombol.',
        'Move with the arrow keys; press ? for all keys.',
      ),
      dwi(
        'Catat penanggung jawab, tenggat, dan keputusan untuk setiap kesenjangan.',
        'Write down who is responsible, by when, and what was decided for each gap.',
      ),
      dwi('Cetak, simpan sebagai PDF, atau buat salindia.', 'Print, save as PDF, or make slides.'),
    ],
    angka: ['kesenjangan', 'konvergensi', 'pagu', 'serapan', 'komposisi-belanja', 'pengaduan'],
    keliru: [
      dwi(
        'Menutup panel selagi rapat: keputusan disimpan lewat panel itu.',
        'Closing the pane during the meeting: decisions are kept through it.',
      ),
    ],
  }),
  defineBantuan({
    id: 'meja-kerja',
    judul: dwi('Meja kerja di peramban', 'The browser workbench'),
    isi: dwi(
      'Lembar kerja di kiri dan panel yang sama di kanan, untuk WPS, LibreOffice, atau Excel lama. Berkas dibuka di komputer ini dan tidak dikirim.',
      'A spreadsheet on the left and the same pane on the right, for WPS, LibreOffice or an old Excel. Files are opened on this computer and not sent.',
    ),
    langkah: [
      dwi(
        'Pilih Buka berkas, atau seret berkas .xlsx ke halaman.',
        'Choose Open file, or drop an .xlsx file on the page.',
      ),
      dwi('Perbaiki lewat panel atau ketik di sel.', 'Mend through the pane or type into cells.'),
      dwi(
        'Pilih Simpan salinan. Berkas asli tidak diubah.',
        'Choose Save a copy. The original is not changed.',
      ),
      dwi('Kirim salinan itu.', 'Send that copy.'),
    ],
    angka: [],
    keliru: [
      dwi('Menutup halaman sebelum menyimpan salinan.', 'Closing the page before saving a copy.'),
      dwi(
        'Mengetik rumus: meja kerja tidak menghitung rumus. Tulis rumus di Excel.',
        'Typing formulas: the workbench computes none. Write formulas in Excel.',
      ),
    ],
  }),
];
