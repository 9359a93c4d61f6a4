import { versiTemplatLama } from '../../../src/core/rules/versi-templat-lama';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

const matrik = (title: string, sheet = 'Matrik', header = 'Strategi') => ({
  grid: gridOf(sheet, [[title], ['Sub Kegiatan', header, 'Pagu'], ['Sandang', 'S1', 1000]]),
});
const keluarga = (id: string, title = 'Daftar keluarga') => ({
  grid: gridOf('Keluarga', [[title], [id, 'NIK', 'Nama', 'Desil'], ['K-1', '9901011508900001', 'Uji', 1]]),
});

ruleTester(versiTemplatLama, {
  valid: [
    { why: 'nothing is asked for', ...matrik('Laporan Tahun 2024') },
    { why: 'the year asked for', ...matrik('Laporan Tahun 2025'), settings: { tahun: 2025 } },
    { why: 'a title without year', ...matrik('Laporan'), settings: { tahun: 2025 } },
    {
      why: 'the version asked for, whatever its case',
      ...matrik('Konvergen · Templat 2025.A'),
      settings: { versiTemplat: '2025.a' },
    },
    { why: 'no stamp: no template of ours', ...matrik('Laporan'), settings: { versiTemplat: '2025.1' } },
    {
      why: 'data of P3KE in a year of DTSEN, where nobody asked for others',
      ...keluarga('id_keluarga_p3ke', 'Tahun 2025'),
    },
    { why: 'P3KE in its own years', book: [keluarga('ID Keluarga P3KE', 'Tahun 2024')] },
    {
      why: 'a source named in a title is no template',
      ...keluarga('ID Keluarga', 'Tahun 2025, sumber P3KE'),
    },
    { why: 'wording of both: brought up to date', ...matrik('OPPKPKE (dahulu PPKE) Tahun 2025') },
    { why: 'before any regime', ...matrik('PPKE Tahun 2019') },
  ],
  invalid: [
    {
      why: 'another year, said once for all sheets that say it',
      book: [
        matrik('Laporan TA 2024'),
        matrik('Laporan Tahun 2024', 'Matrik 2'),
        matrik('Tahun 2023', 'Lama'),
      ],
      settings: { tahun: 2025 },
      finds: [
        {
          messageId: 'tahun',
          cell: 'A1',
          data: { tertulis: 2024, berlaku: 2025 },
          related: ["'Matrik 2'!A1"],
        },
        { messageId: 'tahun', cell: 'A1', data: { tertulis: 2023 }, related: [] },
      ],
    },
    {
      why: 'another version, surer than its year',
      ...matrik('Konvergen · templat 2024.2 Tahun 2024'),
      settings: { tahun: 2025, versiTemplat: '2025.1' },
      finds: [{ messageId: 'versi', cell: 'A1', data: { tertulis: '2024.2 Tahun 2024', berlaku: '2025.1' } }],
    },
    {
      why: 'columns of P3KE where the secretariat asked for a year of DTSEN',
      ...keluarga('id_keluarga_p3ke'),
      settings: { tahun: 2025 },
      finds: [
        {
          messageId: 'rezim',
          cell: 'A2',
          data: {
            tertulis: 'id_keluarga_p3ke',
            lama: 'Inpres 4/2022 (P3KE)',
            berlaku: 'Inpres 8/2025 (DTSEN)',
          },
        },
      ],
    },
    {
      why: 'the programme’s old name in the title of a new year',
      ...matrik('Matriks Percepatan Penghapusan Kemiskinan Ekstrem Tahun 2025'),
      finds: [{ messageId: 'rezim', cell: 'A1' }],
    },
    {
      why: 'the new name in a column of an old year',
      ...matrik('Laporan Tahun 2024', 'Matrik', 'Strategi OPPKPKE'),
      finds: [{ messageId: 'rezim', cell: 'B2', data: { lama: 'Inpres 8/2025 (DTSEN)' } }],
    },
    {
      why: 'the regime the secretariat names holds, whatever the year',
      ...matrik('Laporan OPPKPKE Tahun 2025'),
      settings: { rezim: 'INPRES-4-2022' },
      finds: [{ messageId: 'rezim', cell: 'A1' }],
    },
  ],
});
