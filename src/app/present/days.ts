import { readTanggal, toIso, type Hari } from '../../core/values/tanggal';

/** A day as fields for dates hold it, YYYY-MM-DD. */
export const isoOf = (day: Hari): string => toIso(day);

/** The day of such a field; `null` while it is empty or half typed. */
export function dayOf(text: string): Hari | null {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readTanggal(text) : null;
  return read?.ok === true ? read.value : null;
}
