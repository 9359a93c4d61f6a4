import { nikJenisKelamin } from '../../../src/core/rules/nik-jenis-kelamin';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const man = syntheticNik();
const woman = syntheticNik({ perempuan: true });

ruleTester(nikJenisKelamin, {
  valid: [
    {
      rows: [
        { nik: man, jenisKelamin: 'Laki-laki' },
        { nik: man, jenisKelamin: 'L' },
        { nik: man, jenisKelamin: '1. LAKI - LAKI' },
        { nik: woman, jenisKelamin: 'Perempuan' },
        { nik: woman, jenisKelamin: 'P' },
        { nik: woman, jenisKelamin: 'wanita' },
      ],
    },
    {
      why: 'codes are not guessed at',
      rows: [
        { nik: woman, jenisKelamin: 1 },
        { nik: man, jenisKelamin: 'x' },
      ],
    },
    { why: 'nothing stated', rows: [{ nik: woman, jenisKelamin: null }] },
    {
      why: 'a NIK with an impossible day says no sex',
      row: { nik: syntheticNik({ hari: 35 }), jenisKelamin: 'P' },
    },
    {
      why: 'beside W for wanita, P may be pria',
      rows: [
        { nik: man, jenisKelamin: 'P' },
        { nik: woman, jenisKelamin: 'W' },
      ],
    },
  ],
  invalid: [
    {
      why: 'day plus 40 is a woman’s',
      row: { nik: woman, jenisKelamin: 'Laki-laki' },
      finds: [{ messageId: 'nikPerempuan', cell: 'B2', related: ['A2'], data: { isi: 'Laki-laki' } }],
    },
    {
      why: 'a day up to 31 is a man’s',
      row: { nik: man, jenisKelamin: 'P' },
      finds: [{ messageId: 'nikLakiLaki', cell: 'B2', data: { isi: 'P' } }],
    },
  ],
});
