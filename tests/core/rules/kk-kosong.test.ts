import { kkKosong } from '../../../src/core/rules/kk-kosong';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const [A = null, B = null] = [1, 2].map((serial) => syntheticNik({ serial }));

ruleTester(kkKosong, {
  valid: [
    { role: 'keluarga', rows: [{ nomorKk: A }, { nomorKk: B }] },
    { why: 'P3KE has no such column', role: 'keluarga', rows: [{ idKeluarga: 'K1', nik: A, desil: 1 }] },
    {
      why: 'a malformed number is another rule’s',
      role: 'individu',
      rows: [{ nomorKk: A }, { nomorKk: '12' }],
    },
  ],
  invalid: [
    {
      why: 'one of two is empty',
      role: 'individu',
      rows: [
        { nik: A, nomorKk: A },
        { nik: B, nomorKk: null },
      ],
      finds: [{ messageId: 'kosong', cell: 'B3' }],
    },
    {
      why: 'a column nobody fills is said once, at its head',
      role: 'keluarga',
      rows: [
        { nik: A, nomorKk: null },
        { nik: B, nomorKk: '-' },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
  ],
});
