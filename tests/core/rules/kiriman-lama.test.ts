import { kirimanLama } from '../../../src/core/rules/kiriman-lama';
import { gridOf } from '../../../src/core/table/grid';
import { collectionTester, type TestBook } from '../../collection-tester';

const KEGIATAN = ['Sandang', 'Pangan', 'Jalan', 'Air Bersih', 'Sanitasi'] as const;

const book = (
  file: string,
  rows: readonly string[],
  modified?: string,
  title = 'Matrik Kabupaten Contoh Tahun 2025',
): TestBook => ({
  file,
  grids: [
    gridOf('Matrik', [
      [title],
      ['Sub Kegiatan', 'Strategi', 'Pagu'],
      ...rows.map((name, at) => [name, 'S1', 1000 * at]),
    ]),
  ],
  ...(modified === undefined ? {} : { modified }),
});

collectionTester(kirimanLama, {
  valid: [
    {
      why: 'two OPD of one district, each its own part',
      books: [
        book('dinsos.xlsx', KEGIATAN.slice(0, 2), '2025-01-01'),
        book('pu.xlsx', KEGIATAN.slice(2), '2025-02-01'),
      ],
    },
    {
      why: 'two districts with the same activities',
      books: [book('a.xlsx', KEGIATAN), book('b.xlsx', KEGIATAN, undefined, 'Matrik Kota Contoh Tahun 2025')],
    },
    {
      why: 'two years of one district',
      books: [
        book('a.xlsx', KEGIATAN),
        book('b.xlsx', KEGIATAN, undefined, 'Matrik Kabupaten Contoh Tahun 2024'),
      ],
    },
    {
      why: 'files of no stated district',
      books: [book('a.xlsx', KEGIATAN, undefined, 'Matrik'), book('b.xlsx', KEGIATAN, undefined, 'Matrik')],
    },
  ],
  invalid: [
    {
      why: 'most rows are the same, the day they were saved says which is newer',
      books: [
        book('b.xlsx', KEGIATAN, '2025-03-01T02:03:04Z'),
        book('a.xlsx', KEGIATAN.slice(1), '2025-03-09T05:06:07Z'),
        book('c.xlsx', KEGIATAN.slice(0, 3), '2025-01-01T00:00:00Z'),
      ],
      finds: [
        {
          messageId: 'lama',
          file: 'b.xlsx',
          sheet: 'Matrik',
          cell: 'A2',
          data: {
            daerah: 'Kabupaten Contoh',
            disimpan: '2025-03-01 02:03',
            terbaru: 'a.xlsx',
            tanggal: '2025-03-09 05:06',
          },
          related: ["'[a.xlsx]Matrik'!A2"],
        },
        { messageId: 'lama', file: 'c.xlsx', data: { terbaru: 'a.xlsx' } },
      ],
    },
    {
      why: 'no day, or the same',
      books: [book('b.xlsx', KEGIATAN, '2025-03-01'), book('a.xlsx', KEGIATAN)],
      finds: [
        {
          messageId: 'tidakPasti',
          file: 'a.xlsx',
          data: { jumlah: 2, daerah: 'Kabupaten Contoh' },
          related: ["'[b.xlsx]Matrik'!A2"],
        },
      ],
    },
  ],
});
