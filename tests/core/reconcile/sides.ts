import {
  reconcile,
  type Outcome,
  type Reconciliation,
  rowsWith,
} from '../../../src/core/reconcile/reconcile';
import { recordText } from '../../../src/core/reconcile/record-text';
import type { Table } from '../../../src/core/table/table';
import type { TestRow, TestSheet } from '../../rule-tester';
import { nik, sheetOf, tablesFrom } from '../households/book';

export { nik };

/** A day as people type it. */
export const lahir = (tahun: number, bulan = 8, hari = 15): string =>
  `${String(hari).padStart(2, '0')}/${String(bulan).padStart(2, '0')}/${String(tahun)}`;

/** The tables of a side of individuals. */
export const individuals = (rows: readonly TestRow[], sheet = 'Individu'): readonly Table[] =>
  tablesFrom([sheetOf('individu', rows, sheet)]);

/** The tables of any sheets. */
export const tables = (...sheets: readonly TestSheet[]): readonly Table[] => tablesFrom(sheets);

/** Two lists of individuals, reconciled. */
export const compare = (a: readonly TestRow[], b: readonly TestRow[]): Reconciliation =>
  reconcile(individuals(a, 'A'), individuals(b, 'B'));

/** What was found as texts that depend on what rows say only: not on where they stand nor on which side is named first. */
export interface Told {
  readonly pairs: readonly string[];
  readonly a: Readonly<Record<string, readonly string[]>>;
  readonly b: Readonly<Record<string, readonly string[]>>;
  readonly families: readonly string[];
}

const LISTED: readonly Outcome[] = ['hanya', 'ganda', 'anggota'];

/** {@link Told} of a reconciliation; `swapped` for one asked the other way round. */
export function tell(found: Reconciliation, swapped = false): Told {
  const { a, b, people, families } = found;
  const [first, second] = swapped ? [b, a] : [a, b];
  const list = (side: typeof a): Record<string, readonly string[]> =>
    Object.fromEntries(
      LISTED.map((outcome) => [
        outcome,
        [...rowsWith(side, outcome)].map((row) => recordText(side.records, row)).sort(),
      ]),
    );
  const pairs = Array.from(people.partnerA, (partner, row) => ({ row, partner }))
    .filter(({ partner }) => partner >= 0)
    .map(({ row, partner }) => {
      const ends = [recordText(a.records, row), recordText(b.records, partner)];
      if (swapped) ends.reverse();
      const outcome = String(a.outcome[row]);
      return [...ends, String(people.tierA[row]), String(people.likenessA[row]), outcome].join(' | ');
    });
  const joined = Array.from(families.partnerA, (partner, family) => ({ family, partner }))
    .filter(({ partner }) => partner >= 0)
    .map(({ family, partner }) => {
      const ends = [textOf(a.records, family), textOf(b.records, partner)];
      if (swapped) ends.reverse();
      return [...ends, String(families.wayA[family]), String(families.sharedA[family])].join(' | ');
    });
  return { pairs: pairs.sort(), a: list(first), b: list(second), families: joined.sort() };
}

const textOf = (records: Reconciliation['a']['records'], family: number): string =>
  Array.from(records.family, (one, row) => ({ one, row }))
    .filter(({ one }) => one === family)
    .map(({ row }) => recordText(records, row))
    .sort()
    .join(' & ');
