import { nikTanggalLahirBerbeda } from '../../../src/core/rules/nik-tanggal-lahir-berbeda';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = syntheticNik({ hari: 5, bulan: 8, tahun2: 90 });

ruleTester(nikTanggalLahirBerbeda, {
  valid: [
    { row: { nik, tanggalLahir: '05/08/1990' } },
    { why: 'a serial number of the same day', row: { nik, tanggalLahir: 33_090 } },
    {
      why: 'the 40 of women is taken off',
      row: { nik: syntheticNik({ hari: 5, bulan: 8, perempuan: true }), tanggalLahir: '5 Agustus 1990' },
    },
    {
      why: 'the century is not in the NIK',
      row: { nik: syntheticNik({ hari: 5, bulan: 8, tahun2: 10 }), tanggalLahir: '05/08/2010' },
    },
    { why: 'a date that cannot be read', row: { nik, tanggalLahir: 'tidak tahu' } },
    {
      why: 'a NIK that is wrong in itself',
      row: { nik: syntheticNik({ hari: 35 }), tanggalLahir: '05/08/1990' },
    },
  ],
  invalid: [
    {
      why: 'day and month swapped on import',
      row: { nik, tanggalLahir: '08/05/1990' },
      finds: [{ messageId: 'tertukar', cell: 'B2', related: ['A2'] }],
    },
    { why: 'another day', row: { nik, tanggalLahir: '06/08/1990' }, finds: [{ messageId: 'hari' }] },
    { why: 'another month', row: { nik, tanggalLahir: '05/09/1990' }, finds: [{ messageId: 'bulan' }] },
    { why: 'another year', row: { nik, tanggalLahir: '05/08/1991' }, finds: [{ messageId: 'tahun' }] },
    {
      why: 'a wholly different date is likely another person',
      row: { nik, tanggalLahir: '17/01/1975' },
      finds: [{ messageId: 'beberapa' }],
    },
  ],
});
