import type { Severity, Suggestion } from '../findings/finding';
import type { Message, MessageData } from '../messages/translate';
import type { RecognisedSheet } from '../schema/recognise';
import type { Field } from '../table/field';
import type { ColumnSet } from '../table/revisions';
import type { Layout, Role, Row, Table } from '../table/table';
import type { Regions } from '../regions/regions';
import type { KnownRules } from '../settings/known-rules';
import type { Settings } from '../settings/settings';
import type { CellValue } from '../values/cell-value';

/** How much a rule has to look at: one cell, one row, one sheet, one workbook, many workbooks. */
export type Scope = 'sel' | 'baris' | 'lembar' | 'buku' | 'kumpulan';

/** What a rule says of itself; the docs page and `konvergen explain` show the same. */
export interface RuleMeta<MessageId extends string = string> {
  /** Indonesian, kebab-case and permanent: it stands in settings sheets and meeting notes. */
  readonly id: string;
  /** Older ids that still mean this rule. */
  readonly aliases?: readonly string[];
  readonly scope: Scope;
  readonly severity: Severity;
  /** True where the data is already lost or must not leave: the severity cannot be lowered. */
  readonly locked?: true;
  /** The kinds of sheet it reads. */
  readonly roles: readonly Role[];
  /** What the rule is called in one line. */
  readonly title: Message;
  /** What to do next, verb first; part of the rule, not of the screen. */
  readonly next: Message;
  /** The law, guideline or document behind it. */
  readonly source: string;
  readonly messages: Readonly<Record<MessageId, Message>>;
}

/** One mistake as a rule reports it; the runner adds file, sheet, address and the value as submitted. */
export interface Draft<MessageId extends string = string> {
  readonly messageId: MessageId;
  /** The column it is about; `null` for the sheet as a whole. */
  readonly field: Field | null;
  /** Milder than the rule's own where the form itself asks for what is wrong; the settings' word goes before it. */
  readonly severity?: Exclude<Severity, 'error'>;
  readonly data?: MessageData;
  readonly related?: readonly string[];
  /** A change of form only, safe to apply in bulk. */
  readonly fix?: string | number;
  readonly suggest?: readonly Suggestion[];
}

/** Where a sheet or workbook rule points: a table entry, or an address and the value there. */
export type Place =
  { readonly index: number } | { readonly cell: string; readonly row: number; readonly value?: CellValue };

/** A draft of a rule that looks at more than one row. */
export interface PlacedDraft<MessageId extends string = string> extends Draft<MessageId> {
  readonly at: Place;
}

/** A draft of a rule that looks at a whole workbook. */
export interface BookDraft<MessageId extends string = string> extends PlacedDraft<MessageId> {
  readonly sheet: SheetContext;
}

/** What rules go by beside the cells: the secretariat's settings, and the official regions where they are loaded. */
export interface Basis {
  readonly settings: Settings;
  /** `null` where no region data could be had: rules about official names stay silent. */
  readonly regions: Regions | null;
  /** The rules there are, for rules about the settings; without it rule ids in settings are taken as they are. */
  readonly knownRules?: KnownRules;
}

/** What a rule may know beside the row: the recognised sheet and the year the workbook is about. */
export interface SheetContext extends Basis {
  readonly sheet: RecognisedSheet;
  readonly table: Table;
  /** Budget year of the workbook, or `null` where no title states one. */
  readonly tahun: number | null;
}

/** A cell that bears a threaded comment. */
export interface CommentPlace {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** All sheets of one workbook. */
export interface BookContext extends Basis {
  readonly file: string;
  readonly sheets: readonly SheetContext[];
  readonly tahun: number | null;
  /** Cells with threaded comments; empty where the reader cannot see them. */
  readonly comments: readonly CommentPlace[];
}

/**
 * What an answer goes by, so that after an edit only what must be is worked out again: the columns named (of any sheet;
 * `penerima.*` is every recipient column); only which columns there are (`columns`: headers, titles, totals), or that
 * and how many rows (`form`); or any cell at all. Rows that come or go change every named column. To leave one out is a
 * wrong answer after an edit.
 */
export type Reads = ColumnSet;

/** Something true of a table as a whole that rules ask row by row; made by `oncePerTable`. */
export interface TableFact {
  /** Works it out, or remembers it while the columns it is made of stay as they are. */
  readonly recall: (table: Table) => unknown;
  /** What was last worked out, however old; absent when nobody asked. */
  readonly last: (table: Table) => { readonly made: unknown } | undefined;
}

/**
 * Reads one row, yields what is wrong with it. Pure, never throws for bad data, never keeps the row. Of other rows it
 * knows only what its `facts` say.
 */
export interface RowRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'sel' | 'baris' };
  /** The columns it cannot work without: a sheet that lacks one is left alone. */
  readonly needs: readonly Field[];
  /** What `check` asks of the table as a whole; a fact it uses and does not name is stale after an edit. */
  readonly facts?: readonly TableFact[];
  /**
   * For rules about empty cells: when the whole column is blank or missing that is one mistake, said once with
   * this message (`{{jumlah}}` rows) instead of once a row.
   */
  readonly wholeColumn?: {
    readonly field: Field;
    readonly messageId: MessageId;
    /** Forms that have no such column: there its absence is only told, whoever filled them in left nothing out. */
    readonly absentIn?: readonly Layout[];
  };
  readonly check: (row: Row, context: SheetContext) => Iterable<Draft<MessageId>>;
}

