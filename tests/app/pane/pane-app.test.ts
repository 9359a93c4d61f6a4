import { describe, expect, test } from '@jest/globals';
import type { CheckedFinding, Engine } from '../../../src/app/engine/engine';
import { EngineError } from '../../../src/app/engine/engine-error';
import { findingOf, fakeEngine } from '../fake-engine';
import { fakeWorkbook } from '../fake-workbook';
import { handClock, memoryStorage, openPane, settle, type OpenedPane } from '../open-pane';
import { gridOf } from '../../../src/core/table/grid';

/** Where the pane found rows without a strategy; what other rules say of the fixture is their own tests' business. */
const cellsOf = ({ app }: OpenedPane): readonly string[] =>
  (app.state().checked?.findings ?? []).flatMap(({ rule, cell }) =>
    rule === 'strategi-kosong' ? [cell] : [],
  );

const strategiKosong = ({ app }: OpenedPane, nth = 0): number => {
  const at = (app.state().checked?.findings ?? []).flatMap(({ rule }, position) =>
    rule === 'strategi-kosong' ? [position] : [],
  )[nth];
  if (at === undefined) throw new Error('the fixture has rows without a strategy');
  return at;
};

describe('checking', () => {
  test('one call reads, recognises, checks and shows the findings', async () => {
    const pane = openPane();
    await pane.app.check();
    const state = pane.app.state();
    expect(state.screen).toBe('temuan');
    expect(state.book?.sheets.map(({ role }) => role)).toEqual(['pemetaan', 'keluarga', 'lain']);
    expect(cellsOf(pane)).toEqual(['A6', 'A9']);
    expect(state.list.shown).toBe(state.checked?.findings.length);
    expect(state).toMatchObject({ run: null, stale: false, problem: null });
    expect(pane.workbook.calls.filter(({ call }) => call === 'read')).toHaveLength(1);
  });

  test('checking writes nothing', async () => {
    const pane = openPane();
    await pane.app.check();
    expect(pane.workbook.calls.map(({ call }) => call)).toEqual(['read']);
  });

  test('cancelled half way: what was found stays and is said to be a part', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => findingOf(n));
    const pane = openPane({ engine: fakeEngine(many) });
    const stop = pane.app.subscribe(() => {
      if ((pane.app.state().checked?.findings.length ?? 0) >= 2_000) {
        stop();
        pane.app.cancel();
      }
    });
    await pane.app.check();
    const { checked, notice, list } = pane.app.state();
    expect(checked?.outcome?.complete).toBe(false);
    expect(checked?.findings.length).toBe(2_000);
    expect(list.shown).toBe(2_000);
    expect(notice?.kind).toBe('dibatalkan');
  });

  test('cancelled while reading: the old result stays', async () => {
    const pane = openPane();
    await pane.app.check();
    const before = pane.app.state().checked;
    const running = pane.app.check();
    pane.app.cancel();
    await running;
    expect(pane.app.state().checked).toBe(before);
    expect(pane.app.state().notice?.kind).toBe('dibatalkan');
  });

  test.each(['cell-editing', 'sheet-missing', 'host-failed'] as const)(
    '%s is said, with a way to try again',
    async (code) => {
      const pane = openPane();
      pane.workbook.failNext('readGrids', code);
      await pane.app.check();
      expect(pane.app.state()).toMatchObject({ run: null, problem: { kind: code, retry: 'periksa' } });
      await pane.app.check();
      expect(pane.app.state().problem).toBeNull();
    },
  );

  test('a failure of ours is named by its kind only', async () => {
    const open: Engine['open'] = () => Promise.reject(new TypeError('isi sel 9901011000000001'));
    const pane = openPane({ engine: fakeEngine([], { open }) });
    await pane.app.check();
    expect(pane.app.state().problem).toEqual({ kind: 'engine-failed', about: 'TypeError', retry: 'periksa' });
  });
});

