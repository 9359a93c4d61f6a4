import { INHERITED, type TextColumn } from '../table/column';
import { textAt, textColumn, type Table } from '../table/table';
import { uint32At, uint8At } from '../values/at';

/**
 * Identity numbers of the families of one workbook, in the order of sheets and rows.
 *
 * Shape: three arrays of one length, 14 bytes a family, so that a whole province can be held at once. They stay in
 * memory: nothing made of them may be written anywhere.
 */
export interface FamilyKeys {
  /** 16 digits as a whole number. */
  readonly keys: BigUint64Array;
  /** Which sheet of the summary. */
  readonly sheets: Uint16Array;
  /** 1-based sheet row. */
  readonly rows: Uint32Array;
}

/** The NIK of family rows, and the nomor KK of family and individual rows (else the individual's NIK). */
export interface FamilyNumbers {
  readonly nik: FamilyKeys;
  readonly kk: FamilyKeys;
}

/** A list sheet and where it stands in the summary. */
export interface ListTable {
  readonly table: Table;
  readonly sheet: number;
}

const MOST_SHEETS = 0xffff;

/** Gathers the identity numbers of family and individual sheets. Lost numbers (ending in 0000) name nobody. */
export function familyNumbers(lists: readonly ListTable[]): FamilyNumbers {
  const usable = lists.filter(({ sheet }) => sheet <= MOST_SHEETS);
  const rows = usable.reduce((sum, { table }) => sum + table.length, 0);
  const nik = collector(rows);
  const kk = collector(rows);
  for (const { table, sheet } of usable) {
    let last: string | null = null;
    const isMember = table.role === 'individu';
    const [nikColumn, kkColumn] = [textColumn(table, 'nik'), textColumn(table, 'nomorKk')];
    for (let index = 0; index < table.length; index += 1) {
      const row = uint32At(table.rows, index);
      const person = numberAt(nikColumn, index);
      const family = numberAt(kkColumn, index);
      if (person !== null && !isInherited(nikColumn, index) && (!isMember || family === null)) {
        nik.add(person, sheet, row);
      }
      // The members of a family stand one below the other; merged cells say one number of several rows.
      if (family !== null && !isInherited(kkColumn, index) && !(isMember && family === last)) {
        kk.add(family, sheet, row);
      }
      last = family;
    }
  }
  return { nik: nik.finish(), kk: kk.finish() };
}

function numberAt(column: TextColumn | undefined, index: number): string | null {
  const digits = textAt(column, index);
  return digits === null || digits.endsWith('0000') ? null : digits;
}

/** True where a merged cell says the number for the row of its top. */
const isInherited = (column: TextColumn | undefined, index: number): boolean =>
  column !== undefined && (uint8At(column.status, index) & INHERITED) !== 0;

function collector(most: number): {
  readonly add: (digits: string, sheet: number, row: number) => void;
  readonly finish: () => FamilyKeys;
} {
  const keys = new BigUint64Array(most);
  const sheets = new Uint16Array(most);
  const rows = new Uint32Array(most);
  let length = 0;
  return {
    add(digits, sheet, row) {
      keys[length] = BigInt(digits);
      sheets[length] = sheet;
      rows[length] = row;
      length += 1;
    },
    finish: () => ({
      keys: keys.slice(0, length),
      sheets: sheets.slice(0, length),
      rows: rows.slice(0, length),
    }),
  };
}

/**
 * The numbers that stand more than once in all lists together, also where it is twice in one list.
 *
 * Sorts one copy of all keys: two million families take 16 MB and about a second.
 */
export function repeatedKeys(lists: readonly Pick<FamilyKeys, 'keys'>[]): ReadonlySet<bigint> {
  const all = new BigUint64Array(lists.reduce((sum, { keys }) => sum + keys.length, 0));
  let length = 0;
  for (const { keys } of lists) {
    all.set(keys, length);
    length += keys.length;
  }
  all.sort();
  const repeated = new Set<bigint>();
  for (let at = 1; at < all.length; at += 1) {
    const key = all[at];
    if (key !== undefined && key === all[at - 1]) repeated.add(key);
  }
  return repeated;
}