/**
 * Reads one sheet. After an edit of a column it reads it runs over the whole sheet again: where rows are compared by
 * what they share, a {@link GroupRule} looks at the rows concerned only.
 */
export interface SheetRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'lembar' };
  readonly reads: Reads;
  readonly check: (context: SheetContext) => Iterable<PlacedDraft<MessageId>>;
}

/** Reads one workbook, and all of it again after an edit of a column it reads in a sheet it looks at. */
export interface BookRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'buku' };
  readonly reads: Reads;
  /** Kinds of sheet it looks at beside those of `meta.roles`. */
  readonly besides?: readonly Role[];
  readonly check: (book: BookContext) => Iterable<BookDraft<MessageId>>;
}

/** One row of a group, by sheet and table entry. */
export interface Member {
  readonly sheet: SheetContext;
  readonly index: number;
}

/** What a rule says about one sheet, counted, so that what holds for most of it can be said once. */
export interface Said {
  /** Mistakes in this sheet. */
  readonly drafts: number;
  /** The first of them in the order of the sheet; `null` without any. Looking at it costs a pass over all of them. */
  readonly first: Place | null;
}

interface KeyedRule {
  /** The columns `keys` and `check` read. */
  readonly reads: readonly Field[] | 'any';
  readonly facts?: readonly TableFact[];
  /** What the row is known by; none for a row that takes no part. Stays in memory: it may be a NIK. */
  readonly keys: (row: Row, context: SheetContext) => readonly string[];
}

/**
 * Compares the rows that share a key: within a sheet (`lembar`) or across the workbook (`buku`). It must not look at
 * other rows, so that after an edit only the groups of the rows concerned are looked at again.
 */
export interface GroupRule<MessageId extends string = string> extends KeyedRule {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'lembar' | 'buku' };
  /** True when `keys` also reads the entries directly above and below. */
  readonly beside?: true;
  /** True when a row that shares its key with no other is looked at too. */
  readonly alone?: true;
  /** True when only rows of different sheets are compared. */
  readonly acrossSheets?: true;
  /** True when `check` goes by the number of rows of the sheet too. */
  readonly countsRows?: true;
  /** Members in the order of sheets and rows. */
  readonly check: (
    key: string,
    members: readonly [Member, ...Member[]],
  ) => Iterable<PlacedDraft<MessageId> & { readonly sheet?: SheetContext }>;
  /** For rules within a sheet: says once what holds for most of it; `null` lets the single mistakes stand. */
  readonly whole?: (
    said: Said & { readonly groups: number },
    context: SheetContext,
  ) => Iterable<PlacedDraft<MessageId>> | null;
}

/** Reads one row and asks whether other sheets know its keys. */
export interface LookupRule<MessageId extends string = string> extends KeyedRule {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'buku' };
  /** The kinds of sheet whose rows are looked up; those of `meta.roles` are checked. */
  readonly among: readonly Role[];
  readonly check: (
    row: Row,
    context: SheetContext,
    keys: readonly string[],
    knows: (key: string) => boolean,
  ) => Iterable<Draft<MessageId>>;
  /** Says once what holds for most of a sheet; `null` lets the single mistakes stand. */
  readonly whole?: (
    said: Said & {
      /** Rows of this sheet that have a key. */
      readonly rows: number;
      /** Distinct keys of all rows that are looked up. */
      readonly known: number;
    },
    context: SheetContext,
  ) => Iterable<PlacedDraft<MessageId>> | null;
}

/** Any rule. */
export type Rule = RowRule | SheetRule | BookRule | GroupRule | LookupRule;

/** Keeps the message ids of `meta` and `check` in step without writing them twice. */
export const defineRowRule = <MessageId extends string>(rule: RowRule<MessageId>): RowRule<MessageId> => rule;

/** {@link defineRowRule} for rules that read a sheet. */
export const defineSheetRule = <MessageId extends string>(rule: SheetRule<MessageId>): SheetRule<MessageId> =>
  rule;

/** {@link defineRowRule} for rules that read a workbook. */
export const defineBookRule = <MessageId extends string>(rule: BookRule<MessageId>): BookRule<MessageId> =>
  rule;

/** {@link defineRowRule} for rules that compare rows by a key. */
export const defineGroupRule = <MessageId extends string>(rule: GroupRule<MessageId>): GroupRule<MessageId> =>
  rule;

/** {@link defineRowRule} for rules that look rows up in other sheets. */
export const defineLookupRule = <MessageId extends string>(
  rule: LookupRule<MessageId>,
): LookupRule<MessageId> => rule;

/** The same text in both languages: codes, ids, values. */
export const same = (text: string): Message => ({ id: text, en: text });
