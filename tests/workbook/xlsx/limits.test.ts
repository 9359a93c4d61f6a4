import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { READ_LIMITS, type LimitName } from '../../../src/workbook/xlsx/limits';
import { odsCells } from '../../../src/workbook/xlsx/ods-extent';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { unreadableText } from '../../../src/workbook/xlsx/unreadable-text';
import { bytesOf, sheet } from './books';
import { bookOf } from './patch/book-of';
import { zipOf } from './zip';

const KIB = 1024;
const MIB = KIB * KIB;

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const row = (at: number, cells: string): string => `<row r="${String(at + 1)}">${cells}</row>`;
const book = (rows: string): Uint8Array => bookOf({ A: { rows } });

/** A prefixed sheet goes to the library. */
const prefixed = (size: number): Uint8Array =>
  bookOf({
    A: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><!--${'x'.repeat(size)}--></x:worksheet>`,
  });

const ods = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">${body}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';
  const parts = {
    'META-INF/manifest.xml': manifest,
    'styles.xml': '<office:document-styles/>',
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};
const odsCell = (columns: number): string =>
  `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="${String(columns)}"><text:p>1</text:p></table:table-cell>`;

describe('limits met while a file is read', () => {
  // Each stray cell takes a block of a thousand places.
  const strays = book(
    lines(300, (at) => row(at * KIB + 1000, `<c r="A${String(at * KIB + 1001)}"><v>1</v></c>`)),
  );
  const columns = book(
    row(
      0,
      lines(3000, () => '<c><v>1</v></c>'),
    ),
  );
  const texts = book(lines(3000, (at) => row(at, `<c t="str"><v>teks ${String(at)}</v></c>`)));
  const shared = book(
    row(0, `<c><f t="shared" ref="A1:A3000" si="0">${'A1+'.repeat(500)}1</f></c>`) +
      lines(2999, (at) => row(at + 1, '<c><f t="shared" si="0"/></c>')),
  );
  const long = book(row(0, `<c t="inlineStr"><is><t>${'x'.repeat(2 * MIB)}</t></is></c>`));
  const merges = bookOf({
    A: { rows: '', after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(20_000)}</mergeCells>` },
  });

  test.each<[string, LimitName, Uint8Array, most: number, enough: number]>([
    ['cells strewn over the sheet', 'sel', strays, MIB, 4 * MIB],
    ['a row of thousands of columns', 'sel', columns, MIB, 2 * MIB],
    ['merges without end', 'sel', merges, MIB, 8 * MIB],
    ['texts', 'teks', texts, 100 * KIB, MIB],
    ['one long formula shared by thousands of cells', 'rumus', shared, 4 * MIB, 8 * MIB],
    ['a cell as long as a book', 'unsur', long, 256 * KIB, 4 * MIB],
    ['a large file for the library', 'pustaka', prefixed(100 * KIB), 50 * KIB, MIB],
    [
      'an .ods of few bytes and many cells',
      'pustaka',
      ods(`<table:table-row table:number-rows-repeated="100">${odsCell(1000)}</table:table-row>`),
      MIB,
      16 * MIB,
    ],
  ])('%s', async (_, name, bytes, most, enough) => {
    expect(await readWorkbook('uji.xlsx', bytes, { ...READ_LIMITS, [name]: most })).toEqual({
      ok: false,
      reason: 'terlalu-besar',
      limit: { name, most },
    });
    expect((await readWorkbook('uji.xlsx', bytes, { ...READ_LIMITS, [name]: enough })).ok).toBe(true);
  });

  test('a part that gives more than its directory promises is damage', async () => {
    const bytes = Uint8Array.from(book(row(0, '<c><v>1</v></c>')));
    const at = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml', undefined, 'latin1') - 46;
    new DataView(bytes.buffer).setUint32(at + 24, 40, true);
    expect(await readWorkbook('uji.xlsx', bytes)).toEqual({ ok: false, reason: 'rusak' });
  });

  test('the same bytes listed twice are damage, not a way to grow', async () => {
    const [one] = [{ name: '[Content_Types].xml', content: '<Types/>' }];
    const bytes = zipOf([one, { name: 'xl/a.xml', content: 'x' }]);
    const view = new DataView(bytes.buffer);
    const record = Buffer.from(bytes).lastIndexOf('xl/a.xml', undefined, 'latin1') - 46;
    view.setUint32(record + 42, 0, true);
    expect(await readWorkbook('uji.xlsx', bytes)).toEqual({ ok: false, reason: 'rusak' });
  });
});

