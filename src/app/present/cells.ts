import { columnLetters } from '../../core/table/address';
import type { CellRef } from '../../workbook/port';

/** The 0-based row and column of an A1 address, `null` when it is none. Of a range, its first cell. */
export function parseCell(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::|$)/.exec(address);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row === 0 ? null : { row: row - 1, column: column - 1 };
}

/** The first cell of a reference with its sheet: `Matrik!K8:K65`, `'Strategi 1'!K8`; `null` when it is none. */
export function parseReference(reference: string): CellRef | null {
  const at = reference.lastIndexOf('!');
  const cell = parseCell(reference.slice(at + 1));
  if (at < 1 || !cell) return null;
  const name = reference.slice(0, at);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, ...cell };
}

/** Letters of a 0-based column as Excel shows them. */
export const columnName = (column: number): string => columnLetters(column);
