import { strategiTidakDikenal } from '../../../src/core/rules/strategi-tidak-dikenal';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(strategiTidakDikenal, {
  valid: [
    {
      why: 'a dash is an empty cell, and empty cells are another rule’s',
      row: { strategi: '-', subkegiatan: 'Sandang' },
    },
    { row: { strategi: 'S1', subkegiatan: 'Sandang' } },
    { why: 'small typos are read', row: { strategi: 'Peningkatan pendaptan masyarakat' } },
    { why: 'a blank cell is another rule’s', row: { strategi: null, subkegiatan: 'Sandang' } },
    {
      why: 'an unknown wording is said where it stands, not in the rows that inherit it',
      grid: gridOf('Matrik', [
        ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
        ['S1', 'Dinas Sosial', 'Penyediaan Sandang', 1000, 'APBD'],
        [null, 'Dinas Sosial', 'Penyediaan Permakanan', 1000, 'APBD'],
        [null, 'Dinas Sosial', 'Penyediaan Alat Bantu', 1000, 'APBD'],
      ]),
    },
  ],
  invalid: [
    {
      why: 'a number outside the three, with a programme that points at its strategy',
      row: { strategi: 4, programKatalog: 'PKH' },
      finds: [{ messageId: 'asing', cell: 'A2', suggest: ['S1'], data: { isi: '4' } }],
    },
    {
      why: 'two strategies in one cell come before the third',
      row: { strategi: 'Pengurangan beban dan peningkatan pendapatan' },
      finds: [{ messageId: 'asing', suggest: ['S1', 'S2', 'S3'] }],
    },
    {
      why: 'a wording seen once may be offered first, never matched',
      row: { strategi: 'Peningkatan lapangan kerja' },
      finds: [{ messageId: 'asing', suggest: ['S3', 'S1', 'S2'] }],
    },
    {
      why: 'a word that says nothing: all three stand to choose',
      row: { strategi: 'xx' },
      finds: [{ messageId: 'asing', suggest: ['S1', 'S2', 'S3'] }],
    },
    {
      why: 'a NIK in the wrong column is masked in the message',
      row: { strategi: '9901010101900001' },
      finds: [{ messageId: 'asing', data: { isi: '9901********0001' } }],
    },
    {
      why: 'a source of help for any strategy leaves all three',
      row: { strategi: 'xyz', programKatalog: 'ZIS' },
      finds: [{ messageId: 'asing', suggest: ['S1', 'S2', 'S3'] }],
    },
    {
      why: 'a long text is quoted in part',
      row: { strategi: 'x'.repeat(80) },
      finds: [{ messageId: 'asing', data: { isi: `${'x'.repeat(59)}…` } }],
    },
  ],
});
