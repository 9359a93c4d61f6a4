import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../../src/core/values/cell-value';
import { smallBook } from '../books';
import { readDirectory } from '../../../../src/workbook/xlsx/zip-directory';
import { bookOf, relationships } from './book-of';
import { differingParts, gridsOf, patched, refused, textsOf } from './opened';

const SHEET = 'xl/worksheets/sheet1.xml';
const put = (row: number, column: number, value: CellValue) => ({ sheet: 'A', row, column, value });
/** What stands between `<sheetData>` and `</sheetData>` of the first sheet. */
const rowsOf = (bytes: Uint8Array): string =>
  /<sheetData>(.*)<\/sheetData>/s.exec(textsOf(bytes)[SHEET] ?? '')?.[1] ?? '';
const rowsAfter = async (rows: string, ...cells: ReturnType<typeof put>[]): Promise<string> =>
  rowsOf(await patched(bookOf({ A: { rows } }), { cells }));

describe('one cell', () => {
  test.each<[string, CellValue, string]>([
    ['a number', 12.5, '<v>12.5</v>'],
    ['a text', 'Bantuan <pangan> & gizi', '<is><t>Bantuan &lt;pangan&gt; &amp; gizi</t></is>'],
    ['a text like a formula', '=1+1', '<is><t>=1+1</t></is>'],
    ['spaces at the ends', ' a ', '<is><t xml:space="preserve"> a </t></is>'],
    ['a character XML cannot carry', 'a\u000bb', '<is><t>a_x000B_b</t></is>'],
    ['a text like an escape', '_x0041_', '<is><t>_x005F_x0041_</t></is>'],
    ['true', true, '<v>1</v>'],
    ['an error', { error: '#N/A' }, '<v>#N/A</v>'],
  ])('%s', async (_, value, body) => {
    const bytes = await patched(bookOf({ A: { rows: '<row r="2"><c r="B2" s="1"><v>1</v></c></row>' } }), {
      cells: [put(1, 1, value)],
    });
    expect(rowsOf(bytes)).toContain(body);
    expect(rowsOf(bytes)).toMatch(/^<row r="2"><c r="B2" s="1"( t="\w+")?>/);
    expect((await gridsOf(bytes))['A']?.value(1, 1)).toEqual(value);
  });

  test('an emptied cell keeps its look', async () => {
    expect(await rowsAfter('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>', put(0, 0, null))).toBe(
      '<row r="1"><c r="A1" s="1"/></row>',
    );
  });

  test('what other programs say of the cell stays, what describes the old value goes', async () => {
    const rows = `<row r="1"><c r="A1" x='"1>' s="1" t="n" cm="1" vm="2"><v>3</v><extLst><ext uri="u"/></extLst></c></row>`;
    expect(await rowsAfter(rows, put(0, 0, 4))).toBe(
      `<row r="1"><c r="A1" x='"1>' s="1"><v>4</v><extLst><ext uri="u"/></extLst></c></row>`,
    );
  });
});

describe('new cells and rows', () => {
  test('stand where the order wants them', async () => {
    const rows = '<row r="2" spans="2:3"><c r="B2"><v>2</v></c></row><row r="5"/>';
    const made = await rowsAfter(rows, put(8, 0, 9), put(1, 0, 1), put(1, 2, 3), put(3, 1, 4), put(4, 0, 5));
    expect(made).toBe(
      '<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>' +
        '<row r="4"><c r="B4"><v>4</v></c></row>' +
        '<row r="5"><c r="A5"><v>5</v></c></row>' +
        '<row r="9"><c r="A9"><v>9</v></c></row>',
    );
  });

  test('rows and cells that do not say where they are', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>';
    expect(await rowsAfter(rows, put(0, 1, 5), put(1, 1, 7), put(2, 0, 8))).toBe(
      '<row><c><v>1</v></c><c><v>5</v></c></row><row><c/><c r="B2"><v>7</v></c></row>' +
        '<row r="3"><c r="A3"><v>8</v></c></row>',
    );
  });

  test('take the look of their row, else of their column', async () => {
    const sheet = {
      before: '<dimension ref="A1:A2"/><cols><col min="3" max="4" width="9" style="1"/></cols>',
      rows: '<row r="1" s="1" customFormat="1"/><row r="2" s="1"/>',
    };
    const bytes = await patched(bookOf({ A: sheet }), { cells: [put(0, 0, 1), put(1, 0, 2), put(1, 3, 3)] });
    expect(rowsOf(bytes)).toBe(
      '<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c></row>' +
        '<row r="2" s="1"><c r="A2"><v>2</v></c><c r="D2" s="1"><v>3</v></c></row>',
    );
    expect(textsOf(bytes)[SHEET]).toContain('<dimension ref="A1:D2"/>');
  });

  test('an empty sheet', async () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData /><pageMargins/></worksheet>';
    const bytes = await patched(bookOf({ A: xml }), { cells: [put(0, 0, 'x')] });
    expect(textsOf(bytes)[SHEET]).toContain(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData><pageMargins/>',
    );
  });

  test('emptying what is not there changes nothing', async () => {
    expect(
      await rowsAfter('<row r="2"><c r="B2"/></row>', put(0, 0, null), put(1, 0, null), put(6, 0, null)),
    ).toBe('<row r="2"><c r="B2"/></row>');
  });

  test('comments and CDATA are no rows', async () => {
    const rows =
      '<!-- <row r="1"> --><row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[</c><row r="3">]]></t></is></c></row>';
    expect(await rowsAfter(rows, put(2, 0, 1))).toBe(`${rows}<row r="3"><c r="A3"><v>1</v></c></row>`);
  });
});

