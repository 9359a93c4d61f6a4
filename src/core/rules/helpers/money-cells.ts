import type { Suggestion } from '../../findings/finding';
import { PERIODS } from '../../schema/mapping-row';
import type { MoneyField } from '../../table/field';
import type { Row } from '../../table/table';
import { asSen, formatRupiah, readRupiah, type ReadRupiah, type Satuan, type Sen } from '../../values/rupiah';
import type { SheetContext } from '../rule';

/** The amount columns of a mapping sheet, in the order of the national form. */
export const MAPPING_MONEY: readonly MoneyField[] = ['pagu', ...PERIODS.flat(), 'realisasi'];

/** The unit the amounts of a column are typed in, in rupiah. */
export const satuanOf = ({ sheet }: SheetContext, field: MoneyField): Satuan =>
  sheet.columns.find((column) => column.field === field)?.satuan ?? 1;

/** The amount cell of a row read once more, for the reason why it was not read or what had to be assumed. */
export const amountReading = (row: Row, context: SheetContext, field: MoneyField): ReadRupiah =>
  readRupiah(row.raw(field), { satuan: satuanOf(context, field) });

/** The number to type into a column of this unit so that it says exactly this amount; `null` when no number does. */
export function typedIn(satuan: Satuan, sen: Sen): number | null {
  const typed = Number(sen) / 100 / satuan;
  const back = readRupiah(typed, { satuan });
  return back.ok && back.value === sen ? typed : null;
}

/** An amount as a choice for a cell of this unit, with the reason behind it in both languages. */
export function amountChoice(
  satuan: Satuan,
  sen: Sen,
  why: { readonly id: string; readonly en: string },
): readonly Suggestion[] {
  const value = typedIn(satuan, sen);
  if (value === null) return [];
  const label = (lang: 'id' | 'en'): string => `${formatRupiah(sen, lang)} (${why[lang]})`;
  return [{ label: { id: label('id'), en: label('en') }, value }];
}

/** An amount without its sign. */
export const magnitude = (sen: bigint): Sen => asSen(sen < 0n ? -sen : sen);
