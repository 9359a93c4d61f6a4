import type { Draft, RuleMeta } from '../rules/rule';
import { sheetPrefix } from '../table/address';
import type { Settings } from '../settings/settings';
import type { CellValue } from '../values/cell-value';
import type { SentBook } from './submissions';

/** Many workbooks at once, as a rule of scope `kumpulan` sees them. */
export interface CollectionContext {
  /** Settings of the secretariat, not of one workbook. */
  readonly settings: Settings;
  /** By file name, whatever order they were given in. */
  readonly books: readonly SentBook[];
}

/** Where a collection rule points; all parts are '' and row 0 where the mistake is that there is no workbook. */
export interface CollectionPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly value?: CellValue;
}

/** A draft of a rule that looks at many workbooks. */
export interface CollectionDraft<MessageId extends string = string> extends Draft<MessageId> {
  readonly at: CollectionPlace;
}

/** Compares many workbooks by their summaries. Pure; never throws for bad data. */
export interface CollectionRule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'kumpulan' };
  readonly check: (collection: CollectionContext) => Iterable<CollectionDraft<MessageId>>;
}

/** Keeps the message ids of `meta` and `check` in step without writing them twice. */
export const defineCollectionRule = <MessageId extends string>(
  rule: CollectionRule<MessageId>,
): CollectionRule<MessageId> => rule;

/** A place as it reads beside places of other workbooks: `'[b.xlsx]Keluarga'!B7`. */
export const placeName = ({ file, sheet, cell }: CollectionPlace): string =>
  `${sheetPrefix(sheet, file)}!${cell}`;

/** Where a mistake of no workbook stands. */
export const NOWHERE: CollectionPlace = { file: '', sheet: '', cell: '', row: 0 };

/** The first header cell of a workbook's first data sheet, for mistakes about the workbook as a whole. */
export function topOf({ book }: SentBook): CollectionPlace {
  const [first] = book.sheets;
  return { ...NOWHERE, file: book.file, ...(first && { sheet: first.sheet, ...first.header }) };
}
