import { assessFamilies, type AssessedFamilies } from '../../../src/core/households/assess';
import { findGaps, type FamilyGap } from '../../../src/core/households/gaps';
import { STATE, STATES, type StateName } from '../../../src/core/households/need-states';
import type { KebutuhanId } from '../../../src/core/taxonomy/kebutuhan';
import type { Role, Table } from '../../../src/core/table/table';
import { fromCalendar } from '../../../src/core/values/tanggal';
import { bookContext, type TestRow, type TestSheet } from '../../rule-tester';

/** A made-up NIK or nomor KK: no region is called 99. */
export const nik = (serial: number): string => `990101010180${String(serial).padStart(4, '0')}`;

/** A day as days since 1970-01-01. */
export function day(tahun: number, bulan: number, hari: number): number {
  const found = fromCalendar(tahun, bulan, hari);
  if (found === null) throw new Error('no such day');
  return found;
}

/** The day the tests reckon ages at. */
export const ACUAN = day(2025, 12, 31);

/** Rows of one sheet of a role. */
export const sheetOf = (role: Role, rows: readonly TestRow[], sheet?: string): TestSheet => ({
  role,
  rows,
  ...(sheet === undefined ? {} : { sheet }),
});

/** The tables of a made-up workbook. */
export const tablesFrom = (sheets: readonly TestSheet[]): Table[] =>
  bookContext(sheets, 'keluarga').sheets.map(({ table }) => table);

/** The families of a made-up workbook, assessed. */
export const assess = (sheets: readonly TestSheet[], acuan = ACUAN): AssessedFamilies =>
  assessFamilies(tablesFrom(sheets), acuan);

/** The gaps of a made-up workbook. */
export function gapsOf(sheets: readonly TestSheet[]): readonly FamilyGap[] {
  const tables = tablesFrom(sheets);
  return findGaps(
    assessFamilies(tables, ACUAN),
    tables.filter(({ role }) => role === 'pemetaan'),
  );
}

/** What became of a need of the n-th family: its state, or `tidak` when it plainly has no such need. */
export function stateOf({ needs }: AssessedFamilies, need: KebutuhanId, at = 0): StateName {
  const column = needs.find((one) => one.need.id === need);
  return STATES[column?.states[at] ?? STATE.tidak] ?? 'tidak';
}
