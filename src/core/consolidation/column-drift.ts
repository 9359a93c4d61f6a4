import type { Field } from '../table/field';
import type { Role } from '../table/table';
import type { SheetSummary } from './book-summary';
import type { SentBook } from './submissions';

/** The columns of one kind of sheet in one workbook against those of the others. */
export interface Drift {
  readonly sent: SentBook;
  /** Its first sheet of the kind. */
  readonly sheet: SheetSummary;
  /** Columns the others have and this one lacks, and the other way round. */
  readonly missing: readonly Field[];
  readonly extra: readonly Field[];
  /** Of all columns either side has, how many differ; 0 to 1. */
  readonly share: number;
  /** How many other workbooks it was held against. */
  readonly others: number;
}

interface Holding {
  readonly sent: SentBook;
  readonly sheet: SheetSummary;
  readonly fields: ReadonlySet<Field>;
}

/**
 * How far each workbook's columns of a role are from those that more than half of all have. Among two nobody is in the
 * majority: the one with fewer columns is held against the other.
 */
export function columnDrift(books: readonly SentBook[], role: Role): readonly Drift[] {
  const holding = books.flatMap((sent): Holding[] => {
    const sheets = sent.book.sheets.filter((sheet) => sheet.role === role);
    const [sheet] = sheets;
    return sheet ? [{ sent, sheet, fields: new Set(sheets.flatMap(({ fields }) => fields)) }] : [];
  });
  if (holding.length < 2) return [];
  const [one, other, ...more] = [...holding].sort((a, b) => a.fields.size - b.fields.size);
  if (one && other && more.length === 0) return [driftOf(one, other.fields, 1)];
  const counts = new Map<Field, number>();
  for (const { fields } of holding)
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const usual = new Set([...counts].flatMap(([field, count]) => (count * 2 > holding.length ? [field] : [])));
  return holding.map((one) => driftOf(one, usual, holding.length - 1));
}

function driftOf({ sent, sheet, fields }: Holding, usual: ReadonlySet<Field>, others: number): Drift {
  const missing = [...usual].filter((field) => !fields.has(field));
  const extra = [...fields].filter((field) => !usual.has(field));
  const all = fields.size + missing.length;
  return {
    sent,
    sheet,
    missing,
    extra,
    share: (missing.length + extra.length) / Math.max(all, 1),
    others,
  };
}
