import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { read } from '@e965/xlsx';
import { readWorkbook, type ReadWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import { patchWorkbook } from '../../../src/workbook/xlsx/patch/patch-workbook';
import type { Grid } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { asZip64, zipOf } from './zip';
import { bytesOf, compoundOf, sheet, smallBook } from './books';

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const read = await readWorkbook('uji.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.workbook.readGrids((await read.workbook.sheets()).map(({ name }) => name));
}
const reasonOf = (read: ReadWorkbook): string | null => (read.ok ? null : read.reason);
const row = (grid: Grid | undefined, index: number): readonly CellValue[] =>
  grid?.usedColumns.map((column) => grid.value(index, column)) ?? [];

describe('what is read of a cell', () => {
  test.each(['xlsx', 'xlsb', 'biff8', 'ods'] as const)(
    '%s: numbers, texts, booleans and their places',
    async (type) => {
      const bytes = bytesOf(
        {
          A: sheet([
            ['Pagu', null, true],
            [29_986_597.2, ' dua  spasi ', -5],
          ]),
        },
        {},
        type,
      );
      const [grid] = await gridsOf(bytes);
      expect(row(grid, 0)).toEqual(['Pagu', null, true]);
      expect(row(grid, 1)).toEqual([29_986_597.2, ' dua  spasi ', -5]);
    },
  );

  test.each([
    ['#NULL!', 0x00],
    ['#DIV/0!', 0x07],
    ['#VALUE!', 0x0f],
    ['#REF!', 0x17],
    ['#NAME?', 0x1d],
    ['#NUM!', 0x24],
    ['#N/A', 0x2a],
  ])('%s stays an error', async (error, code) => {
    const made = sheet([['x']]);
    made['B1'] = { t: 'e', v: code };
    made['!ref'] = 'A1:B1';
    const [grid] = await gridsOf(bytesOf({ A: made }));
    expect(grid?.value(0, 1)).toEqual({ error });
  });

  test('dates arrive as serial numbers, and the workbook says from when it counts', async () => {
    const made = sheet([[45_658]]);
    made['A1'] = { t: 'n', v: 45_658, z: 'dd/mm/yyyy' };
    const [grid] = await gridsOf(bytesOf({ A: made }));
    expect([grid?.value(0, 0), grid?.date1904]).toEqual([45_658, false]);
    const [old] = await gridsOf(bytesOf({ A: made }, { Workbook: { WBProps: { date1904: true } } }));
    expect(old?.date1904).toBe(true);
  });

  test('of a formula the value it last had', async () => {
    const made = sheet([[1, 2]]);
    made['C1'] = { t: 'n', f: 'A1+B1', v: 3 };
    made['!ref'] = 'A1:C1';
    const [grid] = await gridsOf(bytesOf({ A: made }));
    expect(row(grid, 0)).toEqual([1, 2, 3]);
  });

  test('merged areas, hidden and very hidden sheets, in the order of the tabs', async () => {
    const made = sheet([['Judul'], ['x', 'y']]);
    made['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
    const sheets = [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] as const;
    const bytes = bytesOf(
      { Satu: made, Dua: sheet([[1]]), Tiga: sheet([[2]]) },
      { Workbook: { Sheets: sheets.map((one) => ({ ...one })) } },
    );
    const grids = await gridsOf(bytes);
    expect(grids.map((grid) => [grid.sheet, grid.visibility])).toEqual([
      ['Satu', 'visible'],
      ['Dua', 'hidden'],
      ['Tiga', 'veryHidden'],
    ]);
    expect(grids[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  });

  test('an empty sheet is a grid without cells', async () => {
    const [grid] = await gridsOf(bytesOf({ Kosong: sheet([]) }));
    expect([grid?.sheet, grid?.cellCount]).toEqual(['Kosong', 0]);
  });

  test('texts written into the cell itself, errors and booleans as other programs write them', async () => {
    const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const cells =
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Pagu </t></is></c><c r="B1" t="b"><v>1</v></c>' +
      '<c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><v>teks rumus</v></c><c r="E1"><v>1.5E3</v></c>' +
      '<c r="F1" t="inlineStr"><is><r><t>tebal</t></r><r><t> dan biasa</t></r></is></c><c r="G1"/>';
    const bytes = Object.fromEntries([
      [
        '[Content_Types].xml',
        strToU8(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
            `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
            `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
        ),
      ],
      [
        'xl/workbook.xml',
        strToU8(
          `<?xml version="1.0"?><workbook xmlns="${ns}" xmlns:r="${rel}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ),
      ],
      [
        'xl/_rels/workbook.xml.rels',
        strToU8(
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            `<Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        ),
      ],
      [
        'xl/worksheets/sheet1.xml',
        strToU8(
          `<?xml version="1.0"?><worksheet xmlns="${ns}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
        ),
      ],
    ]);
    const [grid] = await gridsOf(zipSync(bytes));
    expect(row(grid, 0)).toEqual([' Pagu ', true, { error: '#N/A' }, 'teks rumus', 1500, 'tebal dan biasa']);
  });
});

describe('zip64', () => {
  const wide = asZip64(smallBook());
  test('is read as any other', async () => {
    const [grid] = await gridsOf(wide);
    expect([grid?.cellCount, row(grid, 1)]).toEqual([12, [1, 'S1', 'Bantuan pangan', 1_250_000.5]]);
  });
  test('is written to, and becomes a plain zip', async () => {
    const patched = await patchWorkbook(wide, {
      cells: [{ sheet: 'Pemetaan', row: 1, column: 1, value: 'S9' }],
    });
    if (!patched.ok) throw new Error(JSON.stringify(patched.refusals));
    const [grid] = await gridsOf(patched.bytes);
    expect(row(grid, 1)).toEqual([1, 'S9', 'Bantuan pangan', 1_250_000.5]);
    expect(read(patched.bytes).SheetNames).toEqual(['Pemetaan']);
  });
  test.each([
    ['the locator', 20 + 22],
    ['the record', 56 + 20 + 22],
  ])('without %s it is damaged', async (_, behind) => {
    const broken = Uint8Array.from(wide);
    broken[wide.length - behind] = 0;
    expect(reasonOf(await readWorkbook('uji.xlsx', broken))).toBe('rusak');
  });
});

describe('what cannot be read', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'kosong'],
    ['protected by a password', compoundOf('/EncryptionInfo', '/EncryptedPackage'), 'bersandi'],
    [
      'a container without a workbook',
      zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]),
      'rusak',
    ],
    ['an old workbook of rubbish', compoundOf('/Workbook'), 'rusak'],
    ['a text in the place of an old workbook', compoundOf('/Book'), 'rusak'],
  ])('%s', async (_, bytes, reason) => {
    expect(reasonOf(await readWorkbook('uji.xlsx', bytes))).toBe(reason);
  });

  test('any bytes get an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        expect((await readWorkbook('uji.xlsx', bytes)).ok).toBe(false);
      }),
    );
  });

  const book = smallBook();
  test('a download that broke off is damaged, wherever it broke off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: book.length - 23 }), async (length) => {
        expect(reasonOf(await readWorkbook('uji.xlsx', book.subarray(0, length)))).toBe('rusak');
      }),
    );
  });

  test('with any few bytes changed it is read or refused, never thrown', async () => {
    const changes = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        const changed = Uint8Array.from(book);
        for (const [at, value] of given) changed[at] = value;
        expect(typeof (await readWorkbook('uji.xlsx', changed)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
