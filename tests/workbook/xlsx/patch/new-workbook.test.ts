import { describe, expect, test } from '@jest/globals';
import { newWorkbook } from '../../../../src/workbook/xlsx/patch/new-workbook';
import type { SheetSpec, SpecCell } from '../../../../src/workbook/sheet-spec';
import type { CellValue } from '../../../../src/core/values/cell-value';
import { gridsOf, patched, refused, textsOf } from './opened';
import { problemsOf } from './strict';

const put = (row: number, column: number, value: CellValue, style?: SpecCell['style']): SpecCell => ({
  row,
  column,
  content: { kind: 'constant', value },
  ...(style ? { style } : {}),
});
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A sheet with everything a sheet can have. */
const FULL: SheetSpec = {
  name: "Rekap '25",
  tabColor: '#1F4E79',
  showGridlines: false,
  cells: [
    put(0, 0, 'Rekap anggaran', { 'font.bold': true, 'font.size': 14, wrapText: true }),
    put(2, 0, 'OPD', { 'fill.color': '#DDEBF7', 'border.EdgeBottom.style': 'Continuous' }),
    put(2, 1, 'Pagu\n(rupiah)'),
    put(3, 0, 'Dinas Sosial'),
    put(3, 1, 1_250_000.5, { numberFormat: '#,##0.00' }),
    put(4, 0, ' Dinas <PU> & "Perkim" '),
    put(4, 1, 750_000, { numberFormat: '"Rp"#,##0' }),
    { row: 6, column: 1, content: { kind: 'formula', formula: 'SUM(B4:B5)', result: 2_000_000.5 } },
    put(7, 1, 45_658, { numberFormat: 'dd/mm/yyyy', 'protection.locked': false }),
  ],
  rows: [
    { index: 0, size: 24 },
    { index: 9, hidden: true },
  ],
  columns: [
    { index: 0, size: 32.5 },
    { index: 1, size: 18, style: { numberFormat: '#,##0' } },
  ],
  frozen: { rows: 3, columns: 1 },
  merges: [area(0, 0, 0, 1)],
  protection: { allow: ['formatCells', 'autoFilter'] },
  validations: [
    {
      areas: [area(3, 2, 4, 2)],
      type: 'list',
      formulas: ['"Ya,Tidak"'],
      error: { style: 'stop', title: 'Isian', text: 'Pilih Ya atau Tidak.' },
    },
    {
      areas: [area(3, 1, 4, 1), area(7, 1, 7, 1)],
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulas: ['0'],
      prompt: { title: 'Pagu', text: 'Dalam rupiah.\nBukan juta.' },
    },
    { areas: [area(5, 5, 5, 5)], type: 'whole', operator: 'between', formulas: ['1', '12'] },
  ],
  conditionalFormats: [
    {
      areas: [area(3, 1, 4, 1)],
      rule: {
        kind: 'formula',
        formula: '$B4>1000000',
        style: { 'fill.color': '#FFC7CE', 'font.bold': true },
      },
    },
    {
      areas: [area(3, 1, 4, 1)],
      stopIfTrue: true,
      rule: { kind: 'value', operator: 'lessThan', formulas: ['0'], style: { 'font.color': '#9C0006' } },
    },
    {
      areas: [area(3, 1, 4, 1)],
      rule: {
        kind: 'scale',
        points: [
          { type: 'min', color: '#FFFFFF' },
          { type: 'max', color: '#63BE7B' },
        ],
      },
    },
    { areas: [area(3, 1, 4, 1)], rule: { kind: 'bar', color: '#638EC6' } },
  ],
  tables: [{ name: 'RekapOpd', area: area(2, 0, 4, 1) }],
  notes: [
    { row: 3, column: 1, text: 'Menurut DPA', author: 'Sekretariat' },
    { row: 0, column: 0, text: 'Baris\nkedua', author: 'Bappeda' },
  ],
  charts: (['column', 'bar', 'line', 'pie'] as const).map((type, at) => ({
    type,
    title: `Pagu <${type}>`,
    categoryTitle: 'OPD',
    valueTitle: 'Rupiah',
    numberFormat: '#,##0',
    series: [
      {
        name: 'Pagu',
        categories: "'Rekap ''25'!$A$4:$A$5",
        values: "'Rekap ''25'!$B$4:$B$5",
        color: '#1F4E79',
      },
    ],
    area: area(10 + at * 15, 0, 23 + at * 15, 4),
    description: 'Pagu menurut OPD',
  })),
  print: { landscape: true, fitWidth: true, titleRows: [0, 2] },
};

