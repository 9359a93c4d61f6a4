import { penerimaGanda } from '../../../src/core/rules/penerima-ganda';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const nik = syntheticNik();

ruleTester(penerimaGanda, {
  valid: [
    {
      rows: [
        { programKatalog: 'PKH', nik },
        { programKatalog: 'Sembako', nik },
        { programKatalog: 'PKH', nik: syntheticNik({ serial: 2 }) },
      ],
    },
    {
      why: 'two years',
      rows: [
        { programKatalog: 'PKH', nik, tahun: 2024 },
        { programKatalog: 'PKH', nik, tahun: 2025 },
      ],
    },
    {
      why: 'the year of the title, where the list has no year column',
      book: [
        { tahun: 2024, rows: [{ programKatalog: 'PKH', nik }] },
        { tahun: 2025, rows: [{ programKatalog: 'PKH', nik }] },
      ],
    },
    {
      why: 'a programme nobody knows is not compared',
      rows: [
        { programKatalog: 'Bantuan Uji', nik },
        { programKatalog: 'Bantuan Uji', nik },
      ],
    },
    {
      why: 'numbers without their last digits',
      rows: [
        { programKatalog: 'PKH', nik: syntheticNik({ serial: 0 }) },
        { programKatalog: 'PKH', nik: syntheticNik({ serial: 0 }) },
      ],
    },
    {
      why: 'a list of families is not a recipient list',
      role: 'keluarga',
      rows: [
        { nik, desil: 1 },
        { nik, desil: 1 },
      ],
    },
  ],
  invalid: [
    {
      why: 'the same programme under two names, in two sheets',
      book: [
        {
          sheet: 'Sembako',
          rows: [
            { programKatalog: 'Program Sembako', nik, tahun: 2025 },
            { programKatalog: 'BPNT', nik: `'${nik}`, tahun: '2025' },
          ],
        },
        { sheet: 'Tambahan 2025', tahun: 2025, rows: [{ programKatalog: 'sembako', nik }] },
      ],
      finds: [
        {
          messageId: 'ganda',
          cell: 'B2',
          related: ['B3', "'Tambahan 2025'!B2"],
          data: { jumlah: 3, nik: '9901********0001', program: 'Program Sembako' },
        },
      ],
    },
  ],
});
