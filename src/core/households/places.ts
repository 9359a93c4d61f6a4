import type { NamedField } from '../table/field';
import { readKodeWilayah } from '../values/kode-wilayah';
import { fold } from '../values/text';
import type { Families } from './families';
import type { Home } from './row-place';
import { saidByText, settleByFamily } from './settle';

/** Where families live: each place once, and the place of each family. */
export interface Places {
  readonly list: readonly Home[];
  /** Per family its place in the list. */
  readonly of: Int32Array;
}

/** Where every family lives, as far as its rows say so. */
export function readPlaces(families: Families): Places {
  const kode = readNames(families, 'kodeWilayah', villageCode);
  const desa = readNames(families, 'desa', (text) => text);
  const kecamatan = readNames(families, 'kecamatan', (text) => text);
  const of = new Int32Array(families.length);
  const list: Home[] = [];
  // Three numbers as one, below 2^53 for any workbook that fits into memory.
  const numbers = numbering(kode.count * desa.count * kecamatan.count, families.length);
  for (let at = 0; at < of.length; at += 1) {
    const [a, b, c] = [kode.codes[at] ?? 0, desa.codes[at] ?? 0, kecamatan.codes[at] ?? 0];
    const key = (Math.max(a, 0) * desa.count + Math.max(b, 0)) * kecamatan.count + Math.max(c, 0);
    let place = numbers.get(key);
    if (place < 0) {
      place = list.push({ kodeDesa: kode.text(a), desa: desa.text(b), kecamatan: kecamatan.text(c) }) - 1;
      numbers.set(key, place);
    }
    of[at] = place;
  }
  return { list, of };
}

/** Numbers by key, -1 for none yet: an array where the keys are few enough for the families, else a map. */
function numbering(
  keys: number,
  families: number,
): { readonly get: (key: number) => number; readonly set: (key: number, place: number) => void } {
  if (keys <= Math.max(families * DENSE, LEAST)) {
    const places = new Int32Array(keys).fill(-1);
    return {
      get: (key) => places[key] ?? -1,
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

/** The key of a village: its code, or its folded names where no code is readable; `null` where neither is. */
export function villageKey({ kodeDesa, desa, kecamatan }: Home): string | null {
  if (kodeDesa !== null) return kodeDesa;
  if (desa === null) return null;
  return [desa, kecamatan].flatMap((name) => (name === null ? [] : [fold(name)])).join(' / ');
}

/** The key of a kecamatan: the first three parts of the code, or its folded name; `null` where neither is readable. */
export function kecamatanKey({ kodeDesa, kecamatan }: Home): string | null {
  if (kodeDesa !== null) return kodeDesa.split('.').slice(0, 3).join('.');
  return kecamatan === null ? null : fold(kecamatan);
}

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
      if (text === null || text === '') return 0;
      const code = known.get(text) ?? texts.push(text) - 1;
      known.set(text, code);
      return code;
    }),
  );
  return { codes, count: texts.length, text: (code) => (code > 0 ? (texts[code] ?? null) : null) };
}

const villageCode = (kode: string): string | null => {
  const read = readKodeWilayah(kode);
  return read.ok && read.value.tingkat === 'desa' ? read.value.kode : null;
};
