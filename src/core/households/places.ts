import { CELL_STATE, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { int32At, uint8At } from '../values/at';
import { readKodeWilayah } from '../values/kode-wilayah';
import { fold } from '../values/text';
import type { Families } from './families';
import { joinByName, type FamilyHome } from './place-codes';
import type { Home } from './row-place';
import { saidByText, settleByFamily } from './settle';

/** Where families live: each place once or more often, and the place of each family. */
export interface Places {
  readonly list: readonly FamilyHome[];
  /** Per family its place in the list. */
  readonly of: Int32Array;
  /** Families whose rows give no code, and whose village was known by the code that stands beside its name elsewhere. */
  readonly joined: () => number;
}

/** Where every family lives; see {@link joinByName} for those whose rows give no code. */
export function readPlaces(families: Families): Places {
  const kode = withUntold(readNames(families, 'kodeWilayah', villageCode), families);
  const names = {
    desa: readNames(families, 'desa', placeName),
    kecamatan: readNames(families, 'kecamatan', placeName),
    kabupaten: readNames(families, 'kabupaten', placeName),
  };
  let { of, first } = numberPairs(null, 1, kode);
  for (const one of Object.values(names)) {
    if (one.count > 1) ({ of, first } = numberPairs(of, first.length, one));
  }
  const stated = first.map((family) => ({
    kodeDesa: kode.text(int32At(kode.codes, family)),
    isCodeMissing: kode.codes[family] === 0,
    desa: names.desa.text(int32At(names.desa.codes, family)),
    kecamatan: names.kecamatan.text(int32At(names.kecamatan.codes, family)),
    kabupaten: names.kabupaten.text(int32At(names.kabupaten.codes, family)),
  }));
  const list = joinByName(stated);
  const isJoined = list.map(({ kodeDesa }, place) => kodeDesa !== null && stated[place]?.kodeDesa === null);
  return {
    list,
    of,
    joined: () => (isJoined.includes(true) ? of.reduce((sum, place) => sum + Number(isJoined[place]), 0) : 0),
  };
}

/** Numbers pairs as they appear, and says for each the first family it is met at. */
function numberPairs(
  left: Int32Array | null,
  lefts: number,
  { codes, count }: Names,
): { readonly of: Int32Array; readonly first: readonly number[] } {
  const of = new Int32Array(codes.length);
  const first: number[] = [];
  // Two numbers as one, below 2^53 for any workbook that fits into memory.
  const numbers = numbering(lefts * count, codes.length);
  for (let at = 0; at < of.length; at += 1) {
    const key = (left?.[at] ?? 0) * count + Math.max(int32At(codes, at), 0);
    let place = numbers.get(key);
    if (place < 0) {
      place = first.push(at) - 1;
      numbers.set(key, place);
    }
    of[at] = place;
  }
  return { of, first };
}

/** Numbers by key, -1 for none yet: an array where the keys are few enough for the families, else a map. */
function numbering(
  keys: number,
  families: number,
): { readonly get: (key: number) => number; readonly set: (key: number, place: number) => void } {
  if (keys <= Math.max(families * DENSE, LEAST)) {
    const places = new Int32Array(keys).fill(-1);
    return {
      get: (key) => int32At(places, key, -1),
      set(key, place) {
        places[key] = place;
      },
    };
  }
  const places = new Map<number, number>();
  return {
    get: (key) => places.get(key) ?? -1,
    set(key, place) {
      places.set(key, place);
    },
  };
}

const DENSE = 16;
const LEAST = 65_536;

/** The key of a village: its code, or its folded names where no code is known; `null` where neither is. */
export function villageKey({ kodeDesa, desa, kecamatan }: Home): string | null {
  if (kodeDesa !== null) return kodeDesa;
  if (desa === null) return null;
  return [desa, kecamatan].flatMap((name) => (name === null ? [] : [fold(name)])).join(' / ');
}

/** The key of a kecamatan: its code, or its folded name; `null` where neither is known. */
export const kecamatanKey = ({ kodeKecamatan, kecamatan }: FamilyHome): string | null =>
  kodeKecamatan ?? (kecamatan === null ? null : fold(kecamatan));

interface Names {
  /** Per family a number of {@link Names.text}; 0 or below for none. */
  readonly codes: Int32Array;
  /** One more than the highest number. */
  readonly count: number;
  readonly text: (code: number) => string | null;
}

function readNames(families: Families, field: NamedField, read: (text: string) => string | null): Names {
  const texts: string[] = [''];
  const known = new Map<string, number>();
  const codes = settleByFamily(
    families,
    saidByText(field, (written) => {
      const text = read(written);
      if (text === null) return 0;
      const code = known.get(text) ?? texts.push(text) - 1;
      known.set(text, code);
      return code;
    }),
  );
  return { codes, count: texts.length, text: (code) => (code > 0 ? (texts[code] ?? null) : null) };
}

/** Gives families of which rows do give a code, yet none that can be told, a number of their own that stands for no text. */
function withUntold({ codes, count, text }: Names, { tables, isPlain }: Families): Names {
  for (const { table, family } of tables) {
    const column = table.columns.get('kodeWilayah');
    if (!column) continue;
    const { status } = column;
    for (let at = 0; at < status.length; at += 1) {
      if (stateOf(uint8At(status, at)) === CELL_STATE.empty) continue;
      const one = isPlain ? at : int32At(family, at);
      if (int32At(codes, one) <= 0) codes[one] = count;
    }
  }
  return { codes, count: count + 1, text };
}

/** A dash names no place. */
const placeName = (text: string): string | null => (fold(text) === '' ? null : text);

const villageCode = (kode: string): string | null => {
  const read = readKodeWilayah(kode);
  return read.ok && read.value.tingkat === 'desa' ? read.value.kode : null;
};
