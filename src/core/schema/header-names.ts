import type { NamedField } from '../table/field';
import type { Role } from '../table/table';

/** The wordings one field is known by, in one or in any kind of sheet. */
export interface HeaderNames {
  readonly field: NamedField;
  /** The roles this holds for; absent means any. `Program` is a nomenclature level in a mapping, a catalogue programme in a recipient list. */
  readonly roles?: readonly Role[];
  /** Lower case, punctuation as single spaces (the form `fold` gives). The first is the template's own. */
  readonly names: readonly string[];
}

const PEMETAAN: readonly Role[] = ['pemetaan'];
const ORANG: readonly Role[] = ['keluarga', 'individu'];

/**
 * Header wordings of the templates (RAT 18, Laporan 21 and 23, P3KE, DTSEN, DTKS, Konvergen) and of the
 * variants public importers carry. Source: columns.json facts and handbook B5, B6 as re-typed here.
 */
export const HEADER_NAMES: readonly HeaderNames[] = [
  { field: 'no', names: ['no', 'nomor', 'no urut', 'nomor urut'] },
  {
    field: 'strategi',
    roles: PEMETAAN,
    names: [
      'strategi oppkpke',
      'strategi',
      'strategi ppke',
      'strategi kemiskinan',
      'strategi penanggulangan kemiskinan',
      'strategi penghapusan kemiskinan ekstrem',
      'strategi kebijakan',
    ],
  },
  {
    field: 'subkelompok',
    roles: PEMETAAN,
    names: ['subkelompok', 'sub kelompok', 'sub strategi', 'substrategi', 'kelompok program'],
  },
  {
    field: 'klaster',
    roles: PEMETAAN,
    names: ['klaster', 'kluster', 'cluster', 'klaster program', 'klaster penanggulangan kemiskinan'],
  },
  {
    field: 'opd',
    names: [
      'perangkat daerah',
      'opd',
      'skpd',
      'nama opd',
      'nama skpd',
      'nama perangkat daerah',
      'opd pelaksana',
      'opd pengampu',
      'perangkat daerah pelaksana',
      'perangkat daerah penanggung jawab',
      'opd penanggung jawab',
      'pelaksana',
      'instansi pelaksana',
      'satuan kerja',
    ],
  },
  {
    field: 'kode',
    roles: PEMETAAN,
    names: [
      'kode',
      'kode sub kegiatan',
      'kode subkegiatan',
      'kode rekening',
      'kode program kegiatan sub kegiatan',
      'kode nomenklatur',
      'kode program',
      'kode kegiatan',
    ],
  },
  { field: 'program', roles: PEMETAAN, names: ['program', 'nama program', 'uraian program'] },
  { field: 'kegiatan', roles: PEMETAAN, names: ['kegiatan', 'nama kegiatan', 'uraian kegiatan'] },
  {
    field: 'subkegiatan',
    roles: PEMETAAN,
    names: [
      'sub kegiatan',
      'subkegiatan',
      'nama sub kegiatan',
      'nama subkegiatan',
      'uraian sub kegiatan',
      'sub kegiatan aktivitas',
    ],
  },
  {
    field: 'programKatalog',
    roles: PEMETAAN,
    names: ['program katalog', 'katalog program', 'program bantuan', 'nama bantuan'],
  },
  {
    field: 'programKatalog',
    roles: ['penerima', 'pengaduan'],
    names: [
      'program',
      'nama program',
      'program katalog',
      'nama bantuan',
      'program bantuan',
      'jenis bantuan',
      'jenis program',
      'bantuan',
      'bantuan yang diterima',
    ],
  },
  {
    field: 'aktivitasLangsung',
    roles: PEMETAAN,
    names: ['aktivitas langsung', 'aktifitas real langsung', 'aktivitas real langsung', 'aktifitas langsung'],
  },
  {
    field: 'aktivitasTidakLangsung',
    roles: PEMETAAN,
    names: [
      'aktivitas tidak langsung',
      'aktifitas real tidak langsung',
      'aktivitas real tidak langsung',
      'aktifitas tidak langsung',
    ],
  },
  {
    field: 'aktivitasPenunjang',
    roles: PEMETAAN,
    names: [
      'aktivitas penunjang',
      'aktifitas real penunjang',
      'aktivitas real penunjang',
      'aktifitas penunjang',
    ],
  },
  {
    field: 'jenisAktivitas',
    roles: PEMETAAN,
    names: ['jenis aktivitas', 'jenis aktifitas', 'sifat aktivitas', 'kategori aktivitas'],
  },
  {
    field: 'pagu',
    roles: PEMETAAN,
    names: [
      'alokasi anggaran',
      'pagu',
      'pagu anggaran',
      'pagu indikatif',
      'anggaran',
      'alokasi',
      'jumlah anggaran',
      'besaran anggaran',
      'nilai anggaran',
      'pagu dana',
      'anggaran pagu',
      'alokasi dana',
    ],
  },
  {
    field: 'sumberDana',
    names: [
      'sumber pembiayaan',
      'sumber dana',
      'sumber pendanaan',
      'sumber anggaran',
      'pembiayaan',
      'sumber biaya',
    ],
  },
  {
    field: 'rincianSumberDana',
    roles: PEMETAAN,
    names: ['rincian sumber dana', 'rincian sumber pembiayaan'],
  },
  { field: 'sifatBantuan', roles: PEMETAAN, names: ['sifat bantuan', 'sifat'] },
  {
    field: 'lokasi',
    roles: PEMETAAN,
    names: ['lokasi', 'lokus', 'lokasi kegiatan', 'lokasi pelaksanaan', 'lokasi sasaran', 'lokasi program'],
  },
  {
    field: 'sasaran',
    roles: PEMETAAN,
    names: [
      'jumlah sasaran',
      'jumlah sasaran penerima manfaat',
      'sasaran',
      'jumlah penerima manfaat',
      'penerima manfaat',
      'target sasaran',
      'jumlah target penerima',
      'target penerima manfaat',
      'sasaran penerima manfaat',
    ],
  },
  { field: 'satuanSasaran', roles: PEMETAAN, names: ['satuan sasaran', 'satuan', 'satuan target'] },
  {
    field: 'besaranManfaat',
    roles: PEMETAAN,
    names: ['besaran manfaat', 'nilai manfaat per penerima', 'besaran bantuan'],
  },
  { field: 'jenisBantuan', roles: PEMETAAN, names: ['jenis bantuan', 'bentuk bantuan'] },
  {
    field: 'durasi',
    roles: PEMETAAN,
    names: ['durasi pemberian bantuan', 'durasi', 'durasi bantuan', 'lama bantuan'],
  },
  {
    field: 'realisasiSem1',
    roles: PEMETAAN,
    names: [
      'realisasi sem 1',
      'realisasi semester 1',
      'realisasi semester i',
      'realisasi sem i',
      'realisasi smt 1',
      'sem 1',
      'semester 1',
      'semester i',
    ],
  },
  {
    field: 'realisasiSem2',
    roles: PEMETAAN,
    names: [
      'realisasi sem 2',
      'realisasi semester 2',
      'realisasi semester ii',
      'realisasi sem ii',
      'realisasi smt 2',
      'sem 2',
      'semester 2',
      'semester ii',
    ],
  },
  ...(['i', 'ii', 'iii', 'iv'] as const).map((roman, at): HeaderNames => {
    const n = String(at + 1);
    const field =
      (['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const)[at] ?? 'realisasiTw1';
    return {
      field,
      roles: PEMETAAN,
      names: [
        `realisasi triwulan ${roman}`,
        `realisasi triwulan ${n}`,
        `realisasi tw ${roman}`,
        `realisasi tw ${n}`,
        `realisasi tribulan ${roman}`,
        `triwulan ${roman}`,
        `triwulan ${n}`,
        `tw ${roman}`,
        `tw ${n}`,
      ],
    };
  }),
  {
    field: 'realisasi',
    roles: PEMETAAN,
    names: [
      'total realisasi',
      'realisasi total',
      'realisasi',
      'realisasi anggaran',
      'jumlah realisasi',
      'realisasi jumlah',
      'realisasi keuangan',
      'serapan anggaran',
      'penyerapan anggaran',
    ],
  },
  { field: 'desilSasaran', roles: PEMETAAN, names: ['desil sasaran', 'desil', 'desil target'] },
  {
    field: 'sumberDataSasaran',
    roles: PEMETAAN,
    names: ['sumber data sasaran', 'sumber data', 'basis data', 'data sasaran'],
  },
  {
    field: 'tanggalData',
    roles: PEMETAAN,
    names: ['tanggal data', 'tanggal pemutakhiran data', 'versi data'],
  },
  { field: 'tahapPerencanaan', roles: PEMETAAN, names: ['tahap perencanaan'] },
  { field: 'tahapPenganggaran', roles: PEMETAAN, names: ['tahap penganggaran', 'tahap alokasi anggaran'] },
  { field: 'tahapPenetapanSasaran', roles: PEMETAAN, names: ['tahap penetapan sasaran'] },
  { field: 'tahapPelaksanaan', roles: PEMETAAN, names: ['tahap pelaksanaan'] },
  {
    field: 'jenisDukungan',
    roles: PEMETAAN,
    names: ['jenis dukungan', 'jenis dukungan perluasan pelengkap mempertebal', 'bentuk dukungan'],
  },
  {
    field: 'mitraNonpemerintah',
    roles: PEMETAAN,
    names: ['mitra nonpemerintah', 'mitra non pemerintah', 'mitra', 'mitra kerja'],
  },
  { field: 'keterangan', names: ['keterangan', 'ket', 'catatan'] },

  {
    field: 'kodeWilayah',
    names: [
      'kode wilayah',
      'kode kemdagri',
      'kode kemendagri',
      'kode desa',
      'kode desa kelurahan',
      'kode kelurahan desa',
      'kode wilayah kemendagri',
      'kode wilayah kemdagri',
    ],
  },
  { field: 'provinsi', names: ['provinsi', 'nama provinsi', 'propinsi'] },
  {
    field: 'kabupaten',
    names: ['kabupaten kota', 'kabupaten', 'nama kabupaten kota', 'kab kota', 'nama kabupaten', 'kota'],
  },
  { field: 'kecamatan', names: ['kecamatan', 'nama kecamatan', 'kec'] },
  {
    field: 'desa',
    names: [
      'desa kelurahan',
      'desa',
      'kelurahan',
      'nama desa',
      'nama desa kelurahan',
      'kelurahan desa',
      'nama kelurahan desa',
      'kel desa',
    ],
  },
  { field: 'alamat', names: ['alamat', 'alamat lengkap', 'alamat rumah', 'alamat domisili'] },
  { field: 'lokusPrioritas', names: ['lokus prioritas', 'lokasi prioritas', 'prioritas', 'desa prioritas'] },
  { field: 'tahunPenetapan', names: ['tahun penetapan'] },
  { field: 'dasarPenetapan', names: ['dasar penetapan', 'sk penetapan', 'dasar hukum penetapan'] },
  {
    field: 'keluargaMiskinEkstrem',
    names: [
      'keluarga miskin ekstrem',
      'jumlah keluarga miskin ekstrem',
      'kk miskin ekstrem',
      'jumlah kk miskin ekstrem',
    ],
  },

  {
    field: 'idKeluarga',
    names: [
      'id keluarga p3ke',
      'id keluarga',
      'idkeluarga',
      'id kk p3ke',
      'id dtks',
      'id keluarga dtsen',
      'id keluarga dtks',
      'id bdt',
    ],
  },
  {
    field: 'idIndividu',
    names: ['id individu', 'id individu p3ke', 'id art', 'id anggota keluarga', 'id individu dtsen'],
  },
  {
    field: 'nomorKk',
    names: [
      'nomor kk',
      'no kk',
      'nomor kartu keluarga',
      'no kartu keluarga',
      'nkk',
      'nokk',
      'kartu keluarga',
      'nomor kartu keluarga kk',
    ],
  },
  {
    field: 'nik',
    names: [
      'nik',
      'nomor induk kependudukan',
      'no nik',
      'nik kepala keluarga',
      'nik art',
      'no ktp',
      'nomor ktp',
      'nik penerima',
      'nik pelapor',
      'nik krt',
    ],
  },
  {
    field: 'nama',
    names: [
      'kepala keluarga',
      'nama',
      'nama kepala keluarga',
      'nama lengkap',
      'nama penerima',
      'nama krt',
      'nama art',
      'nama anggota keluarga',
      'nama penerima manfaat',
      'nama individu',
    ],
  },
  {
    field: 'desil',
    roles: ['keluarga', 'individu', 'penerima'],
    names: [
      'desil kesejahteraan',
      'desil',
      'desil nasional',
      'desil p3ke',
      'desil dtsen',
      'peringkat kesejahteraan',
      'desil keluarga',
    ],
  },
  { field: 'padanDukcapil', names: ['padan dukcapil', 'status padan', 'padan', 'status padan dukcapil'] },
  { field: 'jenisKelamin', names: ['jenis kelamin', 'kelamin', 'l p', 'jk', 'gender'] },
  {
    field: 'hubungan',
    names: [
      'hubungan dengan kepala keluarga',
      'hubungan keluarga',
      'hubungan dalam keluarga',
      'status hubungan dalam keluarga',
      'hubungan dengan kk',
      'shdk',
      'hub krt',
      'status hubungan keluarga',
      'hubungan',
    ],
  },
  { field: 'tanggalLahir', names: ['tanggal lahir', 'tgl lahir', 'ttl', 'tanggallahir'] },
  { field: 'umur', roles: ORANG, names: ['umur', 'usia', 'umur tahun', 'usia tahun'] },
  { field: 'statusKawin', names: ['status kawin', 'status perkawinan', 'status pernikahan', 'status kawin'] },
  {
    field: 'pekerjaan',
    names: ['pekerjaan', 'pekerjaan utama', 'jenis pekerjaan', 'lapangan usaha', 'status pekerjaan'],
  },
  {
    field: 'pendidikan',
    names: ['pendidikan', 'pendidikan terakhir', 'ijazah tertinggi', 'jenjang pendidikan'],
  },
  {
    field: 'bersekolah',
    names: [
      'masih sekolah',
      'partisipasi sekolah',
      'bersekolah',
      'status sekolah',
      'masih bersekolah',
      'sedang bersekolah',
    ],
  },
  {
    field: 'disabilitas',
    names: [
      'disabilitas',
      'jenis disabilitas',
      'penyandang disabilitas',
      'status disabilitas',
      'jenis cacat',
      'disabilitas berat',
    ],
  },
  {
    field: 'hamil',
    names: ['hamil', 'ibu hamil', 'status hamil', 'status kehamilan', 'sedang hamil', 'hamil nifas'],
  },
  {
    field: 'kepemilikanRumah',
    names: [
      'kepemilikan rumah',
      'status kepemilikan rumah',
      'status bangunan',
      'status kepemilikan bangunan',
    ],
  },
  {
    field: 'simpanan',
    names: [
      'memiliki simpanan uang perhiasan ternak lainnya',
      'memiliki simpananuang perhiasan ternak lainnya',
      'simpanan',
      'memiliki simpanan',
    ],
  },
  { field: 'atap', names: ['jenis atap', 'atap', 'jenis atap terluas', 'atap terluas', 'bahan atap'] },
  {
    field: 'dinding',
    names: ['jenis dinding', 'dinding', 'jenis dinding terluas', 'dinding terluas', 'bahan dinding'],
  },
  {
    field: 'lantai',
    names: ['jenis lantai', 'lantai', 'jenis lantai terluas', 'lantai terluas', 'bahan lantai'],
  },
  {
    field: 'penerangan',
    names: ['sumber penerangan', 'penerangan', 'sumber penerangan utama', 'sumber listrik'],
  },
  { field: 'daya', names: ['daya listrik', 'daya terpasang', 'daya', 'daya listrik terpasang'] },
  {
    field: 'bahanBakar',
    names: [
      'bahan bakar memasak',
      'bahan bakar utama memasak',
      'bahan bakar untuk memasak',
      'bahan bakar',
      'energi memasak',
    ],
  },
  {
    field: 'sumberAir',
    names: ['sumber air minum', 'sumber air minum utama', 'sumber air', 'air minum utama'],
  },
  {
    field: 'jamban',
    names: [
      'memiliki fasilitas buang air besar',
      'fasilitas buang air besar',
      'fasilitas bab',
      'kepemilikan fasilitas bab',
      'tempat buang air besar',
      'jenis kloset',
      'kloset',
      'jamban keluarga',
    ],
  },
  { field: 'risikoStunting', names: ['resiko stunting', 'risiko stunting', 'keluarga berisiko stunting'] },
  { field: 'usiaDibawah7', names: ['usia dibawah 7', 'usia di bawah 7', 'usia dibawah 7 tahun', 'usia 0 6'] },
  { field: 'usia7sd12', names: ['usia 7 12', 'usia 7 sd 12', 'usia antara 7 12'] },
  { field: 'usia13sd15', names: ['usia 13 15', 'usia 13 sd 15', 'usia antara 13 15'] },
  { field: 'usia16sd18', names: ['usia 16 18', 'usia 16 sd 18', 'usia antara 16 18'] },
  { field: 'usia19sd21', names: ['usia 19 21', 'usia 19 sd 21', 'usia antara 19 21'] },
  { field: 'usia22sd59', names: ['usia 22 59', 'usia 22 sd 59', 'usia antara 22 59'] },
  {
    field: 'usia60keatas',
    names: [
      'usia 60 keatas',
      'usia 60 ke atas',
      'usia 60 tahun keatas',
      'usia 60 tahun ke atas',
      'usia diatas 60',
    ],
  },
  { field: 'tahun', roles: ['penerima'], names: ['tahun', 'tahun anggaran', 'tahun penerimaan'] },
  {
    field: 'nilaiManfaat',
    roles: ['penerima'],
    names: [
      'nilai manfaat',
      'nilai bantuan',
      'besaran bantuan',
      'besaran manfaat',
      'nominal',
      'nominal bantuan',
      'jumlah bantuan',
    ],
  },
  {
    field: 'tanggal',
    roles: ['pengaduan'],
    names: ['tanggal', 'tanggal pengaduan', 'tanggal laporan', 'tgl'],
  },
  { field: 'kanal', roles: ['pengaduan'], names: ['kanal', 'kanal pengaduan', 'saluran', 'media pengaduan'] },
  {
    field: 'uraian',
    roles: ['pengaduan'],
    names: ['uraian', 'uraian pengaduan', 'isi pengaduan', 'isi laporan', 'keluhan', 'pengaduan'],
  },
  {
    field: 'status',
    roles: ['pengaduan'],
    names: ['status', 'status pengaduan', 'tindak lanjut', 'status tindak lanjut'],
  },
  {
    field: 'tanggalSelesai',
    roles: ['pengaduan'],
    names: ['tanggal selesai', 'tanggal penyelesaian', 'tgl selesai'],
  },
];
