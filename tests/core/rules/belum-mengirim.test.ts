import { belumMengirim } from '../../../src/core/rules/belum-mengirim';
import { gridOf } from '../../../src/core/table/grid';
import { collectionTester, type TestBook } from '../../collection-tester';

const matrik = (title: string) => [
  gridOf('Matrik', [[title], ['Sub Kegiatan', 'Strategi', 'Pagu'], ['Sandang', 'S1', 1000]]),
];
const book = (file: string, title: string, wilayah?: string): TestBook => ({
  file,
  grids: matrik(title),
  ...(wilayah === undefined ? {} : { wilayah }),
});
const pengirim = [
  { kode: '98.01', nama: 'Kabupaten Contoh' },
  { kode: '98.71', nama: 'Kota Contoh' },
];

collectionTester(belumMengirim, {
  valid: [
    { why: 'nobody is expected', books: [book('a.xlsx', 'Matrik')] },
    {
      why: 'all are there, one by its settings, one by its title',
      books: [book('a.xlsx', 'Matrik', '98.01'), book('b.xlsx', 'MATRIK KOTA CONTOH TAHUN 2025')],
      settings: { pengirim },
    },
    {
      why: 'a kecamatan of the district was named',
      books: [book('a.xlsx', 'x', '98.01.02'), book('b.xlsx', 'x', '98.71')],
      settings: { pengirim },
    },
    {
      why: 'a whole province is expected and one of its districts sent',
      books: [book('a.xlsx', 'Matrik', '98.01')],
      settings: { pengirim: [{ kode: '98', nama: 'Provinsi Contoh' }] },
    },
    {
      why: 'the province itself is expected and sent its own',
      books: [book('a.xlsx', 'MATRIK PROVINSI CONTOH TAHUN 2025')],
      settings: { pengirim: [{ kode: '98', nama: 'Provinsi Contoh' }] },
    },
  ],
  invalid: [
    {
      why: 'a city is not the district of its name',
      books: [book('a.xlsx', 'PEMERINTAH KABUPATEN CONTOH')],
      settings: { pengirim },
      finds: [
        {
          messageId: 'belum',
          file: '',
          sheet: '',
          cell: '',
          data: { nama: 'Kota Contoh', kode: '98.71' },
          related: [],
        },
      ],
    },
    {
      why: 'a file that does not say where it comes from may be the one',
      books: [book('a.xlsx', 'Matrik', '98.01'), book('b.xlsx', 'Matrik')],
      settings: { pengirim },
      finds: [
        { messageId: 'mungkin', data: { nama: 'Kota Contoh', jumlah: 1 }, related: ["'[b.xlsx]Matrik'!A2"] },
      ],
    },
  ],
});