describe('a result that grew old', () => {
  test('an edit nobody can say the place of makes it stale; a short check runs again by itself', async () => {
    const pane = openPane();
    await pane.app.start();
    await pane.app.check();
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    pane.workbook.emit({ kind: 'changed', sheet: 'Matriks', area: null, byUs: false });
    expect(pane.app.state().stale).toBe(true);
    expect(cellsOf(pane)).toEqual(['A6', 'A9']);
    pane.clock.pass(900);
    await settle();
    expect(pane.app.state().stale).toBe(false);
    expect(cellsOf(pane)).toEqual(['A9']);
  });

  test('a long check waits to be asked', async () => {
    const clock = handClock();
    const slow: Partial<Engine> = {
      check: ({ onFindings }) => {
        clock.pass(6_000);
        onFindings([findingOf(0)]);
        return Promise.resolve({ complete: true, rows: 1, rules: 1 });
      },
    };
    const pane = openPane({ engine: fakeEngine([], slow), now: clock.now, later: clock.later });
    await pane.app.start();
    await pane.app.check();
    pane.workbook.type('Matriks', 5, 0, 'x');
    clock.pass(200);
    await settle();
    clock.pass(60_000);
    await settle();
    expect(pane.app.state().stale).toBe(true);
  });

  test('nobody who turned it off is checked by itself', async () => {
    const pane = openPane();
    await pane.app.start();
    await pane.app.check();
    pane.app.set({ autoRecheck: false });
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    pane.clock.pass(10_000);
    await settle();
    expect(pane.app.state().stale).toBe(true);
  });

  test('selecting a cell makes nothing stale', async () => {
    const pane = openPane();
    await pane.app.start();
    await pane.app.check();
    pane.workbook.emit({ kind: 'selected', sheet: 'Matriks', row: 1, column: 1 });
    expect(pane.app.state().stale).toBe(false);
    pane.workbook.emit({ kind: 'sheets' });
    expect(pane.app.state().stale).toBe(true);
  });

  test('the open card stays on its finding through a new check', async () => {
    const pane = openPane();
    await pane.app.start();
    await pane.app.check();
    await pane.app.pick(strategiKosong(pane, 1));
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    pane.clock.pass(900);
    await settle();
    const { checked, current } = pane.app.state();
    expect(current === null ? null : checked?.findings[current]?.cell).toBe('A9');
  });

  test('someone typing in a cell is no failure of a check nobody asked for', async () => {
    const pane = openPane();
    await pane.app.start();
    await pane.app.check();
    pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
    pane.workbook.emit({ kind: 'sheets' });
    pane.workbook.failNext('readGrids', 'cell-editing');
    pane.clock.pass(900);
    await settle();
    expect(pane.app.state()).toMatchObject({ problem: null, stale: true });
    expect(pane.clock.waiting()).toBe(1);
  });
});

test('a pane that ended hears no more of the workbook and plans nothing', async () => {
  const pane = openPane();
  await pane.app.start();
  await pane.app.check();
  pane.workbook.type('Matriks', 5, 0, 'Strategi 1');
  await pane.app.stop();
  pane.workbook.type('Matriks', 5, 0, 'Strategi 2');
  pane.clock.pass(10_000);
  await settle();
  expect(pane.clock.waiting()).toBe(0);
  expect(pane.workbook.calls.filter(({ call }) => call === 'read')).toHaveLength(2);
});

describe('going to cells', () => {
  test('picking a finding selects its cell; the next one follows, round the end', async () => {
    const findings = [findingOf(0, { cell: 'A6' }), findingOf(1, { cell: 'A9' })];
    const pane = openPane({ engine: fakeEngine(findings) });
    await pane.app.check();
    await pane.app.pick(0);
    await pane.app.step(1);
    await pane.app.step(1);
    const cells = pane.workbook.calls.flatMap((call) => (call.call === 'select' ? [call.cell] : []));
    expect(cells).toEqual([
      { sheet: 'Matriks', row: 5, column: 0 },
      { sheet: 'Matriks', row: 8, column: 0 },
      { sheet: 'Matriks', row: 5, column: 0 },
    ]);
  });

  test('a closed group opens for the finding that is stepped to', async () => {
    const pane = openPane({ engine: fakeEngine([findingOf(0)]) });
    await pane.app.check();
    pane.app.toggleGroup('Matriks');
    await pane.app.step(1);
    expect(pane.app.state().closed.size).toBe(0);
  });

  test('a sheet that is gone is said', async () => {
    const pane = openPane();
    await pane.app.check();
    pane.workbook.failNext('select', 'sheet-missing');
    await pane.app.pick(0);
    expect(pane.app.state().problem?.kind).toBe('sheet-missing');
  });
});

