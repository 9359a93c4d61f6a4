import { kkKepalaGanda } from '../../../src/core/rules/kk-kepala-ganda';
import { ruleTester } from '../../rule-tester';
import { syntheticKk, syntheticNik } from './synthetic-identity';

const kk = syntheticKk(1);
const nik = (serial: number): string => syntheticNik({ serial });

ruleTester(kkKepalaGanda, {
  valid: [
    {
      rows: [
        { nomorKk: kk, nik: nik(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: kk, nik: nik(2), hubungan: 'Istri' },
        { nomorKk: syntheticKk(2), nik: nik(3), hubungan: '1. Kepala Keluarga' },
      ],
    },
    {
      why: 'a copied row is the doubled NIK’s rule',
      rows: [
        { nomorKk: kk, nik: nik(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: kk, nik: nik(1), hubungan: 'Kepala Keluarga' },
      ],
    },
    {
      why: 'codes name no head',
      rows: [
        { nomorKk: kk, nik: nik(1), hubungan: 1 },
        { nomorKk: kk, nik: nik(2), hubungan: 1 },
      ],
    },
    {
      why: 'a nomor KK without its last digits is many families’',
      rows: [
        { nomorKk: syntheticKk(0), nik: nik(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: syntheticKk(0), nik: nik(2), hubungan: 'Kepala Keluarga' },
      ],
    },
    {
      why: 'a list of people without relations says nothing of heads',
      rows: [
        { nomorKk: kk, nik: nik(1) },
        { nomorKk: kk, nik: nik(2) },
      ],
    },
    {
      why: 'a list of families that names relations is judged by them',
      role: 'keluarga',
      rows: [
        { nomorKk: kk, nik: nik(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: kk, nik: nik(2), hubungan: 'Anak' },
      ],
    },
  ],
  invalid: [
    {
      why: 'two heads in one family',
      rows: [
        { nomorKk: kk, nik: nik(1), hubungan: 'Kepala Keluarga' },
        { nomorKk: kk, nik: nik(2), hubungan: 'Istri' },
        { nomorKk: kk, nik: nik(3), hubungan: 'KEPALA RUMAH TANGGA' },
      ],
      finds: [
        {
          messageId: 'kepala',
          cell: 'A2',
          related: ['A4'],
          data: { keluarga: '9901********0001', jumlah: 2 },
        },
      ],
    },
    {
      why: 'heads whose NIK cannot be read are still two',
      rows: [
        { idKeluarga: 'F-1', nik: null, hubungan: 'Kepala Keluarga' },
        { idKeluarga: 'F-1', nik: 'x', hubungan: 'Kepala Keluarga' },
      ],
      finds: [{ messageId: 'kepala', cell: 'A2', related: ['A3'], data: { keluarga: 'F-*' } }],
    },
    {
      why: 'one nomor KK in two rows of a list of families',
      role: 'keluarga',
      rows: [
        { nomorKk: kk, nik: nik(1) },
        { nomorKk: syntheticKk(2), nik: nik(2) },
        { nomorKk: kk, nik: nik(3) },
      ],
      finds: [{ messageId: 'baris', cell: 'A2', related: ['A4'], data: { jumlah: 2 } }],
    },
  ],
});
