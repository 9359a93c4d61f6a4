import { renderMessage, type Lang, type Message, type MessageData } from './translate';

/**
 * What stands in the workbook of a province and in the workbooks that are sent back. Apart from the other sentences: only
 * whoever makes such a workbook loads them.
 */
const TEXTS = {
  // Words of many sheets.
  kabupaten: { id: 'Daerah', en: 'District' },
  kecamatan: { id: 'Kecamatan', en: 'Sub-district' },
  desa: { id: 'Desa/Kelurahan', en: 'Village' },
  'kode-desa': { id: 'Kode desa', en: 'Village code' },
  berkas: { id: 'Berkas', en: 'File' },
  lembar: { id: 'Lembar', en: 'Sheet' },
  baris: { id: 'Baris', en: 'Row' },
  'jumlah-baris': { id: 'Jumlah baris', en: 'Rows' },
  sel: { id: 'Sel', en: 'Cell' },
  opd: { id: 'Perangkat daerah', en: 'OPD' },
  subkegiatan: { id: 'Sub kegiatan', en: 'Sub kegiatan' },
  pagu: { id: 'Pagu (Rp)', en: 'Pagu (Rp)' },
  realisasi: { id: 'Realisasi (Rp)', en: 'Realisasi (Rp)' },
  serapan: { id: 'Realisasi/pagu', en: 'Realisasi/pagu' },
  porsi: { id: 'Porsi pagu', en: 'Share of pagu' },
  uraian: { id: 'Uraian', en: 'Item' },
  jumlah: { id: 'Jumlah', en: 'Total' },
  'jumlah-terlihat': { id: 'Jumlah baris yang terlihat', en: 'Total of the rows shown' },
  keterangan: { id: 'Keterangan', en: 'Remark' },
  tingkat: { id: 'Tingkat', en: 'Severity' },
  'tingkat.error': { id: 'Kesalahan', en: 'Error' },
  'tingkat.warning': { id: 'Peringatan', en: 'Warning' },
  'tingkat.info': { id: 'Saran', en: 'Advice' },
  aturan: { id: 'Aturan', en: 'Rule' },
  temuan: { id: 'Temuan', en: 'Finding' },
  'isi-sel': { id: 'Isi sel', en: 'Content of the cell' },
  langkah: { id: 'Yang perlu dilakukan', en: 'What to do' },
  'tanpa-kabupaten': { id: '(daerah tidak disebut)', en: '(no district stated)' },
  'tanpa-kecamatan': { id: '(kecamatan tidak terbaca)', en: '(sub-district not readable)' },
  'tanpa-desa': { id: '(desa/kelurahan tidak terbaca)', en: '(village not readable)' },
  'tanpa-opd': { id: '(tidak ada program di lembar pemetaan)', en: '(no programme in the mapping sheet)' },
  'belum-dipetakan': { id: 'Belum dipetakan', en: 'Not mapped yet' },
  'opd-kosong': { id: '(perangkat daerah tidak disebut)', en: '(no OPD stated)' },
  'tanpa-keluarga': {
    id: 'Tidak ada data keluarga di berkas yang dihitung.',
    en: 'There is no data of families in the files that count.',
  },
  catatan: { id: 'Catatan', en: 'Notes' },

  // Dimensions.
  strategi: { id: 'Strategi', en: 'Strategi' },
  subkelompok: { id: 'Subkelompok', en: 'Subkelompok' },
  klaster: { id: 'Klaster', en: 'Klaster' },
  permendagri53: { id: 'Kelompok Permendagri 53/2020', en: 'Group of Permendagri 53/2020' },
  sumberDana: { id: 'Sumber dana', en: 'Source of funds' },
  jenisAktivitas: { id: 'Jenis aktivitas', en: 'Kind of activity' },

  // Ringkasan.
  'ringkasan.judul': {
    id: 'Konsolidasi pemetaan program penanggulangan kemiskinan',
    en: 'Consolidated mapping of poverty programmes',
  },
  'ringkasan.dibuat': {
    id: 'Disusun {{stempel}} dari {{berkas}} berkas yang dihitung, {{kabupaten}} daerah.',
    en: 'Made {{stempel}} from {{berkas}} files that count, {{kabupaten}} districts.',
  },
  'ringkasan.angka': { id: 'Angka pokok', en: 'Main figures' },
  'ringkasan.nilai': { id: 'Nilai', en: 'Value' },
  'ringkasan.kabupaten': { id: 'Daerah yang dihitung', en: 'Districts that count' },
  'ringkasan.berkas': { id: 'Berkas yang dihitung', en: 'Files that count' },
  'ringkasan.tidak-dihitung': { id: 'Berkas yang tidak dihitung', en: 'Files that do not count' },
  'ringkasan.gagal': { id: 'Berkas yang tidak terbaca', en: 'Files that cannot be read' },
  'ringkasan.belum': { id: 'Daerah yang belum mengirim', en: 'Districts that sent nothing yet' },
  'ringkasan.baris': { id: 'Baris pemetaan', en: 'Mapping rows' },
  'ringkasan.keluarga': { id: 'Keluarga', en: 'Families' },
  'ringkasan.dinilai': { id: 'Keluarga yang dapat dinilai', en: 'Families that can be judged' },
  'ringkasan.lengkap': {
    id: 'Keluarga yang menerima semua layanan yang seharusnya',
    en: 'Families that receive every service due to them',
  },
  'ringkasan.kesalahan': { id: 'Kesalahan', en: 'Errors' },
  'ringkasan.peringatan': { id: 'Peringatan', en: 'Warnings' },
  'ringkasan.saran': { id: 'Saran', en: 'Advice' },
  'ringkasan.kontrol': {
    id: 'Pemeriksaan: bagian-bagian sama dengan keseluruhan',
    en: 'Check: the parts equal the whole',
  },
  'ringkasan.kontrol.apa': { id: 'Jumlah menurut', en: 'Total by' },
  'ringkasan.kontrol.rumus': { id: 'Menurut lembar ini', en: 'By these sheets' },
  'ringkasan.kontrol.mesin': { id: 'Dihitung Konvergen', en: 'Counted by Konvergen' },
  'ringkasan.kontrol.selisih': { id: 'Selisih', en: 'Difference' },
  'ringkasan.kontrol.hasil': { id: 'Hasil', en: 'Result' },
  'ringkasan.kontrol.sama': { id: 'sama', en: 'equal' },
  'ringkasan.kontrol.beda': { id: 'BERBEDA', en: 'DIFFERENT' },
  'ringkasan.kontrol.catatan': {
    id: 'Saat disusun, jumlah semua daerah sama dengan keseluruhan sampai sen pada {{jumlah}} angka. BERBEDA berarti isi lembar diubah sesudahnya.',
    en: 'When this was made, all districts added up to the whole, to the sen, in {{jumlah}} figures. DIFFERENT means that a sheet was changed since.',
  },
  'ringkasan.data': { id: 'semua baris', en: 'all rows' },
  'ringkasan.terbanyak': { id: 'Temuan terbanyak', en: 'Most frequent findings' },
  'ringkasan.luar': {
    id: 'Berkas yang tidak dihitung, dan sebabnya',
    en: 'Files that do not count, and why',
  },
  'ringkasan.semua-dihitung': { id: 'Semua berkas dihitung.', en: 'All files count.' },
  'ringkasan.isi': { id: 'Isi buku kerja ini', en: 'What is in this workbook' },
  'ringkasan.hidup': {
    id: 'Rekap dihitung dengan rumus dari lembar {{data}}: mengubah data mengubah rekap. Angka Konvergen sendiri ada di pemeriksaan di atas.',
    en: 'The recapitulation is worked out by formulas from the sheet {{data}}: changing the data changes it. The figures of Konvergen itself are in the check above.',
  },
  'ringkasan.terlalu-banyak': {
    id: '{{baris}} baris pemetaan tidak muat di satu lembar ({{batas}} baris). Rekap berisi angka tetap; baris-barisnya ada di buku rincian per daerah.',
    en: '{{baris}} mapping rows do not fit into one sheet ({{batas}} rows). The recapitulation holds fixed figures; the rows are in a detail workbook for each district.',
  },
  'ringkasan.terlalu-berat': {
    id: '{{baris}} baris pemetaan dengan {{sel}} sel terlalu besar untuk satu lembar. Rekap berisi angka tetap; baris-barisnya ada di buku rincian per daerah.',
    en: '{{baris}} mapping rows with {{sel}} cells are too large for one sheet. The recapitulation holds fixed figures; the rows are in a detail workbook for each district.',
  },
  'ringkasan.berat': {
    id: 'Sebagian rekap berisi angka tetap: rumus atas {{baris}} baris akan membuat Excel lambat.',
    en: 'A part of the recapitulation holds fixed figures: formulas over {{baris}} rows would make Excel slow.',
  },
  'ringkasan.segarkan': {
    id: 'Menyusun lagi mengganti lembar buatan Konvergen ini saja; lembar lain di buku kerja tidak disentuh.',
    en: 'Making it again replaces these sheets of Konvergen only; other sheets of the workbook are not touched.',
  },
  'ringkasan.sebab.kembar': {
    id: 'isinya sama persis dengan {{oleh}}',
    en: 'the very same content as {{oleh}}',
  },
  'ringkasan.sebab.digantikan': {
    id: 'digantikan versi yang lebih baru: {{oleh}}',
    en: 'replaced by a newer version: {{oleh}}',
  },

  // Papan Kiriman.
  'papan.judul': { id: 'Papan kiriman', en: 'Submissions' },
  'papan.catatan': {
    id: 'Siapa yang sudah mengirim, dan keadaan kirimannya.',
    en: 'Who has sent a workbook, and the state it is in.',
  },
  'papan.keadaan': { id: 'Keadaan', en: 'State' },
  'papan.templat': { id: 'Versi templat', en: 'Template version' },
  'papan.disimpan': { id: 'Terakhir disimpan', en: 'Last saved' },
  'papan.terlambat': { id: 'Terlambat (hari)', en: 'Days late' },
  'papan.sebab.versi': { id: 'versi templat berbeda', en: 'another version of the template' },
  'papan.sebab.judul': { id: 'tahun atau istilah lama di judul', en: 'an old year or term in the title' },
  'papan.sebab.kolom': {
    id: 'kolom jauh berbeda dari yang lain',
    en: 'columns far from those of the others',
  },

  // Rekap.
  'rekap.judul': { id: 'Rekap anggaran', en: 'Budget recapitulation' },
  'rekap.menurut': { id: 'Menurut {{apa}}', en: 'By {{apa}}' },
  'rekap.opd.judul': { id: 'Rekap per perangkat daerah', en: 'Recapitulation by OPD' },
  'rekap.opd.catatan': {
    id: 'Perangkat daerah bernama sama di beberapa daerah dijumlahkan; saring lembar data untuk satu daerah.',
    en: 'OPDs of the same name in several districts are added up; filter the data sheet for one district.',
  },
  'rekap.daerah.judul': { id: 'Rekap per daerah', en: 'Recapitulation by district' },
  'rekap.pagu-menurut': { id: 'Pagu (Rp) menurut {{apa}}', en: 'Pagu (Rp) by {{apa}}' },
  'rekap.bagan': { id: 'Pagu dan realisasi menurut {{apa}}', en: 'Pagu and realisasi by {{apa}}' },
  'rekap.bagan.porsi': { id: 'Pagu menurut {{apa}}', en: 'Pagu by {{apa}}' },
  miliar: { id: 'Miliar rupiah', en: 'Billion rupiah' },

  // Konvergensi.
  'konvergensi.judul': { id: 'Konvergensi per daerah', en: 'Convergence by district' },
  'konvergensi.kecamatan': { id: 'Konvergensi per kecamatan', en: 'Convergence by sub-district' },
  'konvergensi.desa': { id: 'Konvergensi per desa/kelurahan', en: 'Convergence by village' },
  'konvergensi.catatan': {
    id: 'Persen selalu pembilang dibagi penyebut, bukan rata-rata. Layanan yang tidak diketahui tidak masuk pembilang maupun penyebut.',
    en: 'A percentage is always numerator by denominator, never an average. Services that are not known are in neither of them.',
  },
  'konvergensi.keluarga': { id: 'Keluarga', en: 'Families' },
  'konvergensi.dinilai': { id: 'Keluarga dinilai', en: 'Families judged' },
  'konvergensi.diterima': {
    id: 'Layanan diterima (pembilang)',
    en: 'Services received (numerator)',
  },
  'konvergensi.seharusnya': {
    id: 'Layanan seharusnya (penyebut)',
    en: 'Services due (denominator)',
  },
  'konvergensi.persen': { id: 'Layanan diterima/seharusnya', en: 'Services received/due' },
  'konvergensi.lengkap': { id: 'Keluarga lengkap', en: 'Families complete' },
  'konvergensi.persen-lengkap': { id: 'Lengkap/dinilai', en: 'Complete/judged' },
  'konvergensi.nol': { id: 'Keluarga tanpa satu pun layanan', en: 'Families without any service' },
  'konvergensi.tidak-diketahui': { id: 'Layanan tidak diketahui', en: 'Services not known' },
  'konvergensi.sebaran': { id: 'Keluarga menerima {{n}} layanan', en: 'Families with {{n}} services' },
  'konvergensi.bagan': {
    id: 'Layanan diterima dari yang seharusnya',
    en: 'Services received of those due',
  },

  // Kesenjangan.
  'kesenjangan.judul': {
    id: 'Kesenjangan layanan per daerah',
    en: 'Gaps in services by district',
  },
  'kesenjangan.desa': {
    id: 'Kesenjangan layanan per desa/kelurahan',
    en: 'Gaps in services by village',
  },
  'kesenjangan.opd': {
    id: 'Kesenjangan layanan per perangkat daerah',
    en: 'Gaps in services by OPD',
  },
  'kesenjangan.catatan': {
    id: 'Keluarga yang pasti membutuhkan layanan dan belum menerimanya.',
    en: 'Families that certainly need a service and do not receive it.',
  },
  'kesenjangan.opd.catatan': {
    id: 'Satu keluarga tercatat pada setiap perangkat daerah yang menyediakan layanannya: jumlah antarperangkat daerah tidak bermakna.',
    en: 'A family is listed with every OPD that provides the service: adding up OPDs means nothing.',
  },
  'kesenjangan.layanan': { id: 'Layanan kurang', en: 'Services missing' },
  'kesenjangan.bagan': { id: 'Keluarga yang kurang, per kebutuhan', en: 'Families lacking, by need' },

  // Temuan.
  'temuan.judul': { id: 'Temuan per daerah dan aturan', en: 'Findings by district and rule' },
  'temuan.catatan': {
    id: 'Rinciannya dikirim balik ke setiap daerah.',
    en: 'The details are sent back to each district.',
  },
  'temuan.nama': { id: 'Yang diperiksa', en: 'What is checked' },
  'temuan.tidak-ada': { id: 'Tidak ada temuan.', en: 'There are no findings.' },
  'contoh.judul': { id: 'Contoh temuan', en: 'Examples of findings' },
  'contoh.catatan': {
    id: 'Paling banyak {{jumlah}} temuan terberat tiap berkas. NIK, nomor KK, dan nama disamarkan.',
    en: 'At most the {{jumlah}} gravest findings of each file. NIK, KK numbers and names are masked.',
  },
  'lintas.judul': { id: 'Temuan lintas daerah', en: 'Findings across districts' },
  'lintas.catatan': {
    id: 'Hanya terlihat bila berkas dibandingkan satu sama lain.',
    en: 'Shows only where files are held against each other.',
  },
  'lintas.terkait': { id: 'Sel terkait', en: 'Other cells' },

  // Perbedaan Kolom.
  'drift.judul': { id: 'Perbedaan kolom antarberkas', en: 'Columns that differ between files' },
  'kolom.judul': { id: 'Semua kolom yang ada di berkas', en: 'All columns of the files' },
  'kolom.catatan': {
    id: 'Lazim: lebih dari separuh berkas dengan lembar sejenis memilikinya.',
    en: 'Usual: more than half of the files with such a sheet have it.',
  },
  'drift.jenis': { id: 'Jenis lembar', en: 'Kind of sheet' },
  'drift.judul-kolom': { id: 'Judul kolom', en: 'Heading' },
  'drift.bidang': { id: 'Dikenali sebagai', en: 'Recognised as' },
  'drift.ada': { id: 'Berkas yang memilikinya', en: 'Files that have it' },
  'drift.dari': { id: 'Dari berkas', en: 'Of files' },
  'drift.lazim': { id: 'Lazim', en: 'Usual' },
  'drift.ya': { id: 'ya', en: 'yes' },
  'drift.tidak': { id: 'tidak', en: 'no' },
  'drift.perubahan': { id: 'Perbedaan', en: 'Difference' },
  'drift.tambah': { id: 'kolom tambahan', en: 'added column' },
  'drift.hilang': { id: 'kolom tidak ada', en: 'column missing' },
  'drift.ganti-nama': { id: 'judul berbeda', en: 'another heading' },
  'drift.di-sini': { id: 'Judul di berkas ini', en: 'Heading in this file' },
  'drift.judul-lazim': { id: 'Judul yang lazim', en: 'Usual heading' },
  'drift.kolom': { id: 'Kolom', en: 'Column' },
  'drift.tidak-ada': { id: 'Semua berkas berkolom sama.', en: 'All files have the same columns.' },

  // Asal Data.
  'asal.judul': { id: 'Asal data', en: 'Where the data comes from' },
  'asal.catatan': {
    id: 'Setiap angka di buku kerja ini berasal dari lembar-lembar ini; sidik SHA-256 menunjukkan berkas yang mana persisnya.',
    en: 'Every figure of this workbook comes from these sheets; the SHA-256 says which file exactly.',
  },
  'asal.status': { id: 'Dihitung', en: 'Counts' },
  'asal.peran': { id: 'Jenis lembar', en: 'Kind of sheet' },
  'asal.susunan': { id: 'Susunan', en: 'Layout' },
  'asal.baris': { id: 'Baris data', en: 'Data rows' },
  'asal.sidik': { id: 'SHA-256', en: 'SHA-256' },
  'asal.tidak-ada': { id: 'Tidak ada berkas yang terbaca.', en: 'No file could be read.' },

  // Data Pemetaan.
  'data.judul': { id: 'Data pemetaan semua daerah', en: 'Mapping data of all districts' },
  'data.judul-satu': { id: 'Data pemetaan {{kabupaten}}', en: 'Mapping data of {{kabupaten}}' },
  'data.catatan': {
    id: 'Kolom sampai {{kolom}} sebagaimana dibaca Konvergen; kolom sesudahnya sebagaimana tertulis di berkas asal.',
    en: 'Columns up to {{kolom}} as Konvergen reads them; those behind as they are written in the files.',
  },
  'data.asal': { id: '{{judul}} (asal)', en: '{{judul}} (source)' },
  'data.bagian': {
    id: 'Bagian {{ke}} dari {{dari}}.',
    en: 'Part {{ke}} of {{dari}}.',
  },
  'data.tak-muat': {
    id: '{{jumlah}} kolom terakhir tidak muat di lembar ini dan tidak disertakan.',
    en: 'The last {{jumlah}} columns do not fit into this sheet and are left out.',
  },
  'data.tidak-ada': {
    id: 'Tidak ada baris pemetaan di berkas yang dihitung.',
    en: 'There are no mapping rows in the files that count.',
  },
  'data.rincian': {
    id: '{{baris}} baris ini terlalu banyak untuk satu lembar. Buka buku rincian per daerah.',
    en: 'These {{baris}} rows are too many for one sheet. Open the detail workbook of each district.',
  },
  'data.tanpa-judul': { id: 'Kolom {{kolom}}', en: 'Column {{kolom}}' },
  'data.berkas': { id: 'rincian {{kabupaten}}', en: 'rincian {{kabupaten}}' },

  // What is sent back.
  'balik.temuan': { id: 'Temuan di {{berkas}}', en: 'Findings in {{berkas}}' },
  'balik.temuan.catatan': {
    id: '{{error}} kesalahan, {{warning}} peringatan, {{info}} saran. Perbaiki di berkas Anda, lalu kirim lagi.',
    en: '{{error}} errors, {{warning}} warnings, {{info}} pieces of advice. Mend them in your file, then send it again.',
  },
  'balik.saran': { id: 'Usulan isi', en: 'Proposed content' },
  'balik.tidak-ada': { id: 'Tidak ada temuan. Terima kasih.', en: 'There are no findings. Thank you.' },
  'balik.kesenjangan': {
    id: 'Keluarga yang belum lengkap layanannya di {{berkas}}',
    en: 'Families whose services are not complete in {{berkas}}',
  },
  'balik.kesenjangan.catatan': {
    id: 'Diurutkan menurut desil dan banyaknya layanan yang kurang. Identitas disamarkan; cari keluarganya lewat selnya.',
    en: 'In order of desil and services missing. Identities are masked; find the family by its cell.',
  },
  'balik.kesenjangan.terbuka': {
    id: 'Diurutkan menurut desil dan banyaknya layanan yang kurang. Berisi identitas: jangan diteruskan ke yang tidak berhak.',
    en: 'In order of desil and services missing. Holds identities: do not pass it on to those who may not see them.',
  },
  'balik.tanpa-kesenjangan': {
    id: 'Tidak ada keluarga yang pasti kekurangan layanan.',
    en: 'There is no family that certainly lacks a service.',
  },
  'balik.tanpa-keluarga': {
    id: 'Berkas ini tidak berisi data keluarga.',
    en: 'There is no data of families in this file.',
  },
  'balik.nama': { id: 'Keluarga', en: 'Family' },
  'balik.nik': { id: 'NIK', en: 'NIK' },
  'balik.desil': { id: 'Desil', en: 'Desil' },
  'balik.kurang': { id: 'Layanan yang kurang', en: 'Services missing' },
  'balik.alasan': { id: 'Alasan', en: 'Why' },
  'balik.tidak-diketahui': { id: 'Belum diketahui', en: 'Not known yet' },
  'balik.hubungi': { id: 'Perangkat daerah yang perlu dihubungi', en: 'OPDs to turn to' },
  'balik.petunjuk': { id: 'Petunjuk', en: 'What to do with this' },
  'balik.petunjuk.dibuat': {
    id: 'Disusun {{stempel}} dari {{berkas}}.',
    en: 'Made {{stempel}} from {{berkas}}.',
  },
  'balik.petunjuk.1': {
    id: '1. Buka berkas Anda sendiri di samping buku kerja ini: {{berkas}}.',
    en: '1. Open your own file beside this workbook: {{berkas}}.',
  },
  'balik.petunjuk.2': {
    id: '2. Mulai dari lembar Temuan, baris Kesalahan. Kolom Lembar dan Sel menunjukkan tempatnya di berkas Anda.',
    en: '2. Begin with the sheet Temuan, lines that are errors. The columns for sheet and cell say where it is in your file.',
  },
  'balik.petunjuk.3': {
    id: '3. Perbaiki isinya di berkas Anda menurut dokumen resminya. Usulan isi hanya usulan; jangan disalin tanpa diperiksa.',
    en: '3. Mend the content in your file by the official document. A proposed content is a proposal only; do not copy it unchecked.',
  },
  'balik.petunjuk.4': {
    id: '4. Tinjau baris Peringatan. Bila isinya memang benar, biarkan dan sampaikan alasannya kepada sekretariat.',
    en: '4. Look at the warnings. Where the content is right, leave it and tell the secretariat why.',
  },
  'balik.petunjuk.5': {
    id: '5. Lembar Kesenjangan menunjukkan keluarga yang belum menerima layanan dan perangkat daerah yang menyediakannya. Sampaikan kepada perangkat daerah itu.',
    en: '5. The sheet Kesenjangan lists families that do not receive a service and the OPD that provides it. Hand it to that OPD.',
  },
  'balik.petunjuk.6': {
    id: '6. Simpan berkas Anda dengan nama yang sama, lalu kirim lagi kepada sekretariat. Buku kerja ini tidak perlu dikirim kembali.',
    en: '6. Save your file under the same name and send it to the secretariat again. This workbook need not be sent back.',
  },
  'balik.petunjuk.masker': {
    id: 'NIK, nomor KK, dan nama disamarkan supaya buku kerja ini aman dikirim lewat surel.',
    en: 'NIK, KK numbers and names are masked so that this workbook can be mailed safely.',
  },
  'balik.petunjuk.terbuka': {
    id: 'Buku kerja ini berisi NIK, nomor KK, dan nama. Kirim hanya kepada yang berhak, jangan lewat grup.',
    en: 'This workbook holds NIK, KK numbers and names. Send it only to those who may see them, never to a group.',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** Name of a sentence of the provincial workbook. */
export type ProvinceKey = keyof typeof TEXTS;

/** All of them, for tests. */
export const PROVINCE_TEXTS: Readonly<Record<ProvinceKey, Message>> = TEXTS;

/** A sentence of the provincial workbook in one language, its gaps filled. */
export const provinceText = (key: ProvinceKey, lang: Lang, data: MessageData = {}): string =>
  renderMessage(TEXTS[key], data, lang);
