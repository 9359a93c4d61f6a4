import { paguKosong } from '../../../src/core/rules/pagu-kosong';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(paguKosong, {
  valid: [
    { row: { pagu: 0 } },
    { why: 'a text that is no amount is another rule’s', row: { pagu: 'belum ada' } },
    { why: 'an error value is another rule’s', row: { pagu: { error: '#N/A' } } },
    {
      why: 'an amount merged over two rows is counted in the first',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Pagu (Rp)'],
          ['Penyediaan Sandang', 1000],
          ['Penyediaan Permakanan', null],
        ],
        { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'a blank cell and a dash are no budget',
      rows: [
        { subkegiatan: 'a', pagu: 1000 },
        { subkegiatan: 'b', pagu: null },
        { subkegiatan: 'c', pagu: 'Rp -' },
      ],
      finds: [
        { messageId: 'kosong', cell: 'B3' },
        { messageId: 'kosong', cell: 'B4' },
      ],
    },
    {
      why: 'a blank column is one mistake',
      rows: [
        { subkegiatan: 'a', pagu: null },
        { subkegiatan: 'b', pagu: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
  ],
});
