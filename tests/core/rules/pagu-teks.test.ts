import { paguTeks } from '../../../src/core/rules/pagu-teks';
import { ruleTester } from '../../rule-tester';

ruleTester(paguTeks, {
  valid: [
    { row: { pagu: 1_500_000 } },
    { why: 'two readings are another rule’s', row: { pagu: '1.500' } },
    { why: 'words are another rule’s', row: { pagu: 'belum ada' } },
    { why: 'a negative budget is another rule’s', row: { pagu: '(5.000.000)' } },
    { why: 'more decimals than sen in a number cell are no text', row: { pagu: 1000.12345 } },
    { why: 'so is a negative total', row: { realisasi: '(5.000.000)' } },
  ],
  invalid: [
    {
      why: 'only the form changes',
      row: { pagu: 'Rp. 1.500.000,-' },
      finds: [{ messageId: 'teks', cell: 'A2', fix: 1_500_000, suggest: [], data: { nilai: 150_000_000n } }],
    },
    {
      why: 'sen stay',
      row: { realisasi: "'29.986.597,20" },
      finds: [{ messageId: 'teks', fix: 29_986_597.2 }],
    },
    {
      why: 'the fix is in the column’s unit',
      rows: [{ pagu: '1250,5' }],
      headers: { pagu: 'Pagu (Rp Juta)' },
      finds: [{ messageId: 'teks', fix: 1250.5, data: { nilai: 125_050_000_000n } }],
    },
    {
      why: 'a word of scale is understood, but a person should see it',
      row: { pagu: 'Rp 1,5 juta' },
      finds: [{ messageId: 'teks', fix: null, suggest: [1_500_000] }],
    },
    {
      why: 'rounding is more than form',
      row: { pagu: '1.500.000,1234' },
      finds: [{ messageId: 'teks', fix: null, suggest: [1_500_000.12] }],
    },
    {
      why: 'a negative period takes back what an earlier one counted',
      row: { realisasiTw2: '(1.500.000)' },
      finds: [{ messageId: 'teks', fix: -1_500_000, data: { nilai: -150_000_000n } }],
    },
    {
      why: 'an amount no number cell can hold to the sen has neither fix nor choice',
      row: { pagu: 'Rp99.999.999.999.999,99' },
      finds: [{ messageId: 'teks', fix: null, suggest: [], data: { nilai: 9_999_999_999_999_999n } }],
    },
  ],
});
