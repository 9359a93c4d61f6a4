import { CFB } from '@e965/xlsx';
import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { bytesOf, sheet } from './books';
import { bookOf, relationships } from './patch/book-of';
import { refused } from './patch/opened';

// What `npm run fuzz` found: small files that took minutes or all memory. Each must be answered at once.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** A workbook that lists its one sheet again and again. */
const listed = (times: number, prefix: string): Uint8Array => {
  const p = prefix === '' ? '' : `${prefix}:`;
  const names = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const sheets = Array.from(
    { length: times },
    (_, at) => `<sheet name="A${String(at)}" sheetId="${String(at + 1)}" r:id="rId1"/>`,
  );
  return bookOf(
    { A: `<${p}worksheet ${names}="${MAIN}"><!--${' '.repeat(100_000)}--><${p}sheetData/></${p}worksheet>` },
    {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
  );
};

describe('one part, many times', () => {
  test.each([
    ['our own reader', ''],
    ['the library', 'x'],
  ])(
    'listed as ten thousand sheets is damage: %s',
    async (_, prefix) => {
      expect(await readWorkbook('uji.xlsx', listed(10_000, prefix))).toEqual({ ok: false, reason: 'rusak' });
      expect((await readWorkbook('uji.xlsx', listed(1, prefix))).ok).toBe(true);
    },
    5000,
  );

  test('a part of comments that every sheet names is read for the first of them', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => [`S${String(at)}`, { rows: '' }] as const);
    const link = relationships([['rId1', 'threadedComment', '../threads.xml']]);
    const thread = `<threadedComment ref="B2" personId="{1}" id="{2}"><text>x</text></threadedComment>`;
    const bytes = bookOf(Object.fromEntries(sheets), {
      ...Object.fromEntries(
        sheets.map((_, at) => [`xl/worksheets/_rels/sheet${String(at + 1)}.xml.rels`, link]),
      ),
      'xl/threads.xml': `<ThreadedComments xmlns="${THREADS}">${thread}${' '.repeat(2 ** 22)}</ThreadedComments>`,
    });
    const read = await readWorkbook('uji.xlsx', bytes);
    if (!read.ok) throw new Error(read.reason);
    expect(await read.workbook.comments()).toEqual([{ sheet: 'S0', cell: 'B2' }]);
  }, 5000);
});

interface Compound {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => unknown;
  readonly utils: { readonly cfb_add: (file: unknown, name: string, content: Uint8Array) => void };
  readonly write: (file: unknown, options: { readonly type: 'array' }) => ArrayLike<number>;
}

test('an old workbook whose properties claim to be two thousand million', async () => {
  const tools = CFB as Compound;
  const file = tools.read(bytesOf({ A: sheet([['Pagu', 5]]) }, {}, 'biff8'), { type: 'buffer' });
  const properties = new Uint8Array(64);
  const view = new DataView(properties.buffer);
  view.setUint16(0, 0xfffe, true);
  view.setUint32(24, 1, true);
  view.setUint32(44, 48, true);
  view.setUint32(52, 0x7fffffff, true);
  tools.utils.cfb_add(file, '/\u0005SummaryInformation', properties);
  const bytes = Uint8Array.from(tools.write(file, { type: 'array' }));
  const read = await readWorkbook('uji.xls', bytes);
  if (!read.ok) throw new Error(read.reason);
  const [grid] = await read.workbook.readGrids(['A']);
  expect([read.format, grid?.value(0, 0), grid?.value(0, 1)]).toEqual(['xls', 'Pagu', 5]);
});

// The reader forgives what is no whole XML around the rows; written into, it broke apart and nobody could read it.
test.each<[string, Uint8Array]>([
  [
    'a tag inside a tag',
    bookOf({ A: { rows: '', before: '<cols><c<col min="1" max="1" width="9"/></cols>' } }),
  ],
  ['an element without end', bookOf({ A: { rows: '', before: '<sheetPr>' } })],
  ['an end of what never began', bookOf({ A: { rows: '', after: '</pageMargins>' } })],
  [
    'a list of relations cut short',
    bookOf({ A: { rows: '' } }, { 'xl/worksheets/_rels/sheet1.xml.rels': relationships([]).slice(0, -9) }),
  ],
])('%s is not written into', async (_, bytes) => {
  const note = { row: 0, column: 0, text: 'n', author: 'A' };
  const sheets = [{ sheet: 'A', columns: [{ index: 1, size: 20 }], notes: [note] }];
  expect((await refused(bytes, { sheets })).map(({ reason }) => reason)).toEqual(['bentuk-asing']);
});
