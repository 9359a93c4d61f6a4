import { describe, expect, test } from '@jest/globals';
import { reduce, type PaneAction } from '../../../src/app/pane/reducer';
import { DEFAULT_SETTINGS } from '../../../src/app/pane/settings';
import { initialState, type PaneState } from '../../../src/app/pane/state';
import { NO_FINDINGS } from '../../../src/app/findings/finding-list';
import { findingOf } from '../fake-engine';

const START = initialState(DEFAULT_SETTINGS, {}, false);
const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(reduce, START);
const OUTCOME = { complete: true, rows: 1, rules: 1 };
const BOOK = { name: 'b', tahun: null, sheets: [], rules: {}, fields: {}, needs: {} };
const found = [findingOf(0), findingOf(1)];
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
    const undo = { before: [], findings: [1] };
    const mended = after(...checked, { type: 'mended', undo });
    expect([...(mended.checked?.mended ?? [])]).toEqual([1]);
    const back = reduce(mended, { type: 'restored', findings: [1] });
    expect(back.checked?.mended.size).toBe(0);
    expect(back.undo).toBeNull();
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
