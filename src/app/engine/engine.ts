import type { BudgetFigure, BudgetTotals } from '../../core/budget/budget';
import type { Composition } from '../../core/budget/composition';
import type { IndeksKomposisi } from '../../core/budget/composition-indicator';
import type { SpellingCluster } from '../../core/clustering/spelling';
import type { PlaceLevel } from '../../core/convergence/place-groups';
import type { KELAS } from '../../core/convergence/score-groups';
import type { Finding } from '../../core/findings/finding';
import type { FindingPatch } from '../../core/live/finding-store';
import type { SebabTereksklusi } from '../../core/households/left-out';
import type { Message } from '../../core/messages/translate';
import type { BookGround } from '../../core/report/book-ground';
import type { Presentation } from '../../core/report/document-parts';
import type { gapPart } from '../../core/report/gap-parts';
import type { CommentPlace, RuleMeta } from '../../core/rules/rule';
import type { RecognisedColumn, RecognisedSheet } from '../../core/schema/recognise';
import type { Field } from '../../core/table/field';
import type { Grid } from '../../core/table/grid';
import type { Role } from '../../core/table/table';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import type { Hari } from '../../core/values/tanggal';
import type { Area } from '../../workbook/port';
import type { SheetSpec } from '../../workbook/sheet-spec';
import type { Paper, PaperOrder } from '../reports/paper';
import type { ResultOptions } from '../results/result-ground';
import type { ConvergenceView } from './convergence-view';
import type { SheetChoices } from './sheet-choice';

/** How far a piece of work is. `done` of `total` sheets, or of 100 where it is a share. */
export interface Progress {
  readonly phase: 'membaca' | 'mengenali' | 'memeriksa';
  readonly done: number;
  readonly total: number;
}

