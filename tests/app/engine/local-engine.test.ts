import { describe, expect, test } from '@jest/globals';
import type { CheckedFinding, EditOutcome, Engine, GapView } from '../../../src/app/engine/engine';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import { checkBook, recogniseBook } from '../../../src/core/report/checked-book';
import { editableGrid } from '../../../src/core/table/editable-grid';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { Area } from '../../../src/workbook/port';
import { fixtureGrids, nikOf } from '../fixture-book';

const input = (grids: readonly Grid[] = fixtureGrids()) => ({
  name: 'buku.xlsx',
  grids,
  choices: {},
  today: 20_000,
});

async function checked(engine: Engine, grids = fixtureGrids()): Promise<CheckedFinding[]> {
  await engine.open(input(grids));
  const found: CheckedFinding[] = [];
  await engine.check({ onFindings: (batch) => found.push(...batch) });
  return found;
}

const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

describe('an edit', () => {
  /** The fixture with some cells of one sheet written over. */
  const written = (
    sheet: string,
    cells: readonly (readonly [number, number, CellValue])[],
  ): readonly Grid[] =>
    fixtureGrids().map((grid) => {
      if (grid.sheet !== sheet) return grid;
      const editable = editableGrid(grid);
      for (const [row, column, value] of cells) editable.set({ row, column, value });
      return editable.grid;
    });
  const patched = (
    list: readonly CheckedFinding[],
    { removed, added }: Pick<EditOutcome, 'removed' | 'added'>,
  ): readonly CheckedFinding[] => {
    const next = list.filter((_, at) => !removed.includes(at));
    for (const { at, finding } of added) next.splice(at, 0, finding);
    return next;
  };

  test.each([
    ['a desil that is none', 'Keluarga', [[2, 3, 12]] as const],
    ['a NIK twice', 'Keluarga', [[2, 1, nikOf(1)]] as const],
    ['a family cleared', 'Keluarga', Array.from({ length: 8 }, (_, column) => [2, column, null] as const)],
    ['a budget', 'Matriks', [[5, 4, 'lima puluh juta']] as const],
    ['another OPD', 'Matriks', [[8, 2, 'Dinas Sosial']] as const],
    ['a note', 'Catatan', [[4, 0, 'Selesai']] as const],
  ])('of %s gives the findings of a new check', async (_, sheet, cells) => {
    const engine = createLocalEngine();
    const before = await checked(engine);
    const after = written(sheet, cells);
    const grid = after.find((one) => one.sheet === sheet);
    const outcome = grid && (await engine.edit([{ areas: cells.map(([r, c]) => cellArea(r, c)), grid }]));
    if (!outcome) throw new Error('the edit was not followed');
    expect(patched(before, outcome)).toEqual(await checked(createLocalEngine(), after));
  });

  test('reaches the budget and the families too', async () => {
    const engine = createLocalEngine();
    await checked(engine);
    expect((await engine.budget())?.totals.total.pagu).toBe(27_500_000_025n);
    const [grid] = written('Matriks', [[5, 4, 60_000_000]]);
    if (!grid) throw new Error('no grid');
    const outcome = await engine.edit([{ areas: [cellArea(5, 4)], grid }]);
    expect(outcome?.sheets.map(({ name, dataRows }) => [name, dataRows])).toEqual([['Matriks', 5]]);
    expect((await engine.budget())?.totals.total.pagu).toBe(28_500_000_025n);
  });

  test('cannot be followed before a check, in another year, or in a sheet nobody opened', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const [year] = written('Matriks', [[0, 0, 'TAHUN ANGGARAN 2024']]);
    if (!year) throw new Error('no grid');
    const edit = { areas: [cellArea(0, 0)], grid: year };
    expect(await engine.edit([edit])).toBeNull();
    await checked(engine);
    expect(await engine.edit([edit])).toBeNull();
    expect(await engine.edit([])).toBeNull();
    await checked(engine);
    expect(await engine.edit([{ areas: [cellArea(0, 0)], grid: gridOf('Baru', [[1]]) }])).toBeNull();
  });

  test('clears what an area no longer holds', async () => {
    const engine = createLocalEngine();
    const before = await checked(engine);
    const areas = [{ top: 1, left: 3, bottom: 1_048_575, right: 3 }];
    const outcome = await engine.edit([{ areas, grid: gridOf('Keluarga', []) }]);
    const after = written(
      'Keluarga',
      [1, 2, 3].map((row) => [row, 3, null] as const),
    );
    if (!outcome) throw new Error('the edit was not followed');
    expect(patched(before, outcome)).toEqual(await checked(createLocalEngine(), after));
  });
});

