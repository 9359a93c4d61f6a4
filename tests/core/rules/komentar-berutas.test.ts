import { komentarBerutas } from '../../../src/core/rules/komentar-berutas';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

const matrik = {
  grid: gridOf('Matrik', [
    ['Sub Kegiatan', 'Pagu'],
    ['Sandang', 1000],
  ]),
};
const other = { grid: gridOf('Catatan', [['x']]) };

ruleTester(komentarBerutas, {
  valid: [
    { ...matrik },
    {
      why: 'a thread on a sheet that was left out',
      book: [matrik],
      comments: [{ sheet: 'Lain', cell: 'A1' }],
    },
  ],
  invalid: [
    {
      why: 'once for a sheet, at the first from the top',
      book: [matrik, other],
      comments: [
        { sheet: 'Matrik', cell: 'B10' },
        { sheet: 'Matrik', cell: 'AA2' },
        { sheet: 'Catatan', cell: 'A1' },
      ],
      finds: [
        { messageId: 'komentar', cell: 'AA2', data: { lembar: 'Matrik', jumlah: 2 }, related: ['B10'] },
        { messageId: 'komentar', cell: 'A1', data: { lembar: 'Catatan', jumlah: 1 }, related: [] },
      ],
    },
  ],
});
