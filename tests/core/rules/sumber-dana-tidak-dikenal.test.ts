import { sumberDanaTidakDikenal } from '../../../src/core/rules/sumber-dana-tidak-dikenal';
import { ruleTester } from '../../rule-tester';

ruleTester(sumberDanaTidakDikenal, {
  valid: [
    { row: { sumberDana: 'DAK Fisik' } },
    { why: 'a dash is an empty cell', row: { sumberDana: '-', subkegiatan: 'Sandang' } },
    { why: 'an error value is another rule’s', row: { sumberDana: { error: '#N/A' }, subkegiatan: 'a' } },
  ],
  invalid: [
    {
      why: 'a slip beside two sources',
      row: { sumberDana: 'APBX' },
      finds: [{ messageId: 'asing', cell: 'A2', data: { isi: 'APBX' }, suggest: ['APBN', 'APBD', 'APBDes'] }],
    },
    {
      why: 'nothing it is like, so the four of the guideline',
      row: { sumberDana: 'lihat DPA' },
      finds: [{ messageId: 'asing', suggest: ['APBN', 'APBD', 'APBDes', 'Nonpemerintah'] }],
    },
    {
      why: 'the detail column is read the same way',
      row: { sumberDana: 'APBD', rincianSumberDana: 'Dana Alokasi Umun' },
      finds: [{ messageId: 'asing', cell: 'B2' }],
    },
    {
      why: '“APBD Desa” may be either budget',
      row: { sumberDana: 'APBD Desa' },
      finds: [{ messageId: 'mendua', suggest: ['APBD', 'APBDes'] }],
    },
  ],
});
