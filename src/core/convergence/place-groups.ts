import type { FoldedHome } from '../households/row-place';
import { fold } from '../values/text';

/** The key of families whose village, kecamatan or kabupaten cannot be read. */
export const UNKNOWN_PLACE = 'TIDAK_DIKETAHUI';

/** What a family's rows say of where it lives, and the file they stand in. */
export interface FamilyPlace {
  /** Canonical village code, or `null`. */
  readonly kodeDesa: string | null;
  readonly desa: string | null;
  readonly kecamatan: string | null;
  readonly kabupaten: string | null;
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
  readonly key: string;
  readonly file: string;
  readonly home: FoldedHome;
  name: string;
}

const CODE_LENGTH: Readonly<Record<PlaceLevel, number>> = { desa: 13, kecamatan: 8, kabupaten: 5 };

/** Starts numbering. A place without a code is known by its names within its workbook, because names repeat. */
export function numberPlaces(): PlaceNumbers {
  const known = new Map<string, Readonly<Record<PlaceLevel, number>>>();
  const drafts: Record<PlaceLevel, Draft[]> = { desa: [], kecamatan: [], kabupaten: [] };
  const numbers: Record<PlaceLevel, Map<string, number>> = {
    desa: new Map(),
    kecamatan: new Map(),
    kabupaten: new Map(),
  };
  const numberOf = (level: PlaceLevel, place: FamilyPlace): number => {
    const names = namesOf(level, place);
    const code = place.kodeDesa?.slice(0, CODE_LENGTH[level]) ?? null;
    const key = code ?? (names.length === 0 ? UNKNOWN_PLACE : names.map(fold).join(' / '));
    // A district is the same one in every workbook that names it.
    const file = code === null && names.length > 0 && level !== 'kabupaten' ? place.file : '';
    const name = names.join(', ');
    const at = `${key}\u0000${file}`;
    let number = numbers[level].get(at);
    if (number === undefined) {
      number = drafts[level].push({ key, file, name, home: homeOf(level, code, place) }) - 1;
      numbers[level].set(at, number);
    }
    const draft = drafts[level][number];
    // The same spelling whatever row comes first.
    if (draft && name !== '' && (draft.name === '' || name < draft.name)) draft.name = name;
    return number;
  };
  return {
    numbersOf(place) {
      const at = [place.kodeDesa, place.desa, place.kecamatan, place.kabupaten, place.file].join('\u0000');
      let found = known.get(at);
      if (!found) {
        found = {
          desa: numberOf('desa', place),
          kecamatan: numberOf('kecamatan', place),
          kabupaten: numberOf('kabupaten', place),
        };
        known.set(at, found);
      }
      return found;
    },
    groups(level) {
      const met = new Map<string, number>();
      for (const { key } of drafts[level]) met.set(key, (met.get(key) ?? 0) + 1);
      return drafts[level].map(({ key, file, name, home }) => ({
        key: (met.get(key) ?? 0) > 1 ? `${key} [${file}]` : key,
        name,
        file,
        home,
      }));
    },
  };
}

function namesOf(
  level: PlaceLevel,
  { kodeDesa, desa, kecamatan, kabupaten }: FamilyPlace,
): readonly string[] {
  const names = {
    desa: desa === null ? [] : [desa, kecamatan],
    kecamatan: [kecamatan],
    kabupaten: [kabupaten],
  }[level].filter((name) => name !== null && fold(name) !== '');
  return names.length === 0 && kodeDesa === null ? [] : names.filter((name) => name !== null);
}

const homeOf = (level: PlaceLevel, code: string | null, { desa, kecamatan }: FamilyPlace): FoldedHome => ({
  kodeDesa: level === 'desa' ? code : null,
  desa: level === 'desa' ? fold(desa ?? '') : '',
  kecamatan: fold(kecamatan ?? ''),
});

/** Places in the order they are shown: by key, those nobody can read last. */
export const comparePlaces = (a: { readonly key: string }, b: { readonly key: string }): number =>
  Number(a.key === UNKNOWN_PLACE) - Number(b.key === UNKNOWN_PLACE) || (a.key < b.key ? -1 : 1);
