import { CELL_STATE, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { textColumn, type Table } from '../table/table';
import { float64At, uint32At, uint8At } from '../values/at';
import { calendarOf, fromCalendar, type Hari } from '../values/tanggal';
import { OLDEST, type Age } from './age';
import { byteOf, NO, truthColumn, UNKNOWN, YES } from './kleene';
import { answerWords } from './living-conditions';

import {
  hasNoWork,
  isDisabled,
  isSeverelyDisabled,
  isStudentByWork,
  runsBusiness,
} from './personal-conditions';
import type { Truth } from './truth';

/** What the rows of one table say of persons: truth bytes and ages, one entry a row. */
export interface PersonColumns {
  /** Place of the person's age in {@link AGES}; 0 where nothing is known. */
  readonly age: Uint8Array;
  readonly pregnant: Uint8Array;
  readonly disabled: Uint8Array;
  readonly severelyDisabled: Uint8Array;
  readonly inSchool: Uint8Array;
  readonly noWork: Uint8Array;
  readonly runsBusiness: Uint8Array;
  /** True where the sheet has a column for schooling. */
  readonly schoolingRecorded: boolean;
}

/** Whole years from the first age to the last, of the columns that say how old somebody is. */
export const AGE_BUCKETS: readonly (readonly [NamedField, number, number])[] = [
  ['usiaDibawah7', 0, 6],
  ['usia7sd12', 7, 12],
  ['usia13sd15', 13, 15],
  ['usia16sd18', 16, 18],
  ['usia19sd21', 19, 21],
  ['usia22sd59', 22, 59],
  ['usia60keatas', 60, OLDEST],
];

/** The highest age a date of birth can give: dates lie within 1900 to 2100. */
const HIGHEST_AGE = 200;

/** Every age that can be said, by the byte that stands for it: none, each whole year, then those of {@link AGE_BUCKETS}. */
export const AGES: readonly (Age | null)[] = [
  null,
  ...Array.from({ length: HIGHEST_AGE + 1 }, (_, age) => ({ from: age, to: age })),
  ...AGE_BUCKETS.map(([, from, to]) => ({ from, to })),
];
const FIRST_BUCKET = HIGHEST_AGE + 2;

/**
 * Reads what the rows of a table say of persons.
 *
 * @param table a family or individual sheet; of a family sheet each row speaks of the head.
 * @param acuan the day ages are reckoned at, in days since 1970-01-01.
 */
export function readPersons(table: Table, acuan: Hari): PersonColumns {
  const header = table.columns.get('disabilitas')?.header;
  const byWork = byText(table, 'pekerjaan', isStudentByWork);
  return {
    age: readAges(table, acuan),
    pregnant: readPregnant(table),
    disabled: byText(table, 'disabilitas', isDisabled),
    severelyDisabled: byText(table, 'disabilitas', (text) => isSeverelyDisabled(text, header)),
    inSchool: joined(byYesNo(table, 'bersekolah'), byWork, (stated, pupil) =>
      stated === UNKNOWN && pupil === YES ? YES : stated,
    ),
    noWork: byText(table, 'pekerjaan', hasNoWork),
    runsBusiness: byText(table, 'pekerjaan', runsBusiness),
    schoolingRecorded: table.columns.has('bersekolah'),
  };
}

/** Truth bytes of a text column, each distinct text asked once; not known where there is no readable text. */
function byText(table: Table, field: NamedField, meaning: (text: string) => Truth): Uint8Array {
  const truths = truthColumn(table.length, UNKNOWN);
  const column = textColumn(table, field);
  if (!column) return truths;
  const { codes, dictionary } = column;
  // What is not a readable text has code 0.
  const meanings = Uint8Array.from(dictionary, (text, code) =>
    code === 0 ? UNKNOWN : byteOf(meaning(text)),
  );
  for (let at = 0; at < truths.length; at += 1) truths[at] = uint8At(meanings, uint32At(codes, at), UNKNOWN);
  return truths;
}

/** Truth bytes of a yes/no column. */
function byYesNo(table: Table, field: NamedField): Uint8Array {
  const truths = truthColumn(table.length, UNKNOWN);
  const column = table.columns.get(field);
  if (column?.storage !== 'number') return truths;
  const { status, values } = column;
  for (let at = 0; at < truths.length; at += 1) {
    if (stateOf(uint8At(status, at)) === CELL_STATE.read) truths[at] = values[at] === 1 ? YES : NO;
  }
  return truths;
}

/** A man is not pregnant, though his cell is left blank; a yes beside a man is a contradiction. */
function readPregnant(table: Table): Uint8Array {
  const male = byText(table, 'jenisKelamin', (text) =>
    /^(l|lk|laki|pria)\b/.test(answerWords(text)) ? true : null,
  );
  return joined(byYesNo(table, 'hamil'), male, (stated, man) =>
    man !== YES ? stated : stated === YES ? UNKNOWN : NO,
  );
}

/** The first column changed by the second, in place; each of the sixteen pairs is worked out once. */
function joined(first: Uint8Array, second: Uint8Array, join: (a: number, b: number) => number): Uint8Array {
  const pairs = Uint8Array.from({ length: 16 }, (_, pair) => join(pair >> 2, pair & 3));
  for (let at = 0; at < first.length; at += 1) {
    first[at] = uint8At(pairs, (uint8At(first, at) << 2) | uint8At(second, at), UNKNOWN);
  }
  return first;
}

function readAges(table: Table, acuan: Hari): Uint8Array {
  const ages = new Uint8Array(table.length);
  // On a family's row these columns say that somebody in the family is of that age, not how old its head is.
  if (table.role === 'individu') {
    readBuckets(table).forEach((bucket, at) => {
      if (bucket > 0 && bucket <= AGE_BUCKETS.length) ages[at] = FIRST_BUCKET + bucket - 1;
    });
  }
  const stated = table.columns.get('umur');
  if (stated?.storage === 'number') {
    const { status, values } = stated;
    for (let at = 0; at < ages.length; at += 1) {
      const age = stateOf(uint8At(status, at)) === CELL_STATE.read ? float64At(values, at, -1) : -1;
      if (age >= 0 && age <= OLDEST) ages[at] = 1 + age;
    }
  }
  const born = table.columns.get('tanggalLahir');
  if (born?.storage === 'number') {
    const { status, values } = born;
    const ageOf = agesAt(acuan);
    for (let at = 0; at < ages.length; at += 1) {
      if (stateOf(uint8At(status, at)) !== CELL_STATE.read) continue;
      const day = float64At(values, at);
      if (day <= acuan) ages[at] = 1 + Math.min(ageOf(day), HIGHEST_AGE);
    }
  }
  return ages;
}

/** The one bucket a row says yes in, counted from 1; nobody is of two ages: which one is wrong cannot be told. */
function readBuckets(table: Table): Uint8Array {
  const found = new Uint8Array(table.length);
  AGE_BUCKETS.forEach(([field], bucket) => {
    if (!table.columns.has(field)) return;
    byYesNo(table, field).forEach((byte, at) => {
      if (byte === YES) found[at] = found[at] === 0 ? bucket + 1 : TWO;
    });
  });
  return found;
}

const TWO = 255;

/**
 * Ages in whole years on a day, for days up to it. The same as `umurPada`, without taking every day of birth apart: who
 * was born on 29 February has a birthday on 1 March in other years.
 */
export function agesAt(acuan: Hari): (born: Hari) => number {
  const { tahun, bulan, hari } = calendarOf(acuan);
  const latest: number[] = [];
  const latestFor = (age: number): number =>
    (latest[age] ??= fromCalendar(tahun - age, bulan, hari) ?? fromCalendar(tahun - age, 2, 28) ?? 0);
  return (born) => {
    let age = Math.max(0, Math.floor((acuan - born) / 365.2425));
    while (age > 0 && born > latestFor(age)) age -= 1;
    while (born <= latestFor(age + 1)) age += 1;
    return age;
  };
}
