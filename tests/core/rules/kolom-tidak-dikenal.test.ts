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
        { messageId: 'asing', cell: 'B1', data: { judul: 'Warna map' } },
        { messageId: 'asing', cell: 'D1', data: { judul: 'Letak lemari' } },
      ],
    },
  ],
});
