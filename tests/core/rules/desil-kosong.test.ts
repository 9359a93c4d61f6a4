import { desilKosong } from '../../../src/core/rules/desil-kosong';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = (serial: number): string => syntheticNik({ serial });

ruleTester(desilKosong, {
  valid: [
    { row: { nik: nik(1), desil: 1 } },
    { why: 'what cannot be read is another rule’s', row: { nik: nik(1), desil: '1-4' } },
    { why: 'recipient lists need no desil', role: 'penerima', rows: [{ nik: nik(1), desil: null }] },
  ],
  invalid: [
    {
      why: 'unknown is not desil 1',
      rows: [
        { nik: nik(1), desil: 3 },
        { nik: nik(2), desil: null },
        { nik: nik(3), desil: '-' },
      ],
      finds: [
        { messageId: 'kosong', cell: 'B3', suggest: [], fix: null },
        { messageId: 'kosong', cell: 'B4' },
      ],
    },
    {
      why: 'a blank column is one mistake',
      rows: [
        { nik: nik(1), desil: null },
        { nik: nik(2), desil: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
  ],
});
