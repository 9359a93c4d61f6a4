import { nikAngka } from '../../../src/core/rules/nik-angka';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

ruleTester(nikAngka, {
  valid: [
    { row: { nik: syntheticNik() } },
    { why: 'an empty cell', rows: [{ nik: syntheticNik() }, { nik: null }] },
    {
      why: 'a number written in scientific notation as text, which has a rule of its own',
      row: { nik: '9,90E+15' },
    },
    { why: 'an error value, which has a rule of its own', row: { nik: { error: '#N/A' } } },
  ],
  invalid: [
    {
      why: 'Excel keeps 15 digits of a number, so the last of 16 is always 0',
      row: { nik: 9_901_011_508_900_010 },
      finds: [
        { messageId: 'digitHilang', cell: 'A2', fix: null, suggest: [], data: { nik: '9901********0010' } },
      ],
    },
    {
      why: 'the same person, whole, in another sheet: shown where, never filled in',
      book: [
        {
          role: 'keluarga',
          sheet: 'Keluarga',
          rows: [{ nik: 9_901_011_508_900_010, nama: 'UJI  SATU', desil: 1 }],
        },
        {
          role: 'individu',
          sheet: 'Anggota',
          rows: [
            { nik: '9901011508900013', nama: 'Uji Satu', hubungan: 'Kepala' },
            { nik: '9901011508900014', nama: 'Uji Dua', hubungan: 'Istri' },
            { nik: '9901011508900023', nama: 'Uji Satu', hubungan: 'Anak' },
          ],
        },
      ],
      finds: [
        {
          messageId: 'kandidat',
          cell: 'A2',
          fix: null,
          suggest: [],
          related: ['Anggota!A2'],
          data: { nik: '9901********0010', tempat: 'Anggota!A2' },
        },
      ],
    },
    {
      why: 'two lost numbers prove nothing of each other',
      rows: [
        { nik: 9_901_011_508_900_010, nama: 'Uji' },
        { nik: 9_901_011_508_900_010, nama: 'Uji' },
      ],
      finds: [{ messageId: 'digitHilang' }, { messageId: 'digitHilang' }],
    },
    {
      why: 'fifteen digits are no NIK either, and are not padded',
      row: { nik: 990_101_150_890_001 },
      finds: [{ messageId: 'angka', fix: null, data: { panjang: 15, isi: '9901*******0001' } }],
    },
    {
      why: 'a number too large to write out',
      row: { nik: 9.9e30, nama: 'Uji' },
      finds: [{ messageId: 'angka', data: { panjang: 31 } }],
    },
    {
      why: 'complaints name people by NIK too',
      row: { nik: 9_901_011_508_900_010 },
      role: 'pengaduan',
      finds: [{ messageId: 'digitHilang' }],
    },
  ],
});
