import { kegiatan, opd, program, strategi, sub } from './programme-tree';

/** Strategy 2 of the fictional district; codes and names as in `matrix-strategi-1`. */
export const STRATEGI_2 = strategi(
  2,
  opd(
    'Dinas Tenaga Kerja dan Transmigrasi',
    program(
      'Program Pelatihan Kerja dan Produktivitas Tenaga Kerja',
      kegiatan('2.07.03.2.01', 'Pelaksanaan Pelatihan berdasarkan Unit Kompetensi', [
        sub(
          '0001',
          'Pelatihan Keterampilan bagi Pencari Kerja',
          'L',
          1_124_500_000,
          'APBD (DAU)',
          'Pelatihan',
          320,
        ),
        sub('0003', 'Pengadaan Sarana Pelatihan Kerja', 'T', 486_250_000, 'DAK Fisik', 'Barang', 4),
        sub(
          '0004',
          'Pelatihan Vokasi Menjahit dan Pengolahan Pangan',
          'L',
          342_000_000,
          'PAD',
          'Pelatihan',
          120,
          'Kecamatan Contoh Timur',
        ),
      ]),
    ),
    program(
      'Program Penempatan Tenaga Kerja',
      kegiatan('2.07.04.2.03', 'Pengelolaan Informasi Pasar Kerja', [
        sub('0002', 'Penyediaan Informasi Pasar Kerja', 'T', 97_415_000, 'APBD (DAU)', 'Jasa', 1_000),
        sub(
          '0005',
          'Perluasan Kesempatan Kerja melalui Padat Karya',
          'L',
          875_000_000,
          'DBH CHT',
          'Uang',
          250,
        ),
      ]),
    ),
    program(
      'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
      kegiatan('2.07.01.2.06', 'Administrasi Umum Perangkat Daerah', [
        sub('0005', 'Penyediaan Barang Cetakan dan Penggandaan', 'P', 38_600_000, 'APBD (DAU)', 'Barang', 1),
      ]),
    ),
  ),
  opd(
    'Dinas Koperasi, Usaha Kecil dan Perdagangan',
    program(
      'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)',
      kegiatan(
        '2.17.07.2.01',
        'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, dan Kemudahan Perizinan',
        [
          sub(
            '0001',
            'Pendataan Potensi Usaha Mikro Keluarga Miskin',
            'T',
            92_800_000,
            'APBD (DAU)',
            'Jasa',
            700,
          ),
          sub(
            '0003',
            'Pendampingan Usaha Mikro bagi Keluarga Miskin',
            'L',
            384_750_000,
            'DAK Non Fisik',
            'Pelatihan',
            260,
          ),
          sub(
            '0004',
            'Fasilitasi Akses Kredit Usaha Rakyat (KUR)',
            'L',
            148_300_000,
            'APBN (subsidi)',
            'Jasa',
            400,
          ),
          sub(
            '0006',
            'Pemberian Peralatan Usaha bagi Pedagang Kecil',
            'L',
            415_000_000,
            'PAD',
            'Barang',
            166,
          ),
        ],
      ),
    ),
    program(
      'Program Pemberdayaan dan Perlindungan Koperasi',
      kegiatan('2.17.06.2.01', 'Pemberdayaan dan Perlindungan Koperasi', [
        sub(
          '0002',
          'Fasilitasi Pembentukan Koperasi Desa Merah Putih',
          'L',
          300_000_000,
          'APBN (K/L)',
          'Jasa',
          20,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Perikanan',
    program(
      'Program Pengelolaan Perikanan Tangkap',
      kegiatan('3.25.03.2.02', 'Pemberdayaan Nelayan Kecil dalam Daerah Kabupaten/Kota', [
        sub(
          '0001',
          'Pengembangan Kapasitas Nelayan Kecil',
          'L',
          264_900_000,
          'DAK Fisik',
          'Barang',
          140,
          'Kecamatan Contoh Barat',
        ),
        sub(
          '0002',
          'Bantuan Mesin Perahu bagi Nelayan Kecil',
          'L',
          525_000_000,
          'APBD (DAU)',
          'Barang',
          75,
          'Kecamatan Contoh Barat',
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Ketahanan Pangan dan Pertanian',
    program(
      'Program Penyediaan dan Pengembangan Sarana Pertanian',
      kegiatan('3.27.02.2.01', 'Pengawasan Penggunaan Sarana Pertanian', [
        sub(
          '0003',
          'Penyediaan Benih dan Pupuk bagi Petani Kecil',
          'L',
          733_250_000,
          'DAK Fisik',
          'Barang',
          610,
        ),
        sub(
          '0005',
          'Pengembangan Pekarangan Pangan Lestari',
          'L',
          187_500_000,
          'APBD (DAU)',
          'Barang',
          250,
          'Desa Andai Jaya',
        ),
      ]),
    ),
    program(
      'Program Penyuluhan Pertanian',
      kegiatan('3.27.07.2.01', 'Pelaksanaan Penyuluhan Pertanian', [
        sub(
          '0001',
          'Peningkatan Kapasitas Kelembagaan Petani',
          'T',
          121_300_000,
          'APBD (DAU)',
          'Pelatihan',
          300,
        ),
        sub(
          '0001',
          'Peningkatan Kapasitas Kelembagaan Petani',
          'T',
          58_700_000,
          'APBD (DAU)',
          'Pelatihan',
          140,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Sosial',
    program(
      'Program Pemberdayaan Sosial',
      kegiatan('1.06.02.2.03', 'Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota', [
        sub(
          '0002',
          'Bantuan Modal Kelompok Usaha Bersama (KUBE)',
          'L',
          450_000_000,
          'APBD (DAU)',
          'Uang',
          30,
        ),
        sub('0003', 'Pendampingan Keluarga Penerima PKH', 'L', 212_400_000, 'APBD (DAU)', 'Jasa', 480),
      ]),
    ),
  ),
  opd(
    'Dinas Perumahan Rakyat Kawasan Permukiman dan  Pertanahan',
    program(
      'Program Redistribusi Tanah',
      kegiatan('2.10.06.2.01', 'Penyelesaian Masalah Ganti Kerugian dan Santunan Tanah', [
        sub(
          '0001',
          'Inventarisasi Tanah Garapan bagi Petani Tak Bertanah',
          'T',
          84_600_000,
          'APBD (DAU)',
          'Jasa',
          110,
        ),
        sub(
          '0002',
          'Pemanfaatan Tanah Kosong untuk Usaha Tani Keluarga Miskin',
          'L',
          156_900_000,
          'APBD (DAU)',
          'Jasa',
          85,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Pemberdayaan Masyarakat dan Desa',
    program(
      'Program Pemberdayaan Lembaga Kemasyarakatan, Lembaga Adat dan Masyarakat Hukum Adat',
      kegiatan('2.13.05.2.01', 'Pemberdayaan Lembaga Kemasyarakatan Tingkat Desa', [
        sub('0006', 'Padat Karya Tunai Desa', 'L', 1_980_000_000, 'Dana Desa', 'Uang', 660),
        sub('0009', 'Penguatan Badan Usaha Milik Desa', 'T', 210_000_000, 'Dana Desa', 'Pelatihan', 20),
      ]),
    ),
  ),
  opd(
    'Baznas Kabupaten Contoh Sejahtera',
    program(
      'Program Pendayagunaan Zakat',
      kegiatan('', 'Pendayagunaan Zakat', [
        sub('', 'Modal Usaha Mustahik', 'L', 225_000_000, 'Baznas', 'Uang', 90),
      ]),
    ),
  ),
);
