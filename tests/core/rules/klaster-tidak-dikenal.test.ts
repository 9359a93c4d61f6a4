import { klasterTidakDikenal } from '../../../src/core/rules/klaster-tidak-dikenal';
import { ruleTester } from '../../rule-tester';

ruleTester(klasterTidakDikenal, {
  valid: [
    { row: { klaster: 'Klaster I' } },
    { why: 'a dash is an empty cell', row: { klaster: '-', subkegiatan: 'Sandang' } },
    { why: 'an error value is another rule’s', row: { klaster: { error: '#N/A' }, subkegiatan: 'Sandang' } },
  ],
  invalid: [
    {
      why: 'there is no fourth',
      row: { klaster: 4 },
      finds: [{ messageId: 'asing', suggest: ['K1', 'K2', 'K3'], data: { isi: '4' } }],
    },
    {
      why: 'two in one cell leave these two to choose',
      row: { klaster: 'Klaster 1 dan 3' },
      finds: [{ messageId: 'asing', suggest: ['K1', 'K3'] }],
    },
    {
      why: 'a wording near one klaster',
      row: { klaster: 'Pemberdayaan masyarakat desa' },
      finds: [{ messageId: 'asing', suggest: ['K2', 'K1', 'K3'] }],
    },
  ],
});
