import type { RowPlace } from '../households/row-place';
import type { Truth } from '../households/truth';
import { PERIODS } from '../schema/mapping-row';
import type { LokusId } from '../taxonomy/tahap';
import type { Field } from '../table/field';
import { rowsOf, type Row, type Table } from '../table/table';
import { opdKey } from '../values/opd';
import { placeKey, statedPlace, type MappingSheet } from './locus-places';

const REALISASI: readonly Field[] = ['realisasi', ...PERIODS.flat()];

/** True for a mapping sheet without any column of realisation: it is a plan, its rows are planned. */
export const isPlan = ({ columns }: Table): boolean => !REALISASI.some((field) => columns.has(field));

type Place = ReturnType<typeof statedPlace>;

/** What the plans of a workbook hold: by budget year and OPD, the places of every sub kegiatan by code and by name. */
export type Plans = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Place>>>;

/**
 * Reads the plans of a workbook.
 *
 * @param sheets its mapping sheets.
 * @param keysOf what a row is found under: its code and its name.
 */
export function findPlans(sheets: readonly MappingSheet[], keysOf: (row: Row) => readonly string[]): Plans {
  const plans = new Map<string, Map<string, Map<string, Place>>>();
  for (const { table, tahun } of sheets) {
    if (!isPlan(table)) continue;
    for (const row of rowsOf(table)) {
      const scope = `${String(tahun ?? '')}|${opdKey(row.text('opd') ?? '')}`;
      const held = plans.get(scope) ?? new Map<string, Map<string, Place>>();
      plans.set(scope, held);
      const place = statedPlace(row);
      for (const key of keysOf(row)) {
        const places = held.get(key) ?? new Map<string, Place>();
        held.set(key, places.set(placeKey(place), place));
      }
    }
  }
  return plans;
}

/**
 * Whether what a report shows was planned: at its place, and at all. Not known where no plan of that OPD and year is in the
 * workbook; at its place also where either side does not say which.
 *
 * @param plans the plans of the workbook.
 * @param scope budget year and OPD.
 * @param keys the code and the folded name of the sub kegiatan.
 * @param place where it was carried out.
 */
export function plannedAt(
  plans: Plans,
  scope: string,
  keys: readonly (string | null)[],
  place: Place,
): Readonly<Record<LokusId, Truth>> {
  const held = plans.get(scope);
  const named = keys.flatMap((key) => (key === null || key === '' ? [] : [key]));
  if (!held || named.length === 0) return { wilayah: null, sasaran: null };
  const places = named.flatMap((key) => [...(held.get(key)?.values() ?? [])]);
  if (places.length === 0) return { wilayah: false, sasaran: false };
  if (typeof place === 'string') return { wilayah: null, sasaran: true };
  if (places.some((one) => typeof one !== 'string' && covers(one, place))) {
    return { wilayah: true, sasaran: true };
  }
  return { wilayah: places.some((one) => typeof one === 'string') ? null : false, sasaran: true };
}

/** A plan for the whole district, or for the kecamatan a code lies in, covers the place. */
const covers = (planned: RowPlace, place: RowPlace): boolean =>
  planned.seluruh ||
  placeKey(planned) === placeKey(place) ||
  (planned.kodeWilayah !== null &&
    place.kodeWilayah !== null &&
    `${place.kodeWilayah}.`.startsWith(`${planned.kodeWilayah}.`));