/** A pane over text cells with one finding each, all of one rule and each with a tidier form. */
async function untidy(): Promise<OpenedPane> {
  const cells = [['Judul', 'Isi'], ...Array.from({ length: 4 }, (_, n) => ['x', ` isi ${String(n)} `])];
  const findings = Array.from({ length: 4 }, (_, n): CheckedFinding =>
    findingOf(n, { value: ` isi ${String(n)} `, fix: `isi ${String(n)}`, severity: 'error' }),
  );
  const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
  const pane = openPane({ workbook, engine: fakeEngine(findings) });
  await pane.app.start();
  await pane.app.check();
  return pane;
}

describe('mending', () => {
  test('one cell: written, gone from the list, and put back exactly', async () => {
    const pane = await untidy();
    await pane.app.applyOne(0, 'isi 0');
    await settle();
    expect(pane.workbook.cell('Matriks', 1, 1)).toBe('isi 0');
    expect(pane.app.state().notice).toEqual({ kind: 'diperbaiki', count: 1, skipped: 0 });
    expect(pane.app.state().list.shown).toBe(3);
    await pane.app.takeBack();
    await settle();
    expect(pane.workbook.cell('Matriks', 1, 1)).toBe(' isi 0 ');
    expect(pane.app.state().list.shown).toBe(4);
    expect(pane.app.state().undo).toEqual([]);
  });

  test('all of a kind: shown first, written in one batch', async () => {
    const pane = await untidy();
    pane.app.preview({ kind: 'aturan', rules: ['aturan-uji'] });
    expect(pane.app.state().preview?.lines).toHaveLength(4);
    expect(pane.workbook.calls.some(({ call }) => call === 'write')).toBe(false);
    await pane.app.applyPreview();
    expect(pane.workbook.calls).toContainEqual({ call: 'write', count: 4 });
    expect(pane.app.state()).toMatchObject({ preview: null, notice: { count: 4 } });
  });

  test('a suggestion is never applied in bulk', async () => {
    const findings = [findingOf(0, { suggestions: [{ label: { id: 'a', en: 'a' }, value: 'a' }] })];
    const pane = openPane({ engine: fakeEngine(findings) });
    await pane.app.check();
    pane.app.preview({ kind: 'aturan', rules: ['aturan-uji'] });
    expect(pane.app.state().preview?.lines).toEqual([]);
  });

  test('a cell someone changed since the check is put back and counted', async () => {
    const pane = await untidy();
    pane.workbook.type('Matriks', 2, 1, 'sudah saya betulkan');
    pane.app.preview({ kind: 'aturan', rules: ['aturan-uji'] });
    await pane.app.applyPreview();
    expect(pane.workbook.cell('Matriks', 2, 1)).toBe('sudah saya betulkan');
    expect(pane.app.state().notice).toEqual({ kind: 'diperbaiki', count: 3, skipped: 1 });
  });

  test('a formula is never replaced', async () => {
    const pane = await untidy();
    pane.workbook.type('Matriks', 1, 1, '=B9');
    await pane.app.applyOne(0, 'isi 0');
    expect(pane.workbook.cell('Matriks', 1, 1)).toBe('=B9');
    expect(pane.app.state()).toMatchObject({ undo: [], notice: { count: 0, skipped: 1 } });
  });

  test('two findings about one cell make one change', async () => {
    const twice = [findingOf(0, { fix: 'a' }), findingOf(0, { fix: 'b', messageId: 'lain' })];
    const workbook = fakeWorkbook([gridOf('Matriks', [[], ['', 'isi 0']])]);
    const pane = openPane({ workbook, engine: fakeEngine(twice) });
    await pane.app.check();
    pane.app.preview({ kind: 'aturan', rules: ['aturan-uji'] });
    expect(pane.app.state().preview).toMatchObject({ waiting: 1 });
    await pane.app.applyPreview();
    expect(workbook.calls).toContainEqual({ call: 'write', count: 1 });
    expect(pane.app.state().list.shown).toBe(1);
  });

  test('everything that is safe, of every rule at once; lines that were taken out stay as they are', async () => {
    const findings = [
      findingOf(0, { fix: 'isi' }),
      findingOf(1, { rule: 'aturan-lain', fix: 'isi' }),
      findingOf(2, { rule: 'aturan-lain', fix: 'isi' }),
      findingOf(3, { suggestions: [{ label: { id: 'a', en: 'a' }, value: 'a' }] }),
    ];
    const cells = [[], ...findings.map(({ value }) => ['x', value])];
    const workbook = fakeWorkbook([gridOf('Matriks', cells)]);
    const pane = openPane({ workbook, engine: fakeEngine(findings) });
    await pane.app.check();
    pane.app.preview({ kind: 'semua' });
    pane.app.chooseLines([1], false);
    await pane.app.applyPreview();
    expect([1, 2, 3, 4].map((row) => workbook.cell('Matriks', row, 1))).toEqual([
      'isi',
      'isi 1',
      'isi',
      'isi 3',
    ]);
    expect(pane.app.state()).toMatchObject({ preview: null, notice: { count: 2, skipped: 0 } });
  });

  test('a suggestion about no single cell is not written anywhere', async () => {
    const pane = openPane({
      workbook: fakeWorkbook([gridOf('Matriks', [[null, 'x']])]),
      engine: fakeEngine([findingOf(0, { cell: 'B2:B9', value: null })]),
    });
    await pane.app.check();
    await pane.app.applyOne(0, 'isi');
    await pane.app.applyOne(9, 'isi');
    expect(pane.workbook.calls.some(({ call }) => call === 'write')).toBe(false);
  });

  test('several steps, the newest first; going back to an older one takes all above it', async () => {
    const pane = await untidy();
    const cells = (): readonly unknown[] => [1, 2, 3, 4].map((row) => pane.workbook.cell('Matriks', row, 1));
    const first = cells();
    for (const at of [0, 1, 2]) await pane.app.applyOne(at, `isi ${String(at)}`);
    expect(pane.app.state().undo.map(({ scope }) => scope)).toMatchObject([
      { cell: 'B4' },
      { cell: 'B3' },
      { cell: 'B2' },
    ]);
    await pane.app.takeBack();
    expect(cells()).toEqual(['isi 0', 'isi 1', ' isi 2 ', ' isi 3 ']);
    await pane.app.takeBack(2);
    expect(cells()).toEqual(first);
    expect(pane.app.state()).toMatchObject({
      undo: [],
      notice: { kind: 'dikembalikan', count: 2, skipped: 0 },
    });
    await pane.app.takeBack();
    expect(cells()).toEqual(first);
  });

  test('one cell mended twice comes back in two steps', async () => {
    const pane = await untidy();
    await pane.app.applyOne(0, 'isi 0');
    await pane.app.check();
    const [finding] = pane.app.state().checked?.findings ?? [];
    if (!finding) throw new Error('no finding');
    Object.assign(finding, { value: 'isi 0' });
    await pane.app.applyOne(0, 'isi nol');
    await pane.app.takeBack();
    expect(pane.workbook.cell('Matriks', 1, 1)).toBe('isi 0');
    await pane.app.takeBack();
    expect(pane.workbook.cell('Matriks', 1, 1)).toBe(' isi 0 ');
  });

  test('what somebody edited since is left, and said', async () => {
    const pane = await untidy();
    pane.app.preview({ kind: 'semua' });
    await pane.app.applyPreview();
    pane.workbook.type('Matriks', 1, 1, 'tulisan orang');
    // The same text, but by a person: it is theirs now.
    pane.workbook.type('Matriks', 2, 1, 'isi 1');
    await pane.app.takeBack();
    expect([1, 2, 3, 4].map((row) => pane.workbook.cell('Matriks', row, 1))).toEqual([
      'tulisan orang',
      'isi 1',
      ' isi 2 ',
      ' isi 3 ',
    ]);
    expect(pane.app.state().notice).toEqual({ kind: 'dikembalikan', count: 2, skipped: 2 });
  });

  test('a sheet that is gone keeps no other cell from coming back', async () => {
    const pane = await untidy();
    await pane.app.applyOne(0, 'isi 0');
    pane.workbook.remove('Matriks');
    await pane.app.takeBack();
    expect(pane.app.state()).toMatchObject({
      undo: [],
      problem: null,
      notice: { count: 0, skipped: 1 },
    });
  });

  test('a failure while taking back leaves the step where it is', async () => {
    const pane = await untidy();
    await pane.app.applyOne(0, 'isi 0');
    pane.workbook.failNext('restore', 'cell-editing');
    await pane.app.takeBack();
    expect(pane.app.state()).toMatchObject({ writing: false, problem: { kind: 'cell-editing' } });
    await pane.app.takeBack();
    expect(pane.workbook.cell('Matriks', 1, 1)).toBe(' isi 0 ');
  });

  test('a protected sheet is said and nothing is counted as mended', async () => {
    const pane = await untidy();
    pane.workbook.failNext('write', 'sheet-protected');
    await pane.app.applyOne(0, 'isi 0');
    expect(pane.app.state()).toMatchObject({
      writing: false,
      undo: [],
      problem: { kind: 'sheet-protected' },
    });
    expect(pane.app.state().list.shown).toBe(4);
  });
});

