import { asText } from '../../../src/core/table/cell-readers';
import type { CellValue } from '../../../src/core/values/cell-value';
import { daySerial, dayText } from '../../../scripts/samples/people';
import type { Field } from '../../../src/core/table/field';
import { type DraftCell, type DraftSheet, type Line, dataLines, line, shownBy } from '../draft';
import type { Chance } from '../chance';
import type { BookPlanter } from '../planter';
import { cellOf, cellPlanter, columnPlanter, peopleIn, peopleOf, textOf } from './tools';

/** Every list of families or people. */
export const ALL = ['p3ke-keluarga', 'p3ke-individu', 'dtsen'] as const;

/** Lists without age groups: there a date of birth is told against the NIK only. */
export const UNGROUPED = ['p3ke-keluarga', 'dtsen'] as const;

/** Lists with a row for every member of a family. */
export const MEMBERS = ['p3ke-individu', 'dtsen'] as const;

/** What comes to stand in a cell. */
export type Spoiled = Parameters<typeof cellPlanter>[0]['spoiled'];

/** A planter of one cell of a list. */
export const cell = (
  rule: string,
  messageId: string,
  field: Field,
  spoiled: Spoiled,
  forms: Parameters<typeof peopleOf>[0] = ALL,
): BookPlanter => cellPlanter({ rule, messageId, book: peopleOf(forms), sheet: peopleIn, field, spoiled });

/** A planter that blanks a column of a list. */
export const column = (
  rule: string,
  field: Field,
  forms: Parameters<typeof peopleOf>[0] = ALL,
): BookPlanter =>
  columnPlanter({ rule, messageId: 'kolomKosong', book: peopleOf(forms), sheet: peopleIn, fields: [field] });

/** Nothing, or what looks like it. */
export const blank: Spoiled = (_, chance) => chance.pick([null, ' ']);

/** Digits `from` up to, not including, `to` of an identity replaced. */
export const digits = (value: CellValue, from: number, to: number, by: string): string => {
  const text = asText(value);
  return text.slice(0, from) + by + text.slice(to);
};

/** Two digits. */
const two = (n: number): string => String(n).padStart(2, '0');

/** The day part of a NIK as its sex has it. */
export const dayDigits = (nik: CellValue, day: number): string =>
  two(day + (Number(asText(nik).slice(6, 8)) > 40 ? 40 : 0));

/** A date of birth. */
export interface Born {
  readonly hari: number;
  readonly bulan: number;
  readonly tahun: number;
}

/** Excel’s number of the day computers count from. */
const EPOCH = 25_569;

/** The date of birth of a row, whatever it is written as. */
export function bornOf(sheet: DraftSheet, at: Line): Born {
  const value = shownBy(cellOf(sheet, at, 'tanggalLahir'));
  if (typeof value === 'number') {
    const date = new Date((value - EPOCH) * 86_400_000);
    return { hari: date.getUTCDate(), bulan: date.getUTCMonth() + 1, tahun: date.getUTCFullYear() };
  }
  const [hari = 1, bulan = 1, tahun = 2000] = asText(value).slice(0, 10).split('/').map(Number);
  return { hari, bulan, tahun };
}

/** A date in the writing of the cell it replaces. */
export const written = (before: DraftCell, born: Born): DraftCell =>
  typeof before === 'number' ? daySerial(born) : `${dayText(born)}${asText(shownBy(before)).slice(10)}`;

/** How clean lists call the head of a family. */
export const HEAD = 'Kepala Keluarga';

/** True for the row of a head of a family. */
export const isHead = (sheet: DraftSheet, at: Line): boolean => textOf(sheet, at, 'hubungan') === HEAD;

/** The column a sheet tells families apart by. */
export const familyField = (sheet: DraftSheet): Field =>
  sheet.columns.has('nomorKk') ? 'nomorKk' : 'idKeluarga';

/** The members of a row's family, in the order of the sheet. */
export const familyOf = (sheet: DraftSheet, at: Line): readonly Line[] => {
  const field = familyField(sheet);
  const key = textOf(sheet, at, field);
  return dataLines(sheet).filter((one) => textOf(sheet, one, field) === key);
};

/** A row of the sheet written once more, somewhere below. */
export function copyBelow(sheet: DraftSheet, at: Line, chance: Chance): Line {
  const copy = line('data', at.cells);
  const own = sheet.lines.indexOf(at);
  sheet.lines.splice(chance.int(own + 1, sheet.lines.length), 0, copy);
  return copy;
}
