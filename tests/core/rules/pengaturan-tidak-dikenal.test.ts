import { waiverRows } from '../../../src/core/findings/waiver-sheet';
import { pengaturanTidakDikenal } from '../../../src/core/rules/pengaturan-tidak-dikenal';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { ruleTester, type TestSheet } from '../../rule-tester';

type Cells = readonly (readonly CellValue[])[];
const settings = (...rows: Cells): TestSheet => ({
  grid: gridOf('Konvergen Pengaturan', [
    ['Konvergen · pengaturan'],
    [null, null, null, null, null, 'catatan di kolom penjelasan'],
    ['Umum'],
    [null, 'Versi lembar', 1],
    ...rows,
  ]),
});
const waivers = (...lines: Cells): TestSheet => ({
  grid: gridOf('Konvergen Pengecualian', [...waiverRows([]), ...lines]),
});

ruleTester(pengaturanTidakDikenal, {
  valid: [
    { grid: gridOf('Konvergen Pengaturan', settingsRows(DEFAULT_SETTINGS)) },
    { why: 'the own severity of a locked rule', ...settings(['Aturan'], [null, 'nik-angka', 'kesalahan']) },
    {
      why: 'a complete decision',
      ...waivers([
        'abaikan',
        'pagu-kosong',
        'kosong',
        'Matrik',
        'D7',
        'pagu',
        '00ff00ff',
        'Sudah dicek.',
        'Uji',
        '2025-03-01',
      ]),
    },
  ],
  invalid: [
    {
      why: 'a part, a key and a cell nobody reads',
      book: [settings([null, 'Warna', 'biru'], [null, 'Tahun anggaran', 2025, 'ya'], ['Warna'], [null, 'x'])],
      finds: [
        { messageId: 'kunci', cell: 'B5', data: { isi: 'Warna' } },
        { messageId: 'sisa', cell: 'D6' },
        { messageId: 'bagian', cell: 'A7' },
      ],
    },
    {
      why: 'a line above every part',
      book: [
        {
          grid: gridOf('S', [
            ['Konvergen · pengaturan'],
            [null, 'Tahun'],
            ['Umum'],
            [null, 'Versi lembar', 1],
          ]),
        },
      ],
      finds: [{ messageId: 'luarBagian', cell: 'B2' }],
    },
    {
      why: 'a rule spelt wrong: the nearest is offered',
      book: [settings(['Aturan'], [null, 'pagu-kosongg', 'mati'])],
      finds: [{ messageId: 'aturan', cell: 'B6', suggest: ['pagu-kosong'] }],
    },
    {
      why: 'a locked rule cannot be silenced',
      book: [settings(['Aturan'], [null, 'nik-angka', 'mati'])],
      finds: [{ messageId: 'dikunci', cell: 'C6', data: { aturan: 'nik-angka' } }],
    },
    {
      why: 'a spelling of something nobody knows',
      book: [settings(['Ejaan'], [null, 'Bansos X', 'Bansos Y', 'program'])],
      finds: [{ messageId: 'baku', cell: 'C6', data: { isi: 'Bansos Y' } }],
    },
    {
      why: 'a copy of the sheet',
      book: [{ grid: gridOf('Salinan', [['Konvergen · pengaturan']]) }, settings()],
      finds: [
        { messageId: 'lembarLain', cell: 'A1', data: { lembar: 'Salinan', dipakai: 'Konvergen Pengaturan' } },
      ],
    },
    {
      why: 'a waiver whose reason somebody deleted',
      book: [
        waivers([
          'abaikan',
          'pagu-kosong',
          'kosong',
          'Matrik',
          'D7',
          'pagu',
          '00ff00ff',
          null,
          'Uji',
          '2025-03-01',
        ]),
      ],
      finds: [{ messageId: 'pengecualian', cell: 'A4' }],
    },
  ],
});