describe('highlighting', () => {
  test('marks what is shown, one mark a cell, the loudest', async () => {
    const findings = [
      findingOf(0, { severity: 'info' }),
      findingOf(0, { severity: 'error' }),
      findingOf(1, { severity: 'info' }),
    ];
    const pane = openPane({ engine: fakeEngine(findings) });
    await pane.app.check();
    await pane.app.highlight(true);
    const marks = pane.workbook.calls.flatMap((call) => (call.call === 'highlight' ? [call.marks] : []));
    expect(marks).toEqual([
      [
        { sheet: 'Matriks', row: 1, column: 1, severity: 'error' },
        { sheet: 'Matriks', row: 2, column: 1, severity: 'info' },
      ],
    ]);
    await pane.app.highlight(false);
    expect(pane.workbook.calls.at(-1)).toEqual({ call: 'clear', count: 0 });
    expect(pane.app.state().highlighted).toBe(false);
  });

  test('follows a new check', async () => {
    const pane = openPane();
    await pane.app.check();
    await pane.app.highlight(true);
    await pane.app.check();
    await settle();
    expect(pane.workbook.calls.filter(({ call }) => call === 'highlight')).toHaveLength(2);
  });
});

describe('columns and roles', () => {
  test('an arrangement is kept for the template and used the next time', async () => {
    const pane = openPane();
    await pane.app.check();
    const sheet = pane.app.state().book?.sheets[0];
    if (!sheet) throw new Error('the fixture has sheets');
    await pane.app.choose(sheet.template, { role: null, headerRows: null, columns: { 5: null } });
    expect(pane.app.state().book?.sheets[0]).toMatchObject({ chosen: true });
    expect(pane.app.state().notice?.kind).toBe('susunan-disimpan');
    const later = openPane({ storage: memoryStorage(Object.fromEntries(pane.storage.all)) });
    await later.app.check();
    expect(later.app.state().book?.sheets[0]?.columns.find(({ column }) => column === 5)?.field).toBeNull();
    await later.app.choose(sheet.template, null);
    expect(later.app.state().book?.sheets[0]).toMatchObject({ chosen: false });
  });

  test('a sheet left out is checked no more', async () => {
    const pane = openPane();
    await pane.app.check();
    const key = pane.app.state().book?.sheets[0]?.key ?? '';
    await pane.app.choose(key, { role: 'lain', headerRows: null, columns: {} });
    expect(cellsOf(pane)).toEqual([]);
  });
});

