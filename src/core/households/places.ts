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
  const known = new Map<string, number>();
  let before = '';
  let place = -1;
  for (let at = 0; at < of.length; at += 1) {
    const [a, b, c] = [kode.codes[at] ?? 0, desa.codes[at] ?? 0, kecamatan.codes[at] ?? 0];
    const key = `${String(a)} ${String(b)} ${String(c)}`;
    // Families of one village stand together more often than not.
    if (key !== before || place < 0) {
      before = key;
      place = known.get(key) ?? -1;
      if (place < 0) {
        place = list.push({ kodeDesa: kode.text(a), desa: desa.text(b), kecamatan: kecamatan.text(c) }) - 1;
        known.set(key, place);
      }
    }
    of[at] = place;
  }
  return { list, of };
}

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
  return { codes, text: (code) => (code > 0 ? (texts[code] ?? null) : null) };
}

const villageCode = (kode: string): string | null => {
  const read = readKodeWilayah(kode);
  return read.ok && read.value.tingkat === 'desa' ? read.value.kode : null;
};
