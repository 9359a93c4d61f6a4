import { nikBedaNama } from '../../../src/core/rules/nik-beda-nama';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = syntheticNik();

ruleTester(nikBedaNama, {
  valid: [
    {
      book: [
        { role: 'keluarga', rows: [{ nik, nama: 'Uji Satu' }] },
        { role: 'individu', rows: [{ nik, nama: 'Uji Satu' }] },
      ],
    },
    {
      why: 'case, spaces and punctuation make no other name',
      book: [
        { role: 'keluarga', rows: [{ nik, nama: 'UJI  SATU' }] },
        { role: 'penerima', rows: [{ nik, nama: 'Uji-satu.' }] },
      ],
    },
    {
      why: 'two names inside one sheet are the doubled NIK’s rule',
      role: 'individu',
      rows: [
        { nik, nama: 'Uji Satu' },
        { nik, nama: 'Uji Dua' },
      ],
    },
    {
      why: 'a blank name says nothing',
      book: [
        { role: 'keluarga', rows: [{ nik, nama: 'Uji Satu' }] },
        { role: 'individu', rows: [{ nik, nama: null }] },
      ],
    },
    {
      why: 'a NIK without its last digits is nobody’s in particular',
      book: [
        { role: 'keluarga', rows: [{ nik: syntheticNik({ serial: 0 }), nama: 'Uji Satu' }] },
        { role: 'individu', rows: [{ nik: syntheticNik({ serial: 0 }), nama: 'Uji Dua' }] },
      ],
    },
  ],
  invalid: [
    {
      why: 'another name in another sheet',
      book: [
        { sheet: 'Keluarga', role: 'keluarga', rows: [{ nik, nama: 'Uji Satu' }] },
        { sheet: 'Data Individu', role: 'individu', rows: [{ nik, nama: 'Uji Dua' }] },
      ],
      finds: [
        {
          messageId: 'beda',
          cell: 'B2',
          related: ['Keluarga!B2'],
          data: { nik: '9901********0001', lembar: 'Keluarga' },
        },
      ],
    },
    {
      why: 'one finding for one NIK, however many lists disagree',
      book: [
        { sheet: 'A satu', role: 'keluarga', rows: [{ nik, nama: 'Uji Satu' }] },
        { sheet: 'B', role: 'individu', rows: [{ nik, nama: 'Uji Satu' }] },
        { sheet: 'C', role: 'penerima', rows: [{ nik, nama: 'Uji Dua' }] },
        { sheet: 'D', role: 'penerima', rows: [{ nik, nama: 'Uji Tiga' }] },
      ],
      finds: [{ messageId: 'beda', cell: 'B2', related: ["'A satu'!B2", 'D!B2'] }],
    },
  ],
});
