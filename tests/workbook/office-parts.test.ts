import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaCells, contains } from '../../src/workbook/a1';
import { typedText } from '../../src/workbook/office/cell-input';
import { inParts, joinRuns } from '../../src/workbook/office/cell-runs';
import { rememberWrites } from '../../src/workbook/office/own-writes';
import {
  firstPace,
  learn,
  slower,
  takeBatch,
  type Block,
  type Pace,
} from '../../src/workbook/office/plan-blocks';
import { asWorkbookError } from '../../src/workbook/office/run-excel';
import { readTyped } from '../../src/host/typed-text';
import { WorkbookError } from '../../src/workbook/workbook-error';

const area = fc
  .record({
    top: fc.nat(1000),
    left: fc.nat(50),
    height: fc.integer({ min: 1, max: 5000 }),
    width: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height - 1, right: left + width - 1 }));

describe('blocks', () => {
  const pace = (budget: number, mostCells: number): Pace => ({ budget, mostCells, bytesPerCell: new Map() });

  test('cover every cell of every sheet exactly once, in batches within the budget', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 4 }), fc.integer({ min: 1, max: 200_000 }), (areas, budget) => {
        const queue: Block[] = areas.map((one, sheet) => ({ sheet, area: one }));
        const total = queue.reduce((sum, block) => sum + areaCells(block.area), 0);
        // Small budgets take long; a bounded walk is enough to see that nothing is lost.
        let rest: readonly Block[] = queue;
        let taken = 0;
        for (let turn = 0; turn < 200 && rest.length > 0; turn += 1) {
          const { batch, rest: later } = takeBatch(rest, pace(budget, 100_000));
          const cells = batch.reduce((sum, block) => sum + areaCells(block.area), 0);
          expect(cells).toBeGreaterThan(0);
          expect(cells === 1 || cells * 40 <= budget).toBe(true);
          for (const block of batch)
            expect(contains(areas[block.sheet] ?? block.area, block.area)).toBe(true);
          taken += cells;
          rest = later;
          const left = rest.reduce((sum, block) => sum + areaCells(block.area), 0);
          expect(taken + left).toBe(total);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('many small sheets share one batch', () => {
    const queue = Array.from({ length: 100 }, (_, sheet) => ({
      sheet,
      area: { top: 0, left: 0, bottom: 9, right: 9 },
    }));
    expect(takeBatch(queue, firstPace)).toEqual({ batch: queue, rest: [] });
  });

  test('a sheet that turned out dense is taken in smaller blocks, a sparse one in larger', () => {
    const block = { sheet: 0, area: { top: 0, left: 0, bottom: 99_999, right: 9 } };
    const rows = (paced: Pace): number => {
      const [first] = takeBatch([block], paced).batch;
      return first ? first.area.bottom + 1 : 0;
    };
    const dense = learn(firstPace, block, areaCells(block.area) * 100);
    const sparse = learn(firstPace, block, areaCells(block.area) * 3);
    expect(rows(dense)).toBeLessThan(rows(firstPace));
    expect(rows(sparse)).toBeGreaterThan(rows(firstPace));
    expect(rows(slower(firstPace, 100_000))).toBeLessThan(rows(firstPace));
  });

  test('five million cells at most, however few bytes', () => {
    const block = { sheet: 0, area: { top: 0, left: 0, bottom: 1_048_575, right: 9 } };
    const cheap: Pace = { ...firstPace, budget: 1e12 };
    expect(takeBatch([block], cheap).batch.map(({ area: one }) => areaCells(one))).toEqual([5_000_000]);
  });
});

describe('runs', () => {
  const cells = fc.array(fc.record({ row: fc.nat(30), column: fc.nat(5), tag: fc.integer() }), {
    maxLength: 60,
  });

  test('hold every cell once, the later of two for one cell, and nothing else', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const last = new Map(given.map((cell) => [`${String(cell.row)} ${String(cell.column)}`, cell]));
        const runs = joinRuns(given);
        expect(new Set(runs.flatMap((run) => run.cells))).toEqual(new Set(last.values()));
        for (const { area: one, cells: inside } of runs) {
          expect(inside.map(({ row }) => row)).toEqual(inside.map((_, at) => one.top + at));
          expect(areaCells(one)).toBe(inside.length);
        }
      }),
    );
  });

  test('parts keep the order, lose nothing and stay small unless one item is large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 })), (sizes) => {
        const parts = inParts(sizes, (size) => size, 60);
        expect(parts.flat()).toEqual(sizes);
        for (const part of parts)
          expect(part.length === 1 || part.reduce((a, b) => a + b, 0) <= 60).toBe(true);
      }),
    );
  });
});

