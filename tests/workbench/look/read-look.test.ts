import { describe, expect, test } from '@jest/globals';
import { CFB, utils, write } from '@e965/xlsx';
import type { CellLook } from '../../../src/ui/grid/grid-view';
import { readLook } from '../../../src/workbench/look/read-look';
import { attributesOf, elementsOf, isOn, unescaped } from '../../../src/workbench/look/xml';

const STYLES = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;Rp&quot;\\ #,##0"/></numFmts>
<fonts><font><sz val="11"/></font><font><b/><i val='1'/><color rgb="FFFFFFFF"/></font><font><b val="0"/><color theme="4" tint="-0.5"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
<borders><border><left/><right/></border><border><left style="thin"><color auto="1"/></left></border></borders>
<cellStyleXfs><xf numFmtId="0" fontId="1" fillId="2" borderId="1"/></cellStyleXfs>
<cellXfs>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0"/>
<xf numFmtId="14" fontId="2" fillId="3" borderId="0"/>
</cellXfs></styleSheet>`;

const THEME = `<a:theme xmlns:a="x"><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>`;

const SHEET = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="6" topLeftCell="C7" state="frozen"/></sheetView></sheetViews>
<cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="3" width="20" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/><col min="5" max="16384" width="11"/></cols>
<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>No</t></is></c><c r="B1" s='1'/></row>
<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="7"><c r="K7" s="2"><v>5</v></c><c r="L7" s="3"><v>45000</v></c><c r="M7" s="0"><v>1</v></c></row></sheetData></worksheet>`;

const cfb = CFB as {
  read: (bytes: Uint8Array, options: object) => object;
  find: (file: object, path: string) => { content: Uint8Array } | null;
  write: (file: object, options: object) => Uint8Array;
  utils: { cfb_add: (file: object, name: string, content: Uint8Array) => void };
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook whose sheet, styles and theme are those above. */
function styledBook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Matrik & Rekap');
  const made = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  const file = cfb.read(new Uint8Array(made), { type: 'array' });
  for (const [name, text] of [
    ['/xl/styles.xml', STYLES],
    ['/xl/theme/theme1.xml', THEME],
    ['/xl/worksheets/sheet1.xml', SHEET],
  ] as const) {
    const part = cfb.find(file, name);
    if (part) part.content = bytesOf(text);
    else cfb.utils.cfb_add(file, name, bytesOf(text));
  }
  return Uint8Array.from(cfb.write(file, { type: 'array', fileType: 'zip' }));
}

describe('how a workbook looks', () => {
  const look = readLook(styledBook());
  const sheet = look?.sheets[0];
  const at = (row: number, column: number): CellLook | null | undefined => {
    const index = [...(sheet?.columns ?? [])].indexOf(column);
    const from = index <= 0 ? 0 : (sheet?.ends[index - 1] ?? 0);
    const end = sheet?.ends[index] ?? 0;
    const place = sheet?.rows.subarray(from, end).indexOf(row) ?? -1;
    return place < 0 ? undefined : look?.looks[sheet?.styles[from + place] ?? -1];
  };

  test('a header keeps its fill, letters, border and place', () => {
    const header = {
      fill: '#1f4e79',
      color: '#ffffff',
      bold: true,
      italic: true,
      bordered: true,
      align: 'center',
      vertical: 'middle',
      wrap: true,
    };
    expect(at(0, 0)).toEqual(header);
    expect(at(0, 1)).toEqual(header); // an empty cell has its looks too
  });

  test('number formats come as they are written, built-in ones by their number', () => {
    expect(at(6, 10)).toEqual({ numberFormat: '"Rp"\\ #,##0' });
    expect(at(6, 11)).toEqual({ numberFormat: 'dd/mm/yyyy', fill: '#ffff00', color: '#223962' });
  });

  test('a cell that looks like any other is not listed', () => {
    expect(at(6, 12)).toBeUndefined();
    expect(sheet?.rows.length).toBe(4);
  });

  test('widths, heights, what is hidden and what is frozen', () => {
    expect(sheet).toMatchObject({ name: 'Matrik & Rekap', frozenRows: 6, frozenColumns: 2 });
    expect([...(sheet?.columnWidths ?? [])].slice(0, 4)).toEqual([
      [0, 45],
      [1, 145],
      [2, 145],
      [3, 0],
    ]);
    expect(sheet?.columnWidths.size).toBeLessThanOrEqual(500);
    expect([...(sheet?.rowHeights ?? [])]).toEqual([
      [0, 40],
      [1, 0],
    ]);
  });

  test.each([
    ['no zip at all', new Uint8Array([1, 2, 3])],
    ['a zip without a workbook', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])],
  ])('%s has no looks, and nothing is thrown', (_why, bytes) => {
    expect(readLook(bytes)).toBeNull();
  });
});

describe('xml', () => {
  test('attributes in either kind of quote', () => {
    expect([...attributesOf(`r="A1" s='4' x:y="z"`)]).toEqual([
      ['r', 'A1'],
      ['s', '4'],
      ['x:y', 'z'],
    ]);
  });
  test('elements with and without a prefix, closed or not', () => {
    expect(elementsOf('<a/><x:a k="1">in</x:a><ab/>', 'a').map(({ inner }) => inner)).toEqual(['', 'in']);
  });
  test.each([
    ['<b/>', true],
    ['<b val="1"/>', true],
    ['<b val="0"/>', false],
    ['<i/>', false],
  ])('isOn(%s) is %j', (xml, expected) => {
    expect(isOn(xml, 'b')).toBe(expected);
  });
  test('escapes are undone once', () => {
    expect(unescaped('&amp;lt; &quot;a&quot;')).toBe('&lt; "a"');
  });
  test('a hostile part takes no longer than a long one', () => {
    const start = performance.now();
    elementsOf('<fill>'.repeat(100_000), 'fill');
    elementsOf(`${'<fill>'.repeat(100_000)}</fill>`, 'fill');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
