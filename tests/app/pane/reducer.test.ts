import { describe, expect, test } from '@jest/globals';
import { reduce, type PaneAction } from '../../../src/app/pane/reducer';
import { DEFAULT_SETTINGS } from '../../../src/app/pane/settings';
import { initialState, type PaneState } from '../../../src/app/pane/state';
import { NO_FINDINGS } from '../../../src/app/findings/finding-list';
import type { Undoable } from '../../../src/app/pane/undo-stack';
import { findingOf, NO_GROUND } from '../fake-engine';

const START = initialState(DEFAULT_SETTINGS, {}, false);
const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(reduce, START);
const OUTCOME = { complete: true, rows: 1, rules: 1 };
const BOOK = { name: 'b', tahun: null, ground: NO_GROUND, sheets: [], rules: {}, fields: {}, needs: {} };
const found = [findingOf(0), findingOf(1)];
const stepOf = (at: number): Undoable => ({
  scope: { kind: 'semua' },
  before: [],
  lost: 0,
  mended: [{ at, finding: found[at] ?? findingOf(at) }],
});
const checked: readonly PaneAction[] = [
  { type: 'reading', quiet: false },
  { type: 'opened', book: BOOK },
  { type: 'checking' },
  { type: 'found', findings: found },
  { type: 'checked', outcome: OUTCOME },
  { type: 'ended' },
];

describe('the state of the pane', () => {
  test('findings gather in the order they come', () => {
    const state = after(...checked.slice(0, 4), { type: 'found', findings: [findingOf(2)] });
    expect(state.checked?.findings.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(state.run).not.toBeNull();
  });

  test('an edit makes a result stale, and nothing where nothing was read', () => {
    expect(after({ type: 'edited' }).stale).toBe(false);
    expect(after(...checked, { type: 'edited' }).stale).toBe(true);
    expect(after(...checked, { type: 'edited' }, { type: 'reading', quiet: true }).stale).toBe(false);
  });

  test('a new check closes the card and empties the list: positions mean other findings now', () => {
    const state = after(...checked, { type: 'picked', finding: 1 }, { type: 'checking' });
    expect(state).toMatchObject({ current: null, list: NO_FINDINGS, checked: { findings: [] } });
  });

  test('a quiet reading keeps the word of what was just done, with its way back', () => {
    const notice = { kind: 'diperbaiki', count: 1, skipped: 0 } as const;
    expect(after({ type: 'noticed', notice }, { type: 'reading', quiet: true }).notice).toEqual(notice);
    expect(after({ type: 'noticed', notice }, { type: 'reading', quiet: false }).notice).toBeNull();
  });

  test('what was mended comes back when it is taken back', () => {
    const step = stepOf(1);
    const mended = after(...checked, { type: 'mended', step });
    expect([...(mended.checked?.mended ?? [])]).toEqual([1]);
    const back = reduce(mended, { type: 'restored', step });
    expect(back.checked?.mended.size).toBe(0);
    expect(back.undo).toEqual([]);
  });

  test('steps pile up, the newest on top, and an attempt that wrote nothing takes none away', () => {
    const [first, second] = [stepOf(0), stepOf(1)];
    const both = after(
      ...checked,
      { type: 'mended', step: first },
      { type: 'mended', step: second },
      { type: 'mended', step: null },
    );
    expect(both.undo).toEqual([second, first]);
    expect(reduce(both, { type: 'restored', step: second }).undo).toEqual([first]);
  });

  test('after a new check an old step hides and shows no finding by mistake', () => {
    const step = stepOf(1);
    const again = after(
      ...checked,
      { type: 'mended', step },
      { type: 'checking' },
      { type: 'found', findings: [findingOf(5), findingOf(6)] },
      { type: 'mended', step: { ...step, mended: [{ at: 1, finding: findingOf(9) }] } },
    );
    expect(again.checked?.mended.size).toBe(0);
    const hidden = { at: 7, finding: again.checked?.findings[1] ?? findingOf(6) };
    const moved = reduce(again, { type: 'mended', step: { ...step, mended: [hidden] } });
    expect([...(moved.checked?.mended ?? [])]).toEqual([1]);
    expect([...(reduce(moved, { type: 'restored', step }).checked?.mended ?? [])]).toEqual([1]);
  });

  test('lines of the preview go out and come in again', () => {
    const line = { at: 0, finding: findingOf(0), value: 'a', also: [] };
    const preview = {
      scope: { kind: 'semua' },
      basis: 'bentuk',
      lines: [line, line],
      out: new Set<number>(),
      waiting: 0,
    } as const;
    const out = after({ type: 'previewed', preview }, { type: 'chosen', lines: [0, 1], on: false });
    expect([...(out.preview?.out ?? [])]).toEqual([0, 1]);
    expect([...(reduce(out, { type: 'chosen', lines: [0], on: true }).preview?.out ?? [])]).toEqual([1]);
    expect(after({ type: 'chosen', lines: [0], on: true }).preview).toBeNull();
  });

  test('in a meeting nobody unmasks, and going into one masks again', () => {
    expect(after({ type: 'set', settings: { peran: 'rapat' } }, { type: 'unmasked', on: true }).unmask).toBe(
      false,
    );
    expect(after({ type: 'unmasked', on: true }, { type: 'set', settings: { peran: 'rapat' } }).unmask).toBe(
      false,
    );
    expect(after({ type: 'unmasked', on: true }).unmask).toBe(true);
  });

  test('a role brings its grouping, another setting leaves the grouping alone', () => {
    expect(after({ type: 'set', settings: { peran: 'sekretariat' } }).options.grouping).toBe('opd');
    const chosen = after(
      { type: 'optioned', options: { grouping: 'aturan' } },
      { type: 'set', settings: { lang: 'en' } },
    );
    expect(chosen.options.grouping).toBe('aturan');
  });

  test('a new reading forgets what was worked out from the old one', () => {
    const state = after(
      { type: 'budget', asked: { status: 'ada', value: null } },
      { type: 'opened', book: BOOK },
    );
    expect(state.budget.status).toBe('belum');
  });

  test('a group closes and opens', () => {
    expect([...after({ type: 'toggled', group: 'A' }).closed]).toEqual(['A']);
    expect(after({ type: 'toggled', group: 'A' }, { type: 'toggled', group: 'A' }).closed.size).toBe(0);
  });

  test('progress without a run is nobody’s', () => {
    expect(after({ type: 'progressed', progress: { phase: 'membaca', done: 1, total: 2 } })).toBe(START);
  });
});
