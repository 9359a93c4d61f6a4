import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import type { Grid } from '../../../src/core/table/grid';
import { bytesOf, sheet } from './books';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (
  ...list: readonly (readonly [id: string, kind: string, target: string, outside?: boolean])[]
) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target, outside]) =>
        `<Relationship Id="${id}" Type="${kind.includes('/') ? kind : `${TYPES}/${kind}`}" Target="${target}"${outside === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A package written by hand, as Excel lays it out: one sheet with formulas, a chart sheet, a link, a thread. */
function handMade(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ),
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="a" xmlns:dcterms="b" xmlns:xsi="c"><dcterms:modified xsi:type="dcterms:W3CDTF">2025-03-09T04:05:06Z</dcterms:modified></cp:coreProperties>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="Matrik &amp; Rekap" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId8"/><externalReference r:id="rId9"/></externalReferences></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId8', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rId9', 'externalLink', '/xl/externalLinks/externalLink2.xml'],
      ['rId10', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ),
    'xl/externalLinks/externalLink1.xml': `${XML}<externalLink xmlns="${MAIN}"/>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': relations([
      'rId1',
      'externalLinkPath',
      'file:///C:\\Users\\Uji\\Dinas%20Sosial%202025.xlsx',
      true,
    ]),
    'xl/externalLinks/externalLink2.xml': `${XML}<externalLink xmlns="${MAIN}"/>`,
    'xl/externalLinks/_rels/externalLink2.xml.rels': relations([
      'rId1',
      'externalLinkPath',
      'pagu 100%.xlsx',
      true,
    ]),
    'xl/persons/person.xml': `${XML}<personList><person displayName="Orang Contoh" id="{P1}"/></personList>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="2"/></cols><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      'rId1',
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      '../threadedComments/threadedComment1.xml',
    ]),
    'xl/threadedComments/threadedComment1.xml': `${XML}<ThreadedComments><threadedComment ref="B7" personId="{P1}" id="{A}"><text>Pagu &lt; realisasi?</text></threadedComment><threadedComment ref="B7" personId="{P2}" id="{B}" parentId="{A}"><text>Sudah benar</text></threadedComment><threadedComment ref="AA10" personId="{P1}" id="{C}" done="1"/></ThreadedComments>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function opened(bytes: Uint8Array) {
  const read = await readWorkbook('uji.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  const [grid] = await read.workbook.readGrids(
    read.model.sheets.slice(0, 1).map(({ name }) => name),
    { formulas: true },
  );
  return { ...read, grid };
}

const formulasOf = (grid: Grid | undefined): Record<string, string> =>
  Object.fromEntries(
    [...(grid?.formulaCells?.() ?? [])].map(({ row, column, formula }) => [
      `${String(row)},${String(column)}`,
      formula,
    ]),
  );

const cell = (address: string, formula: string, value = 1): string =>
  `<c r="${address}">${formula}<v>${String(value)}</v></c>`;

