import { DEFAULT_STYLE } from './default-style';
import type { SheetSpec, Style } from './sheet-spec';

const PLAIN_FORMAT = 'General';

/** How the cells of a sheet look, whoever said it: the cell, its row, its column or the body. */
export interface Looks {
  /** The look a cell has without one of its own: that of its row, else of its column; of the body, in its rows. */
  readonly below: (row: number, column: number) => Style | undefined;
  /** The number format of a cell whose own look is `style`. */
  readonly numberFormat: (row: number, column: number, style: Style | undefined) => string;
}

/** Opens the looks of a sheet to questions about single cells. */
export function looksOf({ rows = [], columns = [], body }: SheetSpec): Looks {
  const rowStyles = new Map(rows.flatMap(({ index, style }) => (style ? [[index, style] as const] : [])));
  const columnStyles = new Map(
    columns.flatMap(({ index, style }) => (style ? [[index, style] as const] : [])),
  );
  const below: Looks['below'] = (row, column) => {
    const isBody = body !== undefined && row >= body.from && row < body.from + body.count;
    const own = isBody && column < body.width ? body.styles?.[column] : null;
    return own ?? rowStyles.get(row) ?? columnStyles.get(column);
  };
  return {
    below,
    numberFormat: (row, column, style) => {
      const format = (style ?? below(row, column))?.['numberFormat'];
      return typeof format === 'string' ? format : PLAIN_FORMAT;
    },
  };
}

/** A look that hides what lies below it: a property it does not name is the default, not what is below. */
export function hiding(style: Style, below: readonly (Style | undefined)[]): Style {
  const hidden: Record<string, Style[string]> = {};
  for (const other of below) {
    for (const key of Object.keys(other ?? {})) if (!(key in style)) hidden[key] = plainValue(key);
  }
  return { ...hidden, ...style };
}

function plainValue(key: string): Style[string] {
  if (/^border\..*\.style$/.test(key)) return 'None';
  return DEFAULT_STYLE[key] ?? null;
}
