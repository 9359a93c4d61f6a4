import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { isCellError, type CellValue } from '../../../core/values/cell-value';
import type { Severity } from '../../../core/findings/finding';
import type { CellLook } from '../grid-view';

/** Fills of marked cells: Excel's own three for bad, neutral and note; black text stands at 4.5:1 on each. */
const MARK_FILL: Readonly<Record<Severity, string>> = {
  error: '#ffc7ce',
  warning: '#ffeb9c',
  info: '#ddebf7',
};

const MARK_EDGE: Readonly<Record<Severity, string>> = {
  error: '#b10e1c',
  warning: '#8a5a00',
  info: '#0f548c',
};

// Univer's own numbers, written out so that this file needs nothing of Univer at run time.
const YES = 1;
const ALIGN = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = 3;
const THIN = 1;
const MEDIUM = 8;
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** A look as Univer's style; `null` when nothing differs from the default. */
export function styleOf(look: CellLook | null, mark: Severity | null): IStyleData | null {
  const style: Record<string, unknown> = {};
  const fill = mark === null ? look?.fill : MARK_FILL[mark];
  if (fill !== undefined) style['bg'] = { rgb: fill };
  if (mark !== null) style['bd'] = edges(MARK_EDGE[mark], MEDIUM);
  else if (look?.bordered) style['bd'] = edges('#a6a6a6', THIN);
  // A mark is light: the sheet's own letters may be white.
  if (mark !== null) style['cl'] = { rgb: '#1b1b1b' };
  else if (look?.color !== undefined) style['cl'] = { rgb: look.color };
  if (look?.bold) style['bl'] = YES;
  if (look?.italic) style['it'] = YES;
  if (look?.wrap) style['tb'] = WRAP;
  if (look?.align) style['ht'] = ALIGN[look.align];
  if (look?.vertical) style['vt'] = VERTICAL[look.vertical];
  if (look?.numberFormat !== undefined) style['n'] = { pattern: look.numberFormat };
  return Object.keys(style).length > 0 ? style : null;
}

const edges = (rgb: string, s: number): object => {
  const edge = { s, cl: { rgb } };
  return { t: edge, b: edge, l: edge, r: edge };
};

/** A value and its style id as Univer's cell; `null` when there is nothing to show. */
export function cellDataOf(value: CellValue, style: string | null): ICellData | null {
  if (value === null) return style === null ? null : { s: style };
  const cell: Record<string, unknown> = isCellError(value)
    ? { v: value.error, t: TEXT }
    : typeof value === 'number'
      ? { v: value, t: NUMBER }
      : typeof value === 'boolean'
        ? { v: value ? 1 : 0, t: BOOLEAN }
        : { v: value, t: TEXT };
  if (style !== null) cell['s'] = style;
  return cell;
}

/** What a cell changed in Univer holds now; `undefined` when the change was not one of its value. */
export function editedValue(cell: Nullable<ICellData>): string | number | boolean | null | undefined {
  if (!cell) return null;
  if (typeof cell.f === 'string') return undefined; // formulas are refused where they are typed
  // Typed text that runs over lines comes as a little document, closed by \r\n.
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return plain(rich);
  if (cell.v === undefined) return cell.p === null ? null : undefined;
  if (cell.v === null || cell.v === '') return null;
  if (Number(cell.t) === BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  return cell.v;
}

const plain = (stream: string): string | null => {
  const text = stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return text === '' ? null : text;
};
