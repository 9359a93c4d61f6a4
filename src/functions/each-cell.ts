import { isCellError, type CellValue } from '../core/values/cell-value';
import { remembering } from '../core/values/remember';
import type { Cells } from './arguments';
import { refuse, type ResultCell } from './function-spec';

/** What is said of a cell that holds an error of Excel. */
export const GALAT = refuse('#N/A', {
  id: 'Sel ini berisi galat Excel; perbaiki dahulu rumusnya.',
  en: 'This cell holds an Excel error; mend its formula first.',
});

/**
 * A function of one cell as a function of many: the answer has the shape of the range. A blank cell answers '', as does
 * 0 where `zero` says so, because Excel on the desktop hands over a blank cell as 0.
 */
export function forEachCell(
  cells: Cells,
  of: (cell: string | number | boolean) => ResultCell,
  zero: 'kosong' | 'angka' = 'kosong',
): readonly (readonly ResultCell[])[] {
  const blankZero = zero === 'kosong';
  return cells.map((line) =>
    line.map((cell): ResultCell => {
      if (isNothing(cell) || (blankZero && cell === 0)) return '';
      return isCellError(cell) ? GALAT : of(cell);
    }),
  );
}

const isNothing = (cell: CellValue): cell is null => cell === null || cell === '';

/** The same answers, those to texts worked out once: columns of a sheet repeat themselves. */
export function rememberingTexts<T>(
  ask: (cell: string | number | boolean) => T,
): (cell: string | number | boolean) => T {
  const ofText = remembering<T>(ask);
  return (cell) => (typeof cell === 'string' ? ofText(cell) : ask(cell));
}
