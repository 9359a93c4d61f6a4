import { kodeSebagaiAngka } from '../../../src/core/rules/kode-sebagai-angka';
import { ruleTester } from '../../rule-tester';

ruleTester(kodeSebagaiAngka, {
  valid: [
    { row: { kode: '2.10' } },
    { why: 'a text that is no code is another rule’s', row: { kode: 'dua', subkegiatan: 'Sandang' } },
    { row: { kode: null, subkegiatan: 'Sandang' } },
  ],
  invalid: [
    {
      why: '2.1 was 2.10 or 2.01, and nobody can tell from the cell',
      row: { kode: 2.1 },
      finds: [{ messageId: 'angka', cell: 'A2', fix: null, suggest: ['2.10', '2.01'], data: { isi: '2.1' } }],
    },
    {
      why: 'dots that were never typed',
      row: { kode: 10202 },
      finds: [{ messageId: 'angka', fix: null, suggest: ['1.02.02'] }],
    },
    { why: 'nothing it could stand for', row: { kode: -5 }, finds: [{ messageId: 'angka', suggest: [] }] },
  ],
});
