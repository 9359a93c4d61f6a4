import { umurTidakSesuai } from '../../../src/core/rules/umur-tidak-sesuai';
import { ruleTester } from '../../rule-tester';

ruleTester(umurTidakSesuai, {
  valid: [
    {
      tahun: 2025,
      rows: [
        { tanggalLahir: '31/12/2018', usia7sd12: 'Ya', usiaDibawah7: 'Tidak' },
        { tanggalLahir: '01/01/2019', usia7sd12: 'Tidak', usiaDibawah7: 'Ya' },
        { tanggalLahir: '31/12/1965', usia60keatas: 'Ya' },
      ],
    },
    { why: 'no year is known', rows: [{ tanggalLahir: '31/12/2018', usia60keatas: 'Ya' }] },
    {
      why: 'no bucket is ticked',
      tahun: 2025,
      rows: [{ tanggalLahir: '31/12/2018', usia60keatas: 'Tidak' }],
    },
    {
      why: 'the date cannot be read',
      tahun: 2025,
      rows: [{ tanggalLahir: '31/02/2018', usia60keatas: 'Ya' }],
    },
  ],
  invalid: [
    {
      why: 'seven on the last day of the year is not under seven',
      tahun: 2025,
      rows: [{ tanggalLahir: '31/12/2018', usiaDibawah7: 'Ya' }],
      finds: [
        {
          messageId: 'diLuar',
          cell: 'B2',
          related: ['A2'],
          data: { kelompok: '0–6', umur: 7, tahun: 2025 },
        },
      ],
    },
    {
      why: 'two wrong groups of one row are one mistake',
      tahun: 2025,
      rows: [{ tanggalLahir: '01/01/1990', usia13sd15: 'Ya', usia60keatas: 'Ya', usia22sd59: 'Ya' }],
      finds: [{ messageId: 'diLuar', cell: 'B2', related: ['A2', 'C2'], data: { umur: 35 } }],
    },
    {
      why: 'fifty-nine is not sixty',
      tahun: 2025,
      rows: [{ tanggalLahir: '01/01/1966', usia60keatas: 'Ya' }],
      finds: [{ messageId: 'diLuar', data: { kelompok: '60+', umur: 59 } }],
    },
    {
      why: 'not born yet',
      tahun: 2025,
      rows: [{ tanggalLahir: '05/01/2026', usiaDibawah7: 'Ya' }],
      finds: [{ messageId: 'lahirSesudah', cell: 'B2', data: { kelompok: '0–6', tahun: 2025 } }],
    },
  ],
});
