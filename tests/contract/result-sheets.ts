import { RESULT_MARK } from '../../src/core/schema/marks';
import type { SheetModel } from '../../src/workbook/memory/model';
import type { SheetSpec, SpecCell, Style } from '../../src/workbook/sheet-spec';
import { newSheetSpec } from '../../src/workbook/xlsx/save-sheet';

const constant = (
  row: number,
  column: number,
  value: string | number | boolean,
  style?: Style,
): SpecCell => ({
  row,
  column,
  content: { kind: 'constant', value },
  ...(style ? { style } : {}),
});

const HEADING: Style = {
  'font.bold': true,
  'fill.color': '#DDEBF7',
  'border.EdgeBottom.style': 'Continuous',
  'border.EdgeBottom.weight': 'Medium',
  'border.EdgeBottom.color': '#1F4E79',
  horizontalAlignment: 'Center',
  verticalAlignment: 'Top',
  wrapText: true,
};
const RUPIAH: Style = { numberFormat: '#,##0', 'font.color': '#1F4E79' };

/** A sheet of rows below two headings, with a table over them. */
export const dataSheet = (rows: number, name = 'Hasil Data'): SheetSpec => ({
  name,
  cells: [
    constant(0, 0, RESULT_MARK, { 'font.bold': true, 'font.size': 14 }),
    constant(2, 0, 'Kabupaten', HEADING),
    constant(2, 1, 'Pagu', HEADING),
    ...Array.from({ length: rows }, (_, at) => [
      constant(3 + at, 0, `Kab ${String(at)}`),
      constant(3 + at, 1, 1000 + at, RUPIAH),
    ]).flat(),
  ],
  tables: [{ name: 'KonvergenData', area: { top: 2, left: 0, bottom: 2 + rows, right: 1 } }],
});

/** A sheet with one of everything; it speaks of {@link dataSheet}, which comes behind it. */
export const reportSheet = (title = 'Rekap'): SheetSpec => ({
  name: 'Hasil Rekap',
  tabColor: '#1F4E79',
  showGridlines: false,
  cells: [
    constant(0, 0, `${RESULT_MARK}: ${title}`, { 'font.bold': true, 'font.size': 14 }),
    constant(2, 0, 'Uraian', HEADING),
    constant(2, 1, 'Nilai', HEADING),
    constant(3, 0, '=1+1'),
    constant(4, 0, '+62 811'),
    constant(5, 0, '-5'),
    constant(6, 0, '@dinsos'),
    constant(7, 0, '9901010101010001', { numberFormat: '@' }),
    constant(3, 1, 12.5, RUPIAH),
    constant(4, 1, true),
    { row: 5, column: 1, content: { kind: 'constant', value: { error: '#N/A' } } },
    {
      row: 6,
      column: 1,
      content: { kind: 'formula', formula: 'SUM(KonvergenData[Pagu])', result: 6003 },
      style: RUPIAH,
    },
    {
      row: 7,
      column: 1,
      content: { kind: 'formula', formula: '_xlfn.XLOOKUP("_xlfn.",\'Hasil Data\'!A4:A6,B4:B6)', result: 0 },
    },
    constant(9, 0, 'Jumlah', { 'font.italic': true }),
    constant(9, 1, 7, { numberFormat: '@' }),
    { row: 10, column: 1, style: { 'protection.locked': false } },
  ],
  rows: [
    { index: 2, size: 30 },
    { index: 20, hidden: true },
  ],
  columns: [
    { index: 0, size: 20 },
    { index: 1, size: 14, style: { numberFormat: '0.0', horizontalAlignment: 'Right' } },
    { index: 5, hidden: true },
  ],
  frozen: { rows: 3, columns: 1 },
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  autoFilter: { top: 2, left: 0, bottom: 9, right: 1 },
  protection: { allow: ['sort', 'autoFilter', 'formatColumns'] },
  validations: [
    {
      areas: [{ top: 10, left: 1, bottom: 12, right: 1 }],
      type: 'list',
      formulas: ['"Ya,Tidak"'],
      allowBlank: false,
      error: { style: 'warning', title: 'Pilih', text: 'Pilih Ya atau Tidak.' },
      prompt: { title: 'Isi', text: 'Ya atau Tidak' },
    },
    {
      areas: [
        { top: 10, left: 2, bottom: 12, right: 2 },
        { top: 20, left: 2, bottom: 20, right: 2 },
      ],
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulas: ['0'],
    },
    {
      areas: [{ top: 10, left: 3, bottom: 12, right: 3 }],
      type: 'date',
      operator: 'between',
      formulas: ['DATE(2025,1,1)', 'DATE(2025,12,31)'],
    },
    {
      areas: [{ top: 10, left: 4, bottom: 12, right: 4 }],
      type: 'custom',
      formulas: ['LEN(E11)=16'],
    },
    {
      areas: [{ top: 14, left: 4, bottom: 14, right: 4 }],
      type: 'list',
      formulas: ["'Hasil Data'!$A$4:$A$6"],
    },
  ],
  conditionalFormats: [
    {
      areas: [{ top: 3, left: 1, bottom: 9, right: 1 }],
      stopIfTrue: true,
      rule: {
        kind: 'formula',
        formula: 'B4<0',
        style: {
          'fill.color': '#FFC7CE',
          'font.bold': true,
          'border.EdgeTop.style': 'Continuous',
          'border.EdgeTop.color': '#FF0000',
        },
      },
    },
    {
      areas: [{ top: 3, left: 1, bottom: 9, right: 1 }],
      rule: {
        kind: 'value',
        operator: 'lessThanOrEqual',
        formulas: ['10'],
        style: { 'font.color': '#9C0006' },
      },
    },
    {
      areas: [
        { top: 3, left: 2, bottom: 9, right: 2 },
        { top: 12, left: 2, bottom: 13, right: 2 },
      ],
      rule: {
        kind: 'scale',
        points: [
          { type: 'min', color: '#FFFFFF' },
          { type: 'percentile', value: 50, color: '#FFEB84' },
          { type: 'max', color: '#63BE7B' },
        ],
      },
    },
    { areas: [{ top: 3, left: 3, bottom: 9, right: 3 }], rule: { kind: 'bar', color: '#638EC6' } },
  ],
  charts: [
    {
      type: 'bar',
      stacked: true,
      title: 'Pagu per kabupaten',
      categoryTitle: 'Kabupaten',
      valueTitle: 'Rupiah',
      numberFormat: '#,##0',
      series: [
        {
          name: 'Pagu',
          categories: "'Hasil Data'!$A$4:$A$6",
          values: "'Hasil Data'!$B$4:$B$6",
          color: '#1F4E79',
        },
        { name: 'Lain', categories: "'Hasil Data'!$A$4:$A$6", values: "'Hasil Rekap'!$B$4:$B$6" },
      ],
      area: { top: 12, left: 0, bottom: 26, right: 6 },
      description: 'Batang: pagu tiap kabupaten',
    },
    {
      type: 'line',
      series: [
        {
          name: 'A',
          categories: "'Hasil Data'!$A$4:$A$6",
          values: "'Hasil Data'!$B$4:$B$6",
          color: '#E69F00',
        },
      ],
      area: { top: 30, left: 0, bottom: 40, right: 6 },
      description: 'Garis',
    },
    {
      type: 'pie',
      title: 'Bagian',
      series: [{ name: 'A', categories: "'Hasil Data'!$A$4:$A$6", values: "'Hasil Data'!$B$4:$B$6" }],
      area: { top: 42, left: 0, bottom: 50, right: 6 },
      description: 'Kue',
    },
  ],
  print: { landscape: true, fitWidth: true, titleRows: [0, 2] },
});