describe('what is worked out when its screen opens', () => {
  test('opening Rekap before anything was read reads first', async () => {
    const pane = openPane();
    pane.app.show('rekap');
    await settle();
    const { budget } = pane.app.state();
    expect(budget.status === 'ada' ? budget.value?.totals.total.pagu : null).toBe(27_500_000_025n);
  });

  test('convergence and families', async () => {
    const pane = openPane();
    await pane.app.check();
    pane.app.show('konvergensi');
    pane.app.show('keluarga');
    await settle();
    const { convergence, families } = pane.app.state();
    expect(convergence.status === 'ada' ? convergence.value?.keluarga?.total.keluarga : null).toBe(3);
    expect(families.status === 'ada' ? families.value?.gaps.length : null).toBe(2);
  });

  test('unmasking asks for the families again', async () => {
    const pane = openPane();
    await pane.app.check();
    pane.app.show('keluarga');
    await settle();
    pane.app.unmask(true);
    await settle();
    const { families } = pane.app.state();
    expect(families.status === 'ada' ? families.value?.gaps[0]?.nama : null).toBe('Siti Contoh');
  });

  test('a failure is said and can be tried again', async () => {
    let fails = true;
    const budget = () => {
      if (!fails) return Promise.resolve(null);
      fails = false;
      return Promise.reject(new EngineError('failed'));
    };
    const pane = openPane({ engine: fakeEngine([], { budget }) });
    await pane.app.check();
    pane.app.show('rekap');
    await settle();
    expect(pane.app.state().budget.status).toBe('gagal');
    pane.app.show('rekap');
    await settle();
    expect(pane.app.state().budget).toEqual({ status: 'ada', value: null });
  });
});

