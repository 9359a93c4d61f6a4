import { kkFormat } from '../../../src/core/rules/kk-format';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';
import { syntheticKk, syntheticNik } from './synthetic-identity';

const kk = syntheticKk();

ruleTester(kkFormat, {
  valid: [
    { row: { nomorKk: kk } },
    { why: 'blank', rows: [{ nomorKk: null, nama: 'Uji' }] },
    { why: 'an error value', row: { nomorKk: { error: '#REF!' } } },
    {
      why: 'a number merged over its members is looked at once',
      grid: gridOf(
        'Individu',
        [
          ['Nomor KK', 'NIK', 'Hubungan Keluarga'],
          [kk, syntheticNik({ serial: 1 }), 'Kepala Keluarga'],
          [null, syntheticNik({ serial: 2 }), 'Istri'],
        ],
        { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
      ),
    },
  ],
  invalid: [
    {
      why: 'a number has lost its last digit',
      row: { nomorKk: 9_901_010_102_150_010 },
      finds: [{ messageId: 'angka', cell: 'A2', fix: null, data: { isi: '9901********0010', panjang: 16 } }],
    },
    {
      why: 'scientific notation',
      row: { nomorKk: '9.9E+15' },
      finds: [{ messageId: 'notasiIlmiah', fix: null }],
    },
    {
      why: 'twelve digits',
      row: { nomorKk: '990101010215' },
      finds: [{ messageId: 'panjang', data: { panjang: 12 } }],
    },
    {
      why: 'a letter',
      row: { nomorKk: `${kk.slice(0, 15)}A` },
      finds: [{ messageId: 'karakter', data: { tanda: 'A' } }],
    },
    {
      why: 'spaces are taken out',
      row: { nomorKk: '9901 0101 0215 0001' },
      finds: [{ messageId: 'tanda', fix: kk }],
    },
    {
      why: 'issued in a thirteenth month',
      row: { nomorKk: '9901010113150001' },
      finds: [{ messageId: 'tanggalMustahil', data: { nomor: '9901********0001' } }],
    },
    { why: 'serial 0000', row: { nomorKk: syntheticKk(0) }, finds: [{ messageId: 'serialNol' }] },
    {
      why: 'zeros all the way are one mistake',
      row: { nomorKk: '9901010000000000' },
      finds: [{ messageId: 'tanggalMustahil' }],
    },
  ],
});
