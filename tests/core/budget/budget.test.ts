import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DIMENSIONS,
  reconciles,
  summariseBudget,
  UNMAPPED,
  type BudgetFigure,
  type BudgetTotals,
  type Dimension,
} from '../../../src/core/budget/budget';
import { columnLetters } from '../../../src/core/table/address';
import { rowsOf, type Table } from '../../../src/core/table/table';
import { asSen } from '../../../src/core/values/rupiah';
import { ANY_FIELDS, anyRow, expandCells, mappingTable, UNDER, type MappingRow } from './mapping-table';

const rupiah = (amount: bigint): bigint => amount * 100n;
const lineOf = (totals: BudgetTotals, dimension: Dimension, key: string): BudgetFigure | undefined =>
  totals[dimension].find((line) => line.key === key);
const keysOf = (totals: BudgetTotals, dimension: Dimension): string[] =>
  totals[dimension].map(({ key }) => key);

const rows = fc.array(anyRow, { maxLength: 30 });
const table = (of: readonly MappingRow[], first = 8): Table =>
  mappingTable(of, { fields: ANY_FIELDS, first });

/** Totals as comparable text: the amounts and counts of every line, without its cells. */
function amountsOf(totals: BudgetTotals): Record<string, string> {
  const lines = [
    ['total', totals.total] as const,
    ...DIMENSIONS.flatMap((dimension) =>
      totals[dimension].map((line) => [`${dimension} ${line.key}`, line] as const),
    ),
  ];
  return Object.fromEntries(
    lines.map(([key, { subkegiatan, pagu, realisasi }]) => [
      key,
      `${String(subkegiatan)} ${String(pagu)} ${String(realisasi)}`,
    ]),
  );
}

describe('whatever a district sends', () => {
  test('every breakdown adds up to the total', () => {
    fc.assert(
      fc.property(rows, (sent) => {
        const totals = summariseBudget([table(sent)]);
        expect(reconciles(totals)).toBe(true);
        for (const dimension of DIMENSIONS) {
          const sum = totals[dimension].reduce((all, { pagu }) => all + pagu, 0n);
          expect(sum).toBe(totals.total.pagu);
        }
      }),
    );
  });

  test('the total is the sum of the readable cells, no more and no less', () => {
    fc.assert(
      fc.property(rows, (sent) => {
        const one = table(sent);
        let pagu = 0n;
        for (const row of rowsOf(one)) pagu += row.sen('pagu') ?? 0n;
        expect(summariseBudget([one]).total.pagu).toBe(pagu);
        expect(summariseBudget([one]).total.subkegiatan).toBe(
          sent.filter(({ subkegiatan }) => subkegiatan !== UNDER).length,
        );
      }),
    );
  });

  test('the order of rows changes no line', () => {
    fc.assert(
      fc.property(
        rows.chain((sent) =>
          fc.tuple(fc.constant(sent), fc.shuffledSubarray(sent, { minLength: sent.length })),
        ),
        ([sent, shuffled]) => {
          expect(amountsOf(summariseBudget([table(shuffled)]))).toEqual(
            amountsOf(summariseBudget([table(sent)])),
          );
        },
      ),
    );
  });

  test('sheets added up together are the sum of the sheets added up alone', () => {
    fc.assert(
      fc.property(rows, fc.nat(30), (sent, at) => {
        const parts = [sent.slice(0, at), sent.slice(at)].map((part, index) => table(part, 8 + index * at));
        const whole = summariseBudget([table(sent)]);
        const split = parts.map((part) => summariseBudget([part]));
        for (const dimension of DIMENSIONS) {
          for (const { key, pagu, realisasi, subkegiatan } of whole[dimension]) {
            const lines = split.flatMap((one) => lineOf(one, dimension, key) ?? []);
            expect(lines.reduce((sum, line) => sum + line.pagu, 0n)).toBe(pagu);
            expect(lines.reduce((sum, line) => sum + line.realisasi, 0n)).toBe(realisasi);
            expect(lines.reduce((sum, line) => sum + line.subkegiatan, 0)).toBe(subkegiatan);
          }
        }
        expect(amountsOf(summariseBudget(parts))).toEqual(amountsOf(whole));
      }),
    );
  });

  test('the cells of a line are exactly the cells that were added up', () => {
    fc.assert(
      fc.property(rows, (sent) => {
        const one = table(sent);
        const totals = summariseBudget([one]);
        const paguCells = new Map<string, bigint>();
        const realisasiCells = new Map<string, bigint>();
        for (const row of rowsOf(one)) {
          for (const [field, cells] of [
            ['pagu', paguCells],
            ['realisasi', realisasiCells],
          ] as const) {
            const sen = row.sen(field);
            const column = columnLetters(ANY_FIELDS.indexOf(field));
            if (sen !== null) cells.set(`Matrik!${column}${String(row.row)}`, sen);
          }
        }
        const sumOf = (cells: readonly string[], amounts: ReadonlyMap<string, bigint>): bigint =>
          expandCells(cells).reduce((sum, cell) => sum + (amounts.get(cell) ?? -1n), 0n);
        expect(expandCells(totals.total.cells).sort()).toEqual([...paguCells.keys()].sort());
        for (const dimension of DIMENSIONS) {
          // Every cell stands in exactly one line of a breakdown, and the lines hold what their cells hold.
          const all = totals[dimension].flatMap(({ cells }) => expandCells(cells));
          expect(all.sort()).toEqual([...paguCells.keys()].sort());
          for (const { cells, cellsRealisasi, pagu, realisasi } of totals[dimension]) {
            expect(sumOf(cells, paguCells)).toBe(pagu);
            expect(sumOf(cellsRealisasi, realisasiCells)).toBe(realisasi);
          }
        }
      }),
    );
  });
});

