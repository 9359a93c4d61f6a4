import { contains, intersection, SHEET_COLUMNS, SHEET_ROWS } from '../../a1';
import type { Area } from '../../port';
import type { BookSheet } from './book-part';
import { contentProblem } from './cell-xml';
import { guardedAreas, type GuardedAreas } from './guarded-areas';
import { unlockedStyles } from './locked-styles';
import type { Parts } from './parts';
import { PatchError, refuseFile } from './patch-error';
import type { CellRefusal, Refusal } from './patch';
import { scanCells, type CellEdit, type CellScan } from './scan-cells';
import { columnStyles, joinBytes, openSheet, readTail, spliceBytes, widenDimension } from './sheet-part';
import { textOf } from './xml-bytes';

/** What became of a sheet whose cells were changed. */
export interface PatchedSheet {
  readonly hasFormulas: boolean;
  readonly changedFormulas: boolean;
}

/**
 * Writes new contents into one sheet's part.
 *
 * @param parts the package.
 * @param sheet which sheet.
 * @param edits in any order.
 * @param styles reads the styles part, `null` when the workbook has none; asked of a protected sheet only.
 * @throws PatchError with everything that stands in the way.
 */
export async function patchCells(
  parts: Parts,
  sheet: BookSheet,
  edits: readonly CellEdit[],
  styles: () => Promise<string | null>,
): Promise<PatchedSheet> {
  if (!sheet.isWorksheet || sheet.part === null) throw refuseFile('bukan-lembar-kerja', sheet.name);
  const sorted = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  refuseAll(sheet, contentProblems(sorted));
  const bytes = await parts.bytes(sheet.part);
  const { head, from, empty } = openSheet(bytes, sheet.name);
  const columnStyle = columnStyles(head);
  const scan = scanNamed(sheet, () =>
    empty
      ? scanCells(new TextEncoder().encode('</sheetData>'), 0, sorted, columnStyle)
      : scanCells(bytes, from, sorted, columnStyle),
  );
  const rows = empty
    ? scan.splices.map(({ text }) => new TextEncoder().encode(text))
    : spliceBytes(bytes, from, scan.end, scan.splices);
  const tail = empty
    ? `</sheetData>${textOf(bytes, from, bytes.length)}`
    : textOf(bytes, scan.end, bytes.length);
  const { merges, isProtected } = readTail(tail);
  const guarded = await guardedAreas(parts, sheet.part);
  const unlocked = unlockedStyles(isProtected ? ((await styles()) ?? '') : '');
  refuseAll(sheet, [
    ...scan.refused,
    ...sorted.flatMap((edit) => standsIn(edit, merges, scan.wholes, guarded)),
    ...(isProtected ? lockedCells(scan, unlocked) : []),
  ]);
  const filled = sorted.filter(
    ({ content }) => content?.kind === 'formula' || (content?.value ?? null) !== null,
  );
  const encoder = new TextEncoder();
  parts.put(
    sheet.part,
    joinBytes([encoder.encode(widenDimension(head, filled)), ...rows, encoder.encode(tail)]),
  );
  const added = sorted.some(({ content }) => content?.kind === 'formula');
  return { hasFormulas: scan.hasFormulas || added, changedFormulas: scan.removedFormulas || added };
}

interface RefusedEdit {
  readonly edit: CellEdit;
  readonly reason: CellRefusal;
}

/**
 * Ends the matter when there is anything to refuse; every cell is named once, with the first reason.
 *
 * @throws PatchError when there is.
 */
function refuseAll(sheet: BookSheet, refused: readonly RefusedEdit[]): void {
  if (refused.length === 0) return;
  const seen = new Set<CellEdit>();
  const refusals: Refusal[] = [];
  for (const { edit, reason } of refused) {
    if (seen.has(edit)) continue;
    seen.add(edit);
    refusals.push({ reason, sheet: sheet.name, row: edit.row, column: edit.column });
  }
  throw new PatchError(refusals);
}

/**
 * A scan knows no sheet names; what it refuses is about this sheet.
 *
 * @throws PatchError with the sheet's name in it.
 */
function scanNamed(sheet: BookSheet, scan: () => CellScan): CellScan {
  try {
    return scan();
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    throw new PatchError(error.refusals.map((refusal) => ({ ...refusal, sheet: sheet.name })));
  }
}

function contentProblems(sorted: readonly CellEdit[]): readonly RefusedEdit[] {
  return sorted.flatMap((edit, at) => {
    const { row, column, content } = edit;
    const inside = row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;
    if (!inside || !Number.isInteger(row) || !Number.isInteger(column))
      return [{ edit, reason: 'di-luar-lembar' }];
    const before = sorted[at - 1];
    if (before?.row === row && before.column === column) return [{ edit, reason: 'isi-ganda' }];
    const reason = content ? contentProblem(content) : null;
    return reason === null ? [] : [{ edit, reason }];
  });
}

const areaOf = ({ row, column }: CellEdit): Area => ({ top: row, left: column, bottom: row, right: column });

function standsIn(
  edit: CellEdit,
  merges: readonly Area[],
  wholes: readonly Area[],
  { headers, pivots }: GuardedAreas,
): readonly RefusedEdit[] {
  const { content } = edit;
  if (!content) return [];
  const cell = areaOf(edit);
  const within = (areas: readonly Area[]): boolean => areas.some((area) => contains(area, cell));
  if (within(wholes)) return [{ edit, reason: 'rumus-larik' }];
  if (within(pivots)) return [{ edit, reason: 'tabel-pivot' }];
  const fills = content.kind === 'formula' || content.value !== null;
  const covered = merges.some(
    (area) => intersection(area, cell) !== null && (area.top !== edit.row || area.left !== edit.column),
  );
  // What lies hidden below a merge may be emptied, not written.
  if (fills && covered) return [{ edit, reason: 'sel-gabungan' }];
  const renames = headers.some(({ row, left, names }) => {
    const name = edit.row === row ? names[edit.column - left] : undefined;
    return name !== undefined && !(content.kind === 'constant' && content.value === name);
  });
  return renames ? [{ edit, reason: 'judul-tabel' }] : [];
}

const lockedCells = (scan: CellScan, unlocked: ReadonlySet<number>): readonly RefusedEdit[] =>
  scan.styles.flatMap(({ edit, style }) => (unlocked.has(style) ? [] : [{ edit, reason: 'sel-terkunci' }]));
