import { nilaiGalat } from '../../../src/core/rules/nilai-galat';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

const galat = (error: string): { readonly error: string } => ({ error });

ruleTester(nilaiGalat, {
  valid: [
    { row: { subkegiatan: 'Penyediaan Sandang', pagu: 1000 } },
    { why: 'the text of an error is a text', row: { subkegiatan: '#N/A', pagu: 1000 } },
    {
      why: 'errors in a column nobody reads',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu', 'Rumus bantu'],
        ['Penyediaan Sandang', 1000, galat('#REF!')],
      ]),
    },
  ],
  invalid: [
    {
      why: 'one cell among good ones',
      rows: [
        { subkegiatan: 'Penyediaan Sandang', pagu: 1000 },
        { subkegiatan: 'Penyediaan Permakanan', pagu: galat('#REF!') },
      ],
      finds: [{ messageId: 'sel', cell: 'B3', data: { galat: '#REF!' }, fix: null }],
    },
    {
      why: 'half of a column is still said cell by cell',
      role: 'keluarga',
      rows: [{ desil: galat('#N/A') }, { desil: 1 }, { desil: galat('#N/A') }, { desil: 2 }],
      finds: [
        { messageId: 'sel', cell: 'A2' },
        { messageId: 'sel', cell: 'A4' },
      ],
    },
    {
      why: 'a column that is mostly errors is one mistake',
      rows: [
        { subkegiatan: 'A', pagu: galat('#N/A') },
        { subkegiatan: 'B', pagu: galat('#N/A') },
        { subkegiatan: 'C', pagu: 1000 },
      ],
      finds: [
        {
          messageId: 'kolom',
          cell: 'B1',
          related: ['B2:B3'],
          data: { jumlah: 2, baris: 3, galat: '#N/A' },
        },
      ],
    },
    {
      why: 'a lone row is a cell, not a column',
      row: { subkegiatan: 'A', pagu: galat('#DIV/0!') },
      finds: [{ messageId: 'sel', cell: 'B2' }],
    },
    {
      why: 'an error handed down to the rows below is said where it stands',
      grid: gridOf(
        'Matrik',
        [
          ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu'],
          [galat('#N/A'), 'Penyediaan Sandang', 1000],
          [null, 'Penyediaan Permakanan', 2000],
          ['Dinas Sosial', 'Penyediaan Alat Bantu', 3000],
        ],
        { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
      ),
      finds: [{ messageId: 'sel', cell: 'A2' }],
    },
    {
      why: 'a code read out of the column of the name is the same cell: one mistake',
      grid: gridOf('Matrik', [
        ['Kode / Sub Kegiatan', 'Pagu'],
        ['1.06.02.2.01.0001 Penyediaan Sandang', 1000],
        [galat('#REF!'), 2000],
        ['1.06.02.2.01.0003 Penyediaan Alat Bantu', 3000],
      ]),
      finds: [{ messageId: 'sel', cell: 'A3', data: { galat: '#REF!' } }],
    },
    {
      why: 'the same column mostly of errors is told at its header',
      grid: gridOf('Matrik', [
        ['Kode / Sub Kegiatan', 'Pagu'],
        ['1.06.02.2.01.0001 Penyediaan Sandang', 1000],
        [galat('#REF!'), 2000],
        [galat('#REF!'), 3000],
      ]),
      finds: [{ messageId: 'kolom', cell: 'A1', related: ['A3:A4'], data: { jumlah: 2, baris: 3 } }],
    },
  ],
});
