import { CELL_STATE, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { textColumn, type Table } from '../table/table';
import { readRegionName } from '../regions/region-name';
import { int32At, itemAt, uint32At, uint8At } from '../values/at';

/** Not known. */
export const NONE = -1;

/** Small numbers for texts, given on first sight. */
export interface Numbering {
  readonly of: (text: string) => number;
  readonly text: (number: number) => string;
  readonly size: () => number;
}

/** Starts without any number. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    of(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    text: (number) => itemAt(texts, number, ''),
    size: () => texts.length,
  };
}

/**
 * A column of texts as numbers, {@link NONE} where a cell was not read or its text gives none. Each distinct text is read
 * once, however many rows bear it.
 */
export function numbersOf(table: Table, field: NamedField, read: (text: string) => number): Int32Array {
  const numbers = new Int32Array(table.length).fill(NONE);
  const column = textColumn(table, field);
  if (!column) return numbers;
  const { codes, status, dictionary } = column;
  const UNASKED = -2;
  const known = new Int32Array(dictionary.length).fill(UNASKED);
  for (let at = 0; at < table.length; at += 1) {
    if (stateOf(uint8At(status, at)) !== CELL_STATE.read) continue;
    const code = uint32At(codes, at);
    let number = int32At(known, code, NONE);
    if (number === UNASKED) {
      number = read(itemAt(dictionary, code, ''));
      known[code] = number;
    }
    numbers[at] = number;
  }
  return numbers;
}

/** Where the rows of a table say their people live; {@link NONE} where they do not. */
export interface PlaceColumns {
  /** Village code. */
  readonly kode: Int32Array;
  readonly kabupaten: Int32Array;
  readonly kecamatan: Int32Array;
  readonly desa: Int32Array;
}

/** The numbers of places, one for all tables that are compared. */
export interface PlaceNames {
  readonly columnsOf: (table: Table) => PlaceColumns;
}

/** The levels by whose names places are told apart. */
export type NamedLevel = 'kabupaten' | 'kecamatan' | 'desa';

/** What a place is known by, whatever stands before its name; `''` for a text that names none. */
export function placeKey(text: string, level: NamedLevel): string {
  const { bare, jenis } = readRegionName(text, level);
  // Kabupaten X and Kota X are two districts, Desa X and Kelurahan X one village.
  return bare !== '' && level === 'kabupaten' && jenis === 'kota' ? `kota ${bare}` : bare;
}

/** Starts without any place. */
export function createPlaceNames(): PlaceNames {
  const names = createNumbering();
  const bare = (level: NamedLevel) => (text: string) => {
    const key = placeKey(text, level);
    return key === '' ? NONE : names.of(key);
  };
  const codes = createNumbering();
  return {
    columnsOf: (table) => ({
      // Codes of a village have ten digits and three dots; those of a kecamatan say too little.
      kode: numbersOf(table, 'kodeWilayah', (text) => (text.length === 13 ? codes.of(text) : NONE)),
      kabupaten: numbersOf(table, 'kabupaten', bare('kabupaten')),
      kecamatan: numbersOf(table, 'kecamatan', bare('kecamatan')),
      desa: numbersOf(table, 'desa', bare('desa')),
    }),
  };
}

/** Place of one row. */
interface Place {
  readonly kode: number;
  readonly kabupaten: number;
  readonly kecamatan: number;
  readonly desa: number;
}

const placeAt = ({ kode, kabupaten, kecamatan, desa }: PlaceColumns, at: number): Place => ({
  kode: int32At(kode, at, NONE),
  kabupaten: int32At(kabupaten, at, NONE),
  kecamatan: int32At(kecamatan, at, NONE),
  desa: int32At(desa, at, NONE),
});

const textOf = ({ kode, kabupaten, kecamatan, desa }: Place): string =>
  `${String(kode)}.${String(kabupaten)}.${String(kecamatan)}.${String(desa)}`;

/**
 * The villages rows are in, as numbers that are the same for the same village: by code, and for a row without one by its
 * name where all that is known of the place leaves one village only. Names are no keys: of two villages of a name none is
 * taken, and {@link NONE} is what such a row gets.
 *
 * @param sides the places of all rows that are compared, table by table.
 */
export function villagesOf(sides: readonly PlaceColumns[]): readonly Int32Array[] {
  const places = new Map<string, number>();
  const distinct: Place[] = [];
  const numbered = sides.map((columns) => {
    const length = columns.kode.length;
    const numbers = new Int32Array(length).fill(NONE);
    for (let at = 0; at < length; at += 1) {
      const place = placeAt(columns, at);
      if (place.kode === NONE && place.desa === NONE) continue;
      const text = textOf(place);
      let number = places.get(text);
      if (number === undefined) {
        number = distinct.length;
        places.set(text, number);
        distinct.push(place);
      }
      numbers[at] = number;
    }
    return numbers;
  });
  const villages = settle(distinct);
  return numbered.map((numbers) =>
    numbers.map((number) => (number < 0 ? NONE : itemAt(villages, number, NONE))),
  );
}

const MOST_BEARERS = 1000;

/** Per distinct place its village. */
function settle(places: readonly Place[]): readonly number[] {
  const byDesa = new Map<number, Place[]>();
  const named = places.map((place) => {
    const bearers = byDesa.get(place.desa) ?? [];
    bearers.push(place);
    byDesa.set(place.desa, bearers);
    return { place, bearers };
  });
  const villages = createNumbering();
  return named.map(({ place, bearers }) => {
    if (place.kode !== NONE) return villages.of(`kode ${String(place.kode)}`);
    // A name so many places bear names none of them, and comparing all with all would take for ever.
    if (bearers.length > MOST_BEARERS) return NONE;
    const meant = bearers.filter((one) => agrees(one, place));
    const codes = new Set(meant.flatMap(({ kode }) => (kode === NONE ? [] : [kode])));
    const [only, ...others] = codes;
    if (others.length > 0) return NONE;
    if (only !== undefined) return villages.of(`kode ${String(only)}`);
    // Without codes the fullest name stands for the village, if there is but one.
    const kecamatan = new Set(meant.map((one) => one.kecamatan).filter((one) => one !== NONE));
    const kabupaten = new Set(meant.map((one) => one.kabupaten).filter((one) => one !== NONE));
    if (kecamatan.size > 1 || kabupaten.size > 1) return NONE;
    const [kec = NONE] = kecamatan;
    const [kab = NONE] = kabupaten;
    return villages.of(`nama ${String(kab)} ${String(kec)} ${String(place.desa)}`);
  });
}

/** True where what both say of the levels above is the same. */
const agrees = (a: Place, b: Place): boolean =>
  (a.kecamatan === NONE || b.kecamatan === NONE || a.kecamatan === b.kecamatan) &&
  (a.kabupaten === NONE || b.kabupaten === NONE || a.kabupaten === b.kabupaten);

/** True where two rows say plainly that they are in different villages: by code, or by name where a code is missing. */
export function livesElsewhere(a: PlaceColumns, at: number, b: PlaceColumns, other: number): boolean {
  const [one, two] = [placeAt(a, at), placeAt(b, other)];
  if (one.kode !== NONE && two.kode !== NONE) return one.kode !== two.kode;
  if (one.desa === NONE || two.desa === NONE) return false;
  return one.desa !== two.desa || !agrees(one, two);
}
