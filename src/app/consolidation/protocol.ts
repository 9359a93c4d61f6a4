import type { Consolidation } from '../../core/consolidation/consolidation';
import type { BookPart, Gathered } from '../../core/consolidation/part';
import type { Finding, Severity } from '../../core/findings/finding';
import type { Lang, Message } from '../../core/messages/translate';
import type { Settings } from '../../core/settings/settings';
import type { Hari } from '../../core/values/tanggal';
import type { Outcome } from './queue';

/** What all files of a consolidation are read by. */
export interface MakingSetup {
  /** Settings that hold instead of the workbooks' own, or `null`. */
  readonly settings: Settings | null;
  /** The day ages are reckoned at, where a person named one. */
  readonly acuan: Hari | null;
  /** Else the last day of the budget year, or this day where no title names a year. */
  readonly today: Hari;
  readonly lang: Lang;
}

/** What is kept of a file once it was read. */
export interface MadePart {
  readonly part: BookPart;
  /** The rows of its mapping sheets, packed; see `core/consolidation/pack-union`. */
  readonly union: Uint8Array<ArrayBuffer>;
  /** True for the binary form older than .xlsx. */
  readonly old: boolean;
}

/** A file as its maker is given it. The bytes are handed over to a worker and empty afterwards. */
export interface BookBytes {
  /** Name the workbook goes by. */
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file to be sent back to whoever sent it, with what was found. */
export interface FeedbackOrder extends BookBytes {
  /** Digest of the bytes that were consolidated: the file may have changed since. */
  readonly sidik: string;
  /** Name of the workbook to be made. */
  readonly name: string;
  /** What shows only beside other workbooks and is about this one. */
  readonly together: readonly Finding[];
  /** When it is made, as it is to stand in it. */
  readonly stempel: string;
  /** Identities in full. */
  readonly unmask: boolean;
}

/** What a person chose about a consolidation. */
export interface ConsolidationOptions {
  /** Leave out versions a newer one of which is there. */
  readonly hanyaTerbaru: boolean;
  /** The day the workbooks were due, where one was named. */
  readonly tenggat: Hari | null;
}

/** The result of what was gathered so far. */
export interface ResultOrder {
  readonly gathered: Gathered;
  readonly choices: ConsolidationOptions;
}

/** The result, and what is at odds between workbooks in words; the page knows no rules. */
export interface MadeResult {
  readonly consolidation: Consolidation;
  readonly lintas: readonly SaidFinding[];
}

/** A finding in words. */
export interface SaidFinding {
  readonly severity: Severity;
  /** `'[kab-a.xlsx]Matrik'!K7`; `''` where it is about no file. */
  readonly place: string;
  readonly message: Message;
}

/** The provincial workbook. */
export interface ProvinceOrder {
  readonly gathered: Gathered;
  readonly unions: readonly BookUnion[];
  readonly choices: ProvinceChoices;
}

/** The packed rows of one workbook. */
export interface BookUnion {
  readonly file: string;
  readonly union: Uint8Array<ArrayBuffer>;
}

/** What a person chose about the provincial workbook. */
export interface ProvinceChoices extends ConsolidationOptions {
  /** When it is made, as it is to stand in it. */
  readonly stempel: string;
  readonly unmask: boolean;
}

/** A workbook that was made. */
export interface MadeBook {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What can be asked of a worker, and what it makes of it. */
export interface Makings {
  readonly bagian: { readonly order: BookBytes; readonly made: MadePart };
  readonly hasil: { readonly order: ResultOrder; readonly made: MadeResult };
  readonly 'umpan-balik': { readonly order: FeedbackOrder; readonly made: MadeBook };
  readonly zip: { readonly order: ZipOrder; readonly made: Uint8Array<ArrayBuffer> };
  /** The provincial workbook first, then the books of details where its rows are too many. */
  readonly provinsi: { readonly order: ProvinceOrder; readonly made: readonly MadeBook[] };
}

/** Workbooks to be handed over as one file. */
export interface ZipOrder {
  readonly books: readonly MadeBook[];
}

/** One of {@link Makings}. */
export type MakingKind = keyof Makings;

/** An order by its kind. */
export type MakingOrder = {
  readonly [K in MakingKind]: { readonly kind: K; readonly order: Makings[K]['order'] };
}[MakingKind];

/** What is asked of a worker. `id` comes back with the answer. */
export type MakingQuestion = MakingOrder & { readonly id: number; readonly setup: MakingSetup };

/** What a worker says: what it made, or that it failed, which is a bug of ours: an error might quote a cell. */
export interface MakingAnswer {
  readonly id: number;
  readonly outcome: Outcome<Makings[MakingKind]['made']> | null;
}

/** The near end of a worker, in a browser or in Node. */
export interface MakingPort {
  readonly post: (question: MakingQuestion, transfer: ArrayBuffer[]) => void;
  /** Calls back with every answer, and with `null` once the worker is gone. */
  readonly listen: (heard: (answer: MakingAnswer | null) => void) => void;
  readonly end: () => void;
}
