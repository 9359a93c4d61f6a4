import { KONVERGENSI_ID } from './convergence-id';
import { KESENJANGAN_ID } from './gaps-id';
import { BANDING_ID } from './reconcile-id';
import { EJAAN_ID } from './spelling-id';

/** Every sentence of the product that belongs to no single rule, in Bahasa Indonesia. `{{isi}}` is filled in. */
export const id = {
  // Reasons of needs.
  'kebutuhan.desil': 'desil {{desil}}',
  'kebutuhan.desilDanHamil': 'desil {{desil}}, {{jumlah}} ibu hamil',
  'kebutuhan.desilDanAnak': 'desil {{desil}}, {{jumlah}} anak usia 0-6',
  'kebutuhan.desilDanUsiaSekolah': 'desil {{desil}}, {{jumlah}} anak usia sekolah',
  'kebutuhan.desilDanDisabilitas': 'desil {{desil}}, {{jumlah}} penyandang disabilitas berat',
  'kebutuhan.desilDanLansia': 'desil {{desil}}, {{jumlah}} lansia',
  'kebutuhan.anakSekolah': '{{jumlah}} anggota usia sekolah',
  'kebutuhan.memasakGas': 'memasak dengan gas atau minyak tanah',
  'kebutuhan.meteranPln': 'memakai listrik PLN',
  'kebutuhan.tanpaPln': 'penerangan bukan dari PLN',
  'kebutuhan.rumah': '{{jumlah}} dari 3 bagian rumah tidak layak',
  'kebutuhan.jamban': 'tidak mempunyai jamban sendiri',
  'kebutuhan.air': 'air minum tidak terlindung',
  'kebutuhan.tidakBekerja': '{{jumlah}} anggota usia kerja tidak bekerja',
  'kebutuhan.usaha': '{{jumlah}} anggota berusaha',
  'kebutuhan.disabilitasBerat': 'ada penyandang disabilitas berat',
  'kebutuhan.lansiaSendiri': 'lansia hidup sendiri',

  // Files that cannot be used.
  'berkas.kosong': 'berkas kosong (0 bita). Kirim ulang berkas dari pengirimnya.',
  'berkas.bukan-buku-kerja': 'bukan buku kerja Excel. Buka di Excel lalu simpan sebagai .xlsx.',
  'berkas.bersandi': 'dilindungi kata sandi. Buka di Excel, hapus sandinya, lalu simpan lagi.',
  'berkas.rusak':
    'rusak atau terpotong. Buka di Excel; bila Excel memperbaikinya, simpan sebagai .xlsx baru.',
  'berkas.terlalu-besar': 'isinya terlalu besar setelah dibuka. Bagi menjadi beberapa buku kerja.',
  'berkas.batas.bagian': 'berisi lebih dari {{batas}} bagian. Buka di Excel, lalu simpan sebagai .xlsx baru.',
  'berkas.batas.namaBagian':
    'memuat nama bagian yang lebih panjang dari {{batas}} huruf. Buka di Excel, lalu simpan sebagai .xlsx baru.',
  'berkas.batas.isiBagian':
    'salah satu bagiannya lebih dari {{batas}} setelah dibuka. Bagi menjadi beberapa buku kerja.',
  'berkas.batas.isi': 'isinya lebih dari {{batas}} setelah dibuka. Bagi menjadi beberapa buku kerja.',
  'berkas.batas.rasio':
    'isinya mengembang lebih dari {{batas}} kali setelah dibuka, tidak seperti buku kerja biasa. Buka di Excel, lalu simpan sebagai .xlsx baru.',
  'berkas.batas.pustaka':
    'dalam format ini hanya terbaca sampai {{batas}}. Buka di Excel, lalu simpan sebagai .xlsx.',
  'berkas.batas.sel':
    'selnya memerlukan memori lebih dari {{batas}}. Hapus sel yang terisi jauh di luar tabel, atau bagi menjadi beberapa buku kerja.',
  'berkas.batas.teks': 'teksnya memerlukan memori lebih dari {{batas}}. Bagi menjadi beberapa buku kerja.',
  'berkas.batas.rumus':
    'rumusnya memerlukan memori lebih dari {{batas}}. Ganti rumus dengan nilainya, atau bagi menjadi beberapa buku kerja.',
  'berkas.batas.unsur':
    'memuat satu sel yang lebih dari {{batas}}. Periksa isinya di Excel, lalu simpan sebagai .xlsx baru.',
  'berkas.tanpa-lembar': 'tidak berisi lembar kerja. Periksa apakah berkas yang dikirim sudah benar.',
  'berkas.tidak-ada': 'tidak ditemukan. Periksa nama dan foldernya.',
  'berkas.folder': 'adalah folder. Sebutkan berkasnya, misalnya folder/*.xlsx.',
  'berkas.tidak-terbaca': 'tidak dapat dibaca (izin ditolak atau perangkat terputus).',
  'berkas.tanpa-data':
    'tidak satu pun lembarnya dikenali ({{lembar}}). Pastikan ada baris judul kolom seperti "Sub Kegiatan" dan "Pagu", atau "NIK" dan "Desil".',
  'berkas.tanpa-pemetaan': 'tidak berisi lembar pemetaan program, jadi anggaran tidak dapat dijumlahkan.',
  'berkas.tanpa-keluarga': 'tidak berisi lembar keluarga atau individu, jadi kesenjangan tidak dapat dicari.',
  'berkas.format-lama': 'berformat .xls lama; terbaca, tetapi sebaiknya simpan sebagai .xlsx.',

  // What cannot be written into a file.
  'tulis.format-lain': 'berkas ini bukan .xlsx atau .xlsm. Buka di Excel, simpan sebagai .xlsx, lalu ulangi.',
  'tulis.bertanda-tangan':
    'berkas ini bertanda tangan digital; perubahan apa pun membatalkannya. Hapus tanda tangannya di Excel, lalu ulangi.',
  'tulis.bentuk-asing':
    'isi berkas tidak tertulis seperti tulisan Excel. Buka di Excel, simpan lagi sebagai .xlsx, lalu ulangi.',
  'tulis.lembar-tidak-ada': 'lembar tidak ditemukan. Periksa namanya.',
  'tulis.bukan-lembar-kerja': 'lembar ini berisi bagan atau makro, bukan sel.',
  'tulis.di-luar-lembar': 'letaknya di luar lembar Excel.',
  'tulis.isi-ganda': 'satu sel diminta memuat dua isi. Pilih salah satu.',
  'tulis.teks-terlalu-panjang':
    'teks terlalu panjang untuk satu sel (paling banyak 32.767 karakter). Ringkas teksnya.',
  'tulis.angka-tidak-sah': 'angka tidak dapat disimpan di Excel. Periksa hasil hitungnya.',
  'tulis.sel-gabungan':
    'sel ini tertutup sel gabungan. Tulis di sel kiri atasnya, atau pisahkan gabungannya di Excel.',
  'tulis.sel-terkunci':
    'sel ini terkunci pada lembar yang dilindungi. Buka proteksi lembar di Excel, lalu ulangi.',
  'tulis.rumus-larik':
    'sel ini bagian dari satu rumus untuk banyak sel (rumus larik atau tabel data). Ubah rumusnya di Excel.',
  'tulis.rumus-bersama':
    'rumus sel ini dipakai bersama sel lain dengan cara yang tidak dapat dipisahkan. Ubah di Excel.',
  'tulis.judul-tabel': 'sel ini judul kolom sebuah tabel Excel. Ubah judulnya di Excel.',
  'tulis.tabel-pivot': 'sel ini hasil tabel pivot. Ubah data sumbernya, lalu segarkan pivotnya di Excel.',
  'tulis.nama-lembar':
    'nama lembar tidak dapat dipakai atau sudah ada. Pilih nama lain (paling banyak 31 karakter, tanpa / ? * [ ] :).',
  'tulis.nama-dipakai': 'nama tabel atau nama rentang tidak dapat dipakai atau sudah ada. Pilih nama lain.',
  'tulis.lembar-dirujuk':
    'rumus lain menyebut lembar ini, jadi lembar tidak dihapus atau diganti namanya. Ubah di Excel.',
  'tulis.lembar-terakhir': 'sedikitnya satu lembar harus terlihat. Tampilkan satu lembar dahulu.',
  'tulis.catatan-ada': 'sel ini sudah bercatatan. Ubah catatannya di Excel.',

  // The command line.
  'temuan.konfirmasi': 'perlu konfirmasi OPD, ditandai {{oleh}} {{tanggal}} {{alasan}}',
  'temuan.diabaikan': '  {{jumlah}} temuan diabaikan dengan alasan, jadi tidak dihitung:',
  'temuan.diabaikan-oleh': '{{alasan}} ({{oleh}}, {{tanggal}})',
  'temuan.pengecualian-gugur':
    'pengecualian tidak berlaku lagi, karena isi sel berubah atau temuannya sudah tidak ada: {{alasan}} ({{oleh}}, {{tanggal}})',
  'temuan.pengecualian-terkunci':
    'pengecualian tidak berlaku, karena temuan aturan ini tidak dapat diabaikan: {{alasan}} ({{oleh}}, {{tanggal}})',

  // Settings on the command line.
  'pengaturan.buku': '  pengaturan: dari lembar {{lembar}}',
  'pengaturan.diberikan': '  pengaturan: dari berkas yang disebut dengan --pengaturan',
  'pengaturan.rusak':
    'lembar {{lembar}} tidak dapat dipakai, jadi pengaturan bawaan yang berlaku. Sel yang salah disebut pada temuan pengaturan-rusak.',
  'pengaturan.tanpa-lembar': '{{berkas}}: tidak berisi lembar pengaturan.',
  'pengaturan.lembar-rusak':
    '{{berkas}}: lembar pengaturannya tidak dapat dipakai. Jalankan konvergen settings check untuk melihat selnya.',
  'pengaturan.bukan-json':
    '{{berkas}}: bukan berkas pengaturan. Pakai berkas .json dari konvergen settings export, atau buku kerja berlembar pengaturan.',
  'pengaturan.bentuk': '{{berkas}}: bentuknya tidak dikenal pada {{tempat}}.',
  'pengaturan.terlalu-besar': '{{berkas}}: terlalu besar untuk berkas pengaturan.',
  'pengaturan.dilewati':
    '{{berkas}}: tingkat aturan ini tidak dipakai, karena aturannya tidak ada atau tingkatnya tetap: {{aturan}}',
  'pengaturan.tanpa-akibat': '{{berkas}}: ejaan tanpa akibat, karena bakunya tidak dikenal: {{ejaan}}',
  'pengaturan.baik': '{{berkas}}: pengaturan dapat dipakai.',
  'pengaturan.cara':
    'Sebutkan: settings check BERKAS..., settings export BERKAS, atau settings import PENGATURAN BERKAS...',
  'pengaturan.satu-berkas': 'settings export memerlukan tepat satu berkas.',
  'pengaturan.sama': '{{berkas}}: sudah memakai pengaturan ini.',
  'pengaturan.ubah': '  {{kunci}}: {{dari}} → {{ke}}',
  'pengaturan.bukan-milik':
    '{{berkas}}: lembar {{lembar}} bukan buatan Konvergen, jadi tidak diganti. Ganti nama lembar itu lalu coba lagi.',
  'pengaturan.akan': '{{berkas}}: {{jumlah}} pengaturan akan berubah; belum ditulis (--dry-run).',
  'pengaturan.ditulis': '{{berkas}}: {{jumlah}} pengaturan berubah, ditulis ke {{hasil}}.',

  'cli.memakai': 'Cara memakai:',
  'cli.perintah-tidak-dikenal': 'Perintah "{{perintah}}" tidak dikenal.',
  'cli.opsi-salah': 'Opsi tidak dapat dipakai: {{sebab}}',
  'cli.tanpa-berkas': 'Sebutkan sedikitnya satu berkas .xlsx.',
  'cli.aturan-tidak-dikenal': 'Aturan "{{aturan}}" tidak dikenal. Yang mirip: {{mirip}}.',
  'cli.tanpa-aturan': 'Sebutkan satu aturan, misalnya: konvergen explain nik-angka',
  'cli.tanggal-salah': 'Tanggal "{{tanggal}}" tidak terbaca; tulis TTTT-BB-HH, misalnya 2025-12-31.',
  'cli.membaca': 'Membaca {{berkas}} ({{ke}} dari {{dari}}) …',
  'cli.memeriksa': 'Memeriksa {{berkas}} ({{ke}} dari {{dari}}) …',
  'cli.dibatalkan': 'Dibatalkan. Tidak ada berkas yang diubah.',
  'cli.gagal':
    'Konvergen gagal karena kesalahan program. Laporkan versi dan perintah yang dijalankan; isi berkas tidak perlu dikirim.',
  'cli.rincian-gagal': 'Kode: {{kode}}',
  'cli.opsi-bukan-untuk': '{{opsi}} bukan untuk perintah {{perintah}}',

  'fix.tanpa-hasil':
    'Sebutkan ke mana hasilnya ditulis: --out BERKAS, --in-place untuk menimpa berkasnya, atau --dry-run untuk melihat saja.',
  'fix.dua-hasil': 'Pilih salah satu: --out atau --in-place.',
  'fix.perlu-folder': 'Untuk beberapa berkas, --out harus folder yang sudah ada: {{hasil}}',
  'fix.nama-sama': '{{hasil}}: lebih dari satu berkas akan ditulis ke sini. Perbaiki satu per satu.',
  'fix.menimpa':
    '{{hasil}}: ini berkas asalnya. Pilih nama lain, atau pakai --in-place bila memang hendak ditimpa.',
  'fix.akhiran': '{{hasil}}: nama hasil harus berakhiran {{akhiran}} seperti berkas asalnya.',
  'fix.tanpa-folder': '{{hasil}}: foldernya tidak ditemukan.',
  'fix.penuh': '{{hasil}}: tidak cukup ruang di diska. Berkas lama tidak berubah.',
  'fix.ditolak': '{{hasil}}: tidak dapat ditulis. Periksa izinnya, dan tutup berkas itu bila sedang dibuka.',
  'fix.tidak-terbukti':
    'hasil tulisan tidak terbaca kembali dengan benar, jadi tidak disimpan. Laporkan kejadian ini.',
  'fix.berumus': '{{sel}}: berisi rumus, jadi tidak diubah.',
  'fix.ringkas': '{{jumlah}} sel diperbaiki.',
  'fix.tidak-ada': 'Tidak ada yang perlu dirapikan.',
  'fix.ditulis': 'Ditulis ke {{hasil}}.',
  'fix.akan': '{{jumlah}} sel akan diperbaiki; belum ditulis (--dry-run).',
  'fix.sisa': 'Tersisa {{error}} kesalahan, {{warning}} peringatan, {{info}} saran.',
  'fix.pilihan': '{{jumlah}} di antaranya punya usulan yang perlu Anda pilih sendiri:',
  'fix.dibatalkan': 'Dibatalkan. {{jumlah}} berkas sudah ditulis, selebihnya tidak berubah.',

  'lembar.dikenali':
    '{{lembar}}: {{peran}} ({{tata}}), judul kolom baris {{awal}}-{{akhir}}, {{jumlah}} baris data',
  'lembar.tidak-dikenali': '{{lembar}}: belum dikenali ({{sebab}})',
  'lembar.hasil': '{{lembar}}: lembar rekap atau hasil, tidak dihitung sebagai data',
  'lembar.pengaturan': '{{lembar}}: lembar pengaturan Konvergen',
  'lembar.dilewati': 'baris dilewati: {{rincian}}',
  'lembar.sebab.kosong': 'lembar kosong',
  'lembar.sebab.tanpa-judul-kolom': 'tidak ada baris yang terbaca sebagai judul kolom',
  'dilewati.penomoran': 'nomor kolom',
  'dilewati.judul-ulang': 'judul kolom berulang',
  'dilewati.bagian': 'judul bagian',
  'dilewati.induk': 'baris induk',
  'dilewati.total': 'jumlah',
  'dilewati.keterangan': 'keterangan',
  'dilewati.tanda-tangan': 'tanda tangan',
  'dilewati.lain': 'lain-lain',

  'peran.pemetaan': 'pemetaan program',
  'peran.keluarga': 'data keluarga',
  'peran.individu': 'data individu',
  'peran.penerima': 'daftar penerima',
  'peran.wilayah': 'daftar wilayah',
  'peran.pengaduan': 'pengaduan',
  'peran.pengaturan': 'pengaturan',
  'peran.hasil': 'hasil',
  'peran.lain': 'lain',
  'tata.rat-18': 'RAT 18 kolom',
  'tata.laporan-21': 'Laporan 21 kolom, per semester',
  'tata.laporan-23': 'Laporan 23 kolom, per triwulan',
  'tata.p3ke-keluarga': 'P3KE keluarga',
  'tata.p3ke-individu': 'P3KE individu',
  'tata.dtsen': 'DTSEN',
  'tata.konvergen': 'format Konvergen',
  'tata.bebas': 'tata letak bebas',

  'tingkat.error': 'kesalahan',
  'tingkat.warning': 'peringatan',
  'tingkat.info': 'saran',
  'temuan.tidak-ada': 'Tidak ada temuan. {{baris}} baris diperiksa dengan {{aturan}} aturan.',
  'temuan.seluruh-berkas': 'Seluruh berkas',
  'temuan.ringkas': '{{error}} kesalahan, {{warning}} peringatan, {{info}} saran di {{lembar}} lembar',
  'temuan.usulan': 'usulan: {{usulan}}',
  'temuan.perbaikan': 'rapikan menjadi: {{nilai}}',
  'temuan.juga': 'lihat juga {{sel}}',
  'temuan.dan-lagi': '… dan {{jumlah}} lagi; pakai --all atau --json untuk semuanya',
  'temuan.berikutnya': 'Jelaskan satu aturan: konvergen explain <aturan>',

  'rekap.judul': 'Rekap anggaran',
  'rekap.subkegiatan': 'Sub keg.',
  'rekap.pagu': 'Pagu',
  'rekap.realisasi': 'Realisasi',
  'rekap.serapan': 'Serapan',
  'rekap.sel': 'Sel pagu',
  'rekap.sel-di': 'Sel pagu di {{lembar}}',
  'rekap.strategi': 'Menurut strategi (Inpres 4/2022, Inpres 8/2025)',
  'rekap.klaster': 'Menurut klaster (Perpres 15/2010 jo. 96/2015)',
  'rekap.permendagri53': 'Menurut empat strategi Permendagri 53/2020 (padanan)',
  'rekap.sumberDana': 'Menurut sumber dana',
  'rekap.opd': 'Menurut perangkat daerah',
  'rekap.jenisAktivitas': 'Menurut jenis aktivitas',
  'rekap.cocok': 'Setiap rincian berjumlah sama dengan total.',
  'rekap.kolom-kosong': 'tidak ada isian di lembar; {{jumlah}} baris belum dipetakan',
  'rekap.terbaca':
    'Sel anggaran yang tidak terbaca tidak ikut dijumlahkan: {{jumlah}} (lihat konvergen validate).',

  'konvergensi.judul': 'Konvergensi keluarga',
  'konvergensi.ringkas':
    '{{keluarga}} keluarga, {{dinilai}} dapat dinilai: {{diterima}} dari {{seharusnya}} layanan diterima ({{persen}}); {{lengkap}} lengkap, {{nol}} tanpa layanan; {{tidakDiketahui}} layanan tidak diketahui',
  'konvergensi.desa': 'Per desa/kelurahan (jumlah dibagi jumlah, bukan rata-rata persen)',
  'konvergensi.kolom.desa': 'Desa/Kelurahan',
  'konvergensi.kolom.keluarga': 'Keluarga',
  'konvergensi.kolom.layanan': 'Diterima/seharusnya',
  'konvergensi.kolom.persen': 'Tingkat',
  'konvergensi.kolom.lengkap': 'Lengkap',
  'konvergensi.kolom.nol': 'Nol',
  'konvergensi.kolom.tidakDiketahui': 'Tidak diketahui',
  'konvergensi.acuan': 'Umur dihitung pada {{tanggal}}.',
  'konvergensi.tanpa-desa': '(desa tidak terbaca)',

  'kesenjangan.judul': 'Keluarga yang belum lengkap',
  'kesenjangan.ringkas':
    '{{jumlah}} dari {{keluarga}} keluarga belum menerima sedikitnya satu layanan yang seharusnya',
  'kesenjangan.program': 'Tidak disediakan program mana pun di lembar pemetaan: {{daftar}}',
  'kesenjangan.tidak-ada':
    'Tidak ada keluarga dengan layanan yang jelas belum diterima. {{tidakDiketahui}} layanan tidak diketahui.',
  'kesenjangan.desil': 'desil {{desil}}',
  'kesenjangan.desil-kosong': 'desil tidak diketahui',
  'kesenjangan.belum': 'belum {{kebutuhan}}: {{alasan}} → {{opd}}',
  'kesenjangan.tanpa-opd': 'tidak ada program di lembar pemetaan (kesenjangan program)',
  'kesenjangan.tanpa-pemetaan': 'lembar pemetaan tidak ada di berkas ini',
  'kesenjangan.sudah': 'sudah: {{daftar}}',
  'kesenjangan.tidak-diketahui': 'penerimaan tidak diketahui: {{daftar}}',
  'kesenjangan.tidak-dinilai': 'tidak dapat dinilai: {{daftar}}',
  'kesenjangan.konfirmasi':
    'Syarat kebutuhan adalah bawaan yang perlu dikonfirmasi sekretariat (docs/panduan/kebutuhan.md).',
  'kesenjangan.tak-ditemukan': '{{jumlah}} baris daftar penerima tidak menunjuk keluarga mana pun.',

  'jelas.tingkat': 'Tingkat: {{tingkat}}',
  'jelas.dikunci': '(tidak dapat diturunkan)',
  'jelas.lingkup': 'Lingkup: {{lingkup}}',
  'jelas.dasar': 'Dasar: {{dasar}}',
  'jelas.lanjut': 'Langkah berikutnya: {{langkah}}',
  'jelas.pesan': 'Yang dapat dikatakan aturan ini:',

  ...EJAAN_ID,

  ...KONVERGENSI_ID,

  ...BANDING_ID,

  ...KESENJANGAN_ID,
} as const;

/** The name of a sentence. */
export type MessageKey = keyof typeof id;
