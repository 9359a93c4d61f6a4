import type { GridArea, GridMark, GridSheet } from './grid-view';

/** Where an arrow key points. */
export type JumpDirection = 'up' | 'right' | 'down' | 'left';

/** A stretch of the line a jump runs along that is one cell to the eye; 0-based and inclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where Ctrl and an arrow key lead, as in Excel: to the end of the filled cells when the next one is filled, to the next
 * filled cell when it is not, and to the edge of the sheet when there is none. Hidden rows and columns are passed over. A
 * merged area is one cell, filled when its top left cell is.
 *
 * @param sheet the sheet, read cell by cell along one row or column.
 * @param from the active cell.
 * @param direction where the key points.
 * @param size how many rows and columns the view shows, empty ones included: its edge is the sheet's.
 * @returns the cell led to, a merged one with all of its area; `null` when there is nowhere to go.
 */
export function jumpFrom(
  sheet: Pick<GridSheet, 'value' | 'merges' | 'columnWidths' | 'rowHeights'>,
  from: Pick<GridMark, 'row' | 'column'>,
  direction: JumpDirection,
  size: Pick<GridSheet, 'rowCount' | 'columnCount'>,
): GridArea | null {
  const isDown = direction === 'up' || direction === 'down';
  const isBack = direction === 'up' || direction === 'left';
  const across = isDown ? from.column : from.row;
  const count = isDown ? size.rowCount : size.columnCount;
  const sizes = isDown ? sheet.rowHeights : sheet.columnWidths;
  const merges = mergesOnLine(sheet.merges, isDown, across);

  const cellAt = (span: Span): GridArea =>
    merges.areas.get(span) ??
    (isDown
      ? { top: span.start, left: across, bottom: span.end, right: across }
      : { top: across, left: span.start, bottom: across, right: span.end });
  const isFilled = (span: Span): boolean => {
    const { top, left } = cellAt(span);
    return sheet.value(top, left) !== null;
  };
  const isHidden = ({ start, end }: Span): boolean => {
    for (let at = start; at <= end; at += 1) if (sizes.get(at) !== 0) return false;
    return true;
  };
  const next = (span: Span): Span | null => {
    for (let last = span; ;) {
      const at = isBack ? last.start - 1 : last.end + 1;
      if (at < 0 || at >= count) return null;
      // Merged areas do not overlap, so a step comes upon each at its near end.
      last = (isBack ? merges.byEnd : merges.byStart).get(at) ?? { start: at, end: at };
      if (!isHidden(last)) return last;
    }
  };

  const at = isDown ? from.row : from.column;
  const start = merges.spans.find((span) => span.start <= at && at <= span.end) ?? { start: at, end: at };
  const first = next(start);
  if (!first) return null;
  let reached = first;
  const along = isFilled(start) && isFilled(first);
  for (let ahead: Span | null = first; ahead; ahead = next(ahead)) {
    const filled = isFilled(ahead);
    if (along && !filled) break;
    reached = ahead;
    if (!along && filled) break;
  }
  return cellAt(reached);
}

/** The merged areas a row or a column runs through. */
function mergesOnLine(
  merges: readonly GridArea[],
  isDown: boolean,
  across: number,
): {
  readonly spans: readonly Span[];
  readonly areas: ReadonlyMap<Span, GridArea>;
  readonly byStart: ReadonlyMap<number, Span>;
  readonly byEnd: ReadonlyMap<number, Span>;
} {
  const areas = new Map<Span, GridArea>();
  for (const area of merges) {
    const { top, left, bottom, right } = area;
    if (isDown && left <= across && across <= right) areas.set({ start: top, end: bottom }, area);
    if (!isDown && top <= across && across <= bottom) areas.set({ start: left, end: right }, area);
  }
  const spans = [...areas.keys()];
  return {
    spans,
    areas,
    byStart: new Map(spans.map((span) => [span.start, span])),
    byEnd: new Map(spans.map((span) => [span.end, span])),
  };
}
