import type { Finding } from '../findings/finding';
import type { Message } from '../messages/translate';
import type { Role } from '../table/table';
import type { Sen } from '../values/rupiah';
import type { District } from './district';
import type { BoardLine, Totals } from './part';

/** The figures of one district: of all its workbooks that count. */
export interface DistrictFigures {
  /** `null` for workbooks that do not say whose they are. */
  readonly district: District | null;
  /** The workbooks that count, by name. */
  readonly files: readonly string[];
  readonly totals: Totals;
}

/** A column of one kind of sheet, over all workbooks that count and have such a sheet. */
export interface DriftColumn {
  readonly role: Role;
  /** The field it is recognised as; `null` for a column known by its heading only. */
  readonly field: string | null;
  /** The heading most of them give it; of equally many the first by alphabet. */
  readonly header: string;
  /** Workbooks that have it, of those that have such a sheet. */
  readonly ada: number;
  readonly dari: number;
  /** True for a column workbooks are expected to have: more than half do, or there are no more than two of them. */
  readonly lazim: boolean;
}

/** What a workbook did with a column: one of its own, one of the others' it lacks, or one under another heading. */
export type DriftChange = 'tambah' | 'hilang' | 'ganti-nama';

/** One difference between the columns of a workbook and those of the others. */
export interface DriftLine {
  readonly district: District | null;
  readonly file: string;
  readonly sheet: string;
  readonly role: Role;
  readonly change: DriftChange;
  readonly field: string | null;
  /** The heading here; `''` for a column that is missing. */
  readonly header: string;
  /** The heading elsewhere; `''` for a column the others do not have. */
  readonly lazim: string;
  /** Column letters here; `''` for a column that is missing. */
  readonly column: string;
}

/** All columns there are, and who added, dropped or renamed what. */
export interface DriftReport {
  /** By role; usual columns first, in the order most workbooks have them, then the others by heading. */
  readonly union: readonly DriftColumn[];
  /** By file, sheet and column. */
  readonly lines: readonly DriftLine[];
}

/** What a total is broken down by when the parts are held against the whole. */
export const RECONCILED_BY = [
  'total',
  'strategi',
  'klaster',
  'permendagri53',
  'sumberDana',
  'jenisAktivitas',
  'opd',
] as const;
/** One of {@link RECONCILED_BY}. */
export type ReconciledBy = (typeof RECONCILED_BY)[number];

/** Rows, sub kegiatan and amounts in sen. */
export interface BudgetSums {
  readonly baris: number;
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
}

/** One total computed two ways: over the districts, and over all workbooks at once. */
export interface ReconciliationLine {
  readonly by: ReconciledBy;
  /** `TOTAL`, a key of the taxonomy, a folded OPD name, or `TIDAK_TERPETAKAN`. */
  readonly key: string;
  readonly name: Message;
  readonly perDaerah: BudgetSums;
  readonly keseluruhan: BudgetSums;
  /** False is a bug of ours: no total may be shown then. */
  readonly cocok: boolean;
}

/** A workbook that is read and does not count, and why. */
export interface LeftOut {
  readonly file: string;
  readonly district: District | null;
  readonly why: 'kembar' | 'digantikan';
  /** The workbook that counts instead. */
  readonly oleh: string;
}

/** Many workbooks as one result. Everything in it is the same for every order the workbooks came in. */
export interface Consolidation {
  /** Those with workbooks that count: by key, workbooks that name no district last. */
  readonly districts: readonly DistrictFigures[];
  readonly total: Totals;
  /** Who sent what: expected districts by code, then the others, then files of no district. */
  readonly papan: readonly BoardLine[];
  /** What shows only where workbooks are held against each other. */
  readonly findings: readonly Finding[];
  readonly drift: DriftReport;
  readonly rekonsiliasi: readonly ReconciliationLine[];
  readonly dikeluarkan: readonly LeftOut[];
}
