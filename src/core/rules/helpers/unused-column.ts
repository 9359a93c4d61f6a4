import type { Suggestion } from '../../findings/finding';
import type { RecognisedColumn, RecognisedSheet } from '../../schema/recognise';
import { asText } from '../../table/cell-readers';
import { fold } from '../../values/text';
import { headerCell } from './header-cells';

const MARK = 'Tidak dipakai';

/** True for a header whose owner said that the column is not to be read. */
export const isMarkedUnused = (header: string): boolean =>
  ` ${fold(header.slice(0, 400))} `.includes(` ${fold(MARK)} `);

/** The choice to mark a column as not to be read, as a text for its header cell. */
export function unusedChoice(sheet: RecognisedSheet, column: RecognisedColumn): Suggestion {
  const label = asText(sheet.grid.value(headerCell(sheet, column).row - 1, column.column));
  return {
    label: { id: 'Tandai kolom ini tidak dipakai', en: 'Mark this column as not used' },
    value: `${MARK}: ${label === '' ? column.header : label}`,
  };
}