const made = async (sheets: readonly SheetSpec[]): Promise<Uint8Array> => {
  const result = await newWorkbook({
    sheets,
    names: [{ name: 'Pagu_OPD', formula: "'Rekap ''25'!$B$4:$B$5" }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.bytes;
};
const HIDDEN: SheetSpec = { name: 'Konvergen', visibility: 'veryHidden', cells: [put(0, 0, '=1+1')] };
const FILTERED: SheetSpec = {
  name: 'Data',
  cells: [put(0, 0, 'a'), put(1, 0, 1)],
  autoFilter: area(0, 0, 1, 0),
};

describe('a new workbook', () => {
  test('holds all it was asked for, and nothing Excel would repair', async () => {
    const bytes = await made([HIDDEN, FULL, FILTERED]);
    expect(problemsOf(bytes)).toEqual([]);
    const grids = await gridsOf(bytes);
    expect(Object.values(grids).map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
      ['Konvergen', 'veryHidden'],
      ["Rekap '25", 'visible'],
      ['Data', 'visible'],
    ]);
    const grid = grids["Rekap '25"];
    expect([
      grid?.value(2, 1),
      grid?.value(3, 1),
      grid?.value(4, 0),
      grid?.value(6, 1),
      grid?.value(7, 1),
    ]).toEqual(['Pagu\n(rupiah)', 1_250_000.5, ' Dinas <PU> & "Perkim" ', 2_000_000.5, 45_658]);
    expect(grid?.merges).toEqual([area(0, 0, 0, 1)]);
    expect(grids['Konvergen']?.value(0, 0)).toBe('=1+1');
    const book = textsOf(bytes)['xl/workbook.xml'] ?? '';
    expect(book).toContain('activeTab="1"');
    expect(book).toContain('fullCalcOnLoad="1"');
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Rekap ''25'!$1:$3</definedName>`,
    );
    expect(book).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Data!$A$1:$A$2</definedName>',
    );
  });

  test('is the same file each time', async () => {
    expect(await made([FULL])).toEqual(await made([FULL]));
  });

  test('uses a look again instead of writing it down twice', async () => {
    const styles = textsOf(await made([FULL, { ...FULL, name: 'Dua', tables: [] }]))['xl/styles.xml'];
    expect(styles).toEqual(textsOf(await made([FULL]))['xl/styles.xml']);
  });

  test.each<[string, SheetSpec, string]>([
    ['a name Excel does not take', { name: 'a/b', cells: [] }, 'nama-lembar'],
    [
      'a table without headings',
      { name: 'A', cells: [put(0, 0, 1)], tables: [{ name: 'T', area: area(0, 0, 1, 0) }] },
      'judul-tabel',
    ],
    [
      'a table whose name is a cell',
      { name: 'A', cells: [put(0, 0, 'x')], tables: [{ name: 'T1', area: area(0, 0, 1, 0) }] },
      'nama-dipakai',
    ],
    ['two contents for a cell', { name: 'A', cells: [put(0, 0, 1), put(0, 0, 2)] }, 'isi-ganda'],
    ['a place outside', { name: 'A', cells: [], merges: [area(0, 0, 0, 20_000)] }, 'di-luar-lembar'],
    [
      'a message too long',
      {
        name: 'A',
        cells: [],
        validations: [{ areas: [area(0, 0, 0, 0)], type: 'list', formulas: [`"${'x'.repeat(300)}"`] }],
      },
      'teks-terlalu-panjang',
    ],
    ['nothing that can be seen', { ...HIDDEN }, 'lembar-terakhir'],
  ])('refuses %s', async (_, spec, reason) => {
    const result = await newWorkbook({ sheets: [spec] });
    expect(result).toMatchObject({ ok: false, refusals: [{ reason }] });
  });
});

