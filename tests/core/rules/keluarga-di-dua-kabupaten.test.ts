import { keluargaDiDuaKabupaten } from '../../../src/core/rules/keluarga-di-dua-kabupaten';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { collectionTester, type TestBook } from '../../collection-tester';

/** A made-up number: no region is called 99. */
const nik = (serial: number): string => `990101010180${String(serial).padStart(4, '0')}`;
const kk = (serial: number): string => `990101020280${String(serial).padStart(4, '0')}`;

const keluarga = (rows: readonly (readonly [string, string])[]): Grid =>
  gridOf('Keluarga', [
    ['Nomor KK', 'NIK', 'Nama', 'Desil'],
    ...rows.map(([family, person], at) => [family, person, `Uji ${'abcdef'.charAt(at)}`, 1]),
  ]);
const individu = (rows: readonly (readonly [string, string])[]): Grid =>
  gridOf('Individu', [
    ['Nomor KK', 'NIK', 'Nama', 'Hubungan Keluarga'],
    ...rows.map(([family, person], at) => [family, person, `Uji ${'abcdef'.charAt(at)}`, 'Anak']),
  ]);
const book = (file: string, wilayah: string | null, ...grids: readonly Grid[]): TestBook => ({
  file,
  grids,
  ...(wilayah === null ? {} : { wilayah }),
});

const pengirim = [
  { kode: '99.01', nama: 'Kabupaten Contoh' },
  { kode: '99.02', nama: 'Kabupaten Misal' },
];

collectionTester(keluargaDiDuaKabupaten, {
  valid: [
    {
      why: 'families of their own',
      books: [
        book('a.xlsx', '99.01', keluarga([[kk(1), nik(1)]])),
        book('b.xlsx', '99.02', keluarga([[kk(2), nik(2)]])),
      ],
    },
    {
      why: 'twice in one district: another rule’s',
      books: [
        book('a.xlsx', '99.01', keluarga([[kk(1), nik(1)]])),
        book('b.xlsx', '99.01', keluarga([[kk(1), nik(1)]])),
      ],
    },
    {
      why: 'a file of no stated district',
      books: [
        book('a.xlsx', '99.01', keluarga([[kk(1), nik(1)]])),
        book('b.xlsx', null, keluarga([[kk(1), nik(1)]])),
      ],
    },
    {
      why: 'numbers that lost their end name nobody',
      books: [
        book('a.xlsx', '99.01', keluarga([[kk(0), nik(0)]])),
        book('b.xlsx', '99.02', keluarga([[kk(0), nik(0)]])),
      ],
    },
    {
      why: 'an older version still held the family that moved away',
      books: [
        {
          ...book(
            'lama.xlsx',
            '99.01',
            keluarga([
              [kk(1), nik(1)],
              [kk(2), nik(2)],
            ]),
          ),
          modified: '2025-01-01',
        },
        { ...book('baru.xlsx', '99.01', keluarga([[kk(2), nik(2)]])), modified: '2025-02-01' },
        book('b.xlsx', '99.02', keluarga([[kk(1), nik(1)]])),
      ],
    },
  ],
  invalid: [
    {
      why: 'the head’s NIK, said once although the KK is the same too, and in the sheet of individuals',
      books: [
        book(
          'a.xlsx',
          '99.01',
          keluarga([[kk(1), nik(1)]]),
          individu([
            [kk(1), nik(1)],
            [kk(1), nik(5)],
          ]),
        ),
        book(
          'b.xlsx',
          '99.02',
          keluarga([
            [kk(9), nik(9)],
            [kk(1), nik(1)],
          ]),
          individu([[kk(1), nik(1)]]),
        ),
      ],
      settings: { pengirim },
      finds: [
        {
          messageId: 'nik',
          file: 'a.xlsx',
          sheet: 'Keluarga',
          cell: 'B2',
          data: { nomor: '9901********0001', daerah: 'Kabupaten Contoh', lain: 'Kabupaten Misal' },
          related: ["'[b.xlsx]Keluarga'!B3"],
        },
      ],
    },
    {
      why: 'the KK where the heads differ',
      books: [
        book('a.xlsx', '99.01', keluarga([[kk(1), nik(1)]])),
        book(
          'b.xlsx',
          '99.02',
          individu([
            [kk(1), nik(2)],
            [kk(1), nik(3)],
          ]),
        ),
      ],
      finds: [
        {
          messageId: 'kk',
          file: 'a.xlsx',
          cell: 'A2',
          data: { nomor: '9901********0001', daerah: '99.01', lain: '99.02' },
          related: ["'[b.xlsx]Individu'!A2"],
        },
      ],
    },
    {
      why: 'in three districts',
      books: [
        book('a.xlsx', '99.01', keluarga([[kk(1), nik(1)]])),
        book('b.xlsx', '99.02', keluarga([[kk(2), nik(1)]])),
        book('c.xlsx', '99.03', keluarga([[kk(1), nik(3)]])),
      ],
      finds: [
        { messageId: 'kk', file: 'a.xlsx', cell: 'A2', data: { lain: '99.03' } },
        { messageId: 'nik', file: 'a.xlsx', cell: 'B2', data: { lain: '99.02' } },
      ],
    },
    {
      why: 'most of a list is one mistake, the rest of the province’s one by one',
      books: [
        book('a.xlsx', '99.01', keluarga([1, 2, 3, 4].map((serial) => [kk(serial), nik(serial)] as const))),
        book('b.xlsx', '99.02', keluarga([9, 3, 2, 1].map((serial) => [kk(serial), nik(serial)] as const))),
        book('c.xlsx', '99.03', keluarga([[kk(4), nik(4)]])),
      ],
      settings: { pengirim },
      finds: [
        {
          messageId: 'daftar',
          cell: 'B2',
          data: { jumlah: 3, daerah: 'Kabupaten Contoh', lain: 'Kabupaten Misal', lembar: 'Keluarga' },
          related: ["'[b.xlsx]Keluarga'!B5", "'[b.xlsx]Keluarga'!B4", "'[b.xlsx]Keluarga'!B3"],
        },
        { messageId: 'nik', file: 'a.xlsx', cell: 'B5', data: { lain: '99.03' } },
      ],
    },
    {
      why: 'a sample list in a whole province: no finding grows with the number of districts',
      books: Array.from({ length: 60 }, (_, at) =>
        book(
          `${String(at).padStart(2, '0')}.xlsx`,
          `99.${String(at + 1).padStart(2, '0')}`,
          keluarga([[kk(1), nik(1)]]),
        ),
      ),
      finds: [
        {
          messageId: 'nik',
          data: {
            nomor: '9901********0001',
            daerah: '99.01',
            lain: '99.02, 99.03, 99.04, 99.05, 99.06, 99.07, …',
          },
          related: Array.from(
            { length: 50 },
            (_, at) => `'[${String(at + 1).padStart(2, '0')}.xlsx]Keluarga'!B2`,
          ),
        },
      ],
    },
  ],
});
