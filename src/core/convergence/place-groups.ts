import type { FamilyHome } from '../households/place-codes';
import type { FoldedHome } from '../households/row-place';
import { fold } from '../values/text';

/** The key of families whose village, kecamatan or kabupaten cannot be read. */
export const UNKNOWN_PLACE = 'TIDAK_DIKETAHUI';

/** Where a family lives, and the file it stands in. */
export interface FamilyPlace extends FamilyHome {
  readonly file: string;
}

/** One village, kecamatan or kabupaten with families. */
export interface PlaceGroup {
  /** Canonical region code, or the folded names where no code is readable; with the file where names of two meet. */
  readonly key: string;
  readonly name: string;
  readonly file: string;
  /** What programmes are held against; names folded. */
  readonly home: FoldedHome;
}

/** The levels families are added up by. */
export const PLACE_LEVELS = ['desa', 'kecamatan', 'kabupaten'] as const;
/** One of {@link PLACE_LEVELS}. */
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** Numbers places on first sight, so that a family keeps four bytes a level. */
export interface PlaceNumbers {
  /** The numbers of a family's village, kecamatan and kabupaten. */
  readonly numbersOf: (place: FamilyPlace) => Readonly<Record<PlaceLevel, number>>;
  /** The places of a level by their number. */
  readonly groups: (level: PlaceLevel) => readonly PlaceGroup[];
}

interface Draft {
  readonly number: number;
  readonly key: string;
  readonly file: string;
  readonly kodeDesa: string | null;
  name: string;
  desa: string;
  kecamatan: string;
}

const CODE_OF = { desa: 'kodeDesa', kecamatan: 'kodeKecamatan', kabupaten: 'kodeKabupaten' } as const;

/** Starts numbering. A place without a code is known by its names within its workbook, because names repeat. */
export function numberPlaces(): PlaceNumbers {
  const drafts: Readonly<Record<PlaceLevel, Map<string, Draft>>> = {
    desa: new Map(),
    kecamatan: new Map(),
    kabupaten: new Map(),
  };
  const numberOf = (level: PlaceLevel, place: FamilyPlace): number => {
    const names = namesOf(level, place);
    const code = place[CODE_OF[level]];
    const key = code ?? (names.length === 0 ? UNKNOWN_PLACE : names.map(fold).join(' / '));
    // A district is the same one in every workbook that names it.
    const file = code === null && names.length > 0 && level !== 'kabupaten' ? place.file : '';
    const at = `${key}\u0000${file}`;
    const known = drafts[level];
    let draft = known.get(at);
    if (!draft) {
      const kodeDesa = level === 'desa' ? code : null;
      draft = { number: known.size, key, file, kodeDesa, name: '', desa: '', kecamatan: '' };
      known.set(at, draft);
    }
    // The same spelling whatever row comes first.
    draft.name = firstOf(draft.name, names.join(', '));
    draft.kecamatan = firstOf(draft.kecamatan, fold(place.kecamatan ?? ''));
    if (level === 'desa') draft.desa = firstOf(draft.desa, fold(place.desa ?? ''));
    return draft.number;
  };
  return {
    numbersOf: (place) => ({
      desa: numberOf('desa', place),
      kecamatan: numberOf('kecamatan', place),
      kabupaten: numberOf('kabupaten', place),
    }),
    groups(level) {
      const met = new Set<string>();
      const repeated = new Set<string>();
      for (const { key } of drafts[level].values()) (met.has(key) ? repeated : met).add(key);
      return Array.from(drafts[level].values(), ({ key, file, name, kodeDesa, desa, kecamatan }) => ({
        key: repeated.has(key) ? `${key} [${file}]` : key,
        name,
        file,
        home: { kodeDesa, desa, kecamatan },
      }));
    },
  };
}

/** The one that sorts first of two texts, '' counting for none. */
const firstOf = (one: string, other: string): string =>
  other !== '' && (one === '' || other < one) ? other : one;

function namesOf(level: PlaceLevel, { desa, kecamatan, kabupaten }: FamilyPlace): readonly string[] {
  const names = {
    desa: desa === null ? [] : [desa, kecamatan],
    kecamatan: [kecamatan],
    kabupaten: [kabupaten],
  }[level];
  return names.filter((name) => name !== null);
}

/** Places in the order they are shown: by key, those nobody can read last. */
export const comparePlaces = (a: { readonly key: string }, b: { readonly key: string }): number =>
  Number(a.key === UNKNOWN_PLACE) - Number(b.key === UNKNOWN_PLACE) || (a.key < b.key ? -1 : 1);
