import { asText } from '../table/cell-readers';
import type { Field } from '../table/field';
import { isBlank } from '../values/cell-value';
import { judgeCommon, type Verdict } from './judge-common';
import { firstLabel, type RowCells } from './row-cells';
import { isNoteLabel, isSignatureText, isTotalLabel } from './row-words';
import type { SheetPlan } from './sheet-plan';

const IDENTITY: ReadonlySet<Field> = new Set([
  'nik',
  'nomorKk',
  'idKeluarga',
  'idIndividu',
  'kodeWilayah',
  'uraian',
]);

/**
 * Says of a row of a list whether it is data at the first look, as most rows of a list of 50 000 families are: half of its
 * columns are filled, and somebody or some place is identified by a number. Nothing else needs to be known of it.
 */
export function plainRows({ grid, columns }: SheetPlan): (row: number) => boolean {
  const mapped = columns.map(({ sheetColumn }) => sheetColumn);
  const identity = identityColumns(columns).map(({ sheetColumn }) => sheetColumn);
  const plenty = Math.max(4, Math.ceil(columns.length / 2));
  return (row) => {
    let filled = 0;
    for (const column of mapped) {
      if (!isBlank(grid.value(row, column))) filled += 1;
      if (filled === plenty) return identity.some((one) => isNumber(asText(grid.value(row, one))));
    }
    return false;
  };
}

const identityColumns = (columns: SheetPlan['columns']): SheetPlan['columns'] =>
  columns.filter(({ field }) => IDENTITY.has(field));

const isNumber = (text: string): boolean => /\d{5}/.test(text);

/** Judges the rows of a list of families, members, recipients, regions or complaints. */
export function judgeList(plan: SheetPlan): (cells: RowCells) => Verdict {
  const common = judgeCommon(plan);
  const isPlain = plainRows(plan);
  const identity = identityColumns(plan.columns).map(({ field }) => field);
  return (cells) => {
    if (isPlain(cells.row)) return 'data';
    const numbered = (): boolean => identity.some((field) => isNumber(cells.text(field)));
    const known = common(cells);
    if (known) return known;
    const first = firstLabel(cells);
    if (!numbered() && isTotalLabel(first)) return 'total';
    if (isNoteLabel(first) && cells.count <= 2) return 'keterangan';
    if (cells.count <= 3 && cells.texts.some(isSignatureText)) return 'tanda-tangan';
    return cells.count >= 2 || identity.some((field) => cells.filled(field)) ? 'data' : 'lain';
  };
}
