import { templateText } from '../../core/messages/template-text';
import type { Lang } from '../../core/messages/translate';
import { columnLetters } from '../../core/table/address';
import { SHEET_ROWS } from '../../workbook/a1';
import type { Area } from '../../workbook/port';
import type { ConditionalSpec, SheetSpec, SpecCell, Style, ValidationSpec } from '../../workbook/sheet-spec';
import { LISTS, type ListId } from './lists';
import type { Entry, TemplateColumn } from './template-column';

/** What one sheet of a template is made of. */
export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** Lines above the heading; the stamp is put below them. */
  readonly titles: readonly string[];
  /** True for the forms with grouped headings and a row that numbers the columns. */
  readonly berjenjang: boolean;
  /** True where the sheet states where its data come from and of when they are. */
  readonly bersumber: boolean;
  /** Name of the sheet its drop-down lists stand on. */
  readonly daftar: string;
  /** The stamp: `Konvergen · templat 2026.1`. */
  readonly cap: string;
  readonly lang: Lang;
}

/** What the sheet the drop-down lists stand on is called where no other has the name. */
export const LIST_SHEET = 'Daftar Pilihan';
/** The lists in the order of their columns on that sheet. */
export const LIST_IDS = Object.keys(LISTS) as readonly ListId[];

const HEAD: Style = {
  'font.bold': true,
  'font.color': '#FFFFFF',
  'fill.color': '#1F4E79',
  horizontalAlignment: 'Center',
  verticalAlignment: 'Center',
  wrapText: true,
  'border.EdgeTop.style': 'Continuous',
  'border.EdgeBottom.style': 'Continuous',
  'border.EdgeLeft.style': 'Continuous',
  'border.EdgeRight.style': 'Continuous',
};
const REQUIRED: Style = { ...HEAD, 'fill.color': '#9C4A00' };
const NUMBERING: Style = { ...HEAD, 'font.bold': false, 'font.color': '#000000', 'fill.color': '#DDEBF7' };
const TITLE: Style = { 'font.bold': true, 'font.size': 14 };
const STAMP: Style = { 'font.color': '#5F5F5F', 'font.italic': true };
const INPUT: Style = { 'fill.color': '#FFF2CC', 'protection.locked': false };
const WRONG: Style = { 'fill.color': '#F8CBAD', 'font.color': '#9C0006' };

/** Number formats by how a column is typed; codes and identity numbers are text, so that Excel keeps every digit. */
const FORMATS: Readonly<Record<Entry, string>> = {
  teks: 'General',
  kode: '@',
  nik: '@',
  rupiah: '#,##0.##',
  bulat: '#,##0',
  tanggal: 'dd/mm/yyyy',
  desil: '0',
  tahun: '0',
};

/**
 * A sheet to be filled in: headings that cannot be overwritten above cells that can, drop-down lists, hints, formats, and
 * checks that ask before they refuse. Below the heading nothing is written, so an unfilled template holds no data.
 */
export function templateSheet(sheet: TemplateSheet): SheetSpec {
  const { columns, berjenjang, bersumber, titles, cap, daftar, lang } = sheet;
  const top = titles.length + 1 + (bersumber ? 1 : 0) + 1;
  const bottom = berjenjang ? top + 2 : top;
  const data = bottom + 1;
  const last = columns.length - 1;
  const cells: SpecCell[] = [
    ...titles.map((title, row) => cell(row, 0, title, TITLE)),
    cell(titles.length, 0, cap, STAMP),
    ...(bersumber
      ? [
          cell(titles.length + 1, 0, templateText('sumber', lang), { 'font.bold': true }),
          { row: titles.length + 1, column: SOURCE_COLUMN, style: INPUT },
        ]
      : []),
    ...(berjenjang
      ? tieredHead(columns, top)
      : columns.map((column, at) => cell(top, at, column.judul, headOf(column)))),
  ];
  return {
    name: sheet.name,
    tabColor: '#1F4E79',
    cells,
    rows: [{ index: top, size: berjenjang ? 30 : 45 }],
    columns: columns.map((column, index) => ({
      index,
      size: column.lebar,
      style: {
        numberFormat: FORMATS[column.isian],
        'protection.locked': false,
        verticalAlignment: 'Top',
        wrapText: column.isian === 'teks',
      },
    })),
    frozen: { rows: data, columns: 0 },
    merges: berjenjang ? tieredMerges(columns, top) : [],
    ...(berjenjang ? {} : { autoFilter: { top, left: 0, bottom: top, right: last } }),
    protection: {
      allow: ['formatCells', 'formatColumns', 'formatRows', 'insertRows', 'deleteRows', 'sort', 'autoFilter'],
    },
    validations: [
      ...columns.map((column, at) => validationOf(column, wholeColumn(at, data), { daftar, lang })),
      ...(bersumber ? [sourceHint(titles.length + 1, lang)] : []),
    ],
    conditionalFormats: conditionsOf(columns, data),
    print: { landscape: true, fitWidth: true, titleRows: [top, bottom] },
  };
}

const SOURCE_COLUMN = 3;

