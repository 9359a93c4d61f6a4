import type { Severity, Suggestion } from '../findings/finding';
import type { Message, MessageData } from '../messages/translate';
import type { RecognisedSheet } from '../schema/recognise';
import type { Field } from '../table/field';
import type { Role, Row, Table } from '../table/table';
import type { Regions } from '../regions/regions';
import type { Settings } from '../settings/settings';
import type { CellValue } from '../values/cell-value';

/** How much a rule has to look at: one cell, one row, one sheet, one workbook. */
export type Scope = 'sel' | 'baris' | 'lembar' | 'buku';

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

/** Reads one row, yields what is wrong with it. Pure, never throws for bad data, never keeps the row. */
export interface RowRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'sel' | 'baris' };
  /** The columns it cannot work without: a sheet that lacks one is left alone. */
  readonly needs: readonly Field[];
  /**
   * For rules about empty cells: when the whole column is blank or missing that is one mistake, said once with
   * this message (`{{jumlah}}` rows) instead of once a row.
   */
  readonly wholeColumn?: { readonly field: Field; readonly messageId: MessageId };
  readonly check: (row: Row, context: SheetContext) => Iterable<Draft<MessageId>>;
}

/** Reads one sheet. */
export interface SheetRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'lembar' };
  readonly check: (context: SheetContext) => Iterable<PlacedDraft<MessageId>>;
}

/** Reads one workbook. */
export interface BookRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'buku' };
  readonly check: (book: BookContext) => Iterable<BookDraft<MessageId>>;
}

/** Any rule. */
export type Rule = RowRule | SheetRule | BookRule;

/** Keeps the message ids of `meta` and `check` in step without writing them twice. */
export const defineRowRule = <MessageId extends string>(rule: RowRule<MessageId>): RowRule<MessageId> => rule;

/** {@link defineRowRule} for rules that read a sheet. */
export const defineSheetRule = <MessageId extends string>(rule: SheetRule<MessageId>): SheetRule<MessageId> =>
  rule;

/** {@link defineRowRule} for rules that read a workbook. */
export const defineBookRule = <MessageId extends string>(rule: BookRule<MessageId>): BookRule<MessageId> =>
  rule;

/** The same text in both languages: codes, ids, values. */
export const same = (text: string): Message => ({ id: text, en: text });
