import type { Table } from '../table/table';
import type { Kebutuhan } from '../taxonomy/kebutuhan';
import type { StrategiId } from '../taxonomy/strategi';
import { KLASTER, type KelompokId } from '../taxonomy/klaster';
import { SUBKELOMPOK } from '../taxonomy/strategi';
import { rowsOf } from '../table/table';
import type { Truth } from './truth';
import { findProviders, opdsFor } from './providers';
import { foldHome, NEARNESS, nearnessOf, placeOf, type Home, type RowPlace } from './row-place';

/** Whom to turn to for what is missing, by the mapping sheets of a workbook. */
export interface Routes {
  /** False when the workbook has no mapping sheet: then nobody can say who provides what. */
  readonly hasMapping: boolean;
  /** The OPDs to turn to, the nearest first; empty when no row provides the need. */
  readonly opds: (need: Kebutuhan, place: number, home: Home) => readonly string[];
  /** True when some mapping row provides a programme that meets the need. */
  readonly isProvided: (need: Kebutuhan) => boolean;
  /** Whether some mapping row of a strategy works where a family lives; not known without a mapping sheet. */
  readonly reaches: (strategi: StrategiId, place: number, home: Home) => Truth;
}

/** The working group a missing need is put before: G1 = Klaster 1, G2 = Klaster 2 and 3. */
export function kelompokOf({ subkelompok }: Pick<Kebutuhan, 'subkelompok'>): KelompokId {
  const klaster = SUBKELOMPOK.find(({ id }) => id === subkelompok[0])?.klaster;
  return KLASTER.find(({ id }) => id === klaster)?.kelompok ?? 'G1';
}

/**
 * Opens the mapping sheets of one workbook. Answers are kept by place, because many families share one.
 *
 * @param mapping mapping tables of the workbook.
 */
export function routesOf(mapping: readonly Table[]): Routes {
  const providers = findProviders(mapping);
  const kept = new Map<string, readonly string[]>();
  const reached = new Map<string, boolean>();
  let byStrategi: ReadonlyMap<string, readonly RowPlace[]> | null = null;
  return {
    hasMapping: mapping.length > 0,
    opds(need, place, home) {
      const key = `${need.id} ${String(place)}`;
      const known = kept.get(key) ?? opdsFor(need.dipenuhiOleh, home, providers);
      kept.set(key, known);
      return known;
    },
    isProvided: ({ dipenuhiOleh }) => dipenuhiOleh.some((program) => providers.has(program)),
    reaches(strategi, place, home) {
      if (mapping.length === 0) return null;
      const key = `${strategi} ${String(place)}`;
      const known =
        reached.get(key) ??
        ((byStrategi ??= placesByStrategi(mapping)).get(strategi) ?? []).some(
          (row) => nearnessOf(row, foldHome(home)) < NEARNESS.elsewhere,
        );
      reached.set(key, known);
      return known;
    },
  };
}

function placesByStrategi(mapping: readonly Table[]): ReadonlyMap<string, readonly RowPlace[]> {
  const places = new Map<string, Map<string, RowPlace>>();
  for (const table of mapping) {
    for (const row of rowsOf(table)) {
      const strategi = row.text('strategi');
      if (strategi === null) continue;
      const place = placeOf(row);
      const own = places.get(strategi) ?? new Map<string, RowPlace>();
      own.set(`${place.kodeWilayah ?? ''}|${place.tempat}`, place);
      places.set(strategi, own);
    }
  }
  return new Map([...places].map(([strategi, own]) => [strategi, [...own.values()]]));
}
