import type { Field } from '../../../src/core/table/field';
import { isBlank, type CellValue } from '../../../src/core/values/cell-value';
import type { Chance } from '../chance';
import type { BookPlan } from '../clean/clean-book';
import {
  dataLines,
  isFormula,
  senOf,
  shownBy,
  type DraftBook,
  type DraftCell,
  type DraftPlace,
  type DraftSheet,
  type Form,
  type Line,
  type MappingForm,
  type PeopleForm,
} from '../draft';
import type { BookPlanter, Planted } from '../planter';

/** A small workbook of these parts. */
export const bookOf =
  (parts: Partial<BookPlan> | ((chance: Chance) => Partial<BookPlan>)) =>
  (chance: Chance): BookPlan => ({
    mapping: [],
    people: [],
    penerima: false,
    wilayah: false,
    pengaturan: 'tanpa',
    nomenklatur: false,
    tahun: chance.pick([2024, 2025, 2026]),
    rows: chance.int(3, 14),
    families: chance.int(3, 12),
    sheet: {},
    programmes: {},
    ...(typeof parts === 'function' ? parts(chance) : parts),
  });

/** A workbook with one mapping sheet of one of these forms, sometimes with lists of people beside it. */
export const mappingOf =
  (forms: readonly MappingForm[], parts: Partial<BookPlan> = {}) =>
  (chance: Chance): BookPlan =>
    bookOf({ mapping: [chance.pick(forms)], people: chance.chance(0.1) ? ['dtsen'] : [], ...parts })(chance);

/** A workbook with a list of one of these forms. */
export const peopleOf =
  (forms: readonly PeopleForm[], parts: Partial<BookPlan> = {}) =>
  (chance: Chance): BookPlan =>
    bookOf({ people: [chance.pick(forms)], ...parts })(chance);

/** The national forms. */
export const NATIONAL = ['rat-18', 'laporan-21', 'laporan-23'] as const;
/** The national forms that report what was spent. */
export const REPORTS = ['laporan-21', 'laporan-23'] as const;
/** Every form of a mapping. */
export const MAPPINGS = [...NATIONAL, 'konvergen', 'bebas'] as const;
/** The forms with columns for klaster, kind of activity and unit. */
export const STATED = ['konvergen', 'bebas'] as const;

/** The first sheet of one of these forms. */
export function sheetOf({ sheets }: DraftBook, ...forms: readonly Form[]): DraftSheet {
  const found = sheets.find(({ form }) => forms.includes(form));
  if (!found) throw new RangeError(`the workbook has no sheet ${forms.join(' or ')}`);
  return found;
}

/** The sheet a planter of mapping mistakes works on. */
export const mappingIn = (book: DraftBook): DraftSheet => sheetOf(book, ...MAPPINGS);
/** The sheet a planter of mistakes about people works on. */
export const peopleIn = (book: DraftBook): DraftSheet =>
  sheetOf(book, 'p3ke-keluarga', 'p3ke-individu', 'dtsen');

/** 0-based column of a field. */
export function columnOf({ columns, name }: DraftSheet, field: Field): number {
  const column = columns.get(field);
  if (column === undefined) throw new RangeError(`sheet ${name} has no column ${field}`);
  return column;
}

/** What stands under a field in a line. */
export const cellOf = (sheet: DraftSheet, at: Line, field: Field): DraftCell =>
  at.cells[columnOf(sheet, field)] ?? null;

