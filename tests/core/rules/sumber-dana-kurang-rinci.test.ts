import { sumberDanaKurangRinci } from '../../../src/core/rules/sumber-dana-kurang-rinci';
import { ruleTester } from '../../rule-tester';

ruleTester(sumberDanaKurangRinci, {
  valid: [
    { row: { sumberDana: 'APBD (DAU)' } },
    { why: 'other sources', row: { sumberDana: 'APBN' } },
    { why: 'the detail column says it', row: { sumberDana: 'APBD', rincianSumberDana: 'PAD' } },
    {
      why: 'a detail nobody can read is another rule’s',
      rows: [
        { sumberDana: 'APBD', rincianSumberDana: 'APBX' },
        { sumberDana: 'APBD', rincianSumberDana: { error: '#N/A' } },
        { sumberDana: 'APBD', rincianSumberDana: 'PAD' },
      ],
    },
    { why: 'blank and unknown cells are other rules’', rows: [{ sumberDana: null }, { sumberDana: 'APBX' }] },
  ],
  invalid: [
    {
      why: 'bare among detailed ones',
      rows: [{ sumberDana: 'DAU' }, { sumberDana: 'APBD' }],
      finds: [
        {
          messageId: 'sel',
          cell: 'A3',
          data: { isi: 'APBD' },
          suggest: ['DAU', 'DBH', 'DAK', 'PAD', 'DID'],
        },
      ],
    },
    {
      why: 'two details do not say which pays',
      rows: [{ sumberDana: 'PAD' }, { sumberDana: 'DAU dan PAD' }],
      finds: [{ messageId: 'sel', cell: 'A3', data: { isi: 'DAU dan PAD' } }],
    },
    {
      why: 'no row of the sheet has any: one finding with all cells',
      rows: [
        { sumberDana: 'APBD' },
        { sumberDana: 'APBD' },
        { sumberDana: 'APBN' },
        { sumberDana: 'APBD Kab' },
      ],
      finds: [{ messageId: 'kolom', cell: 'A2', data: { jumlah: 3 }, related: ['A2:A3', 'A5'] }],
    },
    {
      why: 'several sources in one cell are counted as the first',
      row: { sumberDana: 'APBN dan APBD' },
      finds: [{ messageId: 'gabungan', data: { isi: 'APBN dan APBD', sumber: 'APBN' } }],
    },
  ],
});
