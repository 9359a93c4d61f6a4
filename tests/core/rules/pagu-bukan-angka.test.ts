import { paguBukanAngka } from '../../../src/core/rules/pagu-bukan-angka';
import { ruleTester } from '../../rule-tester';

ruleTester(paguBukanAngka, {
  valid: [
    { row: { pagu: 1000, realisasi: '-' } },
    { why: 'a number kept as text is another rule’s', row: { pagu: 'Rp1.500.000,00' } },
    { why: 'two readings are another rule’s', row: { pagu: '1.500' } },
    { why: 'an error value is another rule’s', row: { pagu: { error: '#REF!' } } },
  ],
  invalid: [
    {
      why: 'words instead of an amount',
      row: { pagu: 'belum ada' },
      finds: [{ messageId: 'pagu', cell: 'A2', data: { isi: 'belum ada' } }],
    },
    {
      why: 'two amounts in one cell, in any realisation column',
      row: { pagu: 1000, realisasiTw1: '500 + 300', realisasi: 'lihat TW 1' },
      finds: [
        { messageId: 'realisasi', cell: 'B2' },
        { messageId: 'realisasi', cell: 'C2' },
      ],
    },
    {
      why: 'beyond what can be added up exactly',
      row: { pagu: 9_100_000_000_000_000 },
      finds: [{ messageId: 'terlaluBesar' }],
    },
  ],
});
