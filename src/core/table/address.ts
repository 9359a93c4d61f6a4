/**
 * Letters of a column as Excel shows them.
 *
 * @param column 0-based column index.
 * @returns `0` → `A`, `25` → `Z`, `26` → `AA`, `16383` → `XFD`.
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * A1 address of one cell.
 *
 * @param row 0-based sheet row.
 * @param column 0-based sheet column.
 */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** The 0-based row and column of the A1 address of one cell; `null` for an area and for anything else. */
export function readCellAddress(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = CELL.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/**
 * The sheet name as it stands before `!` in a reference, quoted when Excel would quote it.
 *
 * @param sheet sheet name as the tab shows it.
 * @param file file name, given only when cells of several workbooks stand in one list.
 */
export function sheetPrefix(sheet: string, file?: string): string {
  const name = file === undefined ? sheet : `[${file}]${sheet}`;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * The ranges that cover the given rows of one column, neighbours joined: `K8:K65`, `K67`.
 *
 * @param rows 1-based sheet rows, ascending.
 * @param column 0-based sheet column.
 */
export function columnRanges(rows: Iterable<number>, column: number): string[] {
  const letters = columnLetters(column);
  const ranges: string[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (first < 0) return;
    ranges.push(
      first === last ? letters + String(first) : `${letters}${String(first)}:${letters}${String(last)}`,
    );
  };
  for (const row of rows) {
    if (row === last + 1 && first >= 0) {
      last = row;
      continue;
    }
    close();
    first = row;
    last = row;
  }
  close();
  return ranges;
}