describe('exactness', () => {
  test('a sum far beyond 2^53 sen keeps its last sen', () => {
    const big = 9_007_199_254_740_990;
    const sent = [...Array.from({ length: 1000 }, () => ({ pagu: big })), { pagu: '0,01' }];
    expect(summariseBudget([mappingTable(sent)]).total.pagu).toBe(rupiah(BigInt(big) * 1000n) + 1n);
  });

  test('sen as districts write them are not rounded', () => {
    const sent = Array.from({ length: 10 }, () => ({ pagu: 29_986_597.2 }));
    expect(summariseBudget([mappingTable(sent)]).total.pagu).toBe(29_986_597_200n);
  });

  test('an amount taken back is subtracted', () => {
    expect(summariseBudget([mappingTable([{ pagu: 100 }, { pagu: '(40)' }])]).total.pagu).toBe(rupiah(60n));
  });
});

describe('rows that cannot be placed', () => {
  const totals = summariseBudget([
    mappingTable([
      { opd: '-', strategi: null, sumberDana: 'APBX', pagu: 7, realisasi: null },
      { opd: 'Dinas Sosial', strategi: 'S1', sumberDana: 'APBN', pagu: 5, realisasi: 1 },
    ]),
  ]);
  test.each(DIMENSIONS)('are counted in %s, last', (dimension) => {
    expect(keysOf(totals, dimension).at(-1)).toBe(UNMAPPED);
    expect(lineOf(totals, dimension, UNMAPPED)?.subkegiatan).toBeGreaterThanOrEqual(1);
    expect(lineOf(totals, dimension, UNMAPPED)?.pagu).toBeGreaterThanOrEqual(rupiah(7n));
  });
  test('a dash is nobody, not an office called "-"', () => {
    expect(keysOf(totals, 'opd')).toEqual(['dinassosial', UNMAPPED]);
  });
  test('S2 without subgroup has no place in Permendagri 53, with one it has', () => {
    const sent = [
      { strategi: 'S2', subkelompok: null, pagu: 1 },
      { strategi: 'S2', subkelompok: 'S2.c', pagu: 2 },
    ];
    expect(keysOf(summariseBudget([mappingTable(sent)]), 'permendagri53')).toEqual(['P4', UNMAPPED]);
  });
});

