import { kolomGanda } from '../../../src/core/rules/kolom-ganda';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(kolomGanda, {
  valid: [
    {
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Keterangan'],
        ['Penyediaan Sandang', 1000, 'uji'],
      ]),
    },
    {
      why: 'an empty second column takes nothing away',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Anggaran'],
        ['Penyediaan Sandang', 1000, null],
      ]),
    },
    {
      why: 'two columns of one programme are both read',
      grid: gridOf('Keluarga', [
        ['NIK', 'Nama', 'Desil', 'penerima_bpnt', 'penerima_sembako'],
        ['9901011508900001', 'Uji', 1, 'Ya', 'Ya'],
      ]),
    },
  ],
  invalid: [
    {
      why: 'two budgets, and only one is read',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Anggaran'],
        ['Penyediaan Sandang', 1000, 2000],
      ]),
      finds: [
        {
          messageId: 'ganda',
          cell: 'C1',
          related: ['B1'],
          data: { judul: 'Anggaran', terpakai: 'Pagu', kolom: 'Alokasi Anggaran' },
        },
      ],
    },
  ],
});
