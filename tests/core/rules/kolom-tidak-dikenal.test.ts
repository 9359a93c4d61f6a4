import { kolomTidakDikenal } from '../../../src/core/rules/kolom-tidak-dikenal';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(kolomTidakDikenal, {
  valid: [
    {
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu'],
        ['Penyediaan Sandang', 1000],
      ]),
    },
    {
      why: 'an unknown header over nothing',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Warna map'],
        ['Penyediaan Sandang', 1000],
      ]),
    },
    {
      why: 'its owner has said so',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Tidak dipakai: Warna map', 'Pagu'],
        ['Penyediaan Sandang', 'biru', 1000],
      ]),
    },
    {
      why: 'what may be a required column is said by kolom-wajib-hilang',
      grid: gridOf('Matrik', [
        ['Strategi', 'Kegiatan', 'Sub Kegiatannya', 'Pagu'],
        ['S1', 'Rehabilitasi', 'Penyediaan Sandang', 1000],
      ]),
    },
    {
      why: 'a column that lost its field is another rule’s',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Anggaran'],
        ['Penyediaan Sandang', 1000, 2000],
      ]),
    },
  ],
  invalid: [
    {
      why: 'filled and read by nobody',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Warna map', 'Pagu', 'Letak lemari'],
        ['Penyediaan Sandang', 'biru', 1000, 7],
      ]),
      finds: [
        {
          messageId: 'asing',
          cell: 'B1',
          data: { judul: 'Warna map' },
          suggest: ['Tidak dipakai: Warna map'],
        },
        { messageId: 'asing', cell: 'D1', data: { judul: 'Letak lemari' } },
      ],
    },
    {
      why: 'a header like one the sheet lacks may be renamed to it',
      grid: gridOf('Matrik', [
        ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu', 'Sumber Dana', 'Asal data sasarannya'],
        ['Dinas Sosial', 'Penyediaan Sandang', 1000, 'PAD', 'DTSEN'],
      ]),
      finds: [
        {
          messageId: 'asing',
          cell: 'E1',
          suggest: ['Sumber Data Sasaran', 'Tidak dipakai: Asal data sasarannya'],
        },
      ],
    },
    {
      why: 'corrections beside a name are not read; those of a NIK are, and need no word',
      grid: gridOf('Keluarga', [
        ['NIK', 'Nama_perbaikan', 'Nama', 'Desil', 'NIK_perbaikan'],
        ['9901011508900001', null, 'Uji Satu', 1, null],
        ['9901011508900002', 'Uji Duwa', 'Uji Dua', 2, '9901011508900003'],
      ]),
      finds: [
        {
          messageId: 'perbaikan',
          cell: 'B1',
          data: { jumlah: 1, kolom: 'Kepala Keluarga' },
          suggest: ['Tidak dipakai: Nama_perbaikan'],
        },
      ],
    },
    {
      why: 'a correction of a column nobody knows is one nobody knows either',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Warna_perbaikan'],
        ['Penyediaan Sandang', 1000, 'biru'],
      ]),
      finds: [{ messageId: 'asing', cell: 'C1', data: { judul: 'Warna_perbaikan' } }],
    },
  ],
});
