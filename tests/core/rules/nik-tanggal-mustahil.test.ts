import { nikTanggalMustahil } from '../../../src/core/rules/nik-tanggal-mustahil';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(nikTanggalMustahil, {
  valid: [
    { row: { nik: syntheticNik({ hari: 31, bulan: 1 }) } },
    { why: 'day 71 for a woman', row: { nik: syntheticNik({ hari: 31, bulan: 12, perempuan: true }) } },
    { why: '29 February of a leap year', row: { nik: syntheticNik({ hari: 29, bulan: 2, tahun2: 96 }) } },
    { why: '29 February 2000', row: { nik: syntheticNik({ hari: 29, bulan: 2, tahun2: 0 }) } },
    { why: 'a NIK that cannot be read', row: { nik: '990101' } },
  ],
  invalid: [
    {
      why: 'day 00',
      row: { nik: syntheticNik({ hari: 0 }) },
      finds: [{ messageId: 'hari', cell: 'A2', data: { hari: '00', nik: '9901********0001' } }],
    },
    {
      why: 'between men (31) and women (41)',
      row: { nik: syntheticNik({ hari: 35 }) },
      finds: [{ messageId: 'hari', data: { hari: '35' } }],
    },
    {
      why: 'past the last day of women',
      row: { nik: syntheticNik({ hari: 72 }) },
      finds: [{ messageId: 'hari', data: { hari: '72' } }],
    },
    {
      why: 'there is no thirteenth month',
      row: { nik: syntheticNik({ bulan: 13 }) },
      finds: [{ messageId: 'bulan', data: { bulan: '13' } }],
    },
    {
      why: '31 April',
      row: { nik: syntheticNik({ hari: 31, bulan: 4 }) },
      finds: [{ messageId: 'tanggal' }],
    },
    {
      why: '29 February of a common year',
      row: { nik: syntheticNik({ hari: 29, bulan: 2, tahun2: 91 }) },
      finds: [{ messageId: 'tanggal' }],
    },
    {
      why: 'zeros all the way are one mistake, said here',
      row: { nik: '9901010000000000' },
      finds: [{ messageId: 'hari' }],
    },
  ],
});
