import type { SpecContent } from '../../sheet-spec';
import type { Book, BookSheet } from './book-part';
import { fileFormula } from './formula-text';
import type { Parts } from './parts';
import { patchCells } from './patch-cells';
import { PatchError } from './patch-error';
import type { CellWrite, Refusal } from './patch';
import type { FormulaNews } from './recalculate';
import type { CellEdit } from './scan-cells';
import type { StyleBook } from './style-book';
import type { OpenStyles } from './styles-of';

/**
 * Writes cells, sheet by sheet.
 *
 * @throws PatchError with the refusals of all sheets together.
 */
export async function writeCells(
  parts: Parts,
  book: Book,
  cells: readonly CellWrite[],
  styles: OpenStyles,
): Promise<FormulaNews> {
  const looks = cells.some(({ style }) => style !== undefined) ? await styles.open() : null;
  const bySheet = new Map<BookSheet, CellEdit[]>();
  const refusals: Refusal[] = [];
  for (const cell of cells) {
    const sheet = sheetNamed(book, cell.sheet);
    if (sheet) {
      const edits = bySheet.get(sheet) ?? [];
      bySheet.set(sheet, edits);
      edits.push(editOf(cell, looks));
    } else {
      const { row, column } = cell;
      refusals.push({ reason: 'lembar-tidak-ada', sheet: cell.sheet, row, column });
    }
  }
  const scanned = new Set<string>();
  let hasFormulas = false;
  let changed = false;
  for (const [sheet, edits] of bySheet) {
    try {
      const news = await patchCells(parts, sheet, edits, () => styles.text());
      if (sheet.part !== null) scanned.add(sheet.part);
      hasFormulas ||= news.hasFormulas;
      changed ||= news.changedFormulas;
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      refusals.push(...error.refusals);
    }
  }
  if (refusals.length > 0) throw new PatchError(refusals);
  return { scanned, hasFormulas, changed };
}

function editOf({ row, column, value, formula, style }: CellWrite, looks: StyleBook | null): CellEdit {
  const content: SpecContent | null =
    formula === undefined
      ? value === undefined
        ? null
        : { kind: 'constant', value }
      : { kind: 'formula', formula: fileFormula(formula), result: value ?? null };
  return {
    row,
    column,
    ...(content ? { content } : {}),
    ...(style && looks ? { restyle: (number) => looks.restyle(number, style) } : {}),
  };
}

/** The sheet of that name, in any case, as Excel looks sheets up. */
const sheetNamed = (book: Book, name: string): BookSheet | undefined =>
  book.sheets.find((sheet) => sheet.name === name) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