describe('the start', () => {
  test('the first time: a card, and nothing is read before it is answered', async () => {
    const pane = openPane({ storage: memoryStorage() });
    await pane.app.start();
    expect(pane.app.state().welcome).toBe(true);
    expect(pane.workbook.calls).toEqual([]);
    await pane.app.skipWelcome();
    expect(pane.app.state()).toMatchObject({ welcome: false, screen: 'ringkasan' });
    expect(pane.app.state().book).not.toBeNull();
  });

  test('later: recognised at once, checked when asked', async () => {
    const pane = openPane();
    await pane.app.start();
    expect(pane.app.state().book).not.toBeNull();
    expect(pane.app.state().checked).toBeNull();
  });

  test('asked to check: findings without a click', async () => {
    const pane = openPane({ storage: memoryStorage() });
    await pane.app.start({ check: true });
    expect(pane.app.state()).toMatchObject({
      welcome: false,
      screen: 'temuan',
      checked: { outcome: { complete: true } },
    });
  });

  test('the sample is offered only where the host can open one', async () => {
    expect(openPane().app.openSample).toBeNull();
    const pane = openPane({ openSample: () => Promise.reject(new Error('tidak ada')) });
    await pane.app.openSample?.();
    expect(pane.app.state().problem?.kind).toBe('sample-failed');
  });
});

test('search finds in slices what it finds at once, and the last word wins', async () => {
  const many = Array.from({ length: 30_000 }, (_, n) => findingOf(n));
  const pane = openPane({ engine: fakeEngine(many) });
  await pane.app.check();
  pane.app.filter({ search: 'isi 1' });
  pane.app.filter({ search: 'keliru b30001' });
  await settle(200);
  expect(pane.app.state().list.shown).toBe(1);
});
