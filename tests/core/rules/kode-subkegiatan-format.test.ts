import { kodeSubkegiatanFormat } from '../../../src/core/rules/kode-subkegiatan-format';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(kodeSubkegiatanFormat, {
  valid: [
    { row: { kode: '1.02.02.2.01.0014' } },
    { why: 'a generic code', row: { kode: 'X.XX.01.2.07.0002' } },
    { why: 'a code with an account', row: { kode: '1.03.05.2.01.0044.5.1.02.01.001.00039' } },
    { why: 'a number is another rule’s', row: { kode: 1.02, subkegiatan: 'Sandang' } },
    {
      why: 'an empty cell and a dash',
      rows: [
        { kode: null, subkegiatan: 'a' },
        { kode: '-', subkegiatan: 'b' },
      ],
    },
    {
      why: 'code and name in one cell are told apart',
      grid: gridOf('Matrik', [
        ['Sub Kegiatan', 'Pagu (Rp)'],
        ['1.02.02.2.01.0014\nPengelolaan Pelayanan Kesehatan', 1000],
        ['Pengelolaan tanpa kode', 1000],
      ]),
    },
  ],
  invalid: [
    {
      why: 'spaces and a dash between the digits are form only',
      row: { kode: ' 1.02.02-2.01.0014' },
      finds: [{ messageId: 'pemisah', cell: 'A2', fix: '1.02.02.2.01.0014', suggest: [] }],
    },
    {
      why: 'an apostrophe that became part of the text',
      row: { kode: "'1.02.02.2.01.0014" },
      finds: [{ messageId: 'pemisah', fix: '1.02.02.2.01.0014' }],
    },
    {
      why: 'level 02 read as 2 changes a digit, so it is offered and not applied',
      row: { kode: '1.02.02.02.01.0014 ' },
      finds: [{ messageId: 'pemisah', fix: null, suggest: ['1.02.02.2.01.0014'] }],
    },
    {
      why: 'a missing leading zero is never padded, only offered',
      row: { kode: '1.2.02.2.01.0014' },
      finds: [{ messageId: 'format', fix: null, suggest: ['1.02.02.2.01.0014'] }],
    },
    {
      why: 'no code at all',
      row: { kode: 'belum ada' },
      finds: [{ messageId: 'format', data: { isi: 'belum ada' }, suggest: [] }],
    },
  ],
});
