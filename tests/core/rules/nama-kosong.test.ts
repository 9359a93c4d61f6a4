import { namaKosong } from '../../../src/core/rules/nama-kosong';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = (serial: number): string => syntheticNik({ serial });

ruleTester(namaKosong, {
  valid: [
    { row: { nik: nik(1), nama: 'Uji Satu' } },
    { why: 'an error value, which has a rule of its own', row: { nik: nik(1), nama: { error: '#N/A' } } },
  ],
  invalid: [
    {
      why: 'blank among filled ones',
      rows: [
        { nik: nik(1), nama: 'Uji Satu' },
        { nik: nik(2), nama: '  ' },
      ],
      finds: [{ messageId: 'kosong', cell: 'B3' }],
    },
    {
      why: 'a blank column is one mistake',
      role: 'penerima',
      rows: [
        { nik: nik(1), nama: null },
        { nik: nik(2), nama: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
  ],
});