const byPlace = (a: SpecCell, b: SpecCell): number => a.row - b.row || a.column - b.column;
const byIndex = (a: { readonly index: number }, b: { readonly index: number }): number => a.index - b.index;

const PLAIN: Style = {
  numberFormat: 'General',
  horizontalAlignment: 'General',
  quotePrefix: true,
  'border.EdgeTop.style': 'None',
};

/**
 * What of a sheet people see, in one form: an apostrophe in front of a text, a default that is said and one that is not
 * are the same. Formulas have no results: only Excel computes them.
 */
export function seen(spec: SheetSpec): object {
  const look = (style: Style | undefined): Style =>
    Object.fromEntries(
      Object.entries(style ?? {}).filter(([key, value]) => PLAIN[key] !== value && value !== 'None'),
    );
  return {
    visibility: 'visible',
    tabColor: '',
    showGridlines: true,
    frozen: { rows: 0, columns: 0 },
    merges: [],
    charts: [],
    ...spec,
    cells: [...spec.cells]
      .sort(byPlace)
      .map(({ row, column, content, style }) => ({
        row,
        column,
        content:
          content?.kind === 'formula' ? { formula: content.formula } : { value: content?.value ?? null },
        style: look(style),
      }))
      .filter(({ content, style }) => content.value !== null || Object.keys(style).length > 0),
    rows: [...(spec.rows ?? [])].sort(byIndex),
    columns: [...(spec.columns ?? [])].sort(byIndex).map((line) => ({ ...line, style: look(line.style) })),
    tables: (spec.tables ?? []).map((table) => ({ style: 'TableStyleMedium2', totals: false, ...table })),
    validations: (spec.validations ?? []).map((rule) => ({ allowBlank: true, ...rule })),
    conditionalFormats: (spec.conditionalFormats ?? []).map((format) => ({ stopIfTrue: false, ...format })),
    print: { landscape: false, fitWidth: false, ...spec.print },
  };
}

/** A sheet of the model as {@link seen}, with everything that could not be told. */
export function seenIn(sheet: SheetModel): object {
  const { made, unsaved } = newSheetSpec(sheet);
  return { ...seen(made), unsaved };
}
