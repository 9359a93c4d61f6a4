import { kegiatan, opd, program, strategi, sub } from './programme-tree';

/**
 * Strategy 1 of the fictional district. Codes have the form of Permendagri 90/2019; names and numbers are made
 * plausible, not copied from the nomenclature, and prove nothing about it.
 */
export const STRATEGI_1 = strategi(
  1,
  opd(
    'Dinas Pendidikan dan Kebudayaan',
    program(
      'Program Pengelolaan Pendidikan',
      kegiatan('1.01.02.2.01', 'Pengelolaan Pendidikan Sekolah Dasar', [
        sub(
          '0042',
          'Penyediaan Biaya Personil Peserta Didik Sekolah Dasar',
          'L',
          7_706_600_000,
          'DAK Non Fisik',
          'Uang',
          4_200,
        ),
        sub(
          '0043',
          'Pengadaan Perlengkapan Peserta Didik Sekolah Dasar',
          'L',
          1_118_420_000,
          'APBD (DAU)',
          'Barang',
          2_100,
        ),
        sub(
          '0044',
          'Fasilitasi Penyaluran Program Indonesia Pintar (PIP)',
          'L',
          945_000_000,
          'APBN (K/L)',
          'Uang',
          1_400,
        ),
      ]),
      kegiatan('1.01.02.2.02', 'Pengelolaan Pendidikan Sekolah Menengah Pertama', [
        sub(
          '0041',
          'Penyediaan Biaya Personil Peserta Didik Sekolah Menengah Pertama',
          'L',
          3_844_151_275,
          'DAK Non Fisik',
          'Uang',
          1_950,
        ),
        sub(
          '0045',
          'Pemberian Beasiswa bagi Siswa dari Keluarga Miskin',
          'L',
          612_500_000,
          'PAD',
          'Uang',
          350,
        ),
      ]),
    ),
    program(
      'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
      kegiatan('1.01.01.2.01', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', [
        sub(
          '0001',
          'Penyusunan Dokumen Perencanaan Perangkat Daerah',
          'P',
          48_750_000,
          'APBD (DAU)',
          'Jasa',
          1,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Kesehatan',
    program(
      'Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat',
      kegiatan(
        '1.02.02.2.02',
        'Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota',
        [
          sub(
            '0001',
            'Pengelolaan Pelayanan Kesehatan Ibu Hamil',
            'L',
            1_335_464_800,
            'DAK Non Fisik',
            'Jasa',
            820,
          ),
          sub(
            '0003',
            'Pengelolaan Pelayanan Kesehatan Bayi Baru Lahir',
            'L',
            250_000_000,
            'DAK Non Fisik',
            'Jasa',
            640,
          ),
          sub(
            '0015',
            'Pengelolaan Pelayanan Kesehatan Gizi Masyarakat',
            'L',
            667_971_800,
            'APBD (DAU)',
            'Barang',
            1_150,
          ),
          sub('0026', 'Pembayaran Iuran Kepesertaan PBI APBD', 'L', 5_406_569_174, 'PAD', 'Uang', 12_870),
          sub('0027', 'Pemutakhiran Kepesertaan PBI-JKN', 'T', 185_250_000, 'APBN (K/L)', 'Jasa', 9_300),
        ],
      ),
    ),
  ),
  opd(
    'Dinas Sosial',
    program(
      'Program Rehabilitasi Sosial',
      kegiatan(
        '1.06.04.2.01',
        'Rehabilitasi Sosial Dasar Penyandang Disabilitas, Anak, dan Lanjut Usia Terlantar di Luar Panti',
        [
          sub('0001', 'Penyediaan Permakanan', 'L', 322_958_500, 'APBD (DAU)', 'Barang', 240),
          sub('0002', 'Penyediaan Sandang', 'L', 109_015_190, 'APBD (DAU)', 'Barang', 240),
          sub('0003', 'Penyediaan Alat Bantu', 'L', 302_695_000, 'DAK Non Fisik', 'Barang', 96),
          sub('0011', 'Pemberian Layanan Kedaruratan', 'L', 119_406_850, 'PAD', 'Jasa', 45),
        ],
      ),
    ),
    program(
      'Program Perlindungan dan Jaminan Sosial',
      kegiatan('1.06.05.2.02', 'Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota', [
        sub(
          '0001',
          'Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota',
          'T',
          430_425_000,
          'APBD (DAU)',
          'Jasa',
          8_000,
        ),
        sub('0003', 'Fasilitasi Bantuan Sosial Kesejahteraan Keluarga', 'L', 226_710_000, 'PAD', 'Uang', 500),
        sub(
          '0005',
          'Fasilitasi Penyaluran Program Keluarga Harapan (PKH)',
          'L',
          9_450_000_000,
          'APBN (K/L)',
          'Uang',
          3_150,
        ),
        sub('0006', 'Fasilitasi Penyaluran Program Sembako', 'L', 8_640_000_000, 'APBN (K/L)', 'Uang', 3_600),
        sub(
          '0007',
          'Penyediaan Bantuan Pangan bagi Lanjut Usia Tunggal',
          'L',
          36_000_000,
          'PAD',
          'Barang',
          60,
        ),
      ]),
    ),
    program(
      'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
      kegiatan('1.06.01.2.06', 'Administrasi Umum Perangkat Daerah', [
        sub(
          '0009',
          'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD',
          'L',
          96_320_000,
          'APBD (DAU)',
          'Jasa',
          40,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Kependudukan dan Pencatatan Sipil',
    program(
      'Program Pendaftaran Penduduk',
      kegiatan('2.12.02.2.01', 'Pelayanan Pendaftaran Penduduk', [
        sub(
          '0001',
          'Peningkatan Pelayanan Pendaftaran Penduduk bagi Keluarga Miskin',
          'T',
          180_294_505,
          'APBD (DAU)',
          'Jasa',
          1_600,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan',
    program(
      'Program Penatagunaan Tanah',
      kegiatan('2.10.10.2.01', 'Penggunaan Tanah yang Hamparannya dalam Satu Daerah Kabupaten/Kota', [
        sub(
          '0001',
          'Fasilitasi Sertifikat Tanah bagi Keluarga Miskin',
          'L',
          275_000_000,
          'PAD',
          'Jasa',
          180,
          'Kecamatan Contoh Utara',
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Pemberdayaan Masyarakat dan Desa',
    program(
      'Program Administrasi Pemerintahan Desa',
      kegiatan('2.13.04.2.01', 'Pembinaan dan Pengawasan Penyelenggaraan Administrasi Pemerintahan Desa', [
        sub('0008', 'Penyaluran BLT Desa', 'L', 1_296_000_000, 'Dana Desa', 'Uang', 360),
        sub('0009', 'Pembinaan Penetapan Penerima BLT Desa', 'T', 64_800_000, 'APBD (DAU)', 'Jasa', 20),
      ]),
    ),
  ),
  opd(
    'Sekretariat Daerah Bagian Perekonomian',
    program(
      'Program Perekonomian dan Pembangunan',
      kegiatan('4.01.03.2.01', 'Pelaksanaan Kebijakan Perekonomian', [
        sub(
          '0003',
          'Pemutakhiran Sasaran Subsidi LPG 3 kg',
          'L',
          412_000_000,
          'APBN (subsidi)',
          'Barang',
          4_100,
        ),
        sub(
          '0004',
          'Pemutakhiran Sasaran Subsidi Listrik',
          'L',
          388_500_000,
          'APBN (subsidi)',
          'Uang',
          4_650,
        ),
      ]),
    ),
  ),
  opd(
    'Baznas Kabupaten Contoh Sejahtera',
    program(
      'Program Pendistribusian Zakat',
      kegiatan('', 'Pendistribusian Zakat', [
        sub('', 'Santunan Zakat bagi Fakir Miskin', 'L', 540_000_000, 'Baznas', 'Uang', 900),
      ]),
    ),
  ),
);
