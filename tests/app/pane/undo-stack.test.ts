import { describe, expect, test } from '@jest/globals';
import { followEvent, withStep, type Undoable } from '../../../src/app/pane/undo-stack';
import type { CellBefore, CellMove, WorkbookEvent } from '../../../src/workbook/port';

const cell = (row: number, column: number, sheet = 'A'): CellBefore => ({
  sheet,
  row,
  column,
  content: ' x',
  numberFormat: 'General',
  textMark: null,
  after: { content: 'x', numberFormat: 'General' },
});
const step = (...before: readonly CellBefore[]): Undoable => ({
  scope: { kind: 'semua' },
  before,
  lost: 0,
  mended: [],
});
const changed = (other: Partial<Extract<WorkbookEvent, { kind: 'changed' }>>): WorkbookEvent => ({
  kind: 'changed',
  sheet: 'A',
  area: null,
  byUs: false,
  ...other,
});
const places = ({ before }: Undoable): readonly (readonly [string, number, number])[] =>
  before.map(({ sheet, row, column }) => [sheet, row, column]);
const area = (top: number, left: number, bottom: number, right: number): CellMove['area'] => ({
  top,
  left,
  bottom,
  right,
});

describe('what can be taken back follows the workbook', () => {
  const undo = [step(cell(1, 1), cell(5, 1), cell(5, 3), cell(5, 1, 'B')), step(cell(9, 9, 'B'))];

  test.each<readonly [string, CellMove, readonly (readonly [string, number, number])[], number]>([
    [
      'rows above',
      { area: area(0, 0, 1, 16_383), shift: 'down' },
      [
        ['A', 3, 1],
        ['A', 7, 1],
        ['A', 7, 3],
        ['B', 5, 1],
      ],
      0,
    ],
    [
      'rows between',
      { area: area(3, 0, 3, 16_383), shift: 'down' },
      [
        ['A', 1, 1],
        ['A', 6, 1],
        ['A', 6, 3],
        ['B', 5, 1],
      ],
      0,
    ],
    [
      'rows deleted, one of ours among them',
      { area: area(0, 0, 1, 16_383), shift: 'up' },
      [
        ['A', 3, 1],
        ['A', 3, 3],
        ['B', 5, 1],
      ],
      1,
    ],
    [
      'a column inserted',
      { area: area(0, 2, 1_048_575, 2), shift: 'right' },
      [
        ['A', 1, 1],
        ['A', 5, 1],
        ['A', 5, 4],
        ['B', 5, 1],
      ],
      0,
    ],
    [
      'a column deleted',
      { area: area(0, 1, 1_048_575, 1), shift: 'left' },
      [
        ['A', 5, 2],
        ['B', 5, 1],
      ],
      2,
    ],
    [
      'a few cells pushed down in one column',
      { area: area(2, 1, 3, 1), shift: 'down' },
      [
        ['A', 1, 1],
        ['A', 7, 1],
        ['A', 5, 3],
        ['B', 5, 1],
      ],
      0,
    ],
  ])('%s', (_why, moved, wanted, lost) => {
    const [first, second] = followEvent(undo, changed({ moved }));
    expect(first && places(first)).toEqual(wanted);
    expect(first?.lost).toBe(lost);
    expect(second).toBe(undo[1]);
  });

  test('edited cells are given up, the others stay', () => {
    const [first] = followEvent(undo, changed({ area: area(4, 0, 6, 2) }));
    expect(first && places(first)).toEqual([
      ['A', 1, 1],
      ['A', 5, 3],
      ['B', 5, 1],
    ]);
    expect(first?.lost).toBe(1);
  });
  test('when nobody says what changed, nothing of that sheet is touched again', () => {
    const [first] = followEvent(undo, changed({}));
    expect([first && places(first), first?.lost]).toEqual([[['B', 5, 1]], 3]);
  });
  test.each<readonly [string, WorkbookEvent]>([
    ['our own write', changed({ area: area(0, 0, 99, 99), byUs: true })],
    ['a selection', { kind: 'selected', sheet: 'A', row: 1, column: 1 }],
    ['sheets that come and go', { kind: 'sheets' }],
    ['an edit elsewhere', changed({ area: area(40, 0, 60, 9) })],
    ['another sheet', changed({ sheet: 'C' })],
    ['rows below', changed({ moved: { area: area(40, 0, 41, 16_383), shift: 'down' } })],
  ])('%s changes nothing, not even the array', (_why, event) => {
    expect(followEvent(undo, event)).toBe(undo);
  });
});

test('the oldest of very many steps is forgotten', () => {
  let undo: readonly Undoable[] = [];
  for (let n = 0; n < 60; n += 1) undo = withStep(undo, step(cell(n, 0)));
  expect(undo).toHaveLength(50);
  expect(undo[0]?.before[0]?.row).toBe(59);
});
