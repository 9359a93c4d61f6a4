import type { SpecCell, TableSpec } from './sheet-spec';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_REFERENCE = /^(\$?[A-Z]{1,3}\$?\d{1,7}|[RC]|R\d*C\d*)$/i;

/** True for a name Excel takes for a table or an area. */
export const isName = (name: string): boolean => NAME.test(name) && !LIKE_REFERENCE.test(name);

/** True for a name Excel takes for a sheet. */
export const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$|^history$/i.test(name);

/**
 * The headings of a table, read from the cells of its sheet.
 *
 * @returns `null` when one is no text, is empty, or stands there twice: Excel would call the file damaged.
 */
export function tableHeadings({ area }: TableSpec, cells: readonly SpecCell[]): readonly string[] | null {
  const texts = new Map<number, string>();
  for (const { row, column, content } of cells) {
    const value = row === area.top && content?.kind === 'constant' ? content.value : null;
    if (typeof value === 'string' && value !== '') texts.set(column, value);
  }
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const name = texts.get(column);
    if (name === undefined) return null;
    names.push(name);
  }
  return new Set(names.map((name) => name.toLowerCase())).size === names.length ? names : null;
}
