import type { KebutuhanId } from '../taxonomy/kebutuhan';
import { int32At, itemAt, uint32At } from '../values/at';
import { opdKey } from '../values/opd';
import type { AssessedFamilies } from './assess';
import { STATE } from './need-states';
import { missingSets } from './missing';
import { kecamatanKey, villageKey } from './places';
import { kelompokOf, type Routes } from './routes';
import type { Home } from './row-place';

/** What gaps are added up by. */
export const GAP_BY = ['desa', 'kecamatan', 'opd', 'kelompok'] as const;
/** One of {@link GAP_BY}. */
export type GapBy = (typeof GAP_BY)[number];

/** The gaps of one village, kecamatan, OPD or working group. */
export interface GapFigure {
  /** Region code or folded names; the OPD's name folded; G1 or G2. {@link NO_PLACE} and {@link NO_OPD} for none. */
  readonly key: string;
  readonly name: string;
  /** Families that live there; for an OPD and a working group those it has to serve. */
  readonly keluarga: number;
  /** Families of those that lack at least one need for certain. */
  readonly belumLengkap: number;
  /** Needs missing for certain, family by family. */
  readonly kurang: number;
  /** The same by need; needs nobody lacks are left out. */
  readonly perKebutuhan: readonly { readonly kebutuhan: KebutuhanId; readonly kurang: number }[];
}

/** The key of families whose place cannot be read. */
export const NO_PLACE = 'TIDAK_DIKETAHUI';
/** The key of gaps no mapping row provides for, and of all gaps where there is no mapping sheet. */
export const NO_OPD = 'TANPA_OPD';

/** An assessed workbook with the routes its own mapping sheets give. */
export interface RoutedFamilies {
  readonly assessed: AssessedFamilies;
  readonly routes: Routes;
}

/** Adds up the gaps of workbooks by one of {@link GAP_BY}, most needs missing first, then by key. */
export function summariseGaps(books: readonly RoutedFamilies[], by: GapBy): readonly GapFigure[] {
  const sums = new Map<string, Sum>();
  const sumOf = (key: string, name: string): Sum => {
    const known = sums.get(key) ?? { key, name, keluarga: 0, belumLengkap: 0, kurang: new Map() };
    // Of two ways to write a name the same one is shown whatever the order of rows.
    if (name !== '' && (known.name === '' || name < known.name)) known.name = name;
    sums.set(key, known);
    return known;
  };
  for (const book of books) {
    if (by === 'desa' || by === 'kecamatan') addPlaces(book, by, sumOf);
    else addServing(book, by, sumOf);
  }
  return [...sums.values()]
    .filter(({ keluarga }) => keluarga > 0)
    .map(figureOf)
    .sort((a, b) => b.kurang - a.kurang || b.keluarga - a.keluarga || (a.key < b.key ? -1 : 1));
}

interface Sum {
  readonly key: string;
  name: string;
  keluarga: number;
  belumLengkap: number;
  readonly kurang: Map<KebutuhanId, number>;
}
type SumOf = (key: string, name: string) => Sum;

const NOWHERE: Home = { kodeDesa: null, desa: null, kecamatan: null };

function addPlaces({ assessed }: RoutedFamilies, by: 'desa' | 'kecamatan', sumOf: SumOf): void {
  const { needs, places } = assessed;
  const table = countByPlace(assessed);
  const width = needs.length + 2;
  places.list.forEach((home, place) => {
    const { desa, kecamatan } = home;
    const sum =
      by === 'kecamatan'
        ? sumOf(kecamatanKey(home) ?? NO_PLACE, kecamatan ?? '')
        : sumOf(villageKey(home) ?? NO_PLACE, [desa, kecamatan].filter((name) => name !== null).join(', '));
    sum.keluarga += uint32At(table, place * width);
    sum.belumLengkap += uint32At(table, place * width + 1);
    needs.forEach(({ need }, at) => {
      addNeed(sum, need.id, uint32At(table, place * width + 2 + at));
    });
  });
}

/** Per place its families, those that lack something, and those that lack each need: `needs + 2` numbers a place. */
function countByPlace(assessed: AssessedFamilies): Uint32Array {
  const { needs, places, length } = assessed;
  const width = needs.length + 2;
  const table = new Uint32Array(places.list.length * width);
  const sets = missingSets(assessed);
  for (let at = 0; at < length; at += 1) {
    const row = int32At(places.of, at) * width;
    table[row] = uint32At(table, row) + 1;
    if (sets[at] !== 0) table[row + 1] = uint32At(table, row + 1) + 1;
  }
  needs.forEach(({ states }, need) => {
    for (let at = 0; at < length; at += 1) {
      if (states[at] !== STATE.belum) continue;
      const cell = int32At(places.of, at) * width + 2 + need;
      table[cell] = uint32At(table, cell) + 1;
    }
  });
  return table;
}

const addNeed = ({ kurang }: Sum, need: KebutuhanId, families: number): void => {
  if (families > 0) kurang.set(need, (kurang.get(need) ?? 0) + families);
};

/** By whoever has to serve them: each family once for everyone who has to, each of its needs with everyone who provides it. */
function addServing({ assessed, routes }: RoutedFamilies, by: 'opd' | 'kelompok', sumOf: SumOf): void {
  const { needs, places, length } = assessed;
  const sets = missingSets(assessed);
  const served = new Map<number, readonly (readonly [Sum, needs: number])[]>();
  const servingAt = (place: number): readonly (readonly [Sum, needs: number])[] => {
    const found = new Map<Sum, number>();
    needs.forEach(({ need }, bit) => {
      const names =
        by === 'kelompok'
          ? [kelompokOf(need)]
          : routes.opds(need, place, itemAt<Home>(places.list, place, NOWHERE));
      for (const name of names.length === 0 ? [''] : names) {
        const sum = sumOf(by === 'kelompok' ? name : opdKey(name) || NO_OPD, name);
        found.set(sum, (found.get(sum) ?? 0) | (1 << bit));
      }
    });
    return [...found];
  };
  for (let at = 0; at < length; at += 1) {
    const set = uint32At(sets, at);
    if (set === 0) continue;
    // Whom to turn to depends on the place, except where it is a working group.
    const place = by === 'kelompok' ? 0 : int32At(places.of, at);
    let serving = served.get(place);
    if (!serving) {
      serving = servingAt(place);
      served.set(place, serving);
    }
    for (const [sum, own] of serving) {
      const lacking = set & own;
      if (lacking === 0) continue;
      sum.keluarga += 1;
      sum.belumLengkap += 1;
      for (let rest = lacking; rest !== 0; rest &= rest - 1) {
        const need = needs[31 - Math.clz32(rest & -rest)]?.need.id;
        if (need) addNeed(sum, need, 1);
      }
    }
  }
}

function figureOf({ key, name, keluarga, belumLengkap, kurang }: Sum): GapFigure {
  const perKebutuhan = [...kurang]
    .map(([kebutuhan, missing]) => ({ kebutuhan, kurang: missing }))
    .sort((a, b) => b.kurang - a.kurang || (a.kebutuhan < b.kebutuhan ? -1 : 1));
  return {
    key,
    name: name === '' ? key : name,
    keluarga,
    belumLengkap,
    kurang: perKebutuhan.reduce((sum, one) => sum + one.kurang, 0),
    perKebutuhan,
  };
}
