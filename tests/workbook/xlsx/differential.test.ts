import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { readContainer } from '../../../src/workbook/xlsx/container';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { describeWithLibreOffice, LIBRE_OFFICE } from '../../libre-office';
import { bytesOf } from './books';
import { differences, oursOf, theirsOf, type Said } from './compared';
import { bookOf, relationships } from './patch/book-of';
import { textsOf } from './patch/opened';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A book of one sheet `A`; with `strings`, its shared strings. */
const book = (rows: string, strings?: string): Uint8Array =>
  bookOf(
    { A: { rows } },
    strings === undefined
      ? {}
      : {
          'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${MAIN}">${strings}</sst>`,
          'xl/_rels/workbook.xml.rels': relationships([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ]),
        },
  );

interface Known {
  readonly why: string;
  readonly rows: string;
  readonly ours: Said | undefined;
  readonly theirs: Said | undefined;
}

/** All we know of where the two readers differ in the cell B2. In every one of them ours is right; `why` says why. */
const KNOWN: readonly Known[] = [
  {
    why: 'a number has a point, not a comma: what is none is kept as text, not cut off at the comma',
    rows: '<row r="2"><c r="B2"><v>1,5</v></c></row>',
    ours: ['1,5', null],
    theirs: [1, null],
  },
  {
    why: 'digits with letters behind them are no number, so nothing is cut off',
    rows: '<row r="2"><c r="B2"><v>12abc</v></c></row>',
    ours: ['12abc', null],
    theirs: [12, null],
  },
  {
    why: 'xsd:double has no hexadecimal form',
    rows: '<row r="2"><c r="B2"><v>0x10</v></c></row>',
    ours: ['0x10', null],
    theirs: [0, null],
  },
  {
    why: 'words are no number; of what the library takes for one we make an error, or NaN would spoil every total',
    rows: '<row r="2"><c r="B2"><v>tidak ada</v></c></row>',
    ours: ['tidak ada', null],
    theirs: [{ error: '#NUM!' }, null],
  },
  {
    why: 'no double is so large, and Excel holds no infinity',
    rows: '<row r="2"><c r="B2"><v>1E400</v></c></row>',
    ours: ['1E400', null],
    theirs: [{ error: '#NUM!' }, null],
  },
  {
    why: 'xsd:boolean knows 0, 1, true and false',
    rows: '<row r="2"><c r="B2" t="b"><v>2</v></c></row>',
    ours: ['2', null],
    theirs: [false, null],
  },
  {
    why: 'a cell without a value is empty, not false',
    rows: '<row r="2"><c r="B2" t="b"><v/></c></row>',
    ours: undefined,
    theirs: [false, null],
  },
  {
    why: 'a cell without a value is empty, not an error',
    rows: '<row r="2"><c r="B2" t="e"/></row>',
    ours: undefined,
    theirs: [{ error: '#N/A' }, null],
  },
  ...['#SPILL!', '#CALC!', '#BUSY!', '#FIELD!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!'].map((error) => ({
    why: `${error} is an error of Excel since 2018; the library knows those of 2007 only`,
    rows: `<row r="2"><c r="B2" t="e"><v>${error}</v></c></row>`,
    ours: [{ error }, null] as const,
    theirs: [{ error: '#N/A' }, null] as const,
  })),
  {
    why: 'a text in a cell of dates is kept',
    rows: '<row r="2"><c r="B2" t="d"><v>kemarin</v></c></row>',
    ours: ['kemarin', null],
    theirs: [{ error: '#NUM!' }, null],
  },
  {
    why: 'February has no 30th: 2 March would be a guess',
    rows: '<row r="2"><c r="B2" t="d"><v>2025-02-30</v></c></row>',
    ours: ['2025-02-30', null],
    theirs: [45_718, null],
  },
  {
    why: 'a carriage return that was written as an escape belongs to the text',
    rows: '<row r="2"><c r="B2" t="str"><v>a_x000D_\nb</v></c></row>',
    ours: ['a\r\nb', null],
    theirs: ['a\nb', null],
  },
  {
    why: 'so does one written as a character reference (XML 1.0, 2.11)',
    rows: '<row r="2"><c r="B2" t="str"><v>a&#13;&#10;b</v></c></row>',
    ours: ['a\r\nb', null],
    theirs: ['a\nb', null],
  },
  {
    why: 'and one written as it is becomes a line feed (XML 1.0, 2.11)',
    rows: '<row r="2"><c r="B2" t="str"><v>a\rb</v></c></row>',
    ours: ['a\nb', null],
    theirs: ['a\rb', null],
  },
  {
    why: '_x005F_ is an underscore, so that what follows is no escape (ECMA-376 part 1, 22.9.2.19)',
    rows: '<row r="2"><c r="B2" t="str"><v>_x005F_x000D_</v></c></row>',
    ours: ['_x000D_', null],
    theirs: ['\r', null],
  },
  {
    why: 'an escape is read once: &amp;lt; is the text &lt;',
    rows: '<row r="2"><c r="B2" t="str"><v>&amp;lt;</v></c></row>',
    ours: ['&lt;', null],
    theirs: ['<', null],
  },
  {
    why: 'a comment is no part of a text',
    rows: '<row r="2"><c r="B2" t="str"><v>a<!-- catatan -->b</v></c></row>',
    ours: ['ab', null],
    theirs: ['a<!-- catatan -->b', null],
  },
  {
    why: 'a cell in a comment is no cell',
    rows: '<row r="2"><!-- <c r="B2"><v>9</v></c> --><c r="C2"><v>1</v></c></row>',
    ours: undefined,
    theirs: [9, null],
  },
  {
    why: 'an inline string may stand in <v>, as older programs write it',
    rows: '<row r="2"><c r="B2" t="inlineStr"><v>lama</v></c></row>',
    ours: ['lama', null],
    theirs: undefined,
  },
  {
    why: 'a formula that was never computed is a formula all the same',
    rows: '<row r="2"><c r="B2"><f>1+1</f><v></v></c></row>',
    ours: [null, '=1+1'],
    theirs: undefined,
  },
  {
    why: 'half past six is 23 400 of 86 400 seconds, to the last digit',
    rows: '<row r="2"><c r="B2" t="d"><v>06:30:00</v></c></row>',
    ours: [23_400 / 86_400, null],
    theirs: [0.27083333333333326, null],
  },
  {
    why: 'a shared formula moves its references, never what stands in quotes',
    rows: '<row r="1"><c r="B1" t="str"><f t="shared" ref="B1:B2" si="0">A1&amp;"K1"</f><v>K1</v></c></row><row r="2"><c r="B2" t="str"><f t="shared" si="0"/><v>K1</v></c></row>',
    ours: ['K1', '=A2&"K1"'],
    theirs: ['K1', '=A2&"K2"'],
  },
];