describe('what the library makes of cells', () => {
  const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixedRows = (rows: string): Uint8Array =>
    bookOf({ A: `<x:worksheet xmlns:x="${X}"><x:sheetData>${rows}</x:sheetData></x:worksheet>` });
  const cell = (reference: string, value = '1'): string =>
    `<x:row r="1"><x:c r="${reference}"><x:v>${value}</x:v></x:c></x:row>`;

  // Its list of rows would be two thousand million long: walking it place by place took minutes.
  test.each(['2147483648', 'A2147483648', 'A1048577', 'XFE1', 'A', 'AAAAAAA1', ''])(
    'a cell at "%s" belongs nowhere: damage, at once',
    async (reference) => {
      const read = await readWorkbook('uji.xlsx', prefixedRows(cell(reference)));
      expect(read).toEqual({ ok: false, reason: 'rusak' });
    },
    5000,
  );
  test('a number that is none is an error, not a total of nothing', async () => {
    const read = await readWorkbook('uji.xlsx', prefixedRows(cell('A1', 'tidak ada') + cell('B1', '1e999')));
    if (!read.ok) throw new Error(read.reason);
    const [grid] = await read.workbook.readGrids(['A']);
    expect([grid?.value(0, 0), grid?.value(0, 1)]).toEqual([{ error: '#NUM!' }, { error: '#NUM!' }]);
  });
  test('cells strewn over the sheet are held to the limit here too', async () => {
    const strays = prefixedRows(
      lines(300, (at) => `<x:row r="${String(at * KIB + 1001)}"><x:c><x:v>1</x:v></x:c></x:row>`),
    );
    const read = await readWorkbook('uji.xlsx', strays, { ...READ_LIMITS, sel: MIB });
    expect(read).toEqual({ ok: false, reason: 'terlalu-besar', limit: { name: 'sel', most: MIB } });
    expect((await readWorkbook('uji.xlsx', strays)).ok).toBe(true);
  });
});

describe('OpenDocument', () => {
  test('counts what the library would write out', () => {
    const cells = (body: string): number => odsCells(new TextEncoder().encode(body));
    const line = (repeated: string, ...inner: readonly string[]): string =>
      `<table:table-row${repeated}>${inner.join('')}</table:table-row>`;
    expect(cells(line('', odsCell(1), odsCell(3)))).toBe(4);
    expect(cells(line(' table:number-rows-repeated="10"', odsCell(3)) + line('', odsCell(1)))).toBe(31);
    expect(
      cells(line(' number-rows-repeated="7"', '<table:table-cell table:number-columns-repeated="16384"/>')),
    ).toBe(0);
    expect(cells('<!-- <table:table-cell> --><x:table-cell></x:table-cell>')).toBe(1);
    expect([cells('<table:table-cell'), cells('<!-- '), cells('<!DOCTYPE x>')]).toEqual([
      Infinity,
      Infinity,
      Infinity,
    ]);
  });
  test('a sheet of the usual kind is read', async () => {
    const read = await readWorkbook('uji.ods', bytesOf({ A: sheet([[1, 'x']]) }, {}, 'ods'));
    expect(read).toMatchObject({ ok: true, detour: 'format-lain', format: 'xlsx' });
  });
  test('one with a password is told apart', async () => {
    const locked = ods('', { 'META-INF/manifest.xml': '<m:file-entry><m:encryption-data/></m:file-entry>' });
    expect(await readWorkbook('uji.ods', locked)).toEqual({ ok: false, reason: 'bersandi' });
  });
});

describe('what is said of it', () => {
  const said = (name: LimitName, lang: 'id' | 'en' = 'id'): string =>
    unreadableText({ reason: 'terlalu-besar', limit: { name, most: READ_LIMITS[name] } }, lang);
  test('names the limit in the language of the reader', () => {
    expect(said('isi')).toBe('isinya lebih dari 1 GB setelah dibuka. Bagi menjadi beberapa buku kerja.');
    expect(said('bagian', 'en')).toBe(
      'holds more than 10,000 parts. Open it in Excel and save it as a new .xlsx.',
    );
    expect(said('bagian')).toContain('10.000 bagian');
    expect(said('pustaka', 'en')).toContain('up to 192 MB only');
    expect(said('unsur')).toContain('8 MB');
  });
  test('without a limit the reason alone', () => {
    expect(unreadableText({ reason: 'bersandi' }, 'en')).toContain('protected by a password');
  });
});