/** Who listens to a piece of work, and how it is stopped. */
export interface Run {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A workbook on its way into the engine. */
export interface BookInput {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** Cells with threaded comments; left out where nobody asked. */
  readonly comments?: readonly CommentPlace[];
  readonly choices: SheetChoices;
  /** Today, in days since 1970-01-01; ages are reckoned at it when no title names a year. */
  readonly today: Hari;
}

/** What one sheet was taken for; everything the pane shows of it. */
export interface SheetView extends Pick<
  RecognisedSheet,
  | 'visibility'
  | 'role'
  | 'layout'
  | 'reason'
  | 'confidence'
  | 'headerRows'
  | 'numberingRow'
  | 'tahun'
  | 'cellCount'
> {
  readonly name: string;
  readonly columns: readonly RecognisedColumn[];
  readonly dataRows: number;
  readonly skipped: readonly { readonly reason: string; readonly rows: readonly string[] }[];
  /** Fields the analyses need and the sheet does not have. */
  readonly missing: readonly Field[];
  readonly template: string;
  readonly key: string;
  readonly chosen: boolean;
  /** Left out by a person. */
  readonly leftOut: boolean;
  /** The first rows, where no header was found. */
  readonly top: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

/** A field a column may be given, named as the templates name it. */
export interface FieldLabel {
  readonly field: Field;
  readonly label: string;
}

/** What a rule says of itself, for the finding card. */
export interface RuleView extends Pick<
  RuleMeta,
  'id' | 'aliases' | 'severity' | 'scope' | 'title' | 'next' | 'source' | 'messages'
> {
  /** True where the severity is fixed and a finding cannot be left out. */
  readonly locked?: boolean;
}

/** What a workbook is read and checked by, and what was decided about its findings. */
export type GroundView = Omit<BookGround, 'kamus'>;

/** A workbook the engine holds, every sheet recognised. */
export interface OpenedBook {
  readonly name: string;
  readonly tahun: number | null;
  readonly ground: GroundView;
  readonly sheets: readonly SheetView[];
  readonly rules: Readonly<Record<string, RuleView>>;
  readonly fields: Readonly<Partial<Record<Role, readonly FieldLabel[]>>>;
  /** Names of the needs of families, by id. */
  readonly needs: Readonly<Record<string, Message>>;
}

/** A finding with the OPD of its row, where the row names one. */
export interface CheckedFinding extends Finding {
  readonly opd: string | null;
}

/** How a check ended. */
export interface CheckOutcome {
  /** False when it was cancelled: what was found until then holds, the rest was not looked at. */
  readonly complete: boolean;
  readonly rows: number;
  readonly rules: number;
}

/** Cells of one sheet that may have changed: those of the areas, as the grid has them now. */
export interface AreaEdit {
  readonly areas: readonly Area[];
  readonly grid: Grid;
}

/** What an edit changed: how the findings of the last check become those of now, and sheets that are another. */
export interface EditOutcome extends FindingPatch<CheckedFinding> {
  readonly sheets: readonly SheetView[];
  /** Data rows of all sheets. */
  readonly rows: number;
}

/** One figure of the budget and what it is made of. */
export interface BudgetNode {
  readonly figure: BudgetFigure;
  readonly children: readonly BudgetNode[];
}

/** The budget of all mapping sheets: breakdowns, and strategi → klaster → sumber dana as a tree. */
export interface BudgetView {
  readonly totals: BudgetTotals;
  readonly tree: readonly BudgetNode[];
  /** Budget cells that could not be read and are in no sum. */
  readonly unread: number;
  /** What the budget is spent on, and the weighted index of it. */
  readonly komposisi: Pick<Composition, 'bagian' | 'adaTakTerbaca'> & { readonly indeks: IndeksKomposisi };
}

export type { ConvergenceView } from './convergence-view';

/** A family of the gap list; identities are masked unless they were asked for. */
export interface GapView extends ReturnType<typeof gapPart> {
  /** The keys of the places it lives in, as convergence lists them. */
  readonly tempat: Readonly<Record<PlaceLevel, string>>;
  readonly kelas: (typeof KELAS)[number];
  /** True when it plainly receives no programme and lacks some need. */
  readonly tanpaProgram: boolean;
  /** Names of the exclusions it falls under: programmes that may not be received together. */
  readonly pengecualian: readonly string[];
  /** Why it may have been left out though it lives in a priority village. */
  readonly calon: readonly SebabTereksklusi[];
}

/** What belongs to the gaps as a whole. */
export interface GapSummary {
  readonly keluarga: number;
  readonly dinilai: number;
  readonly tidakDiketahui: number;
  /** Families that lack something for certain: the first of the list. */
  readonly belumLengkap: number;
  /** True when the workbook says which villages have priority. */
  readonly adaLokus: boolean;
  readonly acuan: string;
  /** False when the workbook has no mapping sheet to say who provides what. */
  readonly hasMapping: boolean;
  /** Needs some family lacks and no mapping row provides for. */
  readonly kesenjanganProgram: readonly string[];
  /** Lines of recipient lists that point at no family. */
  readonly unplaced: number;
}

/** What result sheets are to be made of, and how; of its findings the pane alone knows which still count. */
export interface ResultOrder extends ResultOptions {
  readonly findings: readonly Finding[];
  /** How many were left with a reason. */
  readonly diabaikan: number;
}

/**
 * The analyses behind the pane, wherever they run. It holds one workbook at a time; all questions but `open` are
 * about that one. Fails with EngineError only, or with the reason of the signal.
 */
export interface Engine {
  /** Takes the cells of a workbook and says what each sheet is. */
  readonly open: (book: BookInput, run?: Run) => Promise<OpenedBook>;
  /** Runs every rule. Findings come in batches, in sheet order; an aborted check answers what it got to. */
  readonly check: (
    run: Run & { readonly onFindings: (batch: readonly CheckedFinding[]) => void },
  ) => Promise<CheckOutcome>;
  /**
   * Takes over edited cells and checks what depends on them. `null` where that cannot be followed: the workbook must be
   * opened and checked again. Only after a check that came to its end.
   */
  readonly edit: (edits: readonly AreaEdit[]) => Promise<EditOutcome | null>;
  /** `null` when no sheet maps programmes. */
  readonly budget: () => Promise<BudgetView | null>;
  /** `null` when no sheet lists families or maps programmes. */
  readonly convergence: () => Promise<ConvergenceView | null>;
  /**
   * Families that lack something, in the order they should be looked at, then those under an exclusion or perhaps left out;
   * in batches. `null` without families.
   */
  readonly gaps: (
    show: Presentation,
    onGaps: (batch: readonly GapView[]) => void,
  ) => Promise<GapSummary | null>;
  /** Names of a kind that are written in more than one way, most cells first. */
  readonly spellings: (jenis: JenisEjaan) => Promise<readonly SpellingCluster[]>;
  /** What a check found as sheets to be written, in tab order; see `resultSheets`. */
  readonly results: (order: ResultOrder, run?: Pick<Run, 'signal'>) => Promise<readonly SheetSpec[]>;
  /**
   * A template, or a report on the workbook, in the form it is wanted in; see `makePaper`. Templates need no workbook.
   */
  readonly paper: (order: PaperOrder, run?: Pick<Run, 'signal'>) => Promise<Paper>;
  /** Ends the engine; questions still open fail. */
  readonly dispose: () => void;
}
