import { desilTidakSah } from '../../../src/core/rules/desil-tidak-sah';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(desilTidakSah, {
  valid: [
    { rows: [{ desil: 1 }, { desil: 10 }, { desil: 'Desil 4' }, { desil: '04' }] },
    { why: 'blank', rows: [{ desil: null, nama: 'Uji' }] },
    { why: 'an error value', row: { desil: { error: '#VALUE!' } } },
  ],
  invalid: [
    {
      why: 'desil starts at 1',
      row: { desil: 0 },
      finds: [{ messageId: 'diLuar', cell: 'A2', data: { isi: '0' } }],
    },
    { why: 'and ends at 10', row: { desil: 11 }, finds: [{ messageId: 'diLuar', data: { isi: '11' } }] },
    {
      why: 'a group is no desil',
      row: { desil: '1-4' },
      finds: [{ messageId: 'bukanAngka', data: { isi: '1-4' } }],
    },
    {
      why: 'nor is a word',
      row: { desil: 'miskin' },
      finds: [{ messageId: 'bukanAngka', suggest: [], fix: null }],
    },
    {
      why: 'a shifted column does not show a NIK',
      row: { desil: syntheticNik() },
      finds: [{ messageId: 'diLuar', data: { isi: '9901********0001' } }],
    },
  ],
});
