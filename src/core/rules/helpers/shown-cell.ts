import { asText } from '../../table/cell-readers';
import type { CellValue } from '../../values/cell-value';
import { maskIdentity } from '../../values/identity';

const LONGEST = 60;

/**
 * A cell as a message may show it: one line, at most 60 characters, and every run of 12 or more digits masked, because a
 * column shifted by one puts a NIK where nobody expects it.
 */
export function shownCell(cell: CellValue): string {
  const text = asText(typeof cell === 'string' ? cell.slice(0, 400) : cell).replace(
    /\d(?:[ .-]?\d){11,}/g,
    maskIdentity,
  );
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
