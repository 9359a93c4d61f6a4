import { asText } from '../../src/core/table/cell-readers';
import type { CellValue } from '../../src/core/values/cell-value';
import { KABUPATEN } from './district';
import { nationalSheet } from './layout-matrix';
import { realisasiOf, type LayoutProgramme } from './layout-programme';
import { LAYOUT_PROGRAMMES } from './layout-programmes';
import { amountCell } from './money';
import { address, type SheetSpec } from './workbook';

type Column = readonly [header: string, cell: (row: LayoutProgramme, number: number) => CellValue];

const sheetOf = (
  name: string,
  columns: readonly Column[],
  above: readonly (readonly CellValue[])[] = [],
): SheetSpec => ({
  name,
  cells: [
    ...above,
    columns.map(([header]) => header),
    ...LAYOUT_PROGRAMMES.map((row, at) => columns.map(([, cell]) => cell(row, at + 1))),
  ],
});

/** A sheet of an OPD's own making. */
export const freeSheet = (): SheetSpec =>
  sheetOf('Program Kemiskinan', [
    ['Nama OPD', ({ opd }) => opd],
    ['Nama Sub Kegiatan', ({ nama }) => nama],
    ['Pagu Anggaran 2025 (Rp)', ({ pagu }) => amountCell(pagu)],
    ['Sumber Dana', ({ sumberTeks }) => sumberTeks],
    ['Klaster', ({ klaster }) => `Klaster ${String(klaster)}`],
    ['Strategi', ({ strategi }) => `Strategi ${String(strategi)}`],
    ['Jumlah Penerima Manfaat', ({ sasaran }) => sasaran],
  ]);

const juta = (sen: bigint): number => amountCell(sen, 6);

/** Columns in no order, header on row 9, amounts in juta: 1.250,5 stands for Rp1.250.500.000. */
export const shuffledSheet = (): SheetSpec =>
  sheetOf(
    'Rekapan',
    [
      ['Sumber Pembiayaan', ({ sumberTeks }) => sumberTeks],
      ['Total Realisasi (Rp Juta)', (row) => juta(realisasiOf(row))],
      ['Sub Kegiatan', ({ nama }) => nama],
      ['Jumlah Sasaran', ({ sasaran }) => sasaran],
      ['No', (_, number) => number],
      ['Realisasi Sem.2 (Rp Juta)', ({ tw }) => juta(tw[2] + tw[3])],
      ['Kegiatan', ({ kegiatan }) => kegiatan],
      ['Aktivitas Penunjang', ({ jenis }) => (jenis === 'penunjang' ? 'x' : null)],
      ['Strategi OPPKPKE', ({ strategi }) => `Strategi ${String(strategi)}`],
      ['Alokasi Anggaran (Rp Juta)', ({ pagu }) => juta(pagu)],
      ['Kode', ({ kode }) => kode],
      ['Lokasi', ({ lokasi }) => lokasi],
      ['Aktivitas Langsung', ({ jenis }) => (jenis === 'langsung' ? 'x' : null)],
      ['Realisasi Sem.1 (Rp Juta)', ({ tw }) => juta(tw[0] + tw[1])],
      ['Program', ({ program }) => program],
      ['Aktivitas Tidak Langsung', ({ jenis }) => (jenis === 'tidak langsung' ? 'x' : null)],
      ['Perangkat Daerah', ({ opd }) => opd],
    ],
    [
      ['REKAPITULASI PROGRAM PENANGGULANGAN KEMISKINAN'],
      [KABUPATEN.toUpperCase()],
      ['Tahun Anggaran 2025'],
      [],
      ['Disusun oleh Sekretariat TKPK'],
      [],
      [],
      [],
    ],
  );

/** Codes before the names in the same cells, on a line of their own; no code column. */
export const codeAndNameSheet = (): SheetSpec => {
  const coded =
    (parts: number, name: (row: LayoutProgramme) => string) =>
    (row: LayoutProgramme): string =>
      `${row.kode.split('.').slice(0, parts).join('.')}\n${name(row)}`;
  return sheetOf('Kode dan Nama', [
    ['No', (_, number) => number],
    ['Strategi', ({ strategi }) => `Strategi ${String(strategi)}`],
    ['Perangkat Daerah', ({ opd }) => opd],
    ['Program', coded(3, ({ program }) => program)],
    ['Kegiatan', coded(5, ({ kegiatan }) => kegiatan)],
    ['Sub Kegiatan', coded(6, ({ nama }) => nama)],
    ['Pagu (Rp)', ({ pagu }) => amountCell(pagu)],
    ['Realisasi (Rp)', (row) => amountCell(realisasiOf(row))],
    ['Sumber Dana', ({ sumberTeks }) => sumberTeks],
    ['Jumlah Sasaran', ({ sasaran }) => sasaran],
  ]);
};

