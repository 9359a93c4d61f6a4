import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addUpBudget, linesBy, totalOf, type BudgetLine } from '../../../src/core/budget/budget-cube';
import { DIMENSIONS, KEY_SOURCES, TICK_FIELDS, type Dimension } from '../../../src/core/budget/dimensions';
import { continuesSubkegiatan, realisasiOf } from '../../../src/core/schema/mapping-row';
import { columnLetters } from '../../../src/core/table/address';
import type { Field } from '../../../src/core/table/field';
import { rowsOf, type Table } from '../../../src/core/table/table';
import { anyRow, expandCells, mappingTable, UNDER, type MappingRow } from './mapping-table';

interface PlainLine {
  subkegiatan: number;
  pagu: bigint;
  realisasi: bigint;
  readonly cells: string[];
  readonly cellsRealisasi: string[];
}

const plainLine = (): PlainLine => ({
  ...{ subkegiatan: 0, pagu: 0n, realisasi: 0n, cells: [], cellsRealisasi: [] },
});

/** The same answer row by row: the keys of each row are read from the row, its amounts added to its line. */
function addPlainly(tables: readonly Table[], dimensions: readonly Dimension[]): Map<string, PlainLine> {
  const lines = new Map<string, PlainLine>();
  for (const table of tables) {
    const cellOf = (field: Field, row: number): string =>
      `${table.sheet}!${columnLetters(table.columns.get(field)?.sheetColumn ?? -1)}${String(row)}`;
    for (const row of rowsOf(table)) {
      const name = JSON.stringify(dimensions.map((dimension) => KEY_SOURCES[dimension].keyOf(row)));
      const line = lines.get(name) ?? plainLine();
      lines.set(name, line);
      if (!continuesSubkegiatan(row)) line.subkegiatan += 1;
      const pagu = row.sen('pagu');
      if (pagu !== null) {
        line.pagu += pagu;
        line.cells.push(cellOf('pagu', row.row));
      }
      const realisasi = realisasiOf(row);
      line.realisasi += realisasi?.sen ?? 0n;
      for (const field of realisasi?.fields ?? []) line.cellsRealisasi.push(cellOf(field, row.row));
    }
  }
  for (const { cells, cellsRealisasi } of lines.values()) {
    cells.sort();
    cellsRealisasi.sort();
  }
  return lines;
}

const plainOf = ({ subkegiatan, pagu, realisasi, cells, cellsRealisasi }: BudgetLine): PlainLine => ({
  subkegiatan,
  pagu,
  realisasi,
  cells: expandCells(cells).sort(),
  cellsRealisasi: expandCells(cellsRealisasi).sort(),
});

const tick = fc.constantFrom<NonNullable<MappingRow[Field]> | null>(
  ...[
    '√',
    'x',
    'ya',
    'Tidak',
    'tidak ada',
    '-',
    '0',
    'Penyaluran bantuan',
    'Rapat koordinasi',
    'ti\u200bdak',
  ],
  // An invisible mark in a word and a space in its place are one text in the table, not in the cell.
  ...['ti\ufeffdak', 'ti dak', '1. Ya', '\u2013'],
  ...[true, false, 1, 0, 2, null, null, null],
  ...[{ above: '√' }, { above: 'x' }, { error: '#N/A' }, UNDER],
);
const amount = fc.constantFrom<NonNullable<MappingRow[Field]> | null>(
  ...[0, 1, 2.35, -7, 9_007_199_254_740_990, '1.500', null, UNDER, { error: '#REF!' }],
);

const row = fc
  .tuple(
    anyRow,
    fc.record({
      aktivitasLangsung: tick,
      aktivitasTidakLangsung: tick,
      aktivitasPenunjang: tick,
      programKatalog: fc.constantFrom('PKH', 'Program Keluarga Harapan', 'KUR', 'Kredit Usaha Rakyat', null),
      rincianSumberDana: fc.constantFrom('DAK Fisik', 'Dana Desa', 'CSR', 'zzz', null),
      realisasiSem1: amount,
      realisasiSem2: amount,
      realisasiTw1: amount,
      realisasiTw3: amount,
    }),
  )
  .map(([main, more]): MappingRow => ({ ...main, ...more }));

const ALL: readonly Field[] = [
  ...(['opd', 'strategi', 'subkelompok', 'programKatalog', 'klaster', 'subkegiatan', 'sumberDana'] as const),
  ...(['rincianSumberDana', 'jenisAktivitas'] as const),
  ...TICK_FIELDS,
  ...(['realisasiTw3', 'pagu', 'realisasi', 'realisasiSem2', 'realisasiSem1', 'realisasiTw1'] as const),
];

