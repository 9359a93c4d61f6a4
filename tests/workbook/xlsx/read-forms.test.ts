import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGridBuilder, type Grid } from '../../../src/core/table/grid';
import { createStringPool } from '../../../src/core/table/string-pool';
import { READ_LIMITS } from '../../../src/workbook/xlsx/limits';
import { storeFormulas } from '../../../src/workbook/xlsx/read/formula-store';
import { readDirect } from '../../../src/workbook/xlsx/read/read-direct';
import { scanSheet } from '../../../src/workbook/xlsx/read/scan-sheet';
import { scanStrings } from '../../../src/workbook/xlsx/read/scan-strings';
import { numberTexts } from '../../../src/workbook/xlsx/read/text-numbers';
import { scanPieces } from '../../../src/workbook/xlsx/read/xml-pieces';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { oursOf } from './compared';
import { bookOf, relationships, type SheetXml } from './patch/book-of';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

async function gridOf(sheet: SheetXml | string, parts: Record<string, string> = {}): Promise<Grid> {
  const [grid] = await oursOf(bookOf({ A: sheet }, parts));
  if (!grid) throw new Error('no sheet');
  return grid;
}
const valuesOf = (grid: Grid): unknown =>
  [...grid.usedRows].map((row) => grid.usedColumns.map((column) => grid.value(row, column)));

const STRINGS = {
  'xl/_rels/workbook.xml.rels': relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
  ]),
  'xl/sharedStrings.xml': `\ufeff<?xml version='1.0'?>\n<sst xmlns='${MAIN}' count="8">
    <si><t>biasa</t></si><si/><si><t xml:space="preserve"> spasi </t></si>
    <si><r><rPr><b/></rPr><t>tebal</t></r><r><t> dan biasa</t></r><phoneticPr fontId="1"/></si>
    <si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si><!-- catatan -->
    <si><t><![CDATA[<&>]]> &amp; _x0041_</t></si>
    <si><t xml:space="preserve"> é &amp; x</t></si><si><t xml:space="preserve">baca </t><rPh sb="0" eb="1"><t>bukan</t></rPh></si><extLst><ext><si><t>bukan</t></si></ext></extLst></sst>`,
};

