import type { RepairScope } from '../../core/repair/plan-repair';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import { movedTo } from '../../workbook/cell-move';
import type { CellBefore, WorkbookEvent } from '../../workbook/port';
import type { CheckedFinding } from '../engine/engine';

/** A finding that was mended: its position, which is right only as long as the finding still stands there. */
export interface Mended {
  readonly at: number;
  readonly finding: CheckedFinding;
}

/** One write that can be taken back. */
export interface Undoable {
  /** What was mended or made one spelling, for the person to know the step by. */
  readonly scope: RepairScope | { readonly kind: 'ejaan'; readonly jenis: JenisEjaan };
  /** What stood in the cells, where they are now. */
  readonly before: readonly CellBefore[];
  /** Cells that were edited or went away since: they are not touched again. */
  readonly lost: number;
  readonly mended: readonly Mended[];
}

/** More steps than anyone goes back; the oldest is forgotten. */
const MOST_STEPS = 50;

/** Puts a step on top. */
export const withStep = (undo: readonly Undoable[], step: Undoable): readonly Undoable[] =>
  [step, ...undo].slice(0, MOST_STEPS);

/**
 * The steps after something happened in the workbook: cells that moved are followed, cells that somebody edited since, or
 * that may have gone anywhere, are given up. The same array when nothing changed.
 */
export function followEvent(undo: readonly Undoable[], event: WorkbookEvent): readonly Undoable[] {
  if (event.kind !== 'changed' || event.byUs) return undo;
  const steps = undo.map((step) => {
    const before = step.before.flatMap((cell) => followCell(cell, event) ?? []);
    if (before.length === step.before.length && before.every((cell, at) => cell === step.before[at])) {
      return step;
    }
    return { ...step, before, lost: step.lost + step.before.length - before.length };
  });
  return steps.some((step, at) => step !== undo[at]) ? steps : undo;
}

function followCell(
  cell: CellBefore,
  { sheet, area, moved }: Extract<WorkbookEvent, { kind: 'changed' }>,
): CellBefore | null {
  if (cell.sheet !== sheet) return cell;
  const { row, column } = cell;
  if (moved) {
    const to = movedTo(moved, row, column);
    if (to === null) return null;
    return to[0] === row && to[1] === column ? cell : { ...cell, row: to[0], column: to[1] };
  }
  const isEdited =
    area === null || (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  return isEdited ? null : cell;
}

/** Where mended findings stand in the findings of now; those of an earlier check stand nowhere. */
export function positionsOf(
  mended: readonly Mended[],
  findings: readonly CheckedFinding[],
): readonly number[] {
  let places: Map<CheckedFinding, number> | null = null;
  return mended.flatMap(({ at, finding }) => {
    if (findings[at] === finding) return [at];
    places ??= new Map(findings.map((one, position) => [one, position]));
    return places.get(finding) ?? [];
  });
}
