import { lembarTidakDikenal } from '../../../src/core/rules/lembar-tidak-dikenal';
import { RESULT_MARK } from '../../../src/core/schema/marks';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(lembarTidakDikenal, {
  valid: [
    { why: 'an empty sheet', grid: gridOf('Kosong', []) },
    {
      why: 'a sheet that is known',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu'],
        ['Penyediaan Sandang', 1000],
      ]),
    },
    { why: 'a sheet Konvergen wrote', grid: gridOf('Hasil', [[RESULT_MARK], ['Total', 1]]) },
  ],
  invalid: [
    {
      why: 'a header with nothing below it, and words about templates above it',
      grid: gridOf('Matrik', [['Isi menurut templat Konvergen'], ['Sub Kegiatan', 'Pagu', 'Strategi']]),
      finds: [{ messageId: 'tanpaBaris', cell: 'A2' }],
    },
    {
      why: 'a header with nothing below it',
      grid: gridOf('Matrik', [['Judul'], ['Sub Kegiatan', 'Pagu', 'Strategi']]),
      finds: [{ messageId: 'tanpaBaris', cell: 'A2', data: { lembar: 'Matrik' } }],
    },
    {
      why: 'a header with a total and no row to sum',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Strategi'],
        ['JUMLAH', 0],
      ]),
      finds: [{ messageId: 'tanpaBaris', cell: 'A1' }],
    },
    {
      why: 'half a mapping: nearest to one, and what it lacks',
      grid: gridOf('Usulan', [
        ['Daftar usulan'],
        ['Perangkat Daerah', 'Sub Kegiatan', 'Lokasi'],
        ['Dinas Sosial', 'Sandang', 'Desa A'],
      ]),
      finds: [
        {
          messageId: 'mirip',
          cell: 'A2',
          data: {
            peran: 'pemetaan',
            ada: 'Perangkat Daerah, Sub Kegiatan, Lokasi',
            kurang: 'Alokasi Anggaran/Strategi OPPKPKE/Total Realisasi',
          },
        },
      ],
    },
    {
      why: 'content without a known header, not starting in A1',
      grid: gridOf('Inventaris', [[], [null, 'Barang', 'Merek'], [null, 'Meja', 'X']]),
      finds: [
        {
          messageId: 'tanpaJudul',
          cell: 'B2',
          data: { lembar: 'Inventaris', jumlah: 4, alasan: 'tanpa-judul-kolom' },
        },
      ],
    },
  ],
});
