import type { Message, MessageData } from '../messages/translate';
import type { Field } from '../table/field';
import type { CellValue } from '../values/cell-value';

/** How loudly a finding speaks: `error` blocks consolidation, `warning` asks for a look, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A value the user may choose to put into the cell, with its reason. Never applied by itself. */
export interface Suggestion {
  readonly label: Message;
  readonly value: string | number;
}

/** One mistake: where it is, what it is, and what would mend it. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string;
  /** A1 address of the cell to look at. */
  readonly cell: string;
  /** 1-based sheet row. */
  readonly row: number;
  /** The column's field; `null` when the finding is about the sheet. */
  readonly field: Field | null;
  /** The cell as submitted. May hold a NIK or a name: mask before it leaves. */
  readonly value: CellValue;
  readonly data: MessageData;
  /** Other cells that belong to the same mistake. */
  readonly related: readonly string[];
  /** A change of form only (spaces, apostrophe, dots) that may be applied in bulk. */
  readonly fix: string | number | null;
  readonly suggestions: readonly Suggestion[];
}