const cell = (said: Said | undefined): unknown => (said === undefined ? undefined : [...said]);

describe('where the two readers differ', () => {
  test.each(KNOWN)('$why', async ({ rows, ours, theirs }) => {
    const bytes = book(rows);
    const at = ([grid]: Awaited<ReturnType<typeof oursOf>>): unknown => {
      const said = [grid?.value(1, 1) ?? null, grid?.formula?.(1, 1) ?? null];
      return said.every((part) => part === null) ? undefined : said;
    };
    expect(at(await oursOf(bytes))).toEqual(cell(ours));
    expect(at(theirsOf(bytes))).toEqual(cell(theirs));
  });

  test.each([
    [
      'a string that no cell shares is not there: damage',
      book('<row r="1"><c r="A1" t="s"><v>5</v></c></row>', '<si><t>a</t></si>'),
    ],
    [
      'a sheet that is listed and not there: damage',
      bookOf(
        { A: { rows: '' } },
        { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/tiada.xml']]) },
      ),
    ],
  ])('%s; the library leaves the sheet out', async (_, bytes) => {
    expect(await readWorkbook('uji.xlsx', bytes)).toEqual({ ok: false, reason: 'rusak' });
    expect(() => theirsOf(bytes)).toThrow('rusak');
  });
});

const ROOT = join(__dirname, '../../..');
const FILES = ['tests/fixtures/layouts', 'tests/fixtures/buruk', 'assets/contoh']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.xlsx'));
/** Workbooks of programs the project does not install; make-producers.ts had them written. */
const PRODUCERS = 'tests/fixtures/producers';

describe('every workbook of the repository', () => {
  const readable = FILES.filter((path) => {
    const container = readContainer(new Uint8Array(readFileSync(join(ROOT, path))));
    return container.ok && container.format === 'xlsx';
  });
  test('there are many', () => {
    expect(readable.length).toBeGreaterThan(20);
  });
  const full = ['exceljs', 'openpyxl'].map((name) => `${PRODUCERS}/${name}.xlsx`); // their others: below
  test.each([...readable, ...full])('%s: the same', async (path) => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, path)));
    expect(differences(await oursOf(bytes), theirsOf(bytes))).toEqual([]);
  });
});