describe('a check in steps', () => {
  test('gives the findings of checkBook in the same order', async () => {
    const book = recogniseBook('buku.xlsx', fixtureGrids());
    const stepped = await checked(createLocalEngine());
    expect(stepped.length).toBeGreaterThan(0);
    expect(stepped.map((finding) => ({ ...finding, opd: null }))).toEqual(
      checkBook(book).map((finding) => ({ ...finding, opd: null })),
    );
  });

  test('names the OPD of the row', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const found: CheckedFinding[] = [];
    await engine.check({ onFindings: (batch) => found.push(...batch) });
    const named = new Map(found.map(({ cell, opd }) => [cell, opd]));
    expect([named.get('A6'), named.get('A9')]).toEqual(['Dinas Sosial', 'Dinas PUPR']);
  });

  test('stops between two steps and says that it did', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const outcome = await engine.check({ onFindings: () => undefined, signal: AbortSignal.abort() });
    expect(outcome.complete).toBe(false);
  });
});

describe('the budget', () => {
  test('every level of the tree adds up to the total', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const budget = await engine.budget();
    if (!budget) throw new Error('the fixture has a mapping sheet');
    const sum = (nodes: typeof budget.tree): bigint =>
      nodes.reduce((all, { figure }) => all + figure.pagu, 0n);
    const { total } = budget.totals;
    const second = budget.tree.flatMap(({ children }) => children);
    const third = second.flatMap(({ children }) => children);
    expect([budget.tree, second, third].map(sum)).toEqual([total.pagu, total.pagu, total.pagu]);
    expect(total.pagu).toBe(27_500_000_025n);
    expect(third.flatMap(({ figure }) => figure.cells).sort()).toEqual([
      'Matriks!E5',
      'Matriks!E6',
      'Matriks!E7',
      'Matriks!E8',
      'Matriks!E9',
    ]);
  });

  test('the first level is the breakdown by strategy', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const budget = await engine.budget();
    expect(budget?.tree.map(({ figure }) => figure)).toEqual(budget?.totals.strategi);
  });

  test('a workbook without a mapping sheet has none', async () => {
    const engine = createLocalEngine();
    await engine.open(input([gridOf('Kosong', [])]));
    expect(await engine.budget()).toBeNull();
    expect(await engine.convergence()).toBeNull();
    expect(await engine.gaps({ lang: 'id', unmask: false }, () => undefined)).toBeNull();
  });
});

describe('families', () => {
  test('identities are masked unless asked for', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const read = async (unmask: boolean): Promise<readonly GapView[]> => {
      const gaps: GapView[] = [];
      await engine.gaps({ lang: 'id', unmask }, (batch) => gaps.push(...batch));
      return gaps;
    };
    expect(JSON.stringify(await read(false))).not.toContain(nikOf(1));
    expect(JSON.stringify(await read(true))).toContain(nikOf(1));
  });

  test('scores add up', async () => {
    const engine = createLocalEngine();
    await engine.open(input());
    const view = await engine.convergence();
    expect(view?.keluarga?.total.keluarga).toBe(3);
    expect(view?.keluarga?.desa.reduce((sum, { keluarga }) => sum + keluarga, 0)).toBe(3);
  });
});

test('a question before a workbook is a failure, not an empty answer', async () => {
  await expect(createLocalEngine().budget()).rejects.toMatchObject({ code: 'not-open' });
});
