import { nikSerialNol } from '../../../src/core/rules/nik-serial-nol';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(nikSerialNol, {
  valid: [
    { row: { nik: syntheticNik({ serial: 1 }) } },
    { why: 'serial 1000 ends in zeros and exists', row: { nik: syntheticNik({ serial: 1000 }) } },
    { why: 'an impossible date is said by its own rule', row: { nik: '9901010000000000' } },
    { why: 'a number has lost its digits for sure', row: { nik: 9_901_011_508_900_000 } },
  ],
  invalid: [
    {
      why: 'serial numbers start at 0001',
      row: { nik: syntheticNik({ serial: 0 }) },
      finds: [{ messageId: 'nol', cell: 'A2', fix: null, data: { nik: '9901********0000' } }],
    },
  ],
});