/** What the cell of a field shows, as text. */
export const textOf = (sheet: DraftSheet, at: Line, field: Field): string => {
  const value = shownBy(cellOf(sheet, at, field));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** True where a cell holds something typed. */
export const isTyped = (sheet: DraftSheet, at: Line, field: Field): boolean => {
  const cell = cellOf(sheet, at, field);
  return !isFormula(cell) && !isBlank(cell);
};

/** A data line no other row leans on; `null` when the sheet has none such. */
export function pickLine(
  sheet: DraftSheet,
  chance: Chance,
  fits: (at: Line, index: number) => boolean = () => true,
): Line | null {
  const open = dataLines(sheet).filter((at, index) => !at.anchor && fits(at, index));
  return open.length === 0 ? null : chance.pick(open);
}

/** Writes into the cell of a field and answers where that is. */
export function put(sheet: DraftSheet, at: Line, field: Field, cell: DraftCell): DraftPlace {
  const column = columnOf(sheet, field);
  while (at.cells.length < column) at.cells.push(null);
  at.cells[column] = cell;
  return { sheet, line: at, column };
}

/** {@link put} for an amount column: what the cell counts for in totals, in sen, where its number does not say so. */
export function putAmount(
  sheet: DraftSheet,
  at: Line,
  field: Field,
  cell: DraftCell,
  sen: bigint | null = null,
): DraftPlace {
  if (sen !== null) at.counts.set(columnOf(sheet, field), sen);
  return put(sheet, at, field, cell);
}

/** Where a field of a line stands. */
export const placeOf = (sheet: DraftSheet, at: Line, field: Field): DraftPlace => ({
  sheet,
  line: at,
  column: columnOf(sheet, field),
});

/** The lowest label of a column. */
export function headOf(sheet: DraftSheet, column: number): DraftPlace {
  const heads = sheet.lines.filter(({ kind }) => kind === 'kepala');
  const at = heads.findLast(({ cells }) => !isBlank(shownBy(cells[column]))) ?? heads[0];
  if (!at) throw new RangeError(`sheet ${sheet.name} has no header`);
  return { sheet, line: at, column };
}

/** The lowest header row of a column, whether its label stands there or above. */
export function lastHeadOf(sheet: DraftSheet, column: number): DraftPlace {
  const at = sheet.lines.findLast(({ kind }) => kind === 'kepala');
  if (!at) throw new RangeError(`sheet ${sheet.name} has no header`);
  return { sheet, line: at, column };
}

/** The first header cell of a sheet. */
export function cornerOf(sheet: DraftSheet): DraftPlace {
  const at = sheet.lines.find(({ kind }) => kind === 'kepala');
  if (!at) throw new RangeError(`sheet ${sheet.name} has no header`);
  return { sheet, line: at, column: at.cells.findIndex((cell) => !isBlank(shownBy(cell))) };
}

/** A planter that changes one cell of one row. */
export function cellPlanter(
  planter: Omit<BookPlanter, 'plant'> & {
    readonly sheet?: (book: DraftBook) => DraftSheet;
    readonly field: Field | ((sheet: DraftSheet, chance: Chance) => Field);
    /** Rows it can happen to, beside that their cell holds something typed. */
    readonly fits?: (sheet: DraftSheet, at: Line) => boolean;
    /** What comes to stand there. */
    readonly spoiled: (value: CellValue, chance: Chance, sheet: DraftSheet, at: Line) => CellValue;
    /** For amounts: what the cell then counts for, in sen; from the sen it counted for. */
    readonly counts?: (sen: bigint) => bigint;
  },
): BookPlanter {
  const { sheet: sheetIn = mappingIn, field: of, fits = () => true, spoiled, counts, ...rest } = planter;
  return {
    ...rest,
    plant(book, chance) {
      const sheet = sheetIn(book);
      const field = typeof of === 'function' ? of(sheet, chance) : of;
      const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, field) && fits(sheet, one));
      if (!at) return [];
      const value = shownBy(cellOf(sheet, at, field));
      const sen = counts?.(senAt(sheet, at, field)) ?? null;
      const place = putAmount(sheet, at, field, spoiled(value, chance, sheet, at), sen);
      return [{ rule: planter.rule, messageId: planter.messageId, at: place }];
    },
  };
}

/** What an amount cell counts for, in sen. */
export function senAt(sheet: DraftSheet, at: Line, field: Field): bigint {
  const column = columnOf(sheet, field);
  const sum = sheet.sums.find((one) => one.column === column);
  const value = shownBy(at.cells[column]);
  if (!sum) throw new RangeError(`column ${field} holds no amounts`);
  return senOf(value, sum.satuan);
}

/** The unit of an amount column, in rupiah. */
export function satuanOf(sheet: DraftSheet, field: Field): bigint {
  const column = columnOf(sheet, field);
  return sheet.sums.find((one) => one.column === column)?.satuan ?? 1n;
}

/** The amount fields of a mapping sheet that hold typed numbers, one by chance. */
export function amountField(sheet: DraftSheet, chance: Chance): Field {
  const typed = [...sheet.columns].filter(
    ([field, column]) =>
      sheet.sums.some((sum) => sum.column === column) &&
      dataLines(sheet).every((at) => isTyped(sheet, at, field)),
  );
  return chance.pick(typed)[0];
}

/** A planter that blanks a whole column; found at its header. */
export function columnPlanter(
  planter: Omit<BookPlanter, 'plant'> & {
    readonly sheet?: (book: DraftBook) => DraftSheet;
    readonly fields: readonly Field[];
    /** Where it is found: the first of the fields by its lowest header row, or by its lowest label. */
    readonly spoiled?: (value: CellValue, chance: Chance) => CellValue;
  },
): BookPlanter {
  const { sheet: sheetIn = mappingIn, fields, spoiled, ...rest } = planter;
  return {
    ...rest,
    plant(book, chance) {
      const sheet = sheetIn(book);
      const [first] = fields;
      if (first === undefined) return [];
      for (const at of dataLines(sheet)) {
        for (const field of fields) {
          if (!sheet.columns.has(field)) continue;
          const value = shownBy(cellOf(sheet, at, field));
          put(sheet, at, field, spoiled ? spoiled(value, chance) : null);
        }
      }
      const there = fields.find((field) => sheet.columns.has(field)) ?? first;
      return [
        { rule: planter.rule, messageId: planter.messageId, at: lastHeadOf(sheet, columnOf(sheet, there)) },
      ];
    },
  };
}

/** One planted mistake. */
export const planted = (
  planter: Pick<BookPlanter, 'rule' | 'messageId'>,
  at: Planted['at'],
): readonly Planted[] => [{ rule: planter.rule, messageId: planter.messageId, at }];
