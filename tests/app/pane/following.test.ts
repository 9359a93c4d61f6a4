import { describe, expect, test } from '@jest/globals';
import type { EditOutcome } from '../../../src/app/engine/engine';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import type { Workbook } from '../../../src/workbook/port';
import { formulaKey, withFormulas } from '../../../src/core/table/grid-formulas';
import { fakeEngine, findingOf } from '../fake-engine';
import { fakeWorkbook, type FakeWorkbook } from '../fake-workbook';
import { fixtureGrids, nikOf } from '../fixture-book';
import { openPane, settle, type OpenedPane } from '../open-pane';

/** A pane whose check is through, and the number of edits its engine was told of. */
async function checkedPane(
  other: Parameters<typeof openPane>[0] = {},
): Promise<OpenedPane & { readonly edits: () => number }> {
  const engine = createLocalEngine();
  let edits = 0;
  const pane = openPane({
    engine: {
      ...engine,
      edit: (changes) => {
        edits += 1;
        return engine.edit(changes);
      },
    },
    ...other,
  });
  await pane.app.start();
  await pane.app.check();
  return { ...pane, edits: () => edits };
}

const said = ({ app }: OpenedPane): readonly string[] =>
  (app.state().checked?.findings ?? []).map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);

async function pass(pane: OpenedPane, ms = 150): Promise<void> {
  pane.clock.pass(ms);
  await settle();
}

/** What a check in full of the workbook as it is now would show. */
async function inFull(pane: OpenedPane): Promise<OpenedPane> {
  const other = openPane({ workbook: pane.workbook });
  await other.app.check();
  return other;
}

describe('an edit of a cell', () => {
  test('changes the list in place: nothing is read but the cell, nothing grows old', async () => {
    const pane = await checkedPane();
    expect(said(pane)).toContain('strategi-kosong Matriks!A6');
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    expect(pane.app.state().stale).toBe(false);
    await pass(pane);
    const full = await inFull(pane);
    expect(said(pane)).not.toContain('strategi-kosong Matriks!A6');
    expect(pane.app.state().checked?.findings).toEqual(full.app.state().checked?.findings);
    expect(pane.app.state().list).toEqual(full.app.state().list);
    expect(pane.app.state().stale).toBe(false);
    const calls = pane.workbook.calls.map(({ call }) => call);
    expect(calls.slice(0, 3)).toEqual(['read', 'read', 'areas']);
  });

  test('keeps the objects of findings that stay, the open card and the filter', async () => {
    const pane = await checkedPane();
    pane.app.filter({ search: 'strategi' });
    await settle();
    const before = pane.app.state().checked?.findings ?? [];
    const open = before.findIndex(({ rule, cell }) => rule === 'strategi-kosong' && cell === 'A9');
    await pane.app.pick(open);
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    await pass(pane);
    const { checked, current, list } = pane.app.state();
    expect(current).not.toBe(open);
    expect(checked?.findings[current ?? -1]).toBe(before[open]);
    expect(list.shown).toBeGreaterThan(0);
    expect(list.shown).toBeLessThan(checked?.findings.length ?? 0);
    const full = await inFull(pane);
    full.app.filter({ search: 'strategi' });
    await settle();
    expect(list).toEqual(full.app.state().list);
  });

  test('closes the card of what it mends', async () => {
    const pane = await checkedPane();
    const at = said(pane).indexOf('strategi-kosong Matriks!A6');
    await pane.app.pick(at);
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    await pass(pane);
    expect(pane.app.state().current).toBeNull();
  });

  test('many in a moment are one pass', async () => {
    const pane = await checkedPane();
    for (let row = 1; row <= 60; row += 1) {
      pane.workbook.type('Keluarga', row + 3, 1, nikOf(row));
      pane.workbook.type('Keluarga', row + 3, 3, 'x');
    }
    await pass(pane);
    expect(pane.edits()).toBe(1);
    expect(pane.workbook.calls.filter(({ call }) => call === 'areas')).toHaveLength(1);
    const full = await inFull(pane);
    expect(pane.app.state().checked?.findings).toEqual(full.app.state().checked?.findings);
  });

  test('what screens show of the workbook is worked out again when they are looked at', async () => {
    const pane = await checkedPane();
    pane.app.show('rekap');
    await settle();
    const pagu = (): bigint | undefined => {
      const { budget } = pane.app.state();
      return budget.status === 'ada' ? budget.value?.totals.total.pagu : undefined;
    };
    expect(pagu()).toBe(27_500_000_025n);
    pane.workbook.type('Matriks', 5, 4, 60_000_000);
    await pass(pane);
    expect(pagu()).toBe(28_500_000_025n);
  });
});

