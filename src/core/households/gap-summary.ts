import type { KebutuhanId } from '../taxonomy/kebutuhan';
import { opdKey } from '../values/opd';
import { STATE, type AssessedFamilies } from './assess';
import { missingCounts } from './gaps';
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

interface Draft {
  readonly key: string;
  name: string;
  keluarga: number;
  belumLengkap: number;
  readonly kurang: Map<KebutuhanId, number>;
}

/** Adds up the gaps of workbooks by one of {@link GAP_BY}, most needs missing first, then by key. */
export function summariseGaps(books: readonly RoutedFamilies[], by: GapBy): readonly GapFigure[] {
  const drafts = new Map<string, Draft>();
  const names = (home: Home): readonly [key: string, name: string] =>
    by === 'kecamatan'
      ? [kecamatanKey(home) ?? NO_PLACE, home.kecamatan ?? '']
      : [
          villageKey(home) ?? NO_PLACE,
          [home.desa, home.kecamatan].filter((name) => name !== null).join(', '),
        ];
  const draftOf = (key: string, name: string): Draft => {
    const known = drafts.get(key) ?? { key, name, keluarga: 0, belumLengkap: 0, kurang: new Map() };
    // Of two ways to write a name the same one is shown whatever the order of rows.
    if (name !== '' && (known.name === '' || name < known.name)) known.name = name;
    drafts.set(key, known);
    return known;
  };
  const add = (draft: Draft, needs: readonly KebutuhanId[], families: number): void => {
    draft.belumLengkap += families;
    for (const need of needs) draft.kurang.set(need, (draft.kurang.get(need) ?? 0) + families);
  };

  for (const { assessed, routes } of books) {
    const { places, needs } = assessed;
    const isByPlace = by === 'desa' || by === 'kecamatan';
    if (isByPlace) {
      for (const place of places.of) draftOf(...names(places.list[place] ?? NOWHERE)).keluarga += 1;
    }
    for (const { place, lacking, families } of combinations(assessed)) {
      const home = places.list[place] ?? NOWHERE;
      const missing = lacking.flatMap((at) => needs[at]?.need ?? []);
      if (isByPlace) {
        add(
          draftOf(...names(home)),
          missing.map(({ id }) => id),
          families,
        );
        continue;
      }
      const groups = new Map<string, { readonly name: string; readonly needs: KebutuhanId[] }>();
      for (const need of missing) {
        const opds = by === 'opd' ? routes.opds(need, place, home) : [kelompokOf(need)];
        for (const opd of opds.length === 0 ? [''] : opds) {
          const key = by === 'kelompok' ? opd : opdKey(opd) || NO_OPD;
          const group = groups.get(key) ?? { name: opd, needs: [] };
          group.needs.push(need.id);
          groups.set(key, group);
        }
      }
      for (const [key, group] of groups) {
        const draft = draftOf(key, group.name);
        draft.keluarga += families;
        add(draft, group.needs, families);
      }
    }
  }
  return [...drafts.values()]
    .map(figureOf)
    .sort((a, b) => b.kurang - a.kurang || b.keluarga - a.keluarga || (a.key < b.key ? -1 : 1));
}

const NOWHERE: Home = { kodeDesa: null, desa: null, kecamatan: null };

function figureOf({ key, name, keluarga, belumLengkap, kurang }: Draft): GapFigure {
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

/** Families alike in where they live and what they lack, counted. `lacking` are places of needs in the assessment. */
function combinations(assessed: AssessedFamilies): readonly {
  readonly place: number;
  readonly lacking: readonly number[];
  readonly families: number;
}[] {
  const { needs, places, length } = assessed;
  const missing = missingCounts(assessed);
  const sets = new Uint32Array(length);
  needs.forEach(({ states }, bit) => {
    for (let at = 0; at < length; at += 1) {
      if (states[at] === STATE.belum) sets[at] = (sets[at] ?? 0) | (1 << bit);
    }
  });
  const counts = new Map<number, number>();
  const width = 2 ** needs.length;
  for (let at = 0; at < length; at += 1) {
    if (missing[at] === 0) continue;
    const key = (places.of[at] ?? 0) * width + (sets[at] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, families]) => {
    const set = key % width;
    return {
      place: Math.floor(key / width),
      lacking: needs.flatMap((_, bit) => (Math.floor(set / 2 ** bit) % 2 === 1 ? [bit] : [])),
      families,
    };
  });
}