const cell = (row: number, column: number, value: string | number, style: Style): SpecCell => ({
  row,
  column,
  content: { kind: 'constant', value },
  style,
});

const headOf = ({ wajib }: TemplateColumn): Style => (wajib === true ? REQUIRED : HEAD);

/** Two rows of headings and the row that numbers them; the upper cell of a lone heading spans both. */
function tieredHead(columns: readonly TemplateColumn[], top: number): readonly SpecCell[] {
  return columns.flatMap((column, at): SpecCell[] => {
    const style = headOf(column);
    const grouped = column.grup !== undefined;
    const opensGroup = grouped && columns[at - 1]?.grup !== column.grup;
    return [
      grouped && !opensGroup
        ? { row: top, column: at, style: HEAD }
        : cell(top, at, column.grup ?? column.judul, grouped ? HEAD : style),
      grouped ? cell(top + 1, at, column.judul, style) : { row: top + 1, column: at, style },
      cell(top + 2, at, at + 1, NUMBERING),
    ];
  });
}

function tieredMerges(columns: readonly TemplateColumn[], top: number): readonly Area[] {
  return columns.flatMap(({ grup }, at): Area[] => {
    if (grup === undefined) return [{ top, left: at, bottom: top + 1, right: at }];
    if (columns[at - 1]?.grup === grup) return [];
    let right = at;
    while (columns[right + 1]?.grup === grup) right += 1;
    return [{ top, left: at, bottom: top, right }];
  });
}

const wholeColumn = (column: number, from: number): Area => ({
  top: from,
  left: column,
  bottom: SHEET_ROWS - 1,
  right: column,
});

type Rule = Pick<ValidationSpec, 'type' | 'operator' | 'formulas'>;

/**
 * Where a list stands on the sheet of lists.
 *
 * @param id the list.
 * @param sheet name of that sheet.
 */
export function listReference(id: ListId, sheet: string = LIST_SHEET): string {
  const column = columnLetters(LIST_IDS.indexOf(id));
  return `'${sheet}'!$${column}$3:$${column}$${String(LISTS[id].length + 2)}`;
}

function ruleOf({ isian, daftar }: TemplateColumn, at: Area, lists: string): Rule {
  if (daftar !== undefined) return { type: 'list', formulas: [listReference(daftar, lists)] };
  const first = `${columnLetters(at.left)}${String(at.top + 1)}`;
  switch (isian) {
    case 'nik':
      return { type: 'custom', formulas: [`AND(LEN(${first})=16,ISNUMBER(${first}*1))`] };
    case 'rupiah':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulas: ['0'] };
    case 'bulat':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulas: ['0'] };
    case 'tanggal':
      // 1 January 1900: no earlier day has a number.
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: ['1'] };
    case 'desil':
      return { type: 'whole', operator: 'between', formulas: ['1', '10'] };
    case 'tahun':
      return { type: 'whole', operator: 'between', formulas: ['2000', '2100'] };
    default:
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: ['32767'] };
  }
}

function validationOf(
  column: TemplateColumn,
  at: Area,
  { daftar, lang }: Pick<TemplateSheet, 'daftar' | 'lang'>,
): ValidationSpec {
  // A list that is complete refuses other words; everything else only asks, so that nobody is kept from writing the truth.
  const refuses = column.daftar !== undefined && column.bebas !== true;
  const title = column.judul.slice(0, LONGEST_TITLE);
  return {
    areas: [at],
    ...ruleOf(column, at, daftar),
    allowBlank: true,
    prompt: { title, text: column.petunjuk[lang] },
    error: { style: refuses ? 'stop' : 'warning', title, text: column.petunjuk[lang] },
  };
}

const LONGEST_TITLE = 32;

const sourceHint = (row: number, lang: Lang): ValidationSpec => ({
  areas: [{ top: row, left: SOURCE_COLUMN, bottom: row, right: SOURCE_COLUMN }],
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulas: ['255'],
  allowBlank: true,
  prompt: { title: templateText('sumber-judul', lang), text: templateText('sumber-isian', lang) },
});

/** Marks a total that is not the sum of its periods. */
function conditionsOf(columns: readonly TemplateColumn[], data: number): readonly ConditionalSpec[] {
  const total = columns.findIndex(({ field }) => field === 'realisasi');
  const parts = columns.flatMap(({ field }, at) => (/^realisasi(Sem|Tw)\d$/.test(field) ? [at] : []));
  const [first, last] = [parts[0], parts.at(-1)];
  if (total < 0 || first === undefined || last === undefined) return [];
  const row = String(data + 1);
  const sum = `$${columnLetters(first)}${row}:$${columnLetters(last)}${row}`;
  const own = `$${columnLetters(total)}${row}`;
  return [
    {
      areas: [wholeColumn(total, data)],
      rule: {
        kind: 'formula',
        formula: `AND(ISNUMBER(${own}),COUNT(${sum})=${String(parts.length)},ROUND(${own}-SUM(${sum}),2)<>0)`,
        style: WRONG,
      },
    },
  ];
}
