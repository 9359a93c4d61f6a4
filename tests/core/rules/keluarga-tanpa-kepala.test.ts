import { keluargaTanpaKepala } from '../../../src/core/rules/keluarga-tanpa-kepala';
import { ruleTester } from '../../rule-tester';
import { syntheticKk } from './synthetic-identity';

const kk = syntheticKk;

ruleTester(keluargaTanpaKepala, {
  valid: [
    {
      rows: [
        { nomorKk: kk(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: kk(1), hubungan: 'Anak' },
      ],
    },
    { why: 'no relation column', rows: [{ nomorKk: kk(1) }, { nomorKk: kk(2) }] },
    { why: 'no family can be told apart', rows: [{ nomorKk: null, hubungan: 'Anak' }] },
    {
      why: 'the head stands beside its family with a nomor KK that cannot be read, which is reported there',
      rows: [
        { nomorKk: 9_901_010_102_150_010, hubungan: 'Kepala Keluarga' },
        { nomorKk: kk(1), hubungan: 'Istri' },
        { nomorKk: kk(2), hubungan: 'Kepala Keluarga' },
      ],
    },
  ],
  invalid: [
    {
      why: 'a family of a wife and a child',
      role: 'individu',
      rows: [
        { nomorKk: kk(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: kk(2), hubungan: 'Istri' },
        { nomorKk: kk(2), hubungan: 'Anak' },
      ],
      finds: [{ messageId: 'tanpaKepala', cell: 'B3', data: { keluarga: '9901********0002', jumlah: 2 } }],
    },
    {
      why: 'an unreadable head elsewhere does not excuse this family',
      rows: [
        { nomorKk: kk(2), hubungan: 'Anak' },
        { nomorKk: kk(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: 'x', hubungan: 'Kepala Keluarga' },
      ],
      finds: [{ messageId: 'tanpaKepala', cell: 'B2' }],
    },
    {
      why: 'a single family is said as such',
      rows: [{ idKeluarga: 'F-1', hubungan: 'Anak' }],
      finds: [{ messageId: 'tanpaKepala', cell: 'B2' }],
    },
    {
      why: 'codes instead of words are one mistake, not one a family',
      rows: [
        { nomorKk: kk(1), hubungan: 1 },
        { nomorKk: kk(1), hubungan: 2 },
        { nomorKk: kk(2), hubungan: 1 },
      ],
      finds: [{ messageId: 'seluruhLembar', cell: 'B2', data: { jumlah: 2 } }],
    },
  ],
});
