import type { Finding } from '../findings/finding';
import { readCellAddress } from '../table/address';
import type { CellValue } from '../values/cell-value';

/** What is to be mended: one cell, all findings of some rules, or everything. */
export type RepairScope =
  | { readonly kind: 'sel'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'aturan'; readonly rules: readonly string[] }
  | { readonly kind: 'semua' };

/** One cell that is to get another value; both offsets 0-based. */
export interface RepairChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** The cell as the check saw it: one that holds anything else by now is left alone. */
  readonly expects: CellValue;
  /** Positions of the findings this mends, in the findings the plan was made from; at least one. */
  readonly findings: readonly [number, ...number[]];
}

/** What would be changed, in the order of the findings, and what has to wait. */
export interface RepairPlan {
  readonly changes: readonly RepairChange[];
  /** Positions of findings whose cell is already changed by another: they wait for the next check. */
  readonly waiting: readonly number[];
}

/** A finding and the value that is to be put into its cell. */
export interface Repair {
  /** Position of the finding. */
  readonly at: number;
  readonly value: string | number;
}

/** True when a change of form, safe to make in bulk, would mend the finding. */
export const isSafeToFix = ({ fix, value, cell }: Finding): boolean =>
  fix !== null && fix !== value && readCellAddress(cell) !== null;

/**
 * Plans all changes of form in a scope. What only a person can decide, a suggestion, is never in it.
 *
 * @param findings of one workbook, in sheet order.
 * @param scope what is to be mended; `sel` takes the fix of one cell.
 * @param done positions that were mended since the check.
 */
export function planRepair(
  findings: readonly Finding[],
  scope: RepairScope,
  done: ReadonlySet<number> = new Set(),
): RepairPlan {
  const repairs: Repair[] = [];
  const rules = scope.kind === 'aturan' ? new Set(scope.rules) : null;
  for (const [at, finding] of findings.entries()) {
    if (done.has(at) || !isSafeToFix(finding) || finding.fix === null) continue;
    if (rules && !rules.has(finding.rule)) continue;
    if (scope.kind === 'sel' && (finding.sheet !== scope.sheet || finding.cell !== scope.cell)) continue;
    repairs.push({ at, value: finding.fix });
  }
  return planChanges(findings, repairs);
}

/**
 * Plans changes that were chosen: one a cell. Of two that differ about one cell the first is made and the other waits,
 * because what it was thought for is gone then; two that agree are one.
 */
export function planChanges(findings: readonly Finding[], repairs: readonly Repair[]): RepairPlan {
  const changes = new Map<string, Mutable<RepairChange>>();
  const waiting: number[] = [];
  for (const { at, value } of repairs) {
    const finding = findings[at];
    const place = finding && readCellAddress(finding.cell);
    if (!finding || !place) continue;
    const key = `${finding.sheet}\u0000${finding.cell}`;
    const known = changes.get(key);
    if (!known) {
      changes.set(key, { sheet: finding.sheet, ...place, value, expects: finding.value, findings: [at] });
    } else if (known.value === value) {
      known.findings = [...known.findings, at];
    } else {
      waiting.push(at);
    }
  }
  return { changes: [...changes.values()], waiting };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