describe('forms of one sheet', () => {
  test('shared strings: plain, empty, of runs, with how they are said, with CDATA', async () => {
    const places = [0, 1, 2, 3, 4, 5, 6, 7];
    const cells = places.map((at) => `<c t="s"><v>${String(at)}</v></c>`).join('');
    const grid = await gridOf({ rows: `<row>${cells}</row>` }, STRINGS);
    const texts = places.map((at) => grid.value(0, at));
    const [odd, aloud] = [' é & x', 'baca '];
    expect(texts).toEqual(['biasa', null, ' spasi ', 'tebal dan biasa', '漢字', '<&> & A', odd, aloud]);
  });

  test('attributes in single quotes, in any order, with spaces around', async () => {
    const grid = await gridOf({
      rows: `<row r = '3'\n><c t='n' s='0' r='B3'><v>1</v></c><c\tr = "C3" ><v>2</v></c ></row >`,
    });
    expect([[...grid.usedRows], grid.usedColumns, valuesOf(grid)]).toEqual([[2], [1, 2], [[1, 2]]]);
  });

  test('cells and rows without a place of their own follow each other', async () => {
    const grid = await gridOf({
      rows: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="C4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    });
    expect([[...grid.usedRows], grid.usedColumns]).toEqual([
      [0, 3, 4],
      [0, 2, 3],
    ]);
    expect([grid.value(0, 2), grid.value(3, 3), grid.value(4, 0)]).toEqual([3, 5, 6]);
  });

  test('more columns than any recognised sheet, and the last cell there is', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
    const grid = await gridOf({ rows: `<row r="1"><c r="ZZ1"><v>1</v></c></row>${far}` });
    expect([grid.cellCount, grid.value(0, 701), grid.value(1_048_575, 16_383)]).toEqual([2, 1, 9]);
  });

  test('numbers: fifteen digits and fewer, more, exponents, signs', async () => {
    const numbers = ['0', '-1', '123456789012345', '-0.000000000000001', '29986597.2', '12345678901234567'];
    const more = ['0.1', '1.1', '2.675', '1.5E3', '-2e-7', '5.', '.5', '+7', '4.35', '0.30000000000000004'];
    const cells = [...numbers, ...more].map((number) => `<c><v>${number}</v></c>`).join('');
    const grid = await gridOf({ rows: `<row r="1">${cells}</row>` });
    expect(valuesOf(grid)).toEqual([[...numbers, ...more].map(Number)]);
  });

  test('any number reads back to the last digit', async () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    await fc.assert(
      fc.asyncProperty(fc.array(double, { minLength: 1, maxLength: 20 }), async (values) => {
        const cells = values.map((value) => `<c><v>${String(value)}</v></c>`).join('');
        const grid = await gridOf({ rows: `<row r="1">${cells}</row>` });
        expect(values.map((_, at) => grid.value(0, at))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  test('dates as ISO 8601 become serial numbers of the workbook', async () => {
    const iso = ['1900-01-01', '1900-02-28', '1900-03-01', '2025-03-09T18:00:00', '2025-03-09T06:00:00.5Z'];
    const rows = `<row r="1">${iso.map((date) => `<c t="d"><v>${date}</v></c>`).join('')}</row>`;
    const grid = await gridOf({ rows });
    const half = 45_725 + (6 * 3600 + 0.5) / 86_400;
    expect(valuesOf(grid)).toEqual([[1, 59, 61, 45_725.75, half]]);
    const old = await gridOf(
      { rows },
      {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="true"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
    );
    expect([old.date1904, old.value(0, 3), old.value(0, 0)]).toEqual([true, 44_263.75, '1900-01-01']);
  });

  test('hidden rows and columns, merges', async () => {
    const grid = await gridOf({
      before:
        '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" hidden="0"/><col min="20" max="16384" hidden="true"/></cols>',
      rows: '<row r="1" hidden="1"/><row r="2" hidden="true"><c r="A2"><v>1</v></c></row><row r="5" hidden="1"/><row r="6" hidden="0"/>',
      after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref=\'B2:B4\'/></mergeCells>',
    });
    expect(grid.hidden).toEqual({
      rows: [
        { first: 0, last: 1 },
        { first: 4, last: 4 },
      ],
      columns: [
        { first: 1, last: 2 },
        { first: 19, last: 16_383 },
      ],
    });
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test('a row says that it is hidden wherever it likes', async () => {
    const grid = await gridOf({
      rows: `<row r="1" note="a>b" hidden="1"><c><v>1</v></c></row><row r="2" ht="15" note='hi"' spans="1:1" ><c><v>2</v></c></row><row r="3" note="hidden &quot;1"><c><v>3</v></c></row><row r='4' hidden='true'/>`,
    });
    expect(grid.hidden?.rows).toEqual([
      { first: 0, last: 0 },
      { first: 3, last: 3 },
    ]);
    expect(valuesOf(grid)).toEqual([[1], [2], [3]]);
  });

  test('strict files, and what is no cell among the cells', async () => {
    const sheet = `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row><!-- <row r="2"><c r="A2"><v>2</v></c></row> --><?pi <c r="B1"/>?></sheetData><extLst><ext><row r="8"><c r="A8"><v>8</v></c></row></ext></extLst></worksheet>`;
    expect(valuesOf(await gridOf(sheet))).toEqual([[1]]);
  });

  test('nothing in it: no rows, an empty list of rows, an empty element', async () => {
    for (const sheet of ['', '<sheetData/>', '<sheetData></sheetData>']) {
      const grid = await gridOf(`<worksheet xmlns="${MAIN}">${sheet}</worksheet>`);
      expect([grid.cellCount, grid.usedRows.length]).toEqual([0, 0]);
    }
  });

  test('formulas: shared ones move along, array and computed ones stay, tables of data are none', async () => {
    const grid = await gridOf({
      rows: `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c><c r="B1" t="str"><f ca="1">"a"&amp;"b"</f><v>ab</v></c><c r="C1"><f t="array" ref="C1:C2">SUM(A1:A2)</f><v>3</v></c><c r="D1"><f t="dataTable" ref="D1:D2" r1="A1"/><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t='shared' si='0'></f><v>3</v></c></row>`,
    });
    expect(
      Object.fromEntries(
        [...(grid.formulaCells?.() ?? [])].map((one) => [
          `${String(one.row)},${String(one.column)}`,
          one.formula,
        ]),
      ),
    ).toEqual({
      '0,0': '=B1*$C$1',
      '0,1': '="a"&"b"',
      '0,2': '=SUM(A1:A2)',
      '1,0': '=B2*$C$1',
      '2,0': '=B3*$C$1',
    });
    expect([grid.value(0, 1), grid.value(0, 3), grid.formula?.(0, 3)]).toEqual(['ab', 4, null]);
  });
});

describe('what a part is written in', () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>é 漢 😀</v></c></row></sheetData></worksheet>`;
  const bytesIn = (encoding: 'utf16le' | 'latin1', text: string): Uint8Array =>
    new Uint8Array(Buffer.from(text, encoding));
  async function readAs(part: Uint8Array): Promise<unknown> {
    const builder = createGridBuilder({ sheet: 'A', pool: POOL });
    const numbers = numberTexts(POOL, 1e9);
    const target = { builder, strings: new Int32Array(), numbers, date1904: false };
    const formulas = storeFormulas(() => undefined);
    await scanPieces(pieces(part, [7]), scanSheet({ ...target, formulas }, READ_LIMITS), 1e6);
    return builder.finish().value(0, 0);
  }
  const POOL = createStringPool();
  test.each([
    ['UTF-16 with its mark', bytesIn('utf16le', `\ufeff${xml}`)],
    ['UTF-16 without it', bytesIn('utf16le', xml)],
    [
      'UTF-16, larger byte first',
      Uint8Array.from(bytesIn('utf16le', `\ufeff${xml}`)).map((_, at, all) => all[at ^ 1] ?? 0),
    ],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${xml}`)],
    ['UTF-8 that calls itself UTF-16', new TextEncoder().encode(xml)],
  ])('%s', async (_, part) => {
    expect(await readAs(part)).toBe('é 漢 😀');
  });
  test('a code page that is named', async () => {
    const old = xml.replace('UTF-16', 'windows-1252').replace('é 漢 😀', 'caf\u00e9');
    expect(await readAs(bytesIn('latin1', old))).toBe('café');
  });
  test('one that nobody knows is damage', async () => {
    await expect(readAs(new TextEncoder().encode(xml.replace('UTF-16', 'klingon')))).rejects.toThrow('rusak');
  });
});

/** Bytes cut into pieces of the given sizes, again and again. */
async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const end = Math.min(bytes.length, at + (sizes[turn % sizes.length] ?? 1));
    yield await Promise.resolve(bytes.slice(at, end));
    at = end;
  }
}

describe('pieces', () => {
  const rows = `<row r="1" hidden="1" spans='1:9'><c r="A1" s="3"><v>12.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>é &amp; x</v></c><c r="D1" t="b"><v>1</v></c></row><row r="1024"><c r="E1024" t="inlineStr"><is><r><t>dua </t></r><r><t>run</t></r></is></c><!-- <c/> --><c r="F1024" t="str"><f>"a"&amp;B1</f><v>ab</v></c></row><row r="100000"><c r="A100000"><v>-7</v></c><c r="B100000" t="str"><v>panjang sekali</v></c></row>`;
  const part = new TextEncoder().encode(
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><cols><col min="1" max="1" hidden="1"/></cols><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
  );
  const strings = new TextEncoder().encode(STRINGS['xl/sharedStrings.xml']);
  async function read(sizes: readonly number[]): Promise<unknown> {
    const pool = createStringPool();
    const numbers = numberTexts(pool, 1e9);
    const shared = scanStrings(numbers);
    await scanPieces(pieces(strings, sizes), shared, 1e6);
    const builder = createGridBuilder({ sheet: 'A', pool });
    const formulas = storeFormulas(() => undefined);
    const scanner = scanSheet(
      { builder, strings: shared.codes(), numbers, formulas, date1904: false },
      READ_LIMITS,
    );
    await scanPieces(pieces(part, sizes), scanner, 1e6);
    const grid = formulas.tellIn(builder.finish());
    return [
      [...shared.codes()].map(pool.text),
      valuesOf(grid),
      [...(grid.formulaCells?.() ?? [])],
      grid.merges,
      scanner.hidden(),
    ];
  }
  test('wherever a part is cut, it is read the same', async () => {
    const whole = await read([1e6]);
    expect(whole).toMatchObject([
      { length: 8 },
      { length: 3 },
      { length: 1 },
      { length: 1 },
      { rows: [{ first: 0 }] },
    ]);
    for (let size = 1; size < 90; size += 1) expect(await read([size])).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 9 }),
        async (sizes) => {
          expect(await read(sizes)).toEqual(whole);
        },
      ),
      { numRuns: 50 },
    );
  });
  test('a part that breaks off is damage, wherever it does', async () => {
    const scan = async (length: number): Promise<void> => {
      const pool = createStringPool();
      const target = {
        builder: createGridBuilder({ sheet: 'A', pool }),
        strings: Int32Array.of(0, 0),
        numbers: numberTexts(pool, 1e9),
      };
      const formulas = storeFormulas(() => undefined);
      const scanner = scanSheet({ ...target, formulas, date1904: false }, READ_LIMITS);
      await scanPieces(pieces(part.subarray(0, length), [1e6]), scanner, 1e6);
    };
    for (let length = 0; length < part.length; length += 1)
      await expect(scan(length)).rejects.toThrow('rusak');
    await scan(part.length);
  });
});

