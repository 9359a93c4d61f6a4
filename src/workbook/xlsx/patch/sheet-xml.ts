import { cellAddress } from '../../../core/table/address';
import { areaAddress } from '../../a1';
import { bodyArea } from './stream-rows';
import { cellXml, newCellTag } from './cell-xml';
import { attribute, conditionalXml, mergesXml, paneXml, protectionXml, validationXml } from './sheet-pieces';
import type { SheetSpec, SpecCell, SpecContent, SpecLine } from '../../sheet-spec';
import type { StyleBook } from './style-book';
import { argb } from './style-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const EMPTY: SpecContent = { kind: 'constant', value: null };
/** Excel's own margins, in inches. */
const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** Ids of the relationships a sheet's part refers to. */
export interface SheetLinks {
  readonly drawing?: string;
  readonly notes?: string;
  readonly tables: readonly string[];
}

/** The part of a new sheet in two: its body, if it has one, comes between them. */
export interface SheetFrame {
  /** Ends behind the last row of its cells. */
  readonly head: string;
  /** Begins with the end of the rows. */
  readonly tail: string;
}

/**
 * Writes a new sheet.
 *
 * @param spec what is on it; its cells in any order, one for a place.
 * @param styles gives numbers to the looks.
 * @param links ids of what lies in parts of its own.
 */
export function sheetXml(spec: SheetSpec, styles: StyleBook, links: SheetLinks): SheetFrame {
  const { merges = [], validations = [], conditionalFormats = [], autoFilter, protection } = spec;
  const head = [
    propertiesXml(spec),
    `<dimension ref="${usedAddress(spec)}"/>`,
    viewXml(spec),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(spec.columns ?? [], styles),
    `<sheetData>${rowsXml(spec, styles)}`,
  ];
  const tail = [
    '</sheetData>',
    protection ? protectionXml(protection) : '',
    autoFilter ? `<autoFilter ref="${areaAddress(autoFilter)}"/>` : '',
    mergesXml(merges),
    conditionalFormats.map((format, at) => conditionalXml(format, at + 1, styles)).join(''),
    validations.length === 0
      ? ''
      : `<dataValidations count="${String(validations.length)}">${validations.map(validationXml).join('')}</dataValidations>`,
    MARGINS,
    pageXml(spec.print),
    links.drawing === undefined ? '' : `<drawing r:id="${links.drawing}"/>`,
    links.notes === undefined ? '' : `<legacyDrawing r:id="${links.notes}"/>`,
    links.tables.length === 0
      ? ''
      : `<tableParts count="${String(links.tables.length)}">${links.tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
  ];
  return {
    head: `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${head.join('')}`,
    tail: `${tail.join('')}</worksheet>`,
  };
}

function propertiesXml({ tabColor, print }: SheetSpec): string {
  const color = argb(tabColor);
  const inner =
    (color === null ? '' : `<tabColor rgb="${color}"/>`) +
    (print?.fitWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
}

function viewXml({ showGridlines = true, frozen = { rows: 0, columns: 0 } }: SheetSpec): string {
  const head = `<sheetView${showGridlines ? '' : ' showGridLines="0"'} workbookViewId="0"`;
  const pane = paneXml(frozen);
  return `<sheetViews>${pane === '' ? `${head}/>` : `${head}>${pane}</sheetView>`}</sheetViews>`;
}

function pageXml(print: SheetSpec['print']): string {
  if (!print?.landscape && !print?.fitWidth) return '';
  const fit = print.fitWidth === true ? ' fitToHeight="0"' : '';
  return `<pageSetup paperSize="9"${print.landscape === true ? ' orientation="landscape"' : ''}${fit}/>`;
}

function columnsXml(columns: readonly SpecLine[], styles: StyleBook): string {
  if (columns.length === 0) return '';
  const cols = [...columns]
    .sort((a, b) => a.index - b.index)
    .map(({ index, size, hidden, style }) => {
      const number = String(index + 1);
      const width = ` width="${String(size ?? 9.140625)}"${size === undefined ? '' : ' customWidth="1"'}`;
      const look = style ? attribute('style', styles.restyle(0, style)) : '';
      return `<col min="${number}" max="${number}"${width}${look}${hidden === true ? ' hidden="1"' : ''}/>`;
    });
  return `<cols>${cols.join('')}</cols>`;
}

function rowsXml({ cells, rows = [], columns = [] }: SheetSpec, styles: StyleBook): string {
  const lines = new Map(rows.map((line) => [line.index, line]));
  const columnStyle = new Map(columns.map(({ index, style }) => [index, style]));
  const byRow = new Map<number, SpecCell[]>(rows.map(({ index }) => [index, []]));
  for (const cell of cells) {
    const list = byRow.get(cell.row);
    if (list) list.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const xml: string[] = [];
  for (const [row, list] of [...byRow].sort(([a], [b]) => a - b)) {
    const line = lines.get(row);
    const written = [...list]
      .sort((a, b) => a.column - b.column)
      .map(({ column, content = EMPTY, style }) => {
        const look = style ?? line?.style ?? columnStyle.get(column);
        return cellXml(newCellTag(cellAddress(row, column), look ? styles.restyle(0, look) : 0), content);
      });
    const head = `<row r="${String(row + 1)}"${lineAttributes(line, styles)}`;
    xml.push(written.length === 0 ? `${head}/>` : `${head}>${written.join('')}</row>`);
  }
  return xml.join('');
}

function lineAttributes(line: SpecLine | undefined, styles: StyleBook): string {
  if (!line) return '';
  const look = line.style ? `${attribute('s', styles.restyle(0, line.style))} customFormat="1"` : '';
  const height = line.size === undefined ? '' : `${attribute('ht', line.size)} customHeight="1"`;
  return look + height + (line.hidden === true ? ' hidden="1"' : '');
}

function usedAddress({ cells, body }: SheetSpec): string {
  const rows = body && body.count > 0 && body.width > 0 ? bodyArea(body) : null;
  if (cells.length === 0) return rows ? areaAddress(rows) : 'A1';
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (rows) return areaAddress({ top, left: 0, bottom: rows.bottom, right: Math.max(right, rows.right) });
  return areaAddress({ top, left, bottom, right });
}
