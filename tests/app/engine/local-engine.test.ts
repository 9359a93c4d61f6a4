import { describe, expect, test } from '@jest/globals';
import type { CheckedFinding, GapView } from '../../../src/app/engine/engine';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import { checkSteps } from '../../../src/app/engine/check-steps';
import { checkBook, recogniseBook } from '../../../src/core/report/checked-book';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { fixtureGrids, nikOf } from '../fixture-book';

const input = (grids: readonly Grid[] = fixtureGrids()) => ({
  name: 'buku.xlsx',
  grids,
  choices: {},
  today: 20_000,
});

describe('a check in steps', () => {
  test('gives the findings of checkBook in the same order', () => {
    const book = recogniseBook('buku.xlsx', fixtureGrids());
    const stepped = [...checkSteps(book)].flatMap(({ findings }) => findings);
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
    expect(view?.total.keluarga).toBe(3);
    expect(view?.desa.reduce((sum, { keluarga }) => sum + keluarga, 0)).toBe(3);
  });
});

test('a question before a workbook is a failure, not an empty answer', async () => {
  await expect(createLocalEngine().budget()).rejects.toMatchObject({ code: 'not-open' });
});
