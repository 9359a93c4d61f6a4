import type { StrategiId } from '../taxonomy/strategi';
import type { MoneyField } from '../table/field';
import type { Sen } from '../values/rupiah';

/** Why a row under the header is not data. Nothing is left out without one of these. */
export type SkipReason =
  'penomoran' | 'judul-ulang' | 'bagian' | 'induk' | 'total' | 'keterangan' | 'tanda-tangan' | 'lain';

/** A row left out of the data, and why. */
export interface SkippedRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly reason: SkipReason;
}

/** A row that opens a part of the sheet: `I. PENGURANGAN BEBAN …`, or the name of an OPD alone. */
export interface SectionRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly kind: 'strategi' | 'opd';
  readonly strategi: StrategiId | null;
}

/** A JUMLAH/TOTAL row with the amounts it states; kept as a control, never counted. */
export interface TotalRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly label: string;
  /** `semua` for a grand total by its wording, `bagian` otherwise. */
  readonly reach: 'bagian' | 'semua';
  /** True when the amounts stand above the rows they sum: on the section's own row. */
  readonly above: boolean;
  readonly amounts: ReadonlyMap<MoneyField, { readonly sen: Sen; readonly sheetColumn: number }>;
}
