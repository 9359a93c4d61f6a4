import { sumberDanaKosong } from '../../../src/core/rules/sumber-dana-kosong';
import { ruleTester } from '../../rule-tester';

ruleTester(sumberDanaKosong, {
  valid: [
    { row: { sumberDana: 'APBD', subkegiatan: 'Sandang' } },
    { why: 'the detail says it', row: { sumberDana: null, rincianSumberDana: 'DAU' } },
    { why: 'an unknown source is another rule’s', row: { sumberDana: 'APBX', subkegiatan: 'Sandang' } },
    { why: 'a missing column is another rule’s', row: { subkegiatan: 'Sandang' } },
    { why: 'a sheet without rows', rows: [] },
  ],
  invalid: [
    {
      why: 'a blank cell and a dash; a programme’s usual source is offered, else all four',
      rows: [
        { sumberDana: 'APBD', programKatalog: null },
        { sumberDana: null, programKatalog: 'PKH' },
        { sumberDana: '-', programKatalog: null },
      ],
      finds: [
        { messageId: 'kosong', cell: 'A3', suggest: ['APBN'] },
        { messageId: 'kosong', cell: 'A4', suggest: ['APBN', 'APBD', 'APBDes', 'Nonpemerintah'] },
      ],
    },
    {
      why: 'a blank column is one mistake',
      rows: [
        { subkegiatan: 'a', sumberDana: null },
        { subkegiatan: 'b', sumberDana: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
    {
      why: 'where the form has only the detailed source, it is said there',
      rows: [
        { subkegiatan: 'a', rincianSumberDana: 'DAU' },
        { subkegiatan: 'b', rincianSumberDana: null },
      ],
      finds: [{ messageId: 'kosong', cell: 'B3' }],
    },
  ],
});