/** A sheet with a bit of everything that SheetJS can write. */
function mixed(): WorkSheet {
  const made = utils.aoa_to_sheet([
    ['No', 'Nama', 'Pagu', 'Ya', 'Tanggal', 'Rumus'],
    [1, ' spasi  ganda ', 29_986_597.2, true, 45_658, null],
    [2, 'a & b < c > "d" \'e\'', -1e-7, false, 45_658.75, null],
    [3, 'é 漢字 😀', 1.7976931348623157e308, null, 1, null],
    [4, 'dua\nbaris', 12_345_678_901_234_568, null, 60, null],
    [5, '=bukan rumus', 0.1 + 0.2, null, 61, null],
  ]);
  for (const row of [2, 3, 4]) {
    made[`F${String(row)}`] = { t: 'n', f: `SUM(C${String(row)},1)`, v: row };
  }
  made['F5'] = { t: 's', f: 'B5&"x"', v: 'dua\nbarisx' };
  made['F6'] = { t: 'e', f: '1/0', v: 7 };
  made['AZ1000'] = { t: 's', v: 'jauh' };
  made['!ref'] = 'A1:AZ1000';
  made['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  return made;
}
const BOOK = {
  SheetNames: ['Matrik & Rekap', "Da'ta", 'Sangat'],
  Sheets: { 'Matrik & Rekap': mixed(), "Da'ta": mixed(), Sangat: utils.aoa_to_sheet([[1]]) },
  Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] as { Hidden: 0 | 1 | 2 }[] },
};

const committed = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, PRODUCERS, name)));

describe('what other programs write', () => {
  test.each([
    ['shared strings', { bookSST: true, compression: true }],
    ['texts in their cells, nothing packed', { bookSST: false, compression: false }],
  ])('SheetJS, %s', async (_, options) => {
    const bytes = new Uint8Array(write(BOOK, { type: 'array', bookType: 'xlsx', ...options }) as ArrayBuffer);
    const ours = await oursOf(bytes);
    expect(ours[0]?.cellCount).toBe(34);
    expect(differences(ours, theirsOf(bytes))).toEqual([]);
  });
  test('SheetJS, dates from 1904', async () => {
    const bytes = bytesOf({ A: mixed() }, { Workbook: { WBProps: { date1904: true } } });
    expect(differences(await oursOf(bytes), theirsOf(bytes))).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), 'konvergen-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describeWithLibreOffice('LibreOffice', () => {
    test('from .ods and from .xlsx', async () => {
      const ods = bytesOf(BOOK.Sheets, { Workbook: BOOK.Workbook }, 'ods');
      writeFileSync(join(folder, 'asal.ods'), ods);
      writeFileSync(join(folder, 'buku.xlsx'), bytesOf(BOOK.Sheets, { Workbook: BOOK.Workbook }));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
      const out = join(folder, 'hasil');
      const names = ['asal.ods', 'buku.xlsx'].map((name) => join(folder, name));
      spawnSync(LIBRE_OFFICE ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        ...names,
      ]);
      for (const name of ['asal.xlsx', 'buku.xlsx']) {
        const bytes = new Uint8Array(readFileSync(join(out, name)));
        const ours = await oursOf(bytes);
        expect(ours[0]?.cellCount).toBeGreaterThan(30);
        expect(differences(ours, theirsOf(bytes))).toEqual([]);
      }
    }, 120_000);
  });

  describe('openpyxl', () => {
    const uncomputed = { at: 'Data & lain!B2', ours: [null, '=SUM(A1,C1)'], theirs: undefined };
    const halfPastSix = {
      at: 'Data & lain!E2',
      ours: [23_400 / 86_400, null],
      theirs: [0.27083333333333326, null],
    };
    test.each([
      ['openpyxl-serial.xlsx', [uncomputed]],
      ['openpyxl-iso.xlsx', [halfPastSix, uncomputed]],
    ])('%s: what is known, and nothing else', async (name, known) => {
      const bytes = committed(name);
      const ours = await oursOf(bytes);
      expect(ours[0]?.cellCount).toBe(11);
      expect(ours[0]?.hidden).toEqual({ rows: [{ first: 1, last: 1 }], columns: [{ first: 1, last: 1 }] });
      expect(differences(ours, theirsOf(bytes))).toEqual(known);
    });
  });

  describe('exceljs', () => {
    test.each([
      ['shared strings', 'exceljs-bersama.xlsx', true],
      ['texts in their cells', 'exceljs-di-sel.xlsx', false],
    ])('%s', async (_, name, shared) => {
      const bytes = committed(name);
      expect('xl/sharedStrings.xml' in textsOf(bytes)).toBe(shared);
      const ours = await oursOf(bytes);
      expect(ours[0]?.cellCount).toBe(10);
      expect(differences(ours, theirsOf(bytes))).toEqual([]);
    });
  });
});
