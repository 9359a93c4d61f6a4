import { expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import { createFindingStore } from '../../../src/core/live/finding-store';
import type { Placed } from '../../../src/core/live/placed';

const placedAt = (sheet: number, row: number): Placed => {
  const finding: Finding = {
    rule: 'uji',
    messageId: 'uji',
    severity: 'warning',
    file: 'uji.xlsx',
    sheet: `Lembar${String(sheet)}`,
    cell: `A${String(row)}`,
    row,
    field: null,
    value: null,
    data: {},
    related: [],
    fix: null,
    suggestions: [],
  };
  return { finding, sheet, rule: 0, turn: 0 };
};

const storeOf = (...placed: readonly Placed[]) => {
  const store = createFindingStore(
    ({ finding }) => finding.cell,
    (a, b) => a === b,
  );
  for (const one of placed) store.sink.add(one);
  return { store, first: store.settle() };
};

test('findings come in the order of sheets and cells, whichever came first', () => {
  const { store, first } = storeOf(placedAt(1, 2), placedAt(0, 9), placedAt(1, 1));
  expect(first.added).toEqual([
    { at: 0, finding: 'A9' },
    { at: 1, finding: 'A1' },
    { at: 2, finding: 'A2' },
  ]);
  expect([store.ofSheet(0), store.ofSheet(1), store.ofSheet(2)]).toEqual([['A9'], ['A1', 'A2'], []]);
});

test('what comes and goes again before the next settling is no change, and neither is the other way round', () => {
  const stays = placedAt(0, 1);
  const { store } = storeOf(stays);
  const passing = placedAt(0, 2);
  store.sink.add(passing);
  store.sink.drop(passing);
  store.sink.drop(stays);
  store.sink.add(stays);
  expect(store.settle()).toEqual({ removed: [], added: [] });
  expect(store.ofSheet(0)).toEqual(['A1']);
});

test('a finding that was never there cannot go', () => {
  const { store } = storeOf(placedAt(0, 1));
  store.sink.drop(placedAt(0, 1));
  expect(() => store.settle()).toThrow('never there');
});
