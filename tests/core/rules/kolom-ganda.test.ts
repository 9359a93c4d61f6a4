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
      why: 'its owner has marked the second one',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Tidak dipakai: Anggaran'],
        ['Penyediaan Sandang', 1000, 2000],
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
      why: 'under a merged header the choice is for the cell that bears the label',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Pagu', 'Anggaran', 'Realisasi', null],
          [null, null, null, 'Sem.1', 'Sem.2'],
          ['Penyediaan Sandang', 1000, 2000, 1, 2],
        ],
        {
          merges: [
            { top: 0, left: 0, bottom: 1, right: 0 },
            { top: 0, left: 1, bottom: 1, right: 1 },
            { top: 0, left: 2, bottom: 1, right: 2 },
            { top: 0, left: 3, bottom: 0, right: 4 },
          ],
        },
      ),
      finds: [{ messageId: 'ganda', cell: 'C1', related: ['B1'], suggest: ['Tidak dipakai: Anggaran'] }],
    },
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
          suggest: ['Tidak dipakai: Anggaran'],
          data: { judul: 'Anggaran', terpakai: 'Pagu', kolom: 'Alokasi Anggaran' },
        },
      ],
    },
    {
      why: 'a column whose label is merged from its left has a header cell of its own',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Pagu', 'Realisasi', null, null, null],
          [null, null, 'Semester I', 'Semester II', null, null],
          ['Penyediaan Sandang', 1000, 1, 2, 3, 4],
        ],
        { merges: [{ top: 0, left: 2, bottom: 0, right: 5 }] },
      ),
      finds: [
        {
          messageId: 'ganda',
          cell: 'F2',
          related: ['E2'],
          suggest: ['Tidak dipakai: Realisasi'],
          data: { judul: 'Realisasi', terpakai: 'Realisasi' },
        },
      ],
    },
  ],
});