describe('formulas of a file', () => {
  test('a shared formula keeps its texts and sheet names, only references move', async () => {
    const { grid } = await opened(
      handMade(
        `<row r="1">${cell('A1', '<f t="shared" ref="A1:A3" si="0">IF(B1="K1",\'K1\'!C$1+LOG10(D1),$E1)&amp;"&lt;"</f>')}</row>` +
          `<row r="2">${cell('A2', '<f t="shared" si="0"/>')}</row>` +
          `<row r="3"><c r="A3"><f t="shared" si="0"></f><v>1</v></c></row>`,
      ),
    );
    expect(formulasOf(grid)).toEqual({
      '0,0': '=IF(B1="K1",\'K1\'!C$1+LOG10(D1),$E1)&"<"',
      '1,0': '=IF(B2="K1",\'K1\'!C$1+LOG10(D2),$E2)&"<"',
      '2,0': '=IF(B3="K1",\'K1\'!C$1+LOG10(D3),$E3)&"<"',
    });
    expect(grid?.value(1, 0)).toBe(1);
  });

  test('an array formula stands in its first cell; a data table is none', async () => {
    const { grid } = await opened(
      handMade(
        `<row r="1">${cell('A1', '<f t="array" ref="A1:A2">B1:B2*2</f>')}${cell('C1', '<f t="dataTable" ref="C1:C2" dt2D="0" dtr="0" r1="A1"/>')}</row><row r="2">${cell('A2', '')}</row>`,
      ),
    );
    expect(formulasOf(grid)).toEqual({ '0,0': '=B1:B2*2' });
  });

  test('a formula whose result is empty is known too', async () => {
    const { grid } = await opened(handMade('<row r="4"><c r="D4" t="str"><f>""</f><v></v></c></row>'));
    expect(formulasOf(grid)).toEqual({ '3,3': '=""' });
    expect(grid?.value(3, 3)).toBeNull();
  });

  test('cells without addresses are left to the library', async () => {
    const { grid } = await opened(handMade('<row><c><f>1+1</f><v>2</v></c></row>'));
    expect(formulasOf(grid)).toEqual({ '0,0': '=1+1' });
  });

  test.each(['xlsx', 'ods'] as const)('%s made by the library', async (type) => {
    const made = sheet([[1, 2, 3]]);
    made['C1'] = { t: 'n', v: 3, f: 'A1+B1' };
    const { grid } = await opened(bytesOf({ A: made }, {}, type));
    expect(formulasOf(grid)).toEqual({ '0,2': '=A1+B1' });
  });

  test('an edit keeps the others, and names of linked workbooks', async () => {
    const { workbook, grid } = await opened(
      handMade(`<row r="1">${cell('A1', '<f>[1]Rekap!B2</f>')}${cell('B1', '<f>A1</f>')}</row>`),
    );
    expect(grid?.links).toEqual(['Dinas Sosial 2025.xlsx', 'pagu 100%.xlsx']);
    const before = await workbook.write([{ sheet: 'Matrik & Rekap', row: 0, column: 1, value: 5 }]);
    const [after] = await workbook.readGrids(['Matrik & Rekap'], { formulas: true });
    expect(formulasOf(after)).toEqual({ '0,0': '=[1]Rekap!B2' });
    expect(after?.links).toEqual(grid?.links);
    await workbook.restore(before);
    const [restored] = await workbook.readGrids(['Matrik & Rekap'], { formulas: true });
    expect(formulasOf(restored)).toEqual({ '0,0': '=[1]Rekap!B2', '0,1': '=A1' });
  });
});

describe('what stands beside the cells', () => {
  test('threads with their answers, on the sheet they belong to', async () => {
    const { model } = await opened(handMade('<row r="1"/>'));
    expect(model.sheets[0]?.comments).toMatchObject([
      {
        row: 6,
        column: 1,
        content: 'Pagu < realisasi?',
        author: 'Orang Contoh',
        resolved: false,
        replies: [{ content: 'Sudah benar', author: '' }],
      },
      { row: 9, column: 26, content: '', resolved: true, replies: [] },
    ]);
  });

  test('the day the file says it was saved', async () => {
    expect((await opened(handMade('<row r="1"/>'))).modified).toBe('2025-03-09T04:05:06Z');
    const odd = { 'docProps/core.xml': '<a><modified>kemarin</modified></a>' };
    expect((await opened(handMade('<row r="1"/>', odd))).modified).toBeNull();
  });

  test('damaged side parts cost no more than themselves', async () => {
    const { grid, model } = await opened(
      handMade(`<row r="1">${cell('A1', '<f>1+1</f>', 2)}</row>`, {
        'xl/threadedComments/threadedComment1.xml': '<threadedComment ref="B7"><text>',
        'xl/persons/person.xml': '',
        'xl/externalLinks/_rels/externalLink1.xml.rels': '<Relationship',
      }),
    );
    expect(grid?.value(0, 0)).toBe(2);
    expect(model.sheets[0]?.comments).toEqual([]);
    expect(grid?.links).toEqual(['', 'pagu 100%.xlsx']);
  });
});
