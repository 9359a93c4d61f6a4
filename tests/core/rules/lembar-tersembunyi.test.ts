import { lembarTersembunyi } from '../../../src/core/rules/lembar-tersembunyi';
import { gridOf, type Visibility } from '../../../src/core/table/grid';
import { ruleTester, type TestSheet } from '../../rule-tester';

const matrik = (visibility: Visibility, rows = 1): TestSheet => ({
  grid: gridOf(
    'Cadangan',
    [['Sub Kegiatan', 'Pagu'], ...Array.from({ length: rows }, (_, at) => [`Sandang ${String(at)}`, 1000])],
    { visibility },
  ),
});

ruleTester(lembarTersembunyi, {
  valid: [
    { ...matrik('visible') },
    { why: 'a hidden template without data', ...matrik('hidden', 0) },
    {
      why: 'a hidden sheet of no role, such as a list for drop-downs',
      grid: gridOf('Pilihan', [['Ya'], ['Tidak']], { visibility: 'hidden' }),
    },
  ],
  invalid: [
    {
      why: 'its rows are counted',
      book: [matrik('hidden', 2)],
      finds: [{ messageId: 'tersembunyi', cell: 'A2', data: { lembar: 'Cadangan', jumlah: 2 } }],
    },
    {
      why: 'hidden so that the menu does not show it',
      book: [matrik('veryHidden')],
      finds: [{ messageId: 'sangatTersembunyi', data: { jumlah: 1 } }],
    },
  ],
});
