import { isianYaTidakTidakDikenal } from '../../../src/core/rules/isian-ya-tidak-tidak-dikenal';
import { ruleTester } from '../../rule-tester';

ruleTester(isianYaTidakTidakDikenal, {
  valid: [
    {
      rows: [
        { 'penerima.PKH': 'Ya', hamil: 'TIDAK' },
        { 'penerima.PKH': 1, hamil: '√' },
        { 'penerima.PKH': false, hamil: null },
      ],
    },
    { why: 'columns of other kinds', row: { pekerjaan: 'mungkin', desil: 'mungkin' } },
    { why: 'an error value', row: { hamil: { error: '#N/A' } } },
  ],
  invalid: [
    {
      why: 'another word',
      row: { 'penerima.PKH': 'mungkin' },
      finds: [
        { messageId: 'asing', cell: 'A2', suggest: ['Ya', 'Tidak'], fix: null, data: { isi: 'mungkin' } },
      ],
    },
    {
      why: '2 means Tidak in some codings and not in others',
      row: { 'penerima.SEMBAKO': 2, 'penerima.SEMBAKO.2': 'Ya', risikoStunting: '?' },
      role: 'individu',
      finds: [
        { messageId: 'asing', cell: 'A2' },
        { messageId: 'asing', cell: 'C2' },
      ],
    },
    {
      why: 'priority loci',
      role: 'wilayah',
      rows: [{ kodeWilayah: '99.01.01.2001', lokusPrioritas: 'prioritas 1' }],
      finds: [{ messageId: 'asing', cell: 'B2' }],
    },
  ],
});
