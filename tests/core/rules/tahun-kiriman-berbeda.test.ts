import { tahunKirimanBerbeda } from '../../../src/core/rules/tahun-kiriman-berbeda';
import { gridOf } from '../../../src/core/table/grid';
import { collectionTester, type TestBook } from '../../collection-tester';

const book = (file: string, title: string): TestBook => ({
  file,
  grids: [
    gridOf('Matriks', [[title], ['Sub Kegiatan', 'Strategi', 'Pagu (Rp)'], [`Sandang ${file}`, 'S1', 5]]),
  ],
});

const now = book('a.xlsx', 'Matriks Kabupaten Misal Tahun 2025');
const alike = book('b.xlsx', 'Matriks Kabupaten Umpama Tahun 2025');
const last = book('c.xlsx', 'Matriks Kabupaten Andai Tahun 2024');

collectionTester(tahunKirimanBerbeda, {
  valid: [
    { why: 'one year', books: [now, alike] },
    { why: 'a workbook that names no year', books: [now, book('x.xlsx', 'Matriks Kabupaten Andai')] },
    {
      why: 'a year in the settings: every workbook is held against it',
      books: [now, last],
      settings: { tahun: 2025 },
    },
  ],
  invalid: [
    {
      why: 'last year’s workbook among this year’s',
      books: [now, alike, last],
      finds: [
        {
          messageId: 'lain',
          file: 'c.xlsx',
          sheet: 'Matriks',
          cell: 'A2',
          data: { tahun: 2024, lazim: 2025, jumlah: 2 },
        },
      ],
    },
    {
      why: 'of two the earlier one',
      books: [now, last],
      finds: [{ messageId: 'lain', file: 'c.xlsx', data: { tahun: 2024, lazim: 2025, jumlah: 1 } }],
    },
    {
      why: 'a district that sent both years',
      books: [now, alike, book('d.xlsx', 'Matriks Kabupaten Misal Tahun 2023')],
      finds: [{ messageId: 'lain', file: 'd.xlsx' }],
    },
  ],
});