describe('sheets of an existing workbook', () => {
  const BASE: SheetSpec = { name: 'Data', cells: [put(0, 0, 'Pagu'), put(1, 0, 5)] };

  test('a sheet is added behind the others and made anew in its place', async () => {
    const before = await made([BASE, FULL]);
    const one = await patched(before, { added: [{ ...HIDDEN, notes: FULL.notes ?? [] }] });
    expect(problemsOf(one)).toEqual([]);
    const two = await patched(one, { added: [{ ...HIDDEN, replaces: true, cells: [put(0, 0, 'baru')] }] });
    expect(problemsOf(two)).toEqual([]);
    expect(Object.keys(await gridsOf(two))).toEqual(['Data', "Rekap '25", 'Konvergen']);
    expect((await gridsOf(two))['Konvergen']?.value(0, 0)).toBe('baru');
    // The notes of the old one are gone with it, those of the other sheet are not.
    expect(Object.keys(textsOf(two)).filter((name) => name.includes('comments'))).toEqual([
      'xl/comments1.xml',
    ]);
    expect(await refused(two, { added: [HIDDEN] })).toMatchObject([{ reason: 'nama-lembar' }]);
  });

  test('a sheet is removed with all that was only its own; one that formulas speak of stays', async () => {
    const before = await made(
      [BASE, FULL, FILTERED].map((spec, at) => (at === 2 ? { ...spec, name: 'Akhir' } : spec)),
    );
    expect(await refused(before, { removed: ["Rekap '25"] })).toMatchObject([{ reason: 'lembar-dirujuk' }]);
    const after = await patched(before, { removed: ['Data'] });
    expect(problemsOf(after)).toEqual([]);
    expect(Object.keys(await gridsOf(after))).toEqual(["Rekap '25", 'Akhir']);
    expect(textsOf(after)['xl/workbook.xml']).toContain('localSheetId="1" hidden="1">Akhir!');
    expect(textsOf(after)['xl/worksheets/sheet1.xml']).toBeUndefined();
    expect(await refused(await made([BASE]), { removed: ['Data'] })).toMatchObject([
      { reason: 'lembar-terakhir' },
    ]);
  });

  test('what a sheet says beside its cells', async () => {
    const before = await made([BASE, HIDDEN]);
    const after = await patched(before, {
      cells: [
        { sheet: 'Data', row: 1, column: 0, style: { numberFormat: '#,##0', 'fill.color': '#FFEB9C' } },
        { sheet: 'Data', row: 5, column: 5, formula: '=XLOOKUP(1,A:A,A:A)', value: 7 },
      ],
      sheets: [
        {
          sheet: 'data',
          tabColor: '#FF0000',
          frozen: { rows: 1, columns: 0 },
          showGridlines: false,
          columns: [
            { index: 0, size: 40 },
            { index: 3, hidden: true },
          ],
          merges: [area(8, 0, 8, 1)],
          validations: FULL.validations ?? [],
          conditionalFormats: FULL.conditionalFormats ?? [],
          protection: {},
          notes: [{ row: 1, column: 0, text: 'Catatan', author: 'A' }],
          rename: 'Data baru',
        },
        { sheet: 'Konvergen', visibility: 'hidden' },
      ],
    });
    expect(problemsOf(after)).toEqual([]);
    const twice = await patched(after, {
      sheets: [
        {
          sheet: 'Data baru',
          columns: [{ index: 3, hidden: false }],
          merges: [area(9, 0, 9, 1)],
          validations: FULL.validations ?? [],
          conditionalFormats: FULL.conditionalFormats ?? [],
          frozen: { rows: 0, columns: 2 },
          notes: [{ row: 2, column: 0, text: 'Lagi', author: 'B' }],
        },
      ],
    });
    expect(problemsOf(twice)).toEqual([]);
    const texts = textsOf(twice);
    expect(texts['xl/worksheets/sheet1.xml']).toContain('<dataValidations count="6">');
    expect(texts['xl/worksheets/sheet1.xml']).toContain('<mergeCells count="2">');
    expect(texts['xl/worksheets/sheet1.xml']).toContain('<f>_xlfn.XLOOKUP(1,A:A,A:A)</f><v>7</v>');
    expect(texts['xl/comments1.xml']).toContain('authorId="1"><text><t>Lagi</t>');
    expect((await gridsOf(twice))['Konvergen']?.visibility).toBe('hidden');
    expect(
      await refused(twice, {
        sheets: [{ sheet: 'Data baru', notes: [{ row: 2, column: 0, text: 'x', author: 'B' }] }],
      }),
    ).toEqual([{ reason: 'catatan-ada', sheet: 'Data baru', row: 2, column: 0 }]);
  });
});
