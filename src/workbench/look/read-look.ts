import { CFB } from '@e965/xlsx';
import type { CellLook } from '../../ui/grid/grid-view';
import { cellLooks } from './cell-looks';
import { themeColors } from './colors';
import type { BookLook, SheetLook } from './sheet-look';
import { attributesOf, elementsOf, unescaped } from './xml';

/** Width of a digit of the default font, and the padding of a column, in pixels. */
const DIGIT = 7;
const PADDING = 5;
/** Pixels of a point. */
const POINT = 4 / 3;
/** Columns beyond this are a width said for the rest of the sheet, not for a column somebody made. */
const LAST_COLUMN = 500;

/** The library's reader of containers, which it leaves without types. */
const containers = CFB as {
  readonly read: (
    bytes: Uint8Array,
    options: { readonly type: 'array' },
  ) => {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly content?: Uint8Array | readonly number[] }[];
  };
};

/**
 * How a workbook looks: fills, fonts, number formats, widths, heights and frozen panes. Values are not read here, and
 * nothing hangs on it: a file whose looks are not understood is shown plain.
 *
 * @param bytes a file that `readContainer` has passed as .xlsx.
 * @returns looks in the order of the workbook's sheets, or `null` for any other kind of file.
 */
export function readLook(bytes: Uint8Array): BookLook | null {
  try {
    const parts = partsOf(bytes);
    const book = parts('xl/workbook.xml');
    const links = parts('xl/_rels/workbook.xml.rels');
    if (book === null || links === null) return null;
    const targets = new Map(
      elementsOf(links, 'Relationship').map(({ attributes }) => [
        attributes.get('Id'),
        partName(attributes.get('Target') ?? ''),
      ]),
    );
    const looks = cellLooks(parts('xl/styles.xml') ?? '', themeColors(parts('xl/theme/theme1.xml') ?? ''));
    const sheets = elementsOf(elementsOf(book, 'sheets')[0]?.inner ?? '', 'sheet').map(({ attributes }) => {
      const target = targets.get(attributes.get('r:id') ?? '');
      const xml = target === undefined ? null : parts(target);
      return { name: unescaped(attributes.get('name') ?? ''), ...sheetLook(xml ?? '', looks) };
    });
    return { looks, sheets };
  } catch {
    return null;
  }
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function partsOf(bytes: Uint8Array): (name: string) => string | null {
  const { FullPaths, FileIndex } = containers.read(bytes, { type: 'array' });
  const places = new Map(FullPaths.map((path, at) => [path.replace(/^[^/]*\//, ''), at]));
  return (name) => {
    const content = FileIndex[places.get(name) ?? -1]?.content;
    return content === undefined
      ? null
      : new TextDecoder().decode(content instanceof Uint8Array ? content : Uint8Array.from(content));
  };
}

function sheetLook(xml: string, looks: readonly (CellLook | null)[]): Omit<SheetLook, 'name'> {
  const dataAt = xml.search(/<(?:\w+:)?sheetData\b/);
  const head = dataAt < 0 ? xml : xml.slice(0, dataAt);
  const pane = elementsOf(head, 'pane')[0]?.attributes;
  const frozen = pane?.get('state')?.startsWith('frozen') === true;
  return {
    ...cellStyles(xml, dataAt, looks),
    columnWidths: columnWidths(head),
    frozenRows: frozen ? Number(pane.get('ySplit') ?? 0) : 0,
    frozenColumns: frozen ? Number(pane.get('xSplit') ?? 0) : 0,
  };
}

function columnWidths(head: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of elementsOf(elementsOf(head, 'cols')[0]?.inner ?? '', 'col')) {
    const characters = Number(attributes.get('width') ?? 0);
    const hidden = /^(1|true)$/.test(attributes.get('hidden') ?? '');
    const pixels = hidden ? 0 : Math.round(characters * DIGIT + PADDING);
    const last = Math.min(Number(attributes.get('max') ?? 0), LAST_COLUMN);
    for (let column = Number(attributes.get('min') ?? 1); column <= last; column += 1) {
      if (hidden || characters > 0) widths.set(column - 1, pixels);
    }
  }
  return widths;
}

type Cells = Pick<SheetLook, 'columns' | 'ends' | 'rows' | 'styles' | 'rowHeights'>;

/** Walks rows and cells by their start tags only: what stands in them was read elsewhere. */
function cellStyles(xml: string, from: number, looks: readonly (CellLook | null)[]): Cells {
  const byColumn = new Map<number, { readonly rows: number[]; readonly styles: number[] }>();
  const rowHeights = new Map<number, number>();
  const tag = /<(?:\w+:)?(row|c)\s([^>]*)>/g;
  tag.lastIndex = Math.max(0, from);
  let count = 0;
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    const [, name, text = ''] = match;
    if (name === 'row') {
      const height = heightOf(attributesOf(text));
      if (height) rowHeights.set(...height);
      continue;
    }
    const style = /\bs=["'](\d+)["']/.exec(text)?.[1];
    const place = /\br=["']([A-Z]{1,3})(\d{1,7})["']/.exec(text);
    if (style === undefined || !place || (looks[Number(style)] ?? null) === null) continue;
    const column = columnOf(place[1] ?? '');
    let cells = byColumn.get(column);
    if (!cells) byColumn.set(column, (cells = { rows: [], styles: [] }));
    cells.rows.push(Number(place[2]) - 1);
    cells.styles.push(Number(style));
    count += 1;
  }
  const columns = Uint32Array.from([...byColumn.keys()].sort((a, b) => a - b));
  const ends = new Uint32Array(columns.length);
  const rows = new Uint32Array(count);
  const styles = new Uint16Array(count);
  let at = 0;
  columns.forEach((column, index) => {
    const cells = byColumn.get(column);
    rows.set(cells?.rows ?? [], at);
    styles.set(cells?.styles ?? [], at);
    at += cells?.rows.length ?? 0;
    ends[index] = at;
  });
  return { columns, ends, rows, styles, rowHeights };
}

function heightOf(attributes: ReadonlyMap<string, string>): readonly [row: number, pixels: number] | null {
  const row = Number(attributes.get('r') ?? 0) - 1;
  const height = Number(attributes.get('ht') ?? 0);
  if (row < 0) return null;
  if (/^(1|true)$/.test(attributes.get('hidden') ?? '')) return [row, 0];
  return height > 0 ? [row, Math.round(height * POINT)] : null;
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