describe('lines', () => {
  test('come in the order of the law, whatever the order of the rows', () => {
    const sent = ['S3', 'S1', 'S2'].map((strategi) => ({ strategi, pagu: 1 }));
    expect(keysOf(summariseBudget([mappingTable(sent)]), 'strategi')).toEqual(['S1', 'S2', 'S3']);
  });

  test('spellings of one OPD meet under the one used most', () => {
    const spelt = ['DINAS SOSIAL', 'Dinas Sosial', 'Dinas  Sosial,', 'Dinas Sosial', 'Bappeda'];
    const totals = summariseBudget([mappingTable(spelt.map((opd) => ({ opd, pagu: 10 })))]);
    expect(totals.opd.map(({ name, subkegiatan }) => [name.id, subkegiatan])).toEqual([
      ['Dinas Sosial', 4],
      ['Bappeda', 1],
    ]);
  });

  test('OPDs of one budget stand by name, whatever the order of the rows', () => {
    const sent = ['Dinas Sosial', 'Bappeda', 'Dinas Kesehatan', '.'].map((opd) => ({ opd, pagu: 2 }));
    for (const rows of [sent, sent.toReversed(), [...sent, { opd: 'Inspektorat', pagu: 3 }]]) {
      const keys = keysOf(summariseBudget([mappingTable(rows)]), 'opd').filter(
        (key) => key !== 'inspektorat',
      );
      expect(keys).toEqual(['bappeda', 'dinaskesehatan', 'dinassosial', UNMAPPED]);
    }
  });

  test('OPDs stand by budget, the largest first', () => {
    const sent = [
      { opd: 'Bappeda', pagu: 1 },
      { opd: 'Dinas Sosial', pagu: 3 },
      { opd: 'Dinas Kesehatan', pagu: 2 },
    ];
    expect(keysOf(summariseBudget([mappingTable(sent)]), 'opd')).toEqual([
      'dinassosial',
      'dinaskesehatan',
      'bappeda',
    ]);
  });
});

describe('merged sub kegiatan', () => {
  test('is counted once, its own amounts each', () => {
    const totals = summariseBudget([
      mappingTable([
        { subkegiatan: 'Bantuan pangan', sumberDana: 'DAK', pagu: 10 },
        { subkegiatan: UNDER, sumberDana: 'DAU', pagu: 5 },
        { subkegiatan: UNDER, sumberDana: 'PAD', pagu: UNDER },
      ]),
    ]);
    expect(totals.total).toMatchObject({ subkegiatan: 1, pagu: rupiah(15n), cells: ['Matrik!C8:C9'] });
  });
});

describe('realisasi', () => {
  const periods = { realisasiSem1: 10, realisasiSem2: 30 };
  test('is the total column where there is one, though its periods add up to something else', () => {
    const { total } = summariseBudget([mappingTable([{ pagu: 1, ...periods, realisasi: 35 }])]);
    expect(total).toMatchObject({ realisasi: rupiah(35n), cellsRealisasi: ['Matrik!D8'] });
  });
  test('is the sum of the periods where the sheet has no total, with the cells of each', () => {
    const { total } = summariseBudget([
      mappingTable([
        { pagu: 1, ...periods },
        { pagu: 1, realisasiSem2: 2 },
      ]),
    ]);
    expect(total).toMatchObject({ realisasi: rupiah(42n) });
    expect(total.cellsRealisasi).toEqual(['Matrik!B8', 'Matrik!C8:C9']);
  });
  test('is not taken from the periods while a total column stands blank', () => {
    const { total } = summariseBudget([mappingTable([{ pagu: 1, ...periods, realisasi: null }])]);
    expect(total).toMatchObject({ realisasi: 0n, cellsRealisasi: [] });
  });
});

describe('references', () => {
  const one = (file: string, sheet: string): Table => mappingTable([{ pagu: 1 }], { file, sheet });
  test('name the workbook only where there are several', () => {
    expect(summariseBudget([one('a.xlsx', 'Matrik')]).total.cells).toEqual(['Matrik!A8']);
    expect(summariseBudget([one('a.xlsx', 'Matrik'), one('b.xlsx', 'Matrik')]).total.cells).toEqual([
      "'[a.xlsx]Matrik'!A8",
      "'[b.xlsx]Matrik'!A8",
    ]);
  });
  test('quote a sheet name as Excel would', () => {
    expect(summariseBudget([one('a.xlsx', "Data 'baru'")]).total.cells).toEqual(["'Data ''baru'''!A8"]);
  });
});

describe('reconciles', () => {
  const totals = summariseBudget([mappingTable([{ opd: 'Bappeda', strategi: 'S1', pagu: 5, realisasi: 2 }])]);
  test.each(DIMENSIONS)('sees a line of %s that lost a sen', (dimension) => {
    const [line, ...rest] = totals[dimension];
    for (const lost of [{ pagu: asSen(499n) }, { realisasi: asSen(199n) }, { subkegiatan: 0 }]) {
      expect(reconciles({ ...totals, [dimension]: [{ ...line, ...lost }, ...rest] })).toBe(false);
    }
    expect(reconciles({ ...totals, [dimension]: [] })).toBe(false);
  });
  test('is content with nothing at all', () => {
    expect(reconciles(summariseBudget([]))).toBe(true);
  });
});