describe('what only the library knows is left to it, and the result says so', () => {
  const open = (prefix: string): string => `<${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="${MAIN}">`;
  const detourOf = async (sheet: SheetXml | string): Promise<unknown> => {
    const read = await readWorkbook('uji.xlsx', bookOf({ A: sheet }));
    if (!read.ok) return read.reason;
    const [grid] = await read.workbook.readGrids(['A']);
    return [read.detour, grid?.value(0, 0)];
  };
  const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
  test.each<[string, SheetXml | string, unknown]>([
    ['nothing strange', { rows: CELL }, [null, 1]],
    [
      'names with a prefix',
      `${open('x:')}<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ['awalan', 1],
    ],
    [
      'a prefix on a cell',
      `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><sheetData><row r="1"><x:c r="A1"><v>1</v></x:c></row></sheetData></worksheet>`,
      ['awalan', 1],
    ],
    [
      'another namespace',
      `<worksheet xmlns="urn:lain"><sheetData>${CELL}</sheetData></worksheet>`,
      ['ruang-nama', 1],
    ],
    [
      'a document type',
      `<!DOCTYPE worksheet><worksheet xmlns="${MAIN}"><sheetData>${CELL}</sheetData></worksheet>`,
      ['dtd', 1],
    ],
    ['a cell of a kind nobody knows', { rows: '<row r="1"><c r="A1" t="z"><v>1</v></c></row>' }, 'rusak'],
    ['a cell beyond the sheet', { rows: `${CELL}<row r="2"><c r="XFE2"><v>1</v></c></row>` }, 'rusak'],
    [
      'a cell in another row than its own',
      { rows: `${CELL}<row r="2"><c r="A3"><v>1</v></c></row>` },
      ['alamat', 1],
    ],
  ])('%s', async (_, sheet, expected) => {
    expect(await detourOf(sheet)).toEqual(expected);
  });
  test.each([
    ['a row before the first', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a cell in no row', '<c r="A"><v>1</v></c>'],
    ['a cell in no row, which says so', '<c r="A0"><v>1</v></c>'],
  ])('the direct way never guesses: it stops at %s', async (_, rows) => {
    const read = await readDirect(bookOf({ A: { rows } }), READ_LIMITS);
    expect(read).toMatchObject({ ok: false, cause: { kind: 'asing', detour: 'alamat' } });
  });
});