describe('typed text', () => {
  test('whatever the text, Excel takes it for that text, in a plain cell and in a text cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...Array.from("=+-@'0123456789.,/%eE TRUE#N")) }),
        ),
        (text) => {
          for (const format of ['General', '@', '#,##0']) {
            const { content } = readTyped(typedText(text, format), format);
            expect(content).toEqual({ kind: 'constant', value: text === '' ? null : text });
          }
        },
      ),
    );
  });

  test.each([
    ['Dinas Sosial', 'Dinas Sosial', 'plain words need no mark, and get none'],
    ['benar', "'benar", 'a boolean in an Indonesian Excel'],
    ['RT 05', "'RT 05", 'digits may be a date in some language'],
  ])('%s is typed %s', (text, typed) => {
    expect(typedText(text, 'General')).toBe(typed);
  });
});

describe('own writes', () => {
  const a1 = { top: 0, left: 0, bottom: 0, right: 0 };
  const a1b9 = { top: 0, left: 0, bottom: 8, right: 1 };

  test('each written cell is ours once', () => {
    const own = rememberWrites(() => 0);
    own.expect('s1', a1);
    expect([
      own.isOurs('s2', a1),
      own.isOurs('s1', null),
      own.isOurs('s1', a1),
      own.isOurs('s1', a1),
    ]).toEqual([false, false, true, false]);
  });

  test('a write may come back in pieces, but nothing beyond it is ours', () => {
    const own = rememberWrites(() => 0);
    own.expect('s', a1b9);
    expect(own.isOurs('s', { ...a1b9, bottom: 3 })).toBe(true);
    expect(own.isOurs('s', { ...a1b9, bottom: 9 })).toBe(false);
    expect(own.isOurs('s', { ...a1b9, top: 4 })).toBe(true);
    expect(own.isOurs('s', a1)).toBe(false);
  });

  test('what was not heard of soon after the answer is forgotten: a later edit is the user’s', () => {
    let now = 0;
    const own = rememberWrites(() => now);
    own.expect('s', a1);
    now = 100_000;
    // The answer has not come yet: a slow Excel, not a lost event.
    expect(own.isOurs('s', a1)).toBe(true);
    own.expect('s', a1);
    own.settle();
    now += 2001;
    expect(own.isOurs('s', a1)).toBe(false);
  });
});

describe('failures', () => {
  const excelError = (code: string): Error => Object.assign(new Error(code), { code });

  test.each([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['AccessDenied', 'sheet-protected'],
    ['ItemNotFound', 'sheet-missing'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['GeneralException', 'host-failed'],
    ['SomethingNew', 'host-failed'],
  ])('%s becomes %s, with its cause', (code, ours) => {
    const cause = excelError(code);
    expect(asWorkbookError(cause, 'A')).toMatchObject({
      name: 'WorkbookError',
      code: ours,
      about: 'A',
      cause,
    });
  });

  test('what did not come from Excel stays what it is', () => {
    const ours = new WorkbookError('sheet-missing', 'B');
    const bug = new TypeError('x is undefined');
    const aborted = new DOMException('stop', 'AbortError');
    expect([ours, bug, aborted].map((error) => asWorkbookError(error, 'A'))).toEqual([ours, bug, aborted]);
  });
});
