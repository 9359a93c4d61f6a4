import { asText } from '../table/cell-readers';
import { CELL_STATE } from '../table/column';
import type { Row } from '../table/table';
import { fold } from '../values/text';

/** No place is longer; hostile text stays cheap. */
const LONGEST = 400;

/** Where a mapping row says its programme is carried out. */
export interface RowPlace {
  /** Canonical region code the row names, or `null`. */
  readonly kodeWilayah: string | null;
  /** Folded place words of the row, or '' when it names no place. */
  readonly tempat: string;
  /** True when those words mean the whole district. */
  readonly seluruh: boolean;
}

/** Where a family lives, or a village lies. */
export interface Home {
  readonly kodeDesa: string | null;
  readonly desa: string | null;
  readonly kecamatan: string | null;
}

/** A home with its names folded, '' where unknown. */
export interface FoldedHome {
  readonly kodeDesa: string | null;
  readonly desa: string;
  readonly kecamatan: string;
}

/** How near a programme comes to a home, the nearest first. */
export const NEARNESS = { desa: 0, seluruh: 1, kecamatan: 2, elsewhere: 3 } as const;
/** One of {@link NEARNESS}. */
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

/** Folds the names of a home once, so that many rows can be held against it. */
export const foldHome = ({ kodeDesa, desa, kecamatan }: Home): FoldedHome => ({
  kodeDesa,
  desa: fold(desa ?? ''),
  kecamatan: fold(kecamatan ?? ''),
});

/** The place a mapping row names: its region code, and its location, village and kecamatan as folded words. */
export function placeOf(row: Row): RowPlace {
  const tempat = wordsOf(row);
  return { kodeWilayah: row.text('kodeWilayah'), tempat, seluruh: isWholeDistrict(tempat) };
}

/** The words a row names its place with, folded. A region code nobody can read is a place too: not the whole district. */
function wordsOf(row: Row): string {
  const under = (field: 'kecamatan' | 'desa'): string => {
    const name = row.text(field);
    return name === null || fold(name) === '' ? '' : `${field} ${name}`;
  };
  const code = row.state('kodeWilayah') === CELL_STATE.unread ? asText(row.raw('kodeWilayah')) : '';
  return fold(
    [row.text('lokasi') ?? '', under('desa'), under('kecamatan'), code].join(' ').slice(0, LONGEST),
  );
}

/** How near a row comes to a home: by code where both have one, else by the names the row says. */
export function nearnessOf(place: RowPlace, home: FoldedHome): Nearness {
  const { kodeWilayah, tempat } = place;
  const { kodeDesa, desa, kecamatan } = home;
  // A code of two segments is the whole district; one of three is a kecamatan.
  const isDistrictCode = kodeWilayah !== null && kodeWilayah.split('.').length <= 2;
  if (kodeWilayah !== null && kodeDesa !== null) {
    if (kodeWilayah === kodeDesa) return NEARNESS.desa;
    if (!kodeDesa.startsWith(`${kodeWilayah}.`)) return NEARNESS.elsewhere;
    return isDistrictCode ? NEARNESS.seluruh : NEARNESS.kecamatan;
  }
  if (tempat === '') return kodeWilayah === null || isDistrictCode ? NEARNESS.seluruh : NEARNESS.elsewhere;
  const names = (words: string): boolean => words !== '' && ` ${tempat} `.includes(` ${words} `);
  const inKecamatan = names(kecamatan);
  // Village names repeat: one of another kecamatan is another village.
  const isOtherKecamatan = /\bkec(amatan)?\b/.test(tempat) && kecamatan !== '' && !inKecamatan;
  if (names(desa) && !isOtherKecamatan) return NEARNESS.desa;
  if (place.seluruh) return NEARNESS.seluruh;
  // "Desa X, Kecamatan Y" works in X: the kecamatan only says where X lies.
  if (desa !== '' && NAMED_VILLAGE.test(tempat)) return NEARNESS.elsewhere;
  return inKecamatan ? NEARNESS.kecamatan : NEARNESS.elsewhere;
}

/** A village by its name; "desa di Kecamatan Y" and "desa prioritas" name none. */
const NAMED_VILLAGE =
  /\b(desa|kelurahan|kel) (?!(desa|kelurahan|kel|kecamatan|kec|di|dalam|pada|se|dan|yang|wilayah|daerah|prioritas|lokus|miskin|tertinggal|sasaran|kantong)\b)\p{L}/u;

const ALL_PLACES =
  /\b((seluruh|semua) (kabupaten|kab|kota|wilayah|daerah|kecamatan|kec|desa|kelurahan|kel)( (dan )?(desa|kelurahan|kel))*|se ?(kabupaten|kab|kota))\b/g;

/** "Seluruh kecamatan" and "Kabupaten X" are the whole district; "seluruh desa di Kecamatan Y" is not. */
function isWholeDistrict(tempat: string): boolean {
  const rest = tempat.replace(ALL_PLACES, ' ').replace(/\s+/g, ' ').trim();
  if (/\b(kecamatan|kec|desa|kelurahan|kel) \p{L}/u.test(rest)) return false;
  const saysAll = rest !== tempat;
  if (/\b(se)?(kabupaten|kab)\b/.test(tempat)) return true;
  // What is left names a place, unless it is the town itself or nothing but filling.
  return saysAll && /^((di|pada|dalam|wilayah|daerah|kecamatan|desa|kelurahan) ?)*(kota\b.*)?$/.test(rest);
}
