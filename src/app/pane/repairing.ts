import type { CellBefore, CellChange, CellMark } from '../../workbook/port';
import { isCellError } from '../../core/values/cell-value';
import type { Severity } from '../../core/findings/finding';
import type { CheckedFinding } from '../engine/engine';
import { sameKind } from '../findings/finding-list';
import { cellOf, problemOf, type PaneContext } from './context';
import type { Proposal } from './state';

/** Everything that writes into the workbook, and its way back. */
export interface Repairing {
  /** Puts one proposed value into the cell of one finding. */
  readonly applyOne: (finding: number, value: string | number) => Promise<void>;
  /** Shows what mending every finding of a rule would change; changes of form only. */
  readonly previewAll: (rule: string) => void;
  /** Makes the changes of the preview. */
  readonly applyPreview: () => Promise<void>;
  readonly closePreview: () => void;
  /** Puts back what the last change replaced. */
  readonly takeBack: () => Promise<void>;
  /** Marks the cells of the findings that are shown, or takes the marks away. */
  readonly highlight: (on: boolean) => Promise<void>;
  /** Marks what is shown now, where marks are on. */
  readonly highlightAgain: () => Promise<void>;
}

/** Starts with nothing to take back. `written` hears of every write of ours. */
export function createRepairing({ deps, state, dispatch }: PaneContext, written: () => void): Repairing {
  const { workbook } = deps;

  const apply = async (proposals: readonly Proposal[]): Promise<void> => {
    const findings = state().checked?.findings ?? [];
    const planned = planOf(proposals, findings);
    if (planned.length === 0 || state().writing) return;
    dispatch({ type: 'writing', on: true });
    try {
      const before = await workbook.write(planned.map(({ change }) => change));
      const { kept, refused } = separate(planned, before);
      // What is not what the check saw is put back at once: nobody decided about this content.
      if (refused.length > 0) await workbook.restore(refused);
      const undo = { before: kept.map((one) => one.before), findings: kept.flatMap((one) => one.findings) };
      dispatch({ type: 'mended', undo: kept.length > 0 ? undo : null });
      dispatch({
        type: 'noticed',
        notice: { kind: 'diperbaiki', count: kept.length, skipped: refused.length },
      });
      dispatch({ type: 'edited' });
    } catch (error) {
      dispatch({ type: 'previewed', preview: null });
      dispatch({ type: 'failed', problem: problemOf(error) });
    } finally {
      dispatch({ type: 'writing', on: false });
      written();
    }
  };

  const paint = async (on: boolean): Promise<number | null> => {
    try {
      const positions = state().list.groups.flatMap(({ items }) => items);
      const marks = on ? marksOf(positions, state().checked?.findings ?? []) : [];
      if (on) await workbook.highlight(marks);
      else await workbook.clearHighlight();
      dispatch({ type: 'highlighted', on });
      return marks.length;
    } catch (error) {
      dispatch({ type: 'failed', problem: problemOf(error) });
      return null;
    }
  };

  return {
    applyOne: (finding, value) => apply([{ finding, value }]),
    previewAll(rule) {
      const { checked } = state();
      if (!checked) return;
      const preview = sameKind(checked.findings, checked.mended, rule).flatMap((finding): Proposal[] => {
        const value = checked.findings[finding]?.fix ?? null;
        return value === null ? [] : [{ finding, value }];
      });
      dispatch({ type: 'previewed', preview });
    },
    applyPreview: () => apply(state().preview ?? []),
    closePreview() {
      dispatch({ type: 'previewed', preview: null });
    },
    async takeBack() {
      const { undo, writing } = state();
      if (!undo || writing) return;
      dispatch({ type: 'writing', on: true });
      try {
        await workbook.restore(undo.before);
        dispatch({ type: 'restored', findings: undo.findings });
        dispatch({
          type: 'noticed',
          notice: { kind: 'dikembalikan', count: undo.before.length, skipped: 0 },
        });
        dispatch({ type: 'edited' });
      } catch (error) {
        dispatch({ type: 'failed', problem: problemOf(error) });
      } finally {
        dispatch({ type: 'writing', on: false });
        written();
      }
    },
    async highlight(on) {
      const count = await paint(on);
      const kind = on ? 'disorot' : 'sorotan-dihapus';
      if (count !== null) dispatch({ type: 'noticed', notice: { kind, count, skipped: 0 } });
    },
    async highlightAgain() {
      if (state().highlighted) await paint(true);
    },
  };
}

interface Planned {
  readonly change: CellChange;
  readonly finding: CheckedFinding;
  readonly findings: number[];
}

const keyOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}\u0000${String(row)}\u0000${String(column)}`;

/** One change a cell; a second finding about the same cell waits for the next check. */
function planOf(proposals: readonly Proposal[], findings: readonly CheckedFinding[]): readonly Planned[] {
  const planned = new Map<string, Planned>();
  for (const { finding: at, value } of proposals) {
    const finding = findings[at];
    if (!finding) continue;
    const cell = cellOf(finding);
    const known = planned.get(keyOf(cell));
    if (!known) planned.set(keyOf(cell), { change: { ...cell, value }, finding, findings: [at] });
    else if (known.change.value === value) known.findings.push(at);
  }
  return [...planned.values()];
}

interface Kept {
  readonly before: CellBefore;
  readonly findings: readonly number[];
}

/** Sorts what stood in the cells into what the check saw, and what it did not: edited since, or a formula. */
function separate(
  planned: readonly Planned[],
  before: readonly CellBefore[],
): { readonly kept: readonly Kept[]; readonly refused: readonly CellBefore[] } {
  const byCell = new Map(planned.map((one) => [keyOf(one.change), one]));
  const kept: Kept[] = [];
  const refused: CellBefore[] = [];
  for (const one of before) {
    const plan = byCell.get(keyOf(one));
    if (plan && isSame(one.content, plan.finding)) kept.push({ before: one, findings: plan.findings });
    else refused.push(one);
  }
  return { kept, refused };
}

/** Compared as text: hosts differ in whether a number kept as text comes back as one. An apostrophe is Excel's mark of text. */
function isSame(content: CellBefore['content'], { value }: CheckedFinding): boolean {
  const text = (cell: CellBefore['content']): string => (cell === null ? '' : String(cell).replace(/^'/, ''));
  return text(content) === text(isCellError(value) ? value.error : value);
}

const LOUDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One mark a cell, of its loudest finding. */
function marksOf(positions: readonly number[], findings: readonly CheckedFinding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const at of positions) {
    const finding = findings[at];
    if (!finding) continue;
    const mark = { ...cellOf(finding), severity: finding.severity };
    const known = marks.get(keyOf(mark));
    if (!known || LOUDER[mark.severity] < LOUDER[known.severity]) marks.set(keyOf(mark), mark);
  }
  return [...marks.values()];
}
