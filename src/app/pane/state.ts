import type { RepairScope } from '../../core/repair/plan-repair';
import type { SheetChoices } from '../engine/sheet-choice';
import type {
  BudgetView,
  CheckedFinding,
  CheckOutcome,
  ConvergenceView,
  GapSummary,
  GapView,
  OpenedBook,
  Progress,
} from '../engine/engine';
import { NO_FINDINGS, type FindingList, type ListOptions } from '../findings/finding-list';
import type { SpellingView } from '../clustering/spelling-app';
import type { Waiver } from '../../core/findings/waiver';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import { EVERY_FAMILY, type FamilyFilter } from './family-filter';
import type { Settings } from './settings';
import type { SettingsImport } from './settings-keeping';
import type { Undoable } from './undo-stack';

/** The screens of the pane. */
export const SCREENS = [
  'ringkasan',
  'temuan',
  'rekap',
  'konvergensi',
  'keluarga',
  'ejaan',
  'hasil',
  'kertas',
  'gabungkan',
  'pengaturan',
  'bantuan',
] as const;
/** One of {@link SCREENS}. */
export type Screen = (typeof SCREENS)[number];

/** What went wrong, in words the pane can explain. `about` is a sheet name or a code, never a value of a cell. */
export interface Problem {
  readonly kind:
    | 'sheet-missing'
    | 'sheet-not-ours'
    | 'sheet-protected'
    | 'cell-editing'
    | 'too-large'
    | 'host-failed'
    | 'engine-failed'
    | 'settings-damaged'
    | 'rapat-tertahan'
    | 'sample-failed';
  readonly about: string;
  /** What to try again, where that makes sense. */
  readonly retry: 'periksa' | null;
}

/** The findings of a check. `outcome` is null while it runs. */
export interface Checked {
  readonly findings: readonly CheckedFinding[];
  readonly outcome: CheckOutcome | null;
  /** Positions of findings that were mended since. */
  readonly mended: ReadonlySet<number>;
}

/** A value for the cell of a finding. */
export interface Proposal {
  /** Position of the finding when it was proposed. */
  readonly at: number;
  readonly finding: CheckedFinding;
  readonly value: string | number;
}

/** One cell about to be changed, and everything that mends. */
export interface PreviewLine extends Proposal {
  /** Other findings about the same cell that the same value mends. */
  readonly also: readonly Proposal[];
}

/** Changes shown before they are made. */
export interface Preview {
  readonly scope: RepairScope;
  /** Changes of form only, or a suggestion a person chose for all cells it fits. */
  readonly basis: 'bentuk' | 'pilihan';
  readonly lines: readonly PreviewLine[];
  /** Lines a person took out; positions in `lines`. */
  readonly out: ReadonlySet<number>;
  /** Findings that have to wait for the next check, because their cell is changed by another. */
  readonly waiting: number;
}

/** A short word about something done. `skipped` cells were left alone: changed since, or a formula. */
export interface Notice {
  readonly kind:
    | 'diperbaiki'
    | 'dikembalikan'
    | 'dibatalkan'
    | 'susunan-disimpan'
    | 'sorotan-dihapus'
    | 'disorot'
    | 'diabaikan'
    | 'ditandai'
    | 'pengecualian-dibatalkan'
    | 'pengaturan-disimpan'
    | 'lembar-ditulis';
  readonly count: number;
  readonly skipped: number;
}

/** Something the engine is asked for when its screen is opened. */
export type Asked<T> =
  { readonly status: 'belum' | 'dihitung' | 'gagal' } | { readonly status: 'ada'; readonly value: T };

/** The gaps of families, and whether their identities are in full. */
export interface Families {
  readonly gaps: readonly GapView[];
  readonly summary: GapSummary;
}

/** Everything the pane shows. */
export interface PaneState {
  readonly settings: Settings;
  readonly choices: SheetChoices;
  readonly welcome: boolean;
  readonly screen: Screen;
  readonly run: { readonly progress: Progress; readonly cancelling: boolean } | null;
  readonly book: OpenedBook | null;
  readonly checked: Checked | null;
  /** The workbook changed after its cells were read. */
  readonly stale: boolean;
  readonly options: ListOptions;
  readonly list: FindingList;
  readonly closed: ReadonlySet<string>;
  /** Position of the finding whose card is open. */
  readonly current: number | null;
  readonly highlighted: boolean;
  /** Identities are shown in full; this session only. */
  readonly unmask: boolean;
  readonly preview: Preview | null;
  readonly writing: boolean;
  /** What can be taken back, the newest first. */
  readonly undo: readonly Undoable[];
  /** What was decided about findings, as the workbook keeps it. */
  readonly waivers: readonly Waiver[];
  /** The name decisions are signed with; '' until one was given. */
  readonly nama: string;
  /** Settings of a file, before they are taken over. */
  readonly importing: SettingsImport | null;
  readonly notice: Notice | null;
  readonly problem: Problem | null;
  /** Name of the sheet whose columns are being matched. */
  readonly matching: string | null;
  readonly budget: Asked<BudgetView | null>;
  readonly convergence: Asked<ConvergenceView | null>;
  readonly families: Asked<Families | null>;
  readonly familyFilter: FamilyFilter;
  /** The kind of names whose spellings are looked at. */
  readonly jenis: JenisEjaan;
  readonly spelling: Asked<SpellingView>;
}

/** The pane as it opens. */
export const initialState = (
  settings: Settings,
  choices: SheetChoices,
  welcome: boolean,
  nama = '',
): PaneState => ({
  settings,
  choices,
  welcome,
  screen: 'ringkasan',
  run: null,
  book: null,
  checked: null,
  stale: false,
  options: {
    grouping: groupingFor(settings),
    severities: [],
    search: '',
    onlyFixable: false,
    ignored: false,
  },
  list: NO_FINDINGS,
  closed: new Set(),
  current: null,
  highlighted: false,
  unmask: false,
  preview: null,
  writing: false,
  undo: [],
  waivers: [],
  nama,
  importing: null,
  notice: null,
  problem: null,
  matching: null,
  budget: { status: 'belum' },
  convergence: { status: 'belum' },
  families: { status: 'belum' },
  familyFilter: EVERY_FAMILY,
  jenis: 'opd',
  spelling: { status: 'belum' },
});

/** The secretariat speaks to OPDs, everyone else works through sheets. */
export const groupingFor = ({ peran }: Settings): ListOptions['grouping'] =>
  peran === 'sekretariat' ? 'opd' : 'lembar';
