import { skemaBergeser } from '../../../src/core/rules/skema-bergeser';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { gridOf } from '../../../src/core/table/grid';
import { collectionTester, type TestBook } from '../../collection-tester';

const HEAD = ['Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Pagu', 'Sumber Dana', 'Lokasi'];
const book = (file: string, header: readonly string[] = HEAD): TestBook => ({
  file,
  grids: [gridOf('Matrik', [[...header], header.map((_, at) => `isi ${String(at)}`)])],
});

collectionTester(skemaBergeser, {
  valid: [
    { why: 'a single workbook', books: [book('a.xlsx')] },
    {
      why: 'the same columns in another order',
      books: [book('a.xlsx'), book('b.xlsx', [...HEAD].reverse())],
    },
    {
      why: 'one column of six is within the limit',
      books: [book('a.xlsx'), book('b.xlsx'), book('c.xlsx', HEAD.slice(0, 5))],
    },
    {
      why: 'the secretariat allows more',
      books: [book('a.xlsx'), book('b.xlsx'), book('c.xlsx', HEAD.slice(0, 4))],
      settings: { ambang: { ...DEFAULT_SETTINGS.ambang, geserMaksimal: 0.5 } },
    },
  ],
  invalid: [
    {
      why: 'against the majority of the others',
      books: [
        book('a.xlsx'),
        book('b.xlsx'),
        book('c.xlsx'),
        book('d.xlsx', ['Sub Kegiatan', 'Strategi', 'Pagu', 'Lokasi', 'Klaster']),
      ],
      finds: [
        {
          messageId: 'bergeser',
          file: 'd.xlsx',
          sheet: 'Matrik',
          cell: 'A1',
          data: {
            persen: 43,
            batas: 20,
            jumlah: 3,
            kurang: 'Perangkat Daerah, Sumber Pembiayaan',
            lebih: 'Klaster',
          },
        },
      ],
    },
    {
      why: 'two that agree are not told of the third',
      books: [book('a.xlsx'), book('b.xlsx', HEAD.slice(0, 3)), book('c.xlsx')],
      finds: [{ messageId: 'bergeser', file: 'b.xlsx', data: { persen: 50, jumlah: 2, lebih: '–' } }],
    },
    {
      why: 'among two, the one with fewer columns',
      books: [book('a.xlsx', HEAD.slice(0, 4)), book('b.xlsx')],
      finds: [{ messageId: 'bergeser', file: 'a.xlsx', data: { jumlah: 1, lebih: '–' } }],
    },
  ],
});