describe('what we write', () => {
  test('is followed, and so is taking it back', async () => {
    const pane = await checkedPane();
    const at = said(pane).indexOf('strategi-kosong Matriks!A6');
    await pane.app.applyOne(at, 'Strategi 1');
    await pass(pane);
    const { stale, undo, checked } = pane.app.state();
    expect(stale).toBe(false);
    expect(undo).toHaveLength(1);
    expect(checked?.mended.size).toBe(0);
    expect(said(pane)).not.toContain('strategi-kosong Matriks!A6');
    await pane.app.takeBack();
    await pass(pane);
    expect(said(pane)).toContain('strategi-kosong Matriks!A6');
    expect(pane.app.state().checked?.findings).toEqual((await inFull(pane)).app.state().checked?.findings);
  });
});

describe('an edit that cannot be followed', () => {
  test('of the budget year says so and is checked in full', async () => {
    const pane = await checkedPane();
    pane.workbook.type('Matriks', 0, 0, 'MATRIKS PROGRAM TAHUN ANGGARAN 2024');
    await pass(pane);
    expect(pane.app.state().stale).toBe(true);
    await pass(pane, 900);
    expect(pane.app.state()).toMatchObject({ stale: false, book: { tahun: 2024 } });
  });

  test('while somebody types in a cell it waits', async () => {
    const pane = await checkedPane();
    pane.workbook.failNext('readAreas', 'cell-editing');
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    await pass(pane);
    expect(pane.app.state()).toMatchObject({ stale: false, problem: null });
    expect(said(pane)).toContain('strategi-kosong Matriks!A6');
    await pass(pane, 500);
    expect(said(pane)).not.toContain('strategi-kosong Matriks!A6');
  });

  test('where reading fails a check in full tells', async () => {
    const pane = await checkedPane();
    pane.workbook.failNext('readAreas', 'host-failed');
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    await pass(pane);
    expect(pane.app.state().stale).toBe(true);
  });

  test('an answer about a check that was made anew is dropped', async () => {
    let answer: (outcome: EditOutcome | null) => void = () => undefined;
    const engine = fakeEngine([findingOf(0), findingOf(1)], {
      edit: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const pane = openPane({ engine });
    await pane.app.start();
    await pane.app.check();
    pane.workbook.type('Matriks', 5, 0, 'x');
    await pass(pane);
    await pane.app.check();
    answer({ removed: [0, 1], added: [], sheets: [], rows: 0 });
    await settle();
    expect(pane.app.state().checked?.findings).toHaveLength(2);
  });
});

test('formulas that change with an edit are read with it', async () => {
  const inner = fakeWorkbook(fixtureGrids());
  const formulas = new Map([[formulaKey(6, 4), '=E5+E6']]);
  let muted = false;
  const workbook: FakeWorkbook = {
    ...inner,
    readGrids: async (...asked: Parameters<Workbook['readGrids']>) =>
      (await inner.readGrids(...asked)).map((grid) =>
        withFormulas(grid, grid.sheet === 'Matriks' ? formulas : new Map()),
      ),
    readAreas: async (...asked: Parameters<Workbook['readAreas']>) =>
      withFormulas(await inner.readAreas(...asked), asked[0] === 'Matriks' ? formulas : new Map()),
    watch: (listener) =>
      inner.watch((event) => {
        if (!muted) listener(event);
      }),
  };
  const pane = await checkedPane({ workbook });
  muted = true;
  inner.type('Matriks', 6, 4, null);
  muted = false;
  inner.type('Matriks', 5, 4, null);
  await pass(pane);
  const empty = said(pane).filter((one) => one.startsWith('pagu-kosong'));
  expect(empty).toEqual(['pagu-kosong Matriks!E6', 'pagu-kosong Matriks!E7']);
});
