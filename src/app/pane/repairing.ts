import type { CellMark, WorkbookEvent } from '../../workbook/port';
import { alikeRepairs } from '../../core/repair/alike';
import { planChanges, planRepair, type RepairPlan, type RepairScope } from '../../core/repair/plan-repair';
import type { Severity } from '../../core/findings/finding';
import type { CheckedFinding } from '../engine/engine';
import { cellOf, problemOf, type PaneContext } from './context';
import type { PaneState, Preview, PreviewLine, Proposal } from './state';
import { followEvent } from './undo-stack';
import { settledIn } from './waived';

/** Everything that writes into the workbook, and its way back. */
export interface Repairing {
  /** Puts one proposed value into the cell of one finding. */
  readonly applyOne: (finding: number, value: string | number) => Promise<void>;
  /** Shows what mending everything in a scope would change; changes of form only. */
  readonly preview: (scope: RepairScope) => void;
  /** Shows what taking one suggestion of a finding would change wherever the same is wrong. */
  readonly previewAlike: (finding: number, value: string | number) => void;
  /** Takes lines of the preview in or out. */
  readonly chooseLines: (lines: readonly number[], on: boolean) => void;
  /** Makes the changes of the preview that were not taken out. */
  readonly applyPreview: () => Promise<void>;
  readonly closePreview: () => void;
  /** Takes back the newest steps, one unless told otherwise; what was edited since is passed over. */
  readonly takeBack: (steps?: number) => Promise<void>;
  /** Marks the cells of the findings that are shown, or takes the marks away. */
  readonly highlight: (on: boolean) => Promise<void>;
  /** Marks what is shown now, where marks are on. */
  readonly highlightAgain: () => Promise<void>;
}

/** What the pane's wiring needs beside what a person can do. */
export interface RepairingParts extends Repairing {
  /** Keeps what can be taken back in step with the workbook. */
  readonly heard: (event: WorkbookEvent) => void;
}

/** Starts with nothing to take back. `written` hears of every write of ours. */
export function createRepairing({ deps, state, dispatch }: PaneContext, written: () => void): RepairingParts {
  const { workbook } = deps;

  /** One write at a time, its failures said. */
  const writing = async (work: () => Promise<void>): Promise<void> => {
    if (state().writing) return;
    dispatch({ type: 'writing', on: true });
    try {
      await work();
    } catch (error) {
      dispatch({ type: 'failed', problem: problemOf(error) });
    } finally {
      dispatch({ type: 'writing', on: false });
      written();
    }
  };

  const apply = async (lines: readonly PreviewLine[], scope: RepairScope): Promise<void> => {
    if (lines.length === 0) return;
    await writing(async () => {
      const changes = lines.map(({ finding, value }) => ({
        ...cellOf(finding),
        value,
        expects: finding.value,
      }));
      const before = await workbook.write(changes);
      const done = new Set(before.map(keyOf));
      const mended = lines
        .filter((line) => done.has(keyOf(cellOf(line.finding))))
        .flatMap((line) => [line, ...line.also]);
      const step = before.length > 0 ? { scope, before, lost: 0, mended } : null;
      dispatch({ type: 'mended', step });
      dispatch({ type: 'edited' });
      const skipped = lines.length - before.length;
      dispatch({ type: 'noticed', notice: { kind: 'diperbaiki', count: before.length, skipped } });
    });
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
    async applyOne(at, value) {
      const finding = state().checked?.findings[at];
      if (!finding) return;
      // A finding about no single cell has nowhere to put the value.
      if (planChanges([finding], [{ at: 0, value }]).changes.length === 0) return;
      const { sheet, cell } = finding;
      await apply([{ at, finding, value, also: [] }], { kind: 'sel', sheet, cell });
    },
    preview(scope) {
      const { checked } = state();
      if (!checked) return;
      const plan = planRepair(checked.findings, scope, settledIn(state()));
      dispatch({ type: 'previewed', preview: previewOf(scope, 'bentuk', checked.findings, plan) });
    },
    previewAlike(at, value) {
      const findings = state().checked?.findings ?? [];
      const finding = findings[at];
      if (!finding) return;
      const plan = planChanges(findings, alikeRepairs(findings, at, value, settledIn(state())));
      const scope: RepairScope = { kind: 'aturan', rules: [finding.rule] };
      dispatch({ type: 'previewed', preview: previewOf(scope, 'pilihan', findings, plan) });
    },
    chooseLines(lines, on) {
      dispatch({ type: 'chosen', lines, on });
    },
    async applyPreview() {
      const { preview } = state();
      if (!preview) return;
      const wanted = preview.lines.filter((_, at) => !preview.out.has(at));
      await apply(wanted, preview.scope);
    },
    closePreview() {
      dispatch({ type: 'previewed', preview: null });
    },
    async takeBack(steps = 1) {
      if (state().undo.length === 0) return;
      await writing(async () => {
        let count = 0;
        let skipped = 0;
        for (let left = Math.min(steps, state().undo.length); left > 0; left -= 1) {
          const [step] = state().undo;
          if (!step) break;
          // The newest first, each after the one above it: a cell changed twice comes back in two steps.
          const passed = await workbook.restore(step.before);
          count += step.before.length - passed.length;
          skipped += passed.length + step.lost;
          dispatch({ type: 'restored', step: state().undo[0] ?? step });
          dispatch({ type: 'edited' });
        }
        dispatch({ type: 'noticed', notice: { kind: 'dikembalikan', count, skipped } });
      });
    },
    async highlight(on) {
      const count = await paint(on);
      const kind = on ? 'disorot' : 'sorotan-dihapus';
      if (count !== null) dispatch({ type: 'noticed', notice: { kind, count, skipped: 0 } });
    },
    async highlightAgain() {
      if (state().highlighted) await paint(true);
    },
    heard(event) {
      const { undo } = state();
      const followed = followEvent(undo, event);
      if (followed !== undo) dispatch({ type: 'followed', undo: followed });
    },
  };
}

const keyOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}\u0000${String(row)}\u0000${String(column)}`;

/** Number of cells a preview of this scope would show. */
export const countRepairs = (
  state: Pick<PaneState, 'checked' | 'book' | 'waivers'>,
  scope: RepairScope,
): number => planRepair(state.checked?.findings ?? [], scope, settledIn(state)).changes.length;

/** Number of cells {@link Repairing.previewAlike} would show. */
export const countAlike = (
  state: Pick<PaneState, 'checked' | 'book' | 'waivers'>,
  at: number,
  value: string | number,
): number => alikeRepairs(state.checked?.findings ?? [], at, value, settledIn(state)).length;

function previewOf(
  scope: RepairScope,
  basis: Preview['basis'],
  findings: readonly CheckedFinding[],
  { changes, waiting }: RepairPlan,
): Preview {
  const lines = changes.flatMap(({ findings: positions, value }): PreviewLine[] => {
    const [first, ...also] = positions.flatMap((at): Proposal[] => {
      const finding = findings[at];
      return finding ? [{ at, finding, value }] : [];
    });
    return first ? [{ ...first, also }] : [];
  });
  return { scope, basis, lines, out: new Set(), waiting: waiting.length };
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
