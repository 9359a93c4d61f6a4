import { kodeWilayahFormat } from '../../../src/core/rules/kode-wilayah-format';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(kodeWilayahFormat, {
  valid: [
    {
      role: 'wilayah',
      rows: [
        { kodeWilayah: '99.01.01.2001' },
        { kodeWilayah: '99.01.01' },
        { kodeWilayah: 9_901_012_001 },
        { kodeWilayah: '99-01-01-2001' },
      ],
    },
    { why: 'a BPS code, which has a rule of its own', row: { kodeWilayah: '9901010001' } },
    { why: 'blank', rows: [{ kodeWilayah: null, nama: 'Uji' }] },
    { why: 'an error value', row: { kodeWilayah: { error: '#N/A' } } },
  ],
  invalid: [
    {
      why: 'a village part of three digits',
      row: { kodeWilayah: '99.01.01.201' },
      finds: [{ messageId: 'bentuk', cell: 'A2', suggest: [], fix: null, data: { isi: '99.01.01.201' } }],
    },
    { why: 'a name', row: { kodeWilayah: 'Desa Uji' }, finds: [{ messageId: 'bentuk' }] },
    {
      why: 'a NIK in the wrong column is not shown',
      row: { kodeWilayah: syntheticNik() },
      finds: [{ messageId: 'bentuk', data: { isi: '9901********0001' } }],
    },
    {
      why: 'zeros in front are offered where only they can be missing',
      row: { kodeWilayah: '99.1.1.2001' },
      finds: [{ messageId: 'bentuk', suggest: ['99.01.01.2001'], fix: null }],
    },
    {
      why: 'a part of nothing but zeros is no part',
      row: { kodeWilayah: '99.0.1' },
      finds: [{ messageId: 'bentuk', suggest: [] }],
    },
    {
      why: '11.10 as a number is 11.1: both readings are offered, none applied',
      row: { kodeWilayah: 11.1 },
      finds: [{ messageId: 'angka', suggest: ['11.10', '11.01'], fix: null }],
    },
    {
      why: 'the same as text',
      row: { kodeWilayah: '11.1' },
      finds: [{ messageId: 'bentuk', suggest: ['11.10', '11.01'] }],
    },
    {
      why: 'a number with both digits may have lost nothing, and is still not taken for a code',
      row: { kodeWilayah: 17.01 },
      finds: [{ messageId: 'angka', suggest: ['17.01'] }],
    },
  ],
});
