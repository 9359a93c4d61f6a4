import { paguNegatif } from '../../../src/core/rules/pagu-negatif';
import { ruleTester } from '../../rule-tester';

ruleTester(paguNegatif, {
  valid: [
    { row: { pagu: 0, realisasi: 0 } },
    {
      why: 'money paid back is booked as a negative period',
      row: { pagu: 1000, realisasiSem2: -100, realisasi: 400 },
    },
  ],
  invalid: [
    {
      why: 'a minus',
      row: { pagu: -5000 },
      finds: [{ messageId: 'pagu', cell: 'A2', data: { nilai: -500_000n } }],
    },
    { why: 'brackets', row: { pagu: '(5.000.000)' }, finds: [{ messageId: 'pagu' }] },
    {
      why: 'a total below zero',
      row: { pagu: 10, realisasi: -1 },
      finds: [{ messageId: 'realisasi', cell: 'B2' }],
    },
  ],
});
