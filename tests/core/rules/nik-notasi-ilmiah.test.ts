import { nikNotasiIlmiah } from '../../../src/core/rules/nik-notasi-ilmiah';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(nikNotasiIlmiah, {
  valid: [
    { row: { nik: syntheticNik() } },
    { why: 'a real number, which has a rule of its own', row: { nik: 9.90101e15 } },
    { why: 'other letters', row: { nik: '99O1011508900001' } },
  ],
  invalid: [
    {
      why: 'what a CSV export leaves of a number column',
      row: { nik: '9,90E+15' },
      finds: [{ messageId: 'notasiIlmiah', cell: 'A2', fix: null, suggest: [], data: { isi: '9,90E+15' } }],
    },
    {
      why: 'with a dot and an apostrophe',
      row: { nik: "'9.90101E+15" },
      finds: [{ messageId: 'notasiIlmiah', fix: null }],
    },
  ],
});
