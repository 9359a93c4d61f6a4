import { contains, parseReference } from '../../workbook/a1';
import { formulaAt, valueAt, writeArea } from '../../workbook/memory/cells';
import { cellKey } from '../../workbook/memory/cell-key';
import { findSheet, mergeArea } from '../../workbook/memory/sheets';
import { clearStyle, styleAt } from '../../workbook/memory/style';
import { HostError } from '../host-error';
import { isHostObject, type Arg, type HostContext } from '../host-type';
import { refuseIfLocked } from './range-cells';
import type { RangeSelf } from './selves';

function sourceOf({ sheet }: RangeSelf, source: Arg, { book }: HostContext): RangeSelf {
  if (isHostObject(source)) return source.self as RangeSelf;
  const read = typeof source === 'string' ? parseReference(source) : null;
  const from = read?.sheet === null ? sheet : read && findSheet(book, read.sheet);
  if (!read || !from) throw new HostError('InvalidArgument', 'The source is no range.');
  return { sheet: from, area: read.area };
}

/**
 * Copies cells as Range.copyFrom does, with looks and merges. Formulas keep their letters: they are copied to the very
 * same place of another sheet only.
 *
 * @throws HostError `UnsupportedOperation` for a kind of copy, or a formula on its way elsewhere, nobody asked for yet.
 */
export function copyCells(target: RangeSelf, source: Arg, copyType: Arg, host: HostContext): void {
  if (copyType !== undefined && copyType !== 'All')
    throw new HostError('UnsupportedOperation', 'Everything of the cells is copied, or nothing.');
  refuseIfLocked(target);
  const from = sourceOf(target, source, host);
  const { book, addin } = host;
  const { sheet } = target;
  const { top, left } = target.area;
  const [down, across] = [top - from.area.top, left - from.area.left];
  const area = {
    top,
    left,
    bottom: from.area.bottom + down,
    right: from.area.right + across,
  };
  clearStyle(book, sheet, area);
  writeArea(
    book,
    sheet,
    area,
    (row, column) => {
      const [fromRow, fromColumn] = [row - down, column - across];
      const style = styleAt(from.sheet, fromRow, fromColumn);
      if (Object.keys(style).length > 0) sheet.cellStyles.set(cellKey(row, column), style);
      const formula = formulaAt(from.sheet, fromRow, fromColumn);
      if (formula !== null && (down !== 0 || across !== 0))
        throw new HostError('UnsupportedOperation', 'A formula would have to be moved.');
      const value = valueAt(from.sheet, fromRow, fromColumn);
      return formula === null ? { kind: 'constant', value } : { kind: 'formula', formula, result: value };
    },
    addin,
  );
  for (const merge of from.sheet.merges) {
    if (!contains(from.area, merge)) continue;
    mergeArea(book, sheet, {
      top: merge.top + down,
      left: merge.left + across,
      bottom: merge.bottom + down,
      right: merge.right + across,
    });
  }
}
