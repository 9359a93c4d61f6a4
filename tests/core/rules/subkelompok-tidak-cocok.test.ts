import { gridOf } from '../../../src/core/table/grid';
import { subkelompokTidakCocok } from '../../../src/core/rules/subkelompok-tidak-cocok';
import { ruleTester } from '../../rule-tester';

ruleTester(subkelompokTidakCocok, {
  valid: [
    { row: { strategi: 'S1', subkelompok: 'S1.a' } },
    {
      why: 'without a strategy there is nothing to contradict',
      row: { strategi: null, subkelompok: 'S2.a' },
    },
    { why: 'a blank subgroup', row: { strategi: 'S1', subkelompok: null } },
  ],
  invalid: [
    {
      why: 'S2.c under strategy 1; without a programme every subgroup of strategy 1 stands to choose',
      row: { strategi: 'S1', subkelompok: 'S2.c' },
      finds: [
        {
          messageId: 'bedaStrategi',
          cell: 'B2',
          data: { subkelompok: 'S2.c', milik: 'S2', strategi: 'S1' },
          suggest: ['S1.a', 'S1.b', 'S1.c', 'S1.d', 'S1.e'],
        },
      ],
    },
    {
      why: 'the programme leaves one',
      row: { strategi: 'S1', subkelompok: 'S2.c', programKatalog: 'PBI-JKN' },
      finds: [{ messageId: 'bedaStrategi', suggest: ['S1.e'] }],
    },
    {
      why: 'a letter alone is one of the row’s strategy',
      row: { strategi: 'S2', subkelompok: 'b.' },
      finds: [{ messageId: 'asing', data: { isi: 'b.' }, suggest: ['S2.b'] }],
    },
    {
      why: 'a wording near one subgroup',
      row: { strategi: 'S1', subkelompok: 'Bantuan sosial regular bulanan' },
      finds: [{ messageId: 'asing', suggest: ['S1.a', 'S1.b'] }],
    },
    {
      why: 'a wording near none',
      row: { strategi: 'S3', subkelompok: 'xyz' },
      finds: [{ messageId: 'asing', suggest: ['S3.a', 'S3.b'] }],
    },
    {
      why: 'merged over two rows both, it is said once, in the row that wrote them',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Sub Kelompok', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['S1', 'S2.c', 'Penyediaan Sandang', 1000],
          [null, null, 'Penyediaan Permakanan', 1000],
        ],
        {
          merges: [
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 1, bottom: 2, right: 1 },
          ],
        },
      ),
      finds: [{ messageId: 'bedaStrategi', cell: 'B2' }],
    },
    {
      why: 'a merged subgroup speaks for other rows too, so no other one is offered in this row',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Sub Kelompok', 'Sub Kegiatan', 'Pagu (Rp)'],
          ['S2', 'S2.c', 'Pelatihan usaha', 1000],
          ['S1', null, 'Penyediaan Permakanan', 1000],
        ],
        { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] },
      ),
      finds: [{ messageId: 'bedaStrategi', cell: 'B3', suggest: [] }],
    },
  ],
});
