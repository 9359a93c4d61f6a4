import type { NamedField } from '../table/field';
import { CELL_STATE } from '../table/column';
import type { Row } from '../table/table';
import { umurPada, type Hari } from '../values/tanggal';
import {
  hasNoWork,
  isDisabled,
  isSeverelyDisabled,
  isStudentByWork,
  runsBusiness,
} from './living-conditions';
import type { Truth } from './truth';

/** An age in whole years: exact, or only known to lie between two ages (both inclusive). */
export interface Age {
  readonly from: number;
  readonly to: number;
}

/** What a row says of one person; `null` is not known. */
export interface Person {
  readonly age: Age | null;
  readonly pregnant: Truth;
  readonly disabled: Truth;
  readonly severelyDisabled: Truth;
  readonly inSchool: Truth;
  readonly noWork: Truth;
  readonly runsBusiness: Truth;
  readonly female: Truth;
}

const BUCKETS: readonly (readonly [NamedField, number, number])[] = [
  ['usiaDibawah7', 0, 6],
  ['usia7sd12', 7, 12],
  ['usia13sd15', 13, 15],
  ['usia16sd18', 16, 18],
  ['usia19sd21', 19, 21],
  ['usia22sd59', 22, 59],
  ['usia60keatas', 60, 150],
];

/**
 * Reads what a row says of a person.
 *
 * @param acuan the day ages are reckoned at, in days since 1970-01-01.
 */
export function readPerson(row: Row, acuan: Hari): Person {
  const work = row.text('pekerjaan');
  const school = truthOf(row, 'bersekolah');
  return {
    age: readAge(row, acuan),
    pregnant: truthOf(row, 'hamil'),
    disabled: isDisabled(row.text('disabilitas')),
    severelyDisabled: isSeverelyDisabled(row.text('disabilitas')),
    inSchool: school ?? (isStudentByWork(work) === true ? true : null),
    noWork: hasNoWork(work),
    runsBusiness: runsBusiness(work),
    female: readFemale(row.text('jenisKelamin')),
  };
}

/** Yes, no, or not known of a yes/no cell. */
export function truthOf(row: Row, field: NamedField): Truth {
  if (row.state(field) !== CELL_STATE.read) return null;
  return row.number(field) === 1;
}

function readAge(row: Row, acuan: Hari): Age | null {
  const born = row.number('tanggalLahir');
  if (born !== null && born <= acuan) {
    const age = umurPada(born, acuan);
    return { from: age, to: age };
  }
  const stated = row.number('umur');
  if (stated !== null) return { from: stated, to: stated };
  const bucket = BUCKETS.find(([field]) => row.number(field) === 1);
  return bucket ? { from: bucket[1], to: bucket[2] } : null;
}

function readFemale(text: string | null): Truth {
  if (text === null) return null;
  if (/^(p|pr|perempuan|wanita|2)\b/i.test(text)) return true;
  return /^(l|lk|laki|pria|1)/i.test(text) ? false : null;
}

/** Whether an age lies within two ages, both inclusive; not known when only part of it may. */
export function isAged(age: Age | null, from: number, to: number): Truth {
  if (!age) return null;
  if (age.from >= from && age.to <= to) return true;
  return age.to < from || age.from > to ? false : null;
}