describe('formulas', () => {
  const CHAIN = {
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'calcChain', 'calcChain.xml'],
    ]),
    'xl/calcChain.xml': '<calcChain xmlns="x"><c r="A1" i="1"/></calcChain>',
  };

  test('a cell that others are computed from: Excel computes everything when it opens the file', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
    const before = bookOf({ A: { rows } }, CHAIN);
    const after = await patched(before, { cells: [put(0, 0, 5)] });
    expect(textsOf(after)['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(differingParts(before, after)).toEqual(['xl/workbook.xml', SHEET]);
  });

  test('a formula on another sheet counts too, and without any formula the workbook part stays as it is', async () => {
    const one = { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' };
    const two = { rows: '<row r="1"><c r="A1"><f>A!A1</f></c></row>' };
    const both = await patched(bookOf({ A: one, B: two }), { cells: [put(0, 0, 5)] });
    expect(textsOf(both)['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    const alone = bookOf({ A: one });
    expect(differingParts(alone, await patched(alone, { cells: [put(0, 0, 5)] }))).toEqual([SHEET]);
  });

  test('a formula that is written over leaves the list of what to compute', async () => {
    const before = bookOf({ A: { rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' } }, CHAIN);
    const after = textsOf(await patched(before, { cells: [put(0, 0, 'dua')] }));
    expect(after[SHEET]).not.toContain('<f>');
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  test('the first cell of a shared formula: the others get formulas of their own', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><v>1</v></c></row>';
    expect(await rowsAfter(rows, put(0, 1, 9), put(2, 2, 8))).toBe(
      '<row r="1"><c r="B1"><v>9</v></c></row>' +
        '<row r="2"><c r="B2"><f>A2*$A$1&amp;&quot;A1&quot;</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f>A3*$A$1&amp;&quot;A1&quot;</f><v>3</v></c><c r="C3"><v>8</v></c></row>',
    );
  });

  test('one of the others: the first keeps the formula', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>';
    expect(await rowsAfter(rows, put(1, 1, 9))).toBe(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><v>9</v></c></row>',
    );
  });

  test('an array formula is not taken apart; one of a single cell may go', async () => {
    const array = (ref: string): string =>
      `<row r="1"><c r="A1"><f t="array" ref="${ref}">X</f><v>1</v></c><c r="B1"><v>1</v></c></row>`;
    expect(
      await refused(bookOf({ A: { rows: array('A1:B1') } }), { cells: [put(0, 0, 1), put(0, 1, 1)] }),
    ).toEqual([
      { reason: 'rumus-larik', sheet: 'A', row: 0, column: 0 },
      { reason: 'rumus-larik', sheet: 'A', row: 0, column: 1 },
    ]);
    expect(await rowsAfter(array('A1'), put(0, 0, 4))).toContain('<c r="A1"><v>4</v></c>');
  });
});

describe('what is refused', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const reasons = async (sheet: Parameters<typeof bookOf>[0][string], ...cells: ReturnType<typeof put>[]) =>
    (await refused(bookOf({ A: sheet }), { cells })).map(({ reason }) => reason);

  test('contents no cell can hold, all said at once', async () => {
    expect(
      await reasons(
        { rows },
        put(0, 0, NaN),
        put(1, 0, 'x'.repeat(32_768)),
        put(2, 0, 1),
        put(2, 0, 2),
        put(-1, 0, 1),
      ),
    ).toEqual(['di-luar-lembar', 'angka-tidak-sah', 'teks-terlalu-panjang', 'isi-ganda']);
  });

  test('a sheet that is not there, and the other one is not written either', async () => {
    expect(
      await refused(bookOf({ A: { rows } }), { cells: [{ ...put(0, 0, 1), sheet: 'B' }, put(0, 0, 2)] }),
    ).toEqual([{ reason: 'lembar-tidak-ada', sheet: 'B', row: 0, column: 0 }]);
  });

  test('a cell below a merge, which may only be emptied', async () => {
    const sheet = { rows, after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' };
    expect(await reasons(sheet, put(0, 1, 1), put(1, 1, null), put(0, 0, 3))).toEqual(['sel-gabungan']);
  });

  test('a locked cell of a protected sheet', async () => {
    const sheet = {
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>',
      after: '<sheetProtection sheet="1" objects="1"/>',
    };
    expect(await reasons(sheet, put(0, 0, 1), put(0, 1, 1))).toEqual(['sel-terkunci']);
  });

  test('a heading of a table, unless it stays the same; a cell of a pivot table', async () => {
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'pivotTable', '/xl/pivotTables/pivotTable1.xml'],
      ]),
      'xl/tables/table1.xml':
        '<table ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name="Pagu"/><tableColumn id="2" name="Sisa_x000a_Pagu"/></tableColumns></table>',
      'xl/pivotTables/pivotTable1.xml':
        '<pivotTableDefinition><location ref="F1:G9"/></pivotTableDefinition>',
    };
    const cells = [put(0, 0, 'Anggaran'), put(0, 1, 'Sisa\nPagu'), put(1, 0, 5), put(3, 6, 1)];
    expect((await refused(bookOf({ A: { rows } }, parts), { cells })).map(({ reason }) => reason)).toEqual([
      'judul-tabel',
      'tabel-pivot',
    ]);
  });

  test.each([
    [
      'names with a prefix',
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>',
    ],
    ['rows out of order', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    [
      'cells out of order',
      '<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>',
    ],
    ['a cell of another row', '<worksheet><sheetData><row r="1"><c r="B2"/></row></sheetData></worksheet>'],
    ['rows without end', '<worksheet><sheetData><row r="1"><c r="B1">'],
    ['no rows at all', '<worksheet/>'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><worksheet><sheetData/></worksheet>'],
  ])('a sheet not written as Excel writes: %s', async (_, xml) => {
    expect(await reasons(xml, put(0, 0, 1))).toEqual(['bentuk-asing']);
  });

  test('files that are no .xlsx, are signed, or are damaged', async () => {
    const reason = async (bytes: Uint8Array): Promise<unknown> =>
      (await refused(bytes, { cells: [put(0, 0, 1)] }))[0]?.reason;
    expect(await reason(new Uint8Array())).toBe('kosong');
    expect(await reason(bookOf({ A: { rows } }, { '_xmlsignatures/sig1.xml': '<s/>' }))).toBe(
      'bertanda-tangan',
    );
    expect(await reason(bookOf({ A: { rows } }, { '_rels/.rels': relationships([]) }))).toBe('format-lain');
    const damaged = bookOf({ A: { rows } });
    const directory = readDirectory(damaged, 99);
    const entry = typeof directory === 'string' ? undefined : directory.find(({ name }) => name === SHEET);
    const at = (entry?.headerAt ?? 0) + 30 + SHEET.length + 20;
    damaged[at] = (damaged[at] ?? 0) ^ 255;
    expect(await reason(damaged)).toBe('rusak');
  });
});

test('a file of another program, one cell changed: nothing else differs', async () => {
  const before = smallBook();
  const after = await patched(before, {
    cells: [{ sheet: 'pemetaan', row: 2, column: 3, value: 2_000_000 }],
  });
  expect(differingParts(before, after)).toEqual([SHEET]);
  const grid = (await gridsOf(after))['Pemetaan'];
  expect([grid?.value(1, 3), grid?.value(2, 3), grid?.value(2, 2)]).toEqual([
    1_250_000.5,
    2_000_000,
    'Padat karya',
  ]);
});
