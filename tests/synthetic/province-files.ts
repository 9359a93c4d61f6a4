import { unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../src/core/table/address';
import { isCellError, type CellValue } from '../../src/core/values/cell-value';
import type { SyntheticBook } from './province';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? '&quot;');

/**
 * The .xlsx file of a made-up workbook, with shared strings as Excel writes them. Written by hand: a library takes a second
 * for each, and ours is what is tested.
 */
export function provinceFile({ sheets, modified }: Pick<SyntheticBook, 'sheets' | 'modified'>): Uint8Array {
  const strings = new Map<string, number>();
  const parts: Record<string, string> = {};
  sheets.forEach(({ cells }, at) => {
    parts[`xl/worksheets/sheet${String(at + 1)}.xml`] = sheetXml(cells, strings);
  });
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="r${String(at + 1)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
  );
  const names = sheets.map(
    ({ sheet }, at) =>
      `<sheet name="${escaped(sheet)}" sheetId="${String(at + 1)}" r:id="r${String(at + 1)}"/>`,
  );
  const types = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const all: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${modified === null ? '' : `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified>`}</cp:coreProperties>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, encoder.encode(HEAD + xml)])),
    { level: 6, mtime: new Date(2025, 0, 1) },
  );
}

function sheetXml(cells: readonly (readonly CellValue[])[], strings: Map<string, number>): string {
  const letters = Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) =>
    columnLetters(at),
  );
  const codeOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const rows = cells.map((row, at) => {
    const number = String(at + 1);
    const written = row.map((value, column) => {
      const place = `r="${letters[column] ?? ''}${number}"`;
      if (value === null) return '';
      if (isCellError(value)) return `<c ${place} t="e"><v>${value.error}</v></c>`;
      if (typeof value === 'string') return `<c ${place} t="s"><v>${String(codeOf(value))}</v></c>`;
      if (typeof value === 'boolean') return `<c ${place} t="b"><v>${String(Number(value))}</v></c>`;
      return `<c ${place}><v>${String(value)}</v></c>`;
    });
    return `<row r="${number}">${written.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** A few kilobytes that unfold to more than any workbook holds, in the place of a sheet. */
export function bombFile(): Uint8Array {
  const parts = unzipSync(
    provinceFile({ sheets: [{ sheet: 'Pemetaan', cells: [['No', 'Sub Kegiatan']] }], modified: null }),
  );
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(BOMB) }, { level: 9 });
}

const BOMB = 80 * 1024 * 1024;
