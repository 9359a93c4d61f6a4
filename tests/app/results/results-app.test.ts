import { describe, expect, test } from '@jest/globals';
import { RESULT_KINDS, RESULT_SHEETS } from '../../../src/app/results/result-kinds';
import { gridOf } from '../../../src/core/table/grid';
import { fakeEngine } from '../fake-engine';
import { fakeWorkbook } from '../fake-workbook';
import { fixtureGrids } from '../fixture-book';
import { openPane } from '../open-pane';

async function opened(other: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane(other);
  await pane.app.start({ check: true });
  const results = await pane.app.results();
  const put = () => pane.workbook.calls.flatMap((one) => (one.call === 'putAll' ? [one.sheets] : []));
  return { ...pane, results, put };
}

describe('writing result sheets from the pane', () => {
  test('writes all of them at once and says so', async () => {
    const { app, results, put } = await opened({ stamp: () => '2026-06-30 14:05' });
    await results.write();
    expect(put().map((sheets) => sheets.map(({ name }) => name))).toEqual([Object.values(RESULT_SHEETS)]);
    expect(results.state()).toMatchObject({ phase: 'selesai', written: Object.values(RESULT_SHEETS) });
    expect(app.state().notice).toEqual({ kind: 'lembar-ditulis', count: RESULT_KINDS.length, skipped: 0 });
    const texts = JSON.stringify(put()[0]?.map(({ cells }) => cells));
    expect(texts).toContain('ditulis 2026-06-30 14:05');
    // The sheets are made of what the pane shows.
    const temuan = put()[0]?.[0];
    expect(temuan?.body?.count).toBe(app.state().checked?.findings.length);
  });

  test('only what is chosen, with what the pane unmasks', async () => {
    const { app, results, put } = await opened();
    for (const kind of RESULT_KINDS) results.choose(kind, kind === 'kesenjangan');
    await results.write();
    app.unmask(true);
    await results.write();
    const niks = put().map(([sheet]) => [...(sheet?.body?.rows() ?? [])].map((row) => row[2]));
    expect(put().map((sheets) => sheets.length)).toEqual([1, 1]);
    const isInFull = (nik: unknown): boolean => typeof nik === 'string' && /^\d{16}$/.test(nik);
    expect(niks.map((list) => list.some(isInFull))).toEqual([false, true]);
  });

  test('without a check it checks first', async () => {
    const pane = openPane();
    await pane.app.start();
    const results = await pane.app.results();
    await results.write();
    expect(pane.app.state().checked?.outcome?.complete).toBe(true);
    expect(results.state().phase).toBe('selesai');
  });

  test('decisions that are there are not offered', async () => {
    const log = gridOf('Tindak Lanjut', [['Konvergen · tindak lanjut']]);
    const { results, put } = await opened({ workbook: fakeWorkbook([...fixtureGrids(), log]) });
    expect(results.hasFollowUps()).toBe(true);
    await results.write();
    expect(put()[0]?.map(({ name }) => name)).not.toContain('Tindak Lanjut');
  });

  test('a refusal of the workbook is said, and the choice stays', async () => {
    const { app, workbook, results } = await opened();
    workbook.failNext('putSheets', 'sheet-not-ours');
    await results.write();
    expect(results.state().phase).toBe('siap');
    expect(app.state().problem?.kind).toBe('sheet-not-ours');
    await results.write();
    expect(results.state().phase).toBe('selesai');
  });

  test('given up while the sheets are made, nothing is written', async () => {
    let release = (): void => undefined;
    const engine = fakeEngine([], {
      results: (_, { signal } = {}) =>
        new Promise((resolve, reject) => {
          release = () => {
            if (signal?.aborted === true) reject(new Error('stopped'));
            else resolve([]);
          };
        }),
    });
    const { app, results, put } = await opened({ engine });
    const written = results.write();
    expect(results.state().phase).toBe('menyusun');
    // A second click while it is at work does nothing.
    await results.write();
    results.cancel();
    release();
    await written;
    expect({ phase: results.state().phase, put: put(), problem: app.state().problem }).toEqual({
      phase: 'dibatalkan',
      put: [],
      problem: null,
    });
  });
});
