import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckedFinding } from '../../../src/app/engine/engine';
import {
  listFindings,
  stepFrom,
  type FindingList,
  type ListOptions,
} from '../../../src/app/findings/finding-list';
import { treeRows } from '../../../src/app/findings/tree-rows';
import { findingOf } from '../fake-engine';

const ALL: ListOptions = {
  grouping: 'lembar',
  severities: [],
  search: '',
  onlyFixable: false,
  ignored: false,
};

function list(
  findings: readonly CheckedFinding[],
  options: Partial<ListOptions> = {},
  hidden: readonly number[] = [],
): FindingList {
  const texts = findings.map(({ sheet, cell, rule }) => `${sheet}!${cell} ${rule}`.toLowerCase());
  const work = listFindings(findings, { ...ALL, ...options }, new Set(hidden), (at) => texts[at] ?? '');
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const some = Array.from({ length: 7 }, (_, n) =>
  findingOf(n, { sheet: n < 4 ? 'Satu' : 'Dua', ...(n === 2 ? { fix: 'rapi' } : {}) }),
);

describe('the list of findings', () => {
  test('groups by sheet in the order of the check', () => {
    expect(list(some).groups.map(({ key, items }) => [key, items])).toEqual([
      ['Satu', [0, 1, 2, 3]],
      ['Dua', [4, 5, 6]],
    ]);
  });

  test('puts findings whose row names no OPD last', () => {
    expect(list(some, { grouping: 'opd' }).groups.map(({ key }) => key)).toEqual(['Dinas Contoh', '']);
  });

  test('puts the loudest rule first, then by name', () => {
    const mixed = [
      findingOf(1, { rule: 'b-peringatan', severity: 'warning' }),
      findingOf(2, { rule: 'c-kesalahan', severity: 'error' }),
      findingOf(3, { rule: 'a-saran', severity: 'info' }),
      findingOf(4, { rule: 'a-peringatan', severity: 'warning' }),
    ];
    expect(list(mixed, { grouping: 'aturan' }).groups.map(({ key }) => key)).toEqual([
      'c-kesalahan',
      'a-peringatan',
      'b-peringatan',
      'a-saran',
    ]);
  });

  test('a chip promises what choosing it would show, whatever is chosen now', () => {
    const chosen = list(some, { severities: ['error'] });
    expect(chosen.counts).toEqual({ error: 3, warning: 2, info: 2 });
    expect(chosen.shown).toBe(3);
  });

  test('every word of the search must be there', () => {
    expect(list(some, { search: 'DUA b7' }).groups.flatMap(({ items }) => items)).toEqual([5]);
    expect(list(some, { search: 'dua tiga' }).shown).toBe(0);
  });

  test('only what can be mended, and nothing that was', () => {
    expect(list(some, { onlyFixable: true }).groups.flatMap(({ items }) => items)).toEqual([2]);
    expect(list(some, { onlyFixable: true }, [2]).shown).toBe(0);
  });

  test('no finding is lost or shown twice, however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            sheet: fc.constantFrom('A', 'B', 'C'),
            rule: fc.constantFrom('x', 'y'),
            opd: fc.constantFrom('P', null),
          }),
          { maxLength: 1_200 },
        ),
        fc.constantFrom('lembar', 'aturan', 'opd'),
        (parts, grouping) => {
          const findings = parts.map((part, n) => findingOf(n, part));
          const { groups, shown } = list(findings, { grouping });
          const items = groups.flatMap((group) => group.items);
          expect([...items].sort((a, b) => a - b)).toEqual(findings.map((_, n) => n));
          expect(shown).toBe(findings.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('next and previous', () => {
  test.each([
    ['the first when none is open', null, 1, 0],
    ['the last when none is open and going back', null, -1, 6],
    ['the next one', 3, 1, 4],
    ['round the end', 6, 1, 0],
    ['round the start', 0, -1, 6],
    ['the first when the open one is not shown', 99, 1, 0],
  ] as const)('%s', (_why, current, by, expected) => {
    expect(stepFrom(list(some), current, by)).toBe(expected);
  });

  test('nothing to step to', () => {
    expect(stepFrom(list([]), null, 1)).toBeNull();
  });
});

describe('the lines of the tree', () => {
  test('every line is where it says, and every finding is found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }),
        fc.func(fc.boolean()),
        (sizes, isClosed) => {
          let next = 0;
          const groups = sizes.map((size, g) => ({
            key: `g${String(g)}`,
            counts: { error: size, warning: 0, info: 0 },
            items: Array.from({ length: size }, () => next++),
          }));
          const closed = new Set(groups.map(({ key }) => key).filter((key) => isClosed(key)));
          const made: FindingList = {
            grouping: 'lembar',
            groups,
            counts: { error: next, warning: 0, info: 0 },
            shown: next,
          };
          const rows = treeRows(made, closed);
          const lines = Array.from({ length: rows.count }, (_, at) => rows.rowAt(at));
          expect(lines.map((row) => row?.at)).toEqual(lines.map((_, at) => at));
          const shown = lines.flatMap((row) => (row?.kind === 'finding' ? [row.finding] : []));
          const open = groups.filter(({ key }) => !closed.has(key)).flatMap(({ items }) => items);
          expect(shown).toEqual(open);
          for (const finding of open) {
            const line = rows.lineOf(finding);
            expect(line === null ? null : rows.rowAt(line)).toMatchObject({ kind: 'finding', finding });
          }
          expect(rows.rowAt(rows.count)).toBeNull();
          expect(rows.rowAt(-1)).toBeNull();
          groups.forEach((group, g) => {
            expect(rows.rowAt(rows.headOf(g))).toMatchObject({
              kind: 'group',
              head: group,
              open: !closed.has(group.key),
            });
          });
        },
      ),
    );
  });
});
