import type { Finding, Severity } from '../findings/finding';
import type { Settings } from '../settings/settings';
import type { Role } from '../table/table';
import type { KebutuhanId } from '../taxonomy/kebutuhan';
import type { Sen } from '../values/rupiah';
import type { BookSummary } from './book-summary';
import type { District } from './district';

/**
 * Where and for what a part of a budget stands: one combination of what mapping rows say. Keys are those of the taxonomy
 * (`S1`, `K1`, `APBD`, …) or `TIDAK_TERPETAKAN`; `opd` is the folded name.
 */
export interface BudgetKey {
  readonly strategi: string;
  readonly subkelompok: string;
  readonly klaster: string;
  readonly permendagri53: string;
  readonly sumberDana: string;
  readonly jenisAktivitas: string;
  readonly opd: string;
}

/** The budget of all rows that say the same. Amounts in sen. */
export interface BudgetCell extends BudgetKey {
  /** The OPD's name as it is written; of several spellings the first by alphabet. */
  readonly namaOpd: string;
  readonly baris: number;
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
}

/** The convergence of the families of one village; see `core/convergence/scorecard`. */
export interface VillageCell {
  /**
   * Region code of ten digits with dots, or folded names with those of the district; `TIDAK_DIKETAHUI` where a family's
   * row says none. Villages that are not known are told apart by `kecamatan`.
   */
  readonly desa: string;
  readonly nama: string;
  readonly kecamatan: string;
  readonly namaKecamatan: string;
  readonly keluarga: number;
  readonly dinilai: number;
  readonly diterima: number;
  readonly seharusnya: number;
  readonly lengkap: number;
  readonly nol: number;
  readonly tidakDiketahui: number;
  /** Families by how many services reached them, from none on. */
  readonly distribusi: readonly number[];
}

/** Families of one village that lack one need for certain. */
export interface GapCell {
  readonly desa: string;
  readonly kecamatan: string;
  readonly kebutuhan: KebutuhanId;
  readonly kurang: number;
}

/** Families an OPD would have to serve with one need; `TANPA_OPD` where no mapping row provides it. */
export interface ServingCell {
  readonly opd: string;
  readonly namaOpd: string;
  readonly kebutuhan: KebutuhanId;
  readonly kurang: number;
}

/** How often a rule spoke, by how loudly it did. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly jumlah: number;
}

/**
 * The figures of one or more workbooks. Two of them can be added: in any order and grouping the sum is the same, and
 * {@link EMPTY_TOTALS} changes nothing. Their size follows the number of OPDs, villages and rules, not of rows or findings.
 *
 * Shape: every list sorted by its keys, no key twice.
 */
export interface Totals {
  readonly anggaran: readonly BudgetCell[];
  readonly desa: readonly VillageCell[];
  readonly kesenjangan: readonly GapCell[];
  readonly pelayan: readonly ServingCell[];
  readonly temuan: readonly RuleCount[];
}

/** The figures of no workbook. */
export const EMPTY_TOTALS: Totals = { anggaran: [], desa: [], kesenjangan: [], pelayan: [], temuan: [] };

/** A column as a district has it. */
export interface ColumnUse {
  readonly sheet: string;
  readonly role: Role;
  /** The field it was recognised as, or `null`. */
  readonly field: string | null;
  /** Its heading as written, or `''`. */
  readonly header: string;
  /** Column letters. */
  readonly column: string;
}

/**
 * What one workbook gives to a consolidation: plain data of some kilobytes that a worker can send. The workbook itself
 * may be let go; the rows of its mapping sheets travel beside it, see `union.ts`.
 */
export interface BookPart {
  /** Name the workbook goes by; unique within a consolidation. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal: two files of one digest are one file sent twice. */
  readonly sidik: string;
  readonly summary: BookSummary;
  /** Version of our template it was filled in, or `null`. */
  readonly templat: string | null;
  readonly columns: readonly ColumnUse[];
  readonly totals: Totals;
  /** The first of the gravest findings, to show what is wrong; at most {@link MOST_EXAMPLES}. */
  readonly contoh: readonly Finding[];
  /** Its own settings or those it was read with; `null` where it has none. Gathered, only the first that counts is kept. */
  readonly pengaturan: Settings | null;
}

/** How many findings of a workbook are kept as examples. */
export const MOST_EXAMPLES = 20;

/** A file that gives nothing, and why: the reason is a key of the sentence, never the file's content. */
export interface FailedBook {
  readonly file: string;
  readonly reason: string;
  readonly message: string;
}

/** Workbooks gathered so far: by file name, whatever order they came in. Two of them can be merged likewise. */
export interface Gathered {
  readonly parts: readonly BookPart[];
  readonly failed: readonly FailedBook[];
  /** The secretariat's settings: of the first workbook by file name that lists senders, else of the first that has any. */
  readonly pengaturan: { readonly file: string; readonly settings: Settings } | null;
}

/** What became of a district's submission. */
export type SubmissionState =
  /** Read and counted. */
  | 'diterima'
  /** Read and counted, but in an old template or with other columns than the rest. */
  | 'templat-lama'
  /** Read, not counted: a newer version of it is. */
  | 'digantikan'
  /** Read, not counted: the very same file is there under another name. */
  | 'kembar'
  /** Not readable. */
  | 'gagal'
  /** Expected and not there. */
  | 'belum';

/** Why a workbook is `templat-lama`: its stamp, the year or regime in its titles, its columns. */
export type OldTemplateSign = 'versi' | 'judul' | 'kolom';

/** One line of the board that shows who sent what. */
export interface BoardLine {
  readonly district: District | null;
  /** `null` where nothing was sent. */
  readonly file: string | null;
  readonly state: SubmissionState;
  readonly templat: string | null;
  /** By what an old template shows; empty for every other state. */
  readonly sebab: readonly OldTemplateSign[];
  /** When the file says it was last saved (ISO 8601), or `null`. */
  readonly modified: string | null;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Days since it was due and is not there or cannot be read; `null` where no day is named. */
  readonly terlambat: number | null;
  /** Why it failed, or which file took its place. */
  readonly keterangan: string | null;
}
