import type { NamedField } from '../table/field';
import { CELL_STATE } from '../table/column';
import type { Row } from '../table/table';
import { umurPada, type Hari } from '../values/tanggal';
import { answerWords } from './living-conditions';
import {
  hasNoWork,
  isDisabled,
  isSeverelyDisabled,
  isStudentByWork,
  runsBusiness,
} from './personal-conditions';
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
}

/** Beyond this a stated age is a slip of the pen; also the upper end of "60 and over". */
export const OLDEST = 150;

const BUCKETS: readonly (readonly [NamedField, number, number])[] = [
  ['usiaDibawah7', 0, 6],
  ['usia7sd12', 7, 12],
  ['usia13sd15', 13, 15],
  ['usia16sd18', 16, 18],
  ['usia19sd21', 19, 21],
  ['usia22sd59', 22, 59],
  ['usia60keatas', 60, OLDEST],
];

/**
 * Reads what a row says of a person.
 *
 * @param row a row of a family or individual sheet.
 * @param acuan the day ages are reckoned at, in days since 1970-01-01.
 */
export function readPerson(row: Row, acuan: Hari): Person {
  const work = row.text('pekerjaan');
  const school = truthOf(row, 'bersekolah');
  const disability = row.text('disabilitas');
  return {
    age: readAge(row, acuan),
    pregnant: readPregnant(row),
    disabled: isDisabled(disability),
    severelyDisabled: isSeverelyDisabled(disability, row.table.columns.get('disabilitas')?.header),
    inSchool: school ?? (isStudentByWork(work) === true ? true : null),
    noWork: hasNoWork(work),
    runsBusiness: runsBusiness(work),
  };
}

/** Yes, no, or not known of a yes/no cell. */
function truthOf(row: Row, field: NamedField): Truth {
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
  if (stated !== null && stated >= 0 && stated <= OLDEST) return { from: stated, to: stated };
  // On a family's row these columns say that somebody in the family is of that age, not how old its head is.
  if (row.table.role !== 'individu') return null;
  const [only, ...others] = BUCKETS.filter(([field]) => row.number(field) === 1);
  // Nobody is of two ages: which one is wrong cannot be told.
  return only && others.length === 0 ? { from: only[1], to: only[2] } : null;
}

/** A man is not pregnant, though his cell is left blank; a yes beside a man is a contradiction. */
function readPregnant(row: Row): Truth {
  const stated = truthOf(row, 'hamil');
  const male = /^(l|lk|laki|pria)\b/.test(answerWords(row.text('jenisKelamin') ?? ''));
  return male ? (stated === true ? null : false) : stated;
}

/** Whether an age lies within two ages, both inclusive; not known when only part of it may. */
export function isAged(age: Age | null, from: number, to: number): Truth {
  if (!age) return null;
  if (age.from >= from && age.to <= to) return true;
  return age.to < from || age.from > to ? false : null;
}
