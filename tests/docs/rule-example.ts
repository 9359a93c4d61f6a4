import type { CommentPlace } from '../../src/core/rules/rule';
import type { Grid } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import { formulaGrid, type FormulaTestCell } from '../rule-tester';

/** One workbook of an example. */
export interface ExampleBook {
  readonly file: string;
  /** Day it says it was saved, or `null`. */
  readonly modified: string | null;
  readonly grids: readonly Grid[];
  readonly comments: readonly CommentPlace[];
}

interface Open {
  readonly file: string;
  readonly modified: string | null;
  readonly grids: Grid[];
  readonly comments: CommentPlace[];
}

const DIVIDER = /^\|[\s:|-]+\|$/;

/**
 * Reads one part of an example, `Salah` or `Benar`. Each table is a sheet; a line `Lembar: <nama>` before it names it, and
 * `Lembar: <nama> (tersembunyi)` hides it. `Komentar: B4, C9` behind a table are cells with threaded comments. A line
 * `Berkas: <nama>` or `Berkas: <nama> (disimpan 2025-03-01)` begins a workbook; without any, all sheets are one.
 *
 * Plain digits are numbers, `'…'` is text, `#N/A` and the like are errors, an empty cell is empty, and `=B2+C2 → 5` is a
 * formula with its result.
 */
export function exampleBooks(part: string): readonly ExampleBook[] {
  const books: Open[] = [];
  let rows: (CellValue | FormulaTestCell)[][] = [];
  let name: string | null = null;
  const book = (): Open => {
    const last = books.at(-1);
    if (last) return last;
    const first = { file: 'contoh.xlsx', modified: null, grids: [], comments: [] };
    books.push(first);
    return first;
  };
  const close = (): void => {
    if (rows.length > 0) {
      const { grids } = book();
      const hidden = name?.endsWith(' (tersembunyi)') === true;
      const sheet = name?.replace(/ \(tersembunyi\)$/, '') ?? `Lembar${String(grids.length + 1)}`;
      grids.push(formulaGrid(sheet, rows, { visibility: hidden ? 'hidden' : 'visible' }));
    }
    rows = [];
    name = null;
  };
  for (const line of part.split('\n').map((one) => one.trim())) {
    const [, key = '', text = ''] = /^(Berkas|Lembar|Komentar): (.+)$/.exec(line) ?? [];
    if (key !== '') close();
    if (key === 'Berkas') {
      const [, file = text, modified = null] = /^(.+) \(disimpan (\d{4}-\d\d-\d\d)\)$/.exec(text) ?? [];
      books.push({ file, modified, grids: [], comments: [] });
    } else if (key === 'Lembar') name = text;
    else if (key === 'Komentar') {
      const sheet = book().grids.at(-1)?.sheet ?? '';
      book().comments.push(...text.split(', ').map((cell) => ({ sheet, cell })));
    } else if (line.startsWith('|')) {
      if (!DIVIDER.test(line)) rows.push(line.slice(1, line.lastIndexOf('|')).split('|').map(cellOf));
    } else if (rows.length > 0) close();
  }
  close();
  return books;
}

function cellOf(text: string): CellValue | FormulaTestCell {
  const cell = text.trim().replaceAll('<br>', '\n');
  const [, formula, result = ''] = /^(=.+) → (.*)$/.exec(cell) ?? [];
  if (formula === undefined) return valueOf(cell);
  return { formula, shows: valueOf(result) };
}

function valueOf(cell: string): CellValue {
  if (cell === '') return null;
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(cell)) return { error: cell };
  const quoted = /^'(.*)'$/s.exec(cell);
  if (quoted) return quoted[1] ?? '';
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
