import { kecamatanKey, villageKey } from '../households/places';
import type { FamilyHome } from '../households/place-codes';
import { rowsOf, type Table } from '../table/table';
import { itemAt } from '../values/at';
import { fold } from '../values/text';

/** One place under which complaints are counted. */
export interface PlaceName {
  readonly key: string;
  readonly name: string;
}

/** Where a complaint is from; `null` where that is not known. */
export interface ComplaintPlace {
  readonly desa: PlaceName | null;
  readonly kecamatan: PlaceName | null;
}

/** Says where complaints are from. */
export interface PlaceFinder {
  /** The place of a region code as it was read, dotted; a code of a whole district says neither. */
  readonly byCode: (kode: string) => ComplaintPlace;
  readonly byHome: (home: FamilyHome) => ComplaintPlace;
}

/** Characters of a dotted code. */
const KECAMATAN = 8;
const DESA = 13;

/**
 * Looks places up by what the workbook itself says they are called: its list of villages, then the homes of its families.
 * A code nobody gives one name only is shown as the code.
 *
 * @param wilayah tables of role `wilayah`.
 * @param homes where the families of the workbook live.
 */
export function placeFinder(wilayah: readonly Table[], homes: readonly FamilyHome[]): PlaceFinder {
  const names = new Map<string, Map<string, string>>();
  const say = (kode: string | null, name: string | null): void => {
    if (kode === null || name === null || fold(name) === '') return;
    const own = names.get(kode) ?? new Map<string, string>();
    names.set(kode, own);
    const key = fold(name);
    const before = own.get(key);
    if (before === undefined || name < before) own.set(key, name);
  };
  for (const table of wilayah) {
    for (const row of rowsOf(table)) {
      const kode = row.text('kodeWilayah');
      if (kode === null || kode.length < KECAMATAN) continue;
      if (kode.length === DESA) say(kode, row.text('desa'));
      say(kode.slice(0, KECAMATAN), row.text('kecamatan'));
    }
  }
  for (const { kodeDesa, kodeKecamatan, desa, kecamatan } of homes) {
    say(kodeDesa, desa);
    say(kodeKecamatan, kecamatan);
  }
  const nameOf = (kode: string): string => {
    const own = [...(names.get(kode)?.values() ?? [])];
    return own.length === 1 ? itemAt(own, 0, kode) : kode;
  };
  const named = (kode: string): PlaceName => ({ key: kode, name: nameOf(kode) });
  return {
    byCode(kode) {
      return {
        desa: kode.length === DESA ? named(kode) : null,
        kecamatan: kode.length >= KECAMATAN ? named(kode.slice(0, KECAMATAN)) : null,
      };
    },
    byHome(home) {
      const [desa, kecamatan] = [villageKey(home), kecamatanKey(home)];
      return {
        desa: desa === null ? null : { key: desa, name: home.desa ?? nameOf(desa) },
        kecamatan: kecamatan === null ? null : { key: kecamatan, name: home.kecamatan ?? nameOf(kecamatan) },
      };
    },
  };
}
