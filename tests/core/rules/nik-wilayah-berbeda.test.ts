import { nikWilayahBerbeda } from '../../../src/core/rules/nik-wilayah-berbeda';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(nikWilayahBerbeda, {
  valid: [
    { row: { nik: syntheticNik(), kodeWilayah: '99.01.07.2001' } },
    { why: 'another kecamatan of the same kabupaten', row: { nik: syntheticNik(), kodeWilayah: '99.01.02' } },
    { why: 'a code of ten digits without dots', row: { nik: syntheticNik(), kodeWilayah: 9_901_072_001 } },
    { why: 'only the province is known', row: { nik: syntheticNik(), kodeWilayah: '98' } },
    { why: 'the place is unknown', rows: [{ nik: syntheticNik(), kodeWilayah: null }] },
    {
      why: 'a NIK that is wrong in itself proves nothing',
      rows: [
        { nik: syntheticNik({ bulan: 13 }), kodeWilayah: '98.01' },
        { nik: syntheticNik({ serial: 0 }), kodeWilayah: '98.01' },
      ],
    },
  ],
  invalid: [
    {
      why: 'issued in another kabupaten',
      row: { nik: syntheticNik(), kodeWilayah: '99.02.01.2001' },
      finds: [
        { messageId: 'berbeda', cell: 'A2', related: ['B2'], data: { asal: '99.01', tinggal: '99.02' } },
      ],
    },
    {
      why: 'issued in another province',
      row: { nik: syntheticNik(), kodeWilayah: '98.01' },
      finds: [{ messageId: 'berbeda', data: { asal: '99.01', tinggal: '98.01' } }],
    },
  ],
});
