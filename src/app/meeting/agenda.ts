import type { FollowUp } from '../../core/followup/follow-up';
import type { Lang } from '../../core/messages/translate';
import type { Hari } from '../../core/values/tanggal';
import type { CellList } from '../engine/convergence-view';

/** What a decision is about. Its words are Indonesian and without figures, so that the next meeting knows it again. */
export interface MeetingMatter {
  readonly jenis: FollowUp['jenis'];
  readonly perihal: string;
  /** The OPD it falls to, where one is known; `''` otherwise. */
  readonly opd: string;
}

/** A number that stands large on a page, and the cells it was worked out from. */
export interface MeetingFigure {
  readonly label: string;
  readonly value: string;
  readonly cells: CellList;
}

/** One line of a page. */
export interface MeetingRow {
  readonly key: string;
  readonly texts: readonly string[];
  /** 0 to 1 of the longest bar; `null` where there is nothing to compare. */
  readonly share: number | null;
  readonly cells: CellList;
  /** What a decision about this line is about; `null` where there is none to take. */
  readonly matter: MeetingMatter | null;
  /** The follow-up the line is, or `null`. */
  readonly followUp: string | null;
  /** What opens from it; a number is the place of a page of the meeting. */
  readonly detail: MeetingPage | number | null;
}

/** A page of the meeting: one question, its answer, and the lines behind it. Every text is in the language of the agenda. */
export interface MeetingPage {
  readonly key: string;
  readonly title: string;
  readonly answer: string;
  readonly figures: readonly MeetingFigure[];
  readonly head: readonly string[];
  /** Columns of the table that hold numbers, from 0 on. */
  readonly numbers: readonly number[];
  readonly rows: readonly MeetingRow[];
  /** Lines that are left out. */
  readonly more: number;
  /** The list of families that are its lines, to be asked for; `null` where the page has its own. */
  readonly families: string | null;
  readonly notes: readonly string[];
  readonly matter: MeetingMatter | null;
}

/** Everything a meeting shows but the decisions themselves. No identity in it is in full. */
export interface MeetingAgenda {
  readonly lang: Lang;
  readonly book: string;
  readonly today: Hari;
  /** What was checked, in a sentence, and what could not be worked out. */
  readonly intro: { readonly answer: string; readonly notes: readonly string[] };
  readonly pages: readonly MeetingPage[];
}

/** No cells. */
const NO_CELLS: CellList = { first: [], more: 0 };

/** A page with what is not given left empty. */
export const pageOf = (
  page: Pick<MeetingPage, 'key' | 'title' | 'answer'> & Partial<MeetingPage>,
): MeetingPage => ({
  figures: [],
  head: [],
  numbers: [],
  rows: [],
  more: 0,
  families: null,
  notes: [],
  matter: null,
  ...page,
});

/** A line with what is not given left empty. */
export const rowOf = (row: Pick<MeetingRow, 'key' | 'texts'> & Partial<MeetingRow>): MeetingRow => ({
  share: null,
  cells: NO_CELLS,
  matter: null,
  followUp: null,
  detail: null,
  ...row,
});

/** A longer address may be broken where it has spaces; no column is as wide. */
const WHOLE = 28;

/** An address that is not broken within the name of its sheet. */
export const wholeCell = (cell: string): string =>
  cell.length > WHOLE ? cell : cell.replaceAll(' ', '\u00A0');

/** `count` of the largest of `counts`, for bars. */
export const shareOfMost = (count: number, counts: readonly number[]): number =>
  count / counts.reduce((most, one) => Math.max(most, one), 1);
