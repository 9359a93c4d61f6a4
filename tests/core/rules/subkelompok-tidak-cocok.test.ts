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
  ],
});
