import type { Field } from '../../table/field';
import { rowsOf, type Row } from '../../table/table';
import type { PlacedDraft, SheetContext } from '../rule';
import { columnHead } from './column-head';

/** What a rule about something several columns may say has to tell {@link blankRows}. */
export interface BlankRows<MessageId extends string> {
  readonly context: SheetContext;
  /** The columns any of which may say it, the usual one first. */
  readonly fields: readonly Field[];
  /** True for a row that says it somewhere. */
  readonly says: (row: Row) => boolean;
  /** The message for a sheet in which no row says it, with `{{jumlah}}` rows. */
  readonly whole: MessageId;
  /** The finding for one row. */
  readonly each: (row: Row) => Omit<PlacedDraft<MessageId>, 'at'>;
}

/**
 * Findings for rows that leave something blank which more than one column may say: one a row, or a single one at
 * the header when no row of the sheet says it.
 */
export function* blankRows<MessageId extends string>(
  asked: BlankRows<MessageId>,
): Generator<PlacedDraft<MessageId>> {
  const { context, fields, says, whole, each } = asked;
  const { table } = context;
  const blank: PlacedDraft<MessageId>[] = [];
  for (const row of rowsOf(table)) {
    if (!says(row)) blank.push({ ...each(row), at: { index: row.index } });
  }
  if (blank.length > 0 && blank.length === table.length) {
    const field = fields.find((one) => table.columns.has(one)) ?? null;
    yield { messageId: whole, field, data: { jumlah: table.length }, at: columnHead(context, fields) };
    return;
  }
  yield* blank;
}
