import { cellAddress, columnLetters, readCellAddress } from '../../core/table/address';
import type { CellRef } from '../../workbook/port';

/** The 0-based row and column of an A1 address, `null` when it is none. Of a range, its first cell. */
export const parseCell = (address: string): { readonly row: number; readonly column: number } | null =>
  readCellAddress(address.split(':', 1)[0] ?? '');

/** The first cell of a reference with its sheet: `Matrik!K8:K65`, `'Strategi 1'!K8`; `null` when it is none. */
export function parseReference(reference: string): CellRef | null {
  const at = reference.lastIndexOf('!');
  const cell = parseCell(reference.slice(at + 1));
  if (at < 1 || !cell) return null;
  const name = reference.slice(0, at);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, ...cell };
}

/** A cell as people name it: `Matrik!K8`. */
export const cellName = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;

/** Letters of a 0-based column as Excel shows them. */
export const columnName = (column: number): string => columnLetters(column);
