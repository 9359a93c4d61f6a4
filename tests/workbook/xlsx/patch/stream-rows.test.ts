import { afterEach, describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../../src/core/values/cell-value';
import type { SheetSpec, SpecCell } from '../../../../src/workbook/sheet-spec';
import { newWorkbook } from '../../../../src/workbook/xlsx/patch/new-workbook';
import { gridsOf, patched, textsOf } from './opened';
import { problemsOf } from './strict';

const PART = 'xl/worksheets/sheet1.xml';
const put = (row: number, column: number, value: CellValue): SpecCell => ({
  row,
  column,
  content: { kind: 'constant', value },
});

/** A sheet of two lines on top and a body of these rows. */
const sheetOf = (rows: readonly (readonly CellValue[])[], more: Partial<SheetSpec> = {}): SheetSpec => ({
  name: 'Data',
  cells: [put(0, 0, 'Konvergen · hasil'), put(1, 0, 'Kabupaten'), put(1, 1, 'Pagu')],
  body: {
    from: 2,
    count: rows.length,
    width: Math.max(0, ...rows.map(({ length }) => length)),
    rows: () => rows,
  },
  ...more,
});

async function made(spec: SheetSpec): Promise<Uint8Array> {
  const result = await newWorkbook({ sheets: [spec] });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.bytes;
}

describe('rows that are written while they are made', () => {
  test('are read as they were given; texts stay texts', async () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['=1+1', -5, true, null, '+62'],
      [],
      ['-', '@nama', { error: '#N/A' }, '', ' tepi '],
      ['dua\nbaris', 1_234_567.89, false, 0.1, '<&>"'],
    ];
    const bytes = await made(sheetOf(rows));
    expect(problemsOf(bytes)).toEqual([]);
    const grid = (await gridsOf(bytes))['Data'];
    const read = rows.map((_, row) => [0, 1, 2, 3, 4].map((column) => grid?.value(row + 2, column) ?? null));
    expect(read).toEqual(
      rows.map((row) => [0, 1, 2, 3, 4].map((column) => (row[column] === '' ? null : (row[column] ?? null)))),
    );
    expect(grid?.value(1, 1)).toBe('Pagu');
    expect(textsOf(bytes)[PART]).toContain('<dimension ref="A1:E6"/>');
    expect(textsOf(bytes)[PART]).not.toContain('<f>');
  });

  test('have the look of their column', async () => {
    const money = { numberFormat: '#,##0.00' };
    const wide = { index: 0, size: 30, style: { wrapText: true } };
    const bytes = await made({
      ...sheetOf([['a', 5, 6]]),
      columns: [wide],
      body: { from: 2, count: 1, width: 3, rows: () => [['a', 5, 6]], styles: [null, money] },
    });
    expect(problemsOf(bytes)).toEqual([]);
    expect(textsOf(bytes)[PART]).toContain(
      '<row r="3"><c r="A3" s="1" t="inlineStr"><is><t>a</t></is></c><c r="B3" s="2"><v>5</v></c><c r="C3"><v>6</v></c></row></sheetData>',
    );
  });

  test('a column of formulas has one for each row, with the result to show', async () => {
    const rows = [
      ['a', 5, 0.5],
      ['b', 0, null],
      ['c', 4, 'teks'],
      ['d', 0, ''],
    ];
    const share = (row: number): string => `IF(B${String(row)}<1,"",B${String(row)}/10)`;
    const bytes = await made({
      ...sheetOf(rows),
      body: { from: 2, count: 4, width: 3, rows: () => rows, formulas: [null, null, share] },
    });
    expect(problemsOf(bytes)).toEqual([]);
    const texts = textsOf(bytes);
    expect(texts[PART]).toContain('<c r="C3"><f>IF(B3&lt;1,&quot;&quot;,B3/10)</f><v>0.5</v></c>');
    expect(texts[PART]).toContain('<c r="C5" t="str"><f>IF(B5&lt;1,&quot;&quot;,B5/10)</f><v>teks</v></c>');
    expect(texts[PART]).not.toContain('r="C4"');
    expect(texts[PART]).toContain('<c r="C6" t="str"><f>IF(B6&lt;1,&quot;&quot;,B6/10)</f><v></v></c>');
    expect(texts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  test('a table, a filter and print titles may cover them', async () => {
    const area = { top: 1, left: 0, bottom: 4, right: 1 };
    const rows = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const tabled = await made(sheetOf(rows, { tables: [{ name: 'Pemetaan', area }] }));
    expect(problemsOf(tabled)).toEqual([]);
    const filtered = await made(sheetOf(rows, { autoFilter: area, print: { titleRows: [1, 1] } }));
    expect(problemsOf(filtered)).toEqual([]);
    expect(textsOf(filtered)[PART]).toContain('</sheetData><autoFilter ref="A2:B5"/>');
  });

  test('no rows are none', async () => {
    const bytes = await made(sheetOf([]));
    expect(problemsOf(bytes)).toEqual([]);
    expect(textsOf(bytes)[PART]).toContain('<dimension ref="A1:B2"/>');
  });

  test('a sheet is added to a file, and made anew there', async () => {
    const before = await made({ name: 'Milik sendiri', cells: [put(0, 0, 'tetap')] });
    const one = await patched(before, { added: [sheetOf([['a', 1]])] });
    const two = await patched(one, { added: [{ ...sheetOf([['b', 2]]), replaces: true }] });
    expect(problemsOf(two)).toEqual([]);
    const grids = await gridsOf(two);
    expect(Object.keys(grids)).toEqual(['Milik sendiri', 'Data']);
    expect([grids['Data']?.value(2, 0), grids['Data']?.value(3, 0)]).toEqual(['b', null]);
    expect(grids['Milik sendiri']?.value(0, 0)).toBe('tetap');
  });
});

describe('what is refused', () => {
  const refusals = async (spec: SheetSpec): Promise<unknown> => {
    const result = await newWorkbook({ sheets: [spec] });
    return result.ok ? null : result.refusals;
  };

  test.each<[string, SheetSpec, object]>([
    [
      'a cell where the rows lie',
      { ...sheetOf([['a']]), cells: [put(2, 0, 'x')] },
      { reason: 'isi-ganda', row: 2, column: 0 },
    ],
    [
      'a row of its own height there',
      sheetOf([['a']], { rows: [{ index: 9, size: 30 }] }),
      { reason: 'isi-ganda' },
    ],
    ['a number that is none', sheetOf([['a'], ['b', NaN]]), { reason: 'angka-tidak-sah', row: 3, column: 1 }],
    [
      'a text no cell holds',
      sheetOf([['a'.repeat(32_768)]]),
      { reason: 'teks-terlalu-panjang', row: 2, column: 0 },
    ],
    [
      'more rows than a sheet has',
      { ...sheetOf([]), body: { from: 2, count: 1_048_575, width: 1, rows: () => [] } },
      { reason: 'di-luar-lembar' },
    ],
  ])('%s', async (_, spec, refusal) => {
    expect(await refusals(spec)).toMatchObject([refusal]);
  });

  test('rows that are not those announced are a mistake of the program', async () => {
    const announced = (count: number, width: number): SheetSpec => ({
      ...sheetOf([]),
      body: { from: 2, count, width, rows: () => [['a', 1]] },
    });
    await expect(newWorkbook({ sheets: [announced(2, 2)] })).rejects.toThrow(RangeError);
    await expect(newWorkbook({ sheets: [announced(1, 1)] })).rejects.toThrow(RangeError);
    await expect(newWorkbook({ sheets: [announced(0, 2)] })).rejects.toThrow(RangeError);
  });
});

describe('many rows', () => {
  const COUNT = 12_000;
  /** Made anew for each row, so that only what keeps them keeps them. */
  const many = (seen: (at: number) => void): SheetSpec => ({
    ...sheetOf([]),
    body: {
      from: 2,
      count: COUNT,
      width: 6,
      *rows() {
        for (let at = 0; at < COUNT; at += 1) {
          seen(at);
          yield [`Kabupaten ${String(at % 38)}`, at, at / 100, '=SUM(A1)', `baris ${String(at)}`, 'tetap'];
        }
      },
    },
  });
  const platform = globalThis.CompressionStream;
  afterEach(() => {
    globalThis.CompressionStream = platform;
  });

  test.each([true, false])('same bytes each time, all rows there (with streams: %s)', async (streams) => {
    if (!streams) Reflect.deleteProperty(globalThis, 'CompressionStream');
    const bytes = await made(many(() => undefined));
    expect(Buffer.compare(bytes, await made(many(() => undefined)))).toBe(0);
    const grid = (await gridsOf(bytes))['Data'];
    expect(grid?.usedRows).toHaveLength(COUNT + 2);
    let sum = 0;
    for (let at = 0; at < COUNT; at += 1) sum += Number(grid?.value(at + 2, 1));
    expect(sum).toBe((COUNT * (COUNT - 1)) / 2);
    expect([grid?.value(COUNT + 1, 0), grid?.value(COUNT + 1, 4)]).toEqual([
      `Kabupaten ${String((COUNT - 1) % 38)}`,
      `baris ${String(COUNT - 1)}`,
    ]);
  });

  test('a mistake in a late row ends the writing with that mistake', async () => {
    const broken = many((at) => {
      if (at === COUNT - 1) throw new Error('tidak terbaca');
    });
    await expect(newWorkbook({ sheets: [broken] })).rejects.toThrow('tidak terbaca');
  });
});
