import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asText } from '../../../src/core/table/cell-readers';
import type { CellValue } from '../../../src/core/values/cell-value';
import { makeFamilyCells, makeMemberCells } from '../../synthetic/family-cells';
import { makeMappingCells } from '../../synthetic/mapping-cells';
import { checkFully, openLive, patched, writeCells, type Cells, type Write } from './edited-book';

const copyOf = ({ sheet, cells }: { sheet: string; cells: readonly (readonly CellValue[])[] }): Cells => ({
  sheet,
  cells: cells.map((row) => [...row]),
});

/** Families beyond the rows a header is looked for in, their members, recipients, a mapping sheet and a note. */
function makeBook(): readonly Cells[] {
  const families = copyOf(makeFamilyCells(70, 3));
  const members = copyOf(makeMemberCells(12, 3));
  const [header = [], ...rows] = families.cells;
  const at = (name: string): number => header.findIndex((one) => asText(one).includes(name));
  const recipients: CellValue[][] = [
    ['Program', 'NIK', 'Nomor KK', 'Nama', 'Nilai Manfaat', 'Tahun'],
    ...rows
      .slice(0, 9)
      .map((row, place): CellValue[] => [
        place % 4 === 0 ? 'BLT Dana Desa' : 'PKH',
        row[at('nik')] ?? null,
        null,
        row[at('kepala_keluarga')] ?? null,
        place === 3 ? '1.500' : 600_000,
        2025,
      ]),
  ];
  families.cells.push([], [null, null, 'Jumlah', 70], ['Keterangan'], ['Data bersifat rahasia']);
  return [
    families,
    members,
    { sheet: 'Penerima', cells: recipients },
    copyOf(makeMappingCells(10, 3)),
    {
      sheet: 'Lokus',
      cells: [
        ['Kode Wilayah', 'Desa', 'Kecamatan', 'Lokus Prioritas', 'Tahun Penetapan'],
        ['99.01.01.2001', 'Misal Jaya', 'Contoh Utara', 'Ya', 2025],
        ['99.01.01.2003', 'Misal Sentosa', 'Contoh Utara', 'Tidak', 2025],
        ['99.01.02.2001', 'Umpama', 'Contoh Selatan', 'Ya', 2025],
      ],
    },
    { sheet: 'Catatan', cells: [['Catatan rapat'], ['TAHUN 2026'], ['Selesai']] },
  ];
}

const ODD: readonly CellValue[] = [
  null,
  null,
  '',
  ' ',
  0,
  1,
  12,
  2.5,
  '1.500',
  true,
  { error: '#N/A' },
  { error: '#REF!' },
  'JUMLAH',
  'TOTAL',
  'Keterangan',
  'Mengetahui',
  'Kepala Keluarga',
  'W',
  'NIK',
  'nik',
  'Ya',
  'Tidak',
  'PKH',
  'DINAS SOSIAL',
  'Pagu',
  'Desil',
  'x',
  '9901010101900001',
  '9901010101010001',
];

type Edit =
  | { kind: 'odd'; sheet: number; row: number; column: number; odd: number }
  | { kind: 'copy'; sheet: number; from: number; row: number; column: number }
  | { kind: 'rows'; sheet: number; from: number; to: number; count: number }
  | { kind: 'clear'; sheet: number; row: number; count: number };

const place = fc.nat({ max: 10_000 });
const sheet = fc.nat({ max: 5 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('odd' as const), sheet, row: place, column: place, odd: place }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('copy' as const),
      sheet,
      from: place,
      row: place,
      column: place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rows' as const),
      sheet,
      from: place,
      to: place,
      count: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clear' as const),
      sheet,
      row: place,
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
);

function writesOf(one: Edit, { cells }: Cells): readonly Write[] {
  const height = cells.length + 2;
  const width =
    Math.max(...cells.map((row) => row.length)) + (one.kind === 'odd' && one.odd % 17 === 0 ? 1 : 0);
  if (one.kind === 'odd') {
    return [{ row: one.row % height, column: one.column % width, value: ODD[one.odd % ODD.length] ?? null }];
  }
  if (one.kind === 'copy') {
    const column = one.column % width;
    return [{ row: one.row % height, column, value: cells[one.from % cells.length]?.[column] ?? null }];
  }
  const [first, count] = one.kind === 'rows' ? [one.to % height, one.count] : [one.row % height, one.count];
  return Array.from({ length: count }, (_, below) => below).flatMap((below) =>
    Array.from({ length: width }, (__, column): Write => ({
      row: first + below,
      column,
      value: one.kind === 'rows' ? (cells[(one.from + below) % cells.length]?.[column] ?? null) : null,
    })),
  );
}

const RUNS = Number(process.env['RUNS'] ?? 12);

test('after any edits the live findings are those of a check in full, in the same order', () => {
  let followed = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const sheets = makeBook();
      let { live, list } = openLive(sheets);
      expect(list).toEqual(checkFully(sheets));
      for (const one of edits) {
        const target = sheets[one.sheet];
        if (!target) continue;
        const writes = writesOf(one, target);
        writeCells(target, writes);
        const patch = live.edit([{ sheet: target.sheet, cells: writes }]);
        if (patch) followed += 1;
        else ({ live, list } = openLive(sheets));
        if (patch) list = patched(list, patch);
        expect(list).toEqual(checkFully(sheets));
      }
    }),
    { numRuns: RUNS },
  );
  expect(followed).toBeGreaterThan(RUNS);
}, 600_000);
