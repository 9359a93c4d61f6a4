import { judgeCommon, type Verdict } from './judge-common';
import { firstLabel, type RowCells } from './row-cells';
import { isNoteLabel, isSignatureText, isTotalLabel } from './row-words';
import type { SheetPlan } from './sheet-plan';

const IDENTITY = ['nik', 'nomorKk', 'idKeluarga', 'idIndividu', 'kodeWilayah', 'uraian'] as const;

/** Judges the rows of a list of families, members, recipients, regions or complaints. */
export function judgeList(plan: SheetPlan): (cells: RowCells) => Verdict {
  const common = judgeCommon(plan);
  const identity = IDENTITY.filter((field) => plan.columns.some((column) => column.field === field));
  // A filled row of a list of 50 000 families is data at the first look.
  const plenty = Math.max(4, Math.ceil(plan.columns.length / 2));
  return (cells) => {
    const numbered = (): boolean => identity.some((field) => /\d{5}/.test(cells.text(field)));
    if (cells.holds(plenty) && numbered()) return 'data';
    const known = common(cells);
    if (known) return known;
    const first = firstLabel(cells);
    if (!numbered() && isTotalLabel(first)) return 'total';
    if (isNoteLabel(first) && cells.count <= 2) return 'keterangan';
    if (cells.count <= 3 && cells.texts.some(isSignatureText)) return 'tanda-tangan';
    return cells.count >= 2 || identity.some((field) => cells.filled(field)) ? 'data' : 'lain';
  };
}