/** The spellings of one OPD in `opd-ejaan`; the first is the one to keep. */
const SPELLINGS = [
  'Dinas Koperasi, Usaha Kecil dan Perdagangan',
  'Dinas Koperasi Usaha Kecil dan  Perdagangan',
  'DINAS KOPERASI, USAHA KECIL\nDAN PERDAGANGAN',
];

/** Every row of strategy 2 belongs to one OPD, which is spelt in three ways. */
export const threeSpellingsSheet = (): SheetSpec => {
  const opdOf = (row: LayoutProgramme, number: number): string =>
    row.strategi === 2 ? (SPELLINGS[number % SPELLINGS.length] ?? row.opd) : row.opd;
  return sheetOf('Ejaan OPD', [
    ['No', (_, number) => number],
    ['Strategi', ({ strategi }) => `Strategi ${String(strategi)}`],
    ['Perangkat Daerah', opdOf],
    ['Kode', ({ kode }) => kode],
    ['Sub Kegiatan', ({ nama }) => nama],
    ['Pagu (Rp)', ({ pagu }) => amountCell(pagu)],
    ['Total Realisasi (Rp)', (row) => amountCell(realisasiOf(row))],
    ['Sumber Dana', ({ sumberTeks }) => sumberTeks],
    ['Jumlah Sasaran', ({ sasaran }) => sasaran],
  ]);
};

/** A group header whose cells are not merged, and nothing else merged either. */
export const unmergedSheet = (): SheetSpec => nationalSheet('laporan-21', { merged: false });

/** Which rows of `merged` share one budget cell: two of one OPD, strategy and source. */
const SHARED = ['1.06.05.2.02.0005', '1.06.05.2.02.0006'];

/** Strategy, OPD, program and kegiatan merged downwards, and one budget merged over two rows. */
export function verticallyMergedSheet(): SheetSpec {
  const outer: readonly Column[] = [
    ['Strategi', ({ strategi }) => `Strategi ${String(strategi)}`],
    ['Perangkat Daerah', ({ opd }) => opd],
    ['Program', ({ program }) => program],
    ['Kegiatan', ({ kegiatan }) => kegiatan],
  ];
  const spec = sheetOf('Gabungan', [
    ['No', (_, number) => number],
    ...outer,
    ['Kode', ({ kode }) => kode],
    ['Sub Kegiatan', ({ nama }) => nama],
    ['Pagu (Rp)', ({ pagu }) => amountCell(pagu)],
    ['Total Realisasi (Rp)', (row) => amountCell(realisasiOf(row))],
    ['Sumber Dana', ({ sumberTeks }) => sumberTeks],
    ['Jumlah Sasaran', ({ sasaran }) => sasaran],
  ]);
  const cells = spec.cells.map((row) => [...row]);
  const merges: string[] = [];

  const keyOf = (row: LayoutProgramme, depth: number): string =>
    outer
      .slice(0, depth + 1)
      .map(([, cell]) => asText(cell(row, 0)))
      .join('|');
  outer.forEach((_, depth) => {
    let from = 0;
    LAYOUT_PROGRAMMES.forEach((row, at) => {
      const next = LAYOUT_PROGRAMMES[at + 1];
      if (next && keyOf(next, depth) === keyOf(row, depth)) return;
      for (let below = from + 1; below <= at; below += 1) cells[below + 1]?.splice(depth + 1, 1, null);
      if (at > from) merges.push(`${address(from + 1, depth + 1)}:${address(at + 1, depth + 1)}`);
      from = at + 1;
    });
  });

  const [first = -1, second = -1] = SHARED.map((kode) =>
    LAYOUT_PROGRAMMES.findIndex((row) => row.kode === kode),
  );
  const budget = spec.cells[0]?.indexOf('Pagu (Rp)') ?? -1;
  const whole = [first, second].reduce((sum, at) => sum + (LAYOUT_PROGRAMMES[at]?.pagu ?? 0n), 0n);
  cells[first + 1]?.splice(budget, 1, amountCell(whole));
  cells[second + 1]?.splice(budget, 1, null);
  merges.push(`${address(first + 1, budget)}:${address(second + 1, budget)}`);
  return { ...spec, cells, merges };
}
