import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/findings/finding';
import { isSafeToFix, planChanges, planRepair } from '../../../src/core/repair/plan-repair';

const finding = (other: Partial<Finding>): Finding => ({
  rule: 'a',
  messageId: 'salah',
  severity: 'error',
  file: 'buku.xlsx',
  sheet: 'Matrik',
  cell: 'B2',
  row: 2,
  field: null,
  value: ' isi',
  data: {},
  related: [],
  fix: 'isi',
  suggestions: [],
  ...other,
});

describe('what is safe to fix', () => {
  test.each<readonly [string, Partial<Finding>, boolean]>([
    ['a tidier form', {}, true],
    ['no fix', { fix: null }, false],
    ['only a suggestion', { fix: null, suggestions: [{ label: { id: 'x', en: 'x' }, value: 'x' }] }, false],
    ['the value as it stands', { value: 'isi' }, false],
    ['the same digits, but as a number', { value: '12', fix: 12 }, true],
    ['an area, not a cell', { cell: 'B2:B9' }, false],
    ['no address', { cell: '' }, false],
  ])('%s', (_why, other, safe) => {
    expect(isSafeToFix(finding(other))).toBe(safe);
  });
});

describe('the plan', () => {
  const findings = [
    finding({}),
    finding({ rule: 'b', fix: 'lain' }),
    finding({ rule: 'c', fix: 'isi' }),
    finding({ cell: 'AA10', fix: 7, value: '7' }),
    finding({ sheet: 'Keluarga' }),
    finding({ cell: 'B3', fix: null }),
  ];

  test('everything: one change a cell, the first decides, those that agree go with it, others wait', () => {
    expect(planRepair(findings, { kind: 'semua' })).toEqual({
      changes: [
        { sheet: 'Matrik', row: 1, column: 1, value: 'isi', expects: ' isi', findings: [0, 2] },
        { sheet: 'Matrik', row: 9, column: 26, value: 7, expects: '7', findings: [3] },
        { sheet: 'Keluarga', row: 1, column: 1, value: 'isi', expects: ' isi', findings: [4] },
      ],
      waiting: [1],
    });
  });
  test('some rules', () => {
    const { changes, waiting } = planRepair(findings, { kind: 'aturan', rules: ['b', 'c'] });
    expect([changes.map((one) => one.findings), waiting]).toEqual([[[1]], [2]]);
  });
  test('one cell', () => {
    const { changes } = planRepair(findings, { kind: 'sel', sheet: 'Keluarga', cell: 'B2' });
    expect(changes.map((one) => one.findings)).toEqual([[4]]);
  });
  test('what was mended since the check is not planned again', () => {
    const { changes } = planRepair(findings, { kind: 'semua' }, new Set([0, 2, 4]));
    expect(changes.map((one) => [one.findings, one.value])).toEqual([
      [[1], 'lain'],
      [[3], 7],
    ]);
  });
  test('a chosen suggestion is planned like a fix; a position nobody knows is passed over', () => {
    const { changes } = planChanges(findings, [
      { at: 5, value: 'pilihan' },
      { at: 99, value: 'x' },
    ]);
    expect(changes).toMatchObject([{ row: 2, column: 1, value: 'pilihan', findings: [5] }]);
  });
});

test('every safe fix is either planned or waits, no cell twice, in the order of the findings', () => {
  const some = fc.record({
    rule: fc.constantFrom('a', 'b'),
    sheet: fc.constantFrom('Matrik', 'Keluarga'),
    cell: fc.constantFrom('A1', 'B2', 'C3', 'C3:C4'),
    fix: fc.constantFrom('isi', 'lain', 1, null),
  });
  fc.assert(
    fc.property(fc.array(some), (list) => {
      const findings = list.map(finding);
      const { changes, waiting } = planRepair(findings, { kind: 'semua' });
      const planned = changes.flatMap((one) => one.findings);
      const safe = findings.flatMap((one, at) => (isSafeToFix(one) ? [at] : []));
      expect([...planned, ...waiting].sort((a, b) => a - b)).toEqual(safe);
      const cells = changes.map((one) => `${one.sheet} ${String(one.row)} ${String(one.column)}`);
      expect(new Set(cells).size).toBe(cells.length);
      const firsts = changes.map((one) => one.findings[0]);
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    }),
  );
});
