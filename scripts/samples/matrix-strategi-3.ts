import { kegiatan, opd, program, strategi, sub } from './programme-tree';

/** Strategy 3 of the fictional district; codes and names as in `matrix-strategi-1`. */
export const STRATEGI_3 = strategi(
  3,
  opd(
    'Dinas Pendidikan dan Kebudayaan',
    program(
      'Program Pengelolaan Pendidikan',
      kegiatan('1.01.02.2.01', 'Pengelolaan Pendidikan Sekolah Dasar', [
        sub('0002', 'Pembangunan Ruang Kelas Baru', 'L', 2_480_703_000, 'DAK Fisik', 'Infrastruktur', 6),
        sub(
          '0006',
          'Rehabilitasi Sedang/Berat Ruang Kelas Sekolah',
          'L',
          1_819_667_400,
          'DAK Fisik',
          'Infrastruktur',
          9,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Kesehatan',
    program(
      'Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat',
      kegiatan('1.02.02.2.01', 'Penyediaan Fasilitas Pelayanan Kesehatan', [
        sub('0006', 'Rehabilitasi Puskesmas Pembantu', 'L', 965_400_000, 'DAK Fisik', 'Infrastruktur', 4),
      ]),
    ),
  ),
  opd(
    'Dinas Pekerjaan Umum dan Penataan Ruang',
    program(
      'Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum',
      kegiatan('1.03.03.2.01', 'Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum (SPAM)', [
        sub(
          '0012',
          'Pembangunan SPAM Jaringan Perpipaan di Kawasan Perdesaan',
          'L',
          3_920_000_000,
          'DAK Fisik',
          'Infrastruktur',
          540,
          'Desa Umpama Jaya',
        ),
        sub('0014', 'Operasi dan Pemeliharaan SPAM', 'T', 500_000_000, 'APBD (DAU)', 'Infrastruktur', 1_200),
      ]),
    ),
    program(
      'Program Pengelolaan dan Pengembangan Sistem Air Limbah',
      kegiatan('1.03.05.2.01', 'Pengelolaan dan Pengembangan Sistem Air Limbah Domestik', [
        sub(
          '0020',
          'Pembangunan Jamban Sehat bagi Keluarga Miskin',
          'L',
          1_650_000_000,
          'DAK Fisik',
          'Infrastruktur',
          220,
        ),
      ]),
    ),
    program(
      'Program Penyelenggaraan Jalan',
      kegiatan('1.03.10.2.01', 'Penyelenggaraan Jalan Kabupaten/Kota', [
        sub(
          '0009',
          'Rehabilitasi Jalan',
          'T',
          6_250_000_000,
          'APBD (DAU)',
          'Infrastruktur',
          8,
          'Kecamatan Contoh Selatan',
        ),
        sub('0015', 'Pemeliharaan Rutin Jembatan', 'T', 430_000_000, 'APBD (DAU)', 'Infrastruktur', 12),
      ]),
    ),
    program(
      'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
      kegiatan('1.03.01.2.02', 'Administrasi Keuangan Perangkat Daerah', [
        sub(
          '0005',
          'Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD',
          'P',
          72_450_000,
          'APBD (DAU)',
          'Jasa',
          1,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan',
    program(
      'Program Kawasan Permukiman',
      kegiatan('1.04.03.2.02', 'Peningkatan Kualitas Kawasan Permukiman Kumuh', [
        sub(
          '0002',
          'Perbaikan Rumah Tidak Layak Huni',
          'L',
          2_462_341_000,
          'DAK Fisik',
          'Infrastruktur',
          120,
        ),
        sub('0003', 'Bedah Rumah bagi Penyandang Disabilitas', 'L', 400_000_000, 'PAD', 'Infrastruktur', 20),
      ]),
    ),
    program(
      'Program Peningkatan Prasarana, Sarana dan Utilitas Umum (PSU)',
      kegiatan('1.04.05.2.01', 'Urusan Penyelenggaraan PSU Perumahan', [
        sub(
          '0003',
          'Penyediaan Prasarana, Sarana, dan Utilitas Umum di Perumahan',
          'T',
          1_375_168_000,
          'APBD (DAU)',
          'Infrastruktur',
          310,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Perhubungan',
    program(
      'Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan',
      kegiatan('2.15.02.2.09', 'Penyediaan Angkutan Umum', [
        sub(
          '0001',
          'Penyediaan Angkutan Perintis bagi Desa Terpencil',
          'L',
          186_660_000,
          'PAD',
          'Jasa',
          5,
          'Desa Peraga Makmur',
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Komunikasi dan Informatika',
    program(
      'Program Aplikasi Informatika',
      kegiatan('2.16.03.2.02', 'Pengelolaan e-Government di Lingkup Pemerintah Daerah Kabupaten/Kota', [
        sub(
          '0010',
          'Penyediaan Jaringan Internet di Desa Prioritas',
          'T',
          318_000_000,
          'APBD (DAU)',
          'Infrastruktur',
          8,
        ),
      ]),
    ),
  ),
  opd(
    'Dinas Pemberdayaan Masyarakat dan Desa',
    program(
      'Program Penataan Desa',
      kegiatan('2.13.02.2.01', 'Penyelenggaraan Penataan Desa', [
        sub('0004', 'Pembangunan Jalan Desa', 'T', 2_160_000_000, 'Dana Desa', 'Infrastruktur', 20),
        sub(
          '0005',
          'Penyediaan Sarana Air Bersih Desa',
          'L',
          840_000_000,
          'Dana Desa',
          'Infrastruktur',
          370,
          'Desa Misal Makmur',
        ),
      ]),
    ),
  ),
  opd(
    'Baznas Kabupaten Contoh Sejahtera',
    program(
      'Program Pendayagunaan Zakat',
      kegiatan('', 'Rumah Layak Huni Baznas', [
        sub(
          '',
          'Rehabilitasi Rumah Tidak Layak Huni dari Zakat',
          'L',
          200_000_000,
          'Baznas',
          'Infrastruktur',
          10,
        ),
      ]),
    ),
  ),
);
