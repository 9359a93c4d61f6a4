import { sasaranBukanAngka } from '../../../src/core/rules/sasaran-bukan-angka';
import { ruleTester } from '../../rule-tester';

ruleTester(sasaranBukanAngka, {
  valid: [
    { row: { sasaran: 500 } },
    { why: 'a blank cell is another rule’s', row: { sasaran: null, subkegiatan: 'a' } },
    { why: 'an error value is another rule’s', row: { sasaran: { error: '#N/A' } } },
  ],
  invalid: [
    {
      why: 'a unit beside the number would be lost, so it is offered and not applied',
      row: { sasaran: '500 KK' },
      finds: [
        { messageId: 'satuan', cell: 'A2', fix: null, suggest: [500], data: { jumlah: 500, satuan: 'kk' } },
      ],
    },
    {
      why: 'the national form has no column for the unit and shows “500 KK” itself',
      layout: 'rat-18',
      rows: [{ sasaran: '500 KK' }, { sasaran: 'banyak' }],
      finds: [
        { messageId: 'satuan', cell: 'A2', severity: 'info', suggest: [500] },
        { messageId: 'tidakTerbaca', cell: 'A3', severity: 'warning' },
      ],
    },
    {
      why: 'what the settings say goes before the form',
      layout: 'laporan-21',
      rows: [{ sasaran: '500 KK' }],
      settings: { aturan: { 'sasaran-bukan-angka': 'error' } },
      finds: [{ messageId: 'satuan', severity: 'error' }],
    },
    {
      why: 'the unit’s own column says it already',
      row: { sasaran: '1.500 KK', satuanSasaran: 'kk' },
      finds: [{ messageId: 'satuan', fix: 1500, suggest: [] }],
    },
    {
      why: 'men and women are added up',
      row: { sasaran: 'L: 30 / P: 13' },
      finds: [{ messageId: 'bagian', fix: null, suggest: [43], data: { jumlah: 43 } }],
    },
    {
      why: 'a number kept as text',
      row: { sasaran: '500' },
      finds: [{ messageId: 'teks', fix: 500, suggest: [] }],
    },
    {
      why: 'about 200 is no count',
      row: { sasaran: '± 200 KK' },
      finds: [{ messageId: 'tidakTerbaca', suggest: [], data: { isi: '± 200 KK' } }],
    },
    { why: 'half a family', row: { sasaran: 12.5 }, finds: [{ messageId: 'tidakTerbaca' }] },
  ],
});
