import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckedFinding } from '../../../src/app/engine/engine';
import {
  GROUPINGS,
  listFindings,
  type FindingList,
  type ListOptions,
} from '../../../src/app/findings/finding-list';
import { patchFindings, patchList, type Listed } from '../../../src/app/findings/patch-list';
import { findingOf } from '../fake-engine';

const SHEETS = ['Satu', 'Dua', 'Tiga'];
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Findings in the order of a check: by sheet, then by row. */
const findings = fc
  .array(
    fc.record({ n: fc.nat(40), sheet: fc.nat(2), rule: fc.nat(3), severity: fc.nat(2), fix: fc.boolean() }),
    { maxLength: 30 },
  )
  .map((all): readonly CheckedFinding[] =>
    all
      .sort((a, b) => a.sheet - b.sheet || a.n - b.n)
      .map(({ n, sheet, rule, severity, fix }) =>
        findingOf(n, {
          sheet: SHEETS[sheet] ?? '',
          rule: `aturan-${String(rule)}`,
          severity: SEVERITIES[severity] ?? 'error',
          fix: fix ? 'rapi' : null,
        }),
      ),
  );

const options = fc.record({
  grouping: fc.constantFrom(...GROUPINGS),
  severities: fc.subarray([...SEVERITIES]),
  search: fc.constantFrom('', 'satu', 'aturan-1', 'b1'),
  onlyFixable: fc.boolean(),
  ignored: fc.constant(false),
});

const listed = (all: readonly CheckedFinding[], hidden: ReadonlySet<number>): Listed => ({
  findings: all,
  hidden,
  textOf: (at) => `${all[at]?.sheet ?? ''} ${all[at]?.rule ?? ''} ${all[at]?.cell ?? ''}`.toLowerCase(),
});

function made({ findings: all, hidden, textOf }: Listed, wanted: ListOptions): FindingList {
  const work = listFindings(all, wanted, hidden, textOf);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

test('a patched list is the list made anew', () => {
  fc.assert(
    fc.property(
      findings,
      findings,
      fc.array(fc.boolean()),
      options,
      fc.func(fc.boolean()),
      (one, other, stay, wanted, hides) => {
        const kept = one.filter((_, at) => stay[at] !== false);
        const next = [...kept, ...other].sort(
          (a, b) => SHEETS.indexOf(a.sheet) - SHEETS.indexOf(b.sheet) || a.row - b.row,
        );
        const coming = new Set(other);
        const patch = {
          removed: [...one.keys()].filter((at) => stay[at] === false),
          added: [...next.entries()].flatMap(([at, finding]) =>
            coming.has(finding) ? [{ at, finding }] : [],
          ),
        };
        const patched = patchFindings(one, patch);
        expect(patched.findings).toEqual(next);
        patched.findings.forEach((finding, at) => {
          expect(finding).toBe(next[at]);
        });
        const before = listed(one, new Set([...one.keys()].filter((at) => hides(at, 'lama'))));
        const after = listed(next, new Set([...next.keys()].filter((at) => hides(at, 'baru'))));
        expect(patchList(made(before, wanted), wanted, before, after, patched)).toEqual(made(after, wanted));
      },
    ),
    { numRuns: 400 },
  );
});