/** Some tables, each with some of the columns only. */
const tables = fc
  .array(
    fc.record({
      sent: fc.array(row, { maxLength: 14 }),
      fields: fc.subarray([...ALL], { minLength: 4 }),
    }),
    { maxLength: 3 },
  )
  .map((parts) =>
    parts.map(({ sent, fields }, at) => mappingTable(sent, { fields, sheet: `Lembar${String(at)}` })),
  );

describe('a budget added up by columns', () => {
  test('is, by whatever dimensions, what adding row by row gives: keys, counts, sen and cells', () => {
    fc.assert(
      fc.property(tables, fc.shuffledSubarray([...DIMENSIONS]), (sent, dimensions) => {
        const cube = addUpBudget(sent, dimensions);
        const plain = addPlainly(sent, dimensions);
        const lines = linesBy(cube, dimensions);
        expect(lines).toHaveLength(plain.size);
        const found = new Map(lines.map((line) => [JSON.stringify(line.keys), plainOf(line)]));
        expect(found).toEqual(plain);
        const [total] = addPlainly(sent, []).values();
        expect(plainOf(totalOf(cube))).toEqual(total ?? plainLine());
      }),
      { numRuns: 400 },
    );
  });

  test('is the same by some of its dimensions as a budget added up by those only', () => {
    fc.assert(
      fc.property(tables, fc.shuffledSubarray([...DIMENSIONS], { minLength: 1 }), (sent, dimensions) => {
        const sorted = (lines: readonly BudgetLine[]): string[] =>
          lines.map(({ keys, pagu }) => `${JSON.stringify(keys)} ${String(pagu)}`).sort();
        expect(sorted(linesBy(addUpBudget(sent, DIMENSIONS), dimensions))).toEqual(
          sorted(linesBy(addUpBudget(sent, dimensions), dimensions)),
        );
      }),
    );
  });

  test('has no lines by what it was not added up by', () => {
    expect(() => linesBy(addUpBudget([], ['strategi']), ['opd'])).toThrow(RangeError);
  });

  test('asks of rows that say the same only one', () => {
    const sent = Array.from({ length: 500 }, (_, at) => ({ strategi: at % 2 ? 'S1' : 'S2', pagu: at }));
    expect(addUpBudget([mappingTable(sent)], ['strategi', 'klaster']).size).toBe(2);
  });

  test('does not take words beside a tick for another saying', () => {
    const sent = Array.from({ length: 500 }, (_, at) => ({ aktivitasLangsung: `Kegiatan ${String(at)}` }));
    expect(addUpBudget([mappingTable(sent)], ['jenisAktivitas']).size).toBe(1);
  });
});

describe('ticks', () => {
  const kindsOf = (sent: readonly MappingRow[]): unknown =>
    linesBy(addUpBudget([mappingTable(sent)], ['jenisAktivitas']), ['jenisAktivitas']).map(
      ({ keys, subkegiatan }) => [...keys, subkegiatan],
    );
  test('that hold from above are not ticked again', () => {
    expect(kindsOf([{ aktivitasLangsung: '√' }, { aktivitasLangsung: { above: '√' } }])).toEqual([
      ['langsung', 1],
      [null, 1],
    ]);
  });
  test('are told from a "tidak" with an invisible mark in it', () => {
    expect(kindsOf([{ aktivitasPenunjang: 'ti dak' }, { aktivitasPenunjang: 'ti\ufeffdak' }])).toEqual([
      ['penunjang', 1],
      [null, 1],
    ]);
  });
});

describe('cells', () => {
  const table = mappingTable([
    { strategi: 'S1', pagu: 1 },
    { strategi: 'S2', pagu: 2 },
  ]);
  const [line] = linesBy(addUpBudget([table], ['strategi']), ['strategi']);

  test('are made once', () => {
    expect(line?.cells).toBe(line?.cells);
    expect(line?.cells).toEqual(['Matrik!B8']);
  });

  test('stay those that were added up, whatever an edit does to the table afterwards', () => {
    const { axes, ...cube } = addUpBudget([table], ['strategi']);
    const before = linesBy({ axes, ...cube }, ['strategi']);
    table.rows.fill(99);
    table.columns.get('pagu')?.status.fill(0);
    table.columns.get('strategi')?.status.fill(0);
    expect(before.map(({ cells }) => cells)).toEqual([['Matrik!B8'], ['Matrik!B9']]);
  });

  test('of a line that is copied for another thread are there', () => {
    const totals = structuredClone(totalOf(addUpBudget([mappingTable([{ pagu: 1 }, { pagu: 2 }])], [])));
    expect(totals.cells).toEqual(['Matrik!A8:A9']);
  });
});
