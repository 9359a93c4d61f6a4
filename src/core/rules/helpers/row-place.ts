import { codeAt, levelOf, type Region, type RegionLevel, type Regions } from '../../regions/regions';
import { titleRegion } from '../../regions/title-regions';
import type { RecognisedSheet } from '../../schema/recognise';
import type { Row } from '../../table/table';
import type { SheetContext } from '../rule';

/** What a row says of where it is, by its code and by its names apart. */
export interface RowPlace {
  readonly regions: Regions;
  /** Likeness from which two spellings may be one, as the settings say. */
  readonly mirip: number;
  /** The names as written; `null` where the row has none. */
  readonly names: Readonly<Record<RegionLevel, string | null>>;
  /** The region of the code, where both are known. */
  readonly coded: Region | null;
  /** The kecamatan the code lies in, also when the village part is unknown. */
  readonly codedKecamatan: Region | null;
  /** The district by name, else the one the sheet is about. */
  readonly kabupaten: Region | null;
  /** The kecamatan by name, where exactly one of that name can be meant. */
  readonly kecamatan: Region | null;
  /** The villages of that name in the kecamatan; where none is named in that of the code, else in the district. */
  readonly desa: readonly Region[];
}

/** Distinct places kept per set of regions: more than a province has villages. */
const MOST_KEPT = 20_000;

const places = new WeakMap<Regions, Map<string, RowPlace>>();
const homes = new WeakMap<RecognisedSheet, { readonly regions: Regions; readonly kode: string | null }>();

/** The code of the district or province a sheet is about: of its title where that lies in what the settings say, else theirs. */
function homeOf({ sheet, settings }: SheetContext, regions: Regions): string | null {
  let known = homes.get(sheet);
  if (known?.regions !== regions) {
    known = { regions, kode: titleRegion(sheet.grid, sheet.headerRows?.[0] ?? null, regions) };
    homes.set(sheet, known);
  }
  const set = settings.wilayah;
  return set === null || known.kode?.startsWith(set) === true ? known.kode : set;
}

/**
 * Where a row is, worked out once for all rows that say the same; `null` without region data.
 *
 * A name that is not found, or that several regions bear, gives no region: nothing is guessed from a part of a name.
 */
export const placeOf = (row: Row, context: SheetContext): RowPlace | null =>
  context.regions ? placeAmong(row, context, context.regions) : null;

/** {@link placeOf} where there are regions. */
export function placeAmong(row: Row, context: SheetContext, regions: Regions): RowPlace {
  const kode = row.text('kodeWilayah');
  const names = {
    provinsi: row.text('provinsi'),
    kabupaten: row.text('kabupaten'),
    kecamatan: row.text('kecamatan'),
    desa: row.text('desa'),
  };
  const home = homeOf(context, regions);
  const mirip = context.settings.ambang.miripMinimal;
  const key = [kode, home, mirip, names.provinsi, names.kabupaten, names.kecamatan, names.desa].join(
    '\u0000',
  );
  const kept = places.get(regions) ?? new Map<string, RowPlace>();
  places.set(regions, kept);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const place = locate(regions, mirip, names, kode, home);
  kept.set(key, place);
  return place;
}

const only = ([first, ...others]: readonly Region[]): Region | null =>
  first && others.length === 0 ? first : null;

function locate(
  regions: Regions,
  mirip: number,
  names: RowPlace['names'],
  kode: string | null,
  home: string | null,
): RowPlace {
  const find = (level: RegionLevel, inside: string | null): Region | null => {
    const nama = names[level];
    return nama === null || inside === null ? null : only(regions.byName(nama, level, inside));
  };
  const provinsi = find('provinsi', '');
  const homeProvinsi = home === null ? null : codeAt(home, 'provinsi');
  const atHome = home !== null && levelOf(home) === 'kabupaten' ? regions.byCode(home) : null;
  const kabupaten =
    names.kabupaten === null ? atHome : find('kabupaten', provinsi?.kode ?? homeProvinsi ?? '');
  // A district that is named but not known leaves open which one is meant: the province is no answer then.
  const inside = kabupaten?.kode ?? (names.kabupaten === null ? (provinsi?.kode ?? homeProvinsi) : null);
  const kecamatan = find('kecamatan', inside);
  const codedAt = kode === null ? null : codeAt(kode, 'kecamatan');
  const codedKecamatan = codedAt === null ? null : regions.byCode(codedAt);
  const around = names.kecamatan === null ? (codedKecamatan ?? kabupaten) : kecamatan;
  return {
    regions,
    mirip,
    names,
    coded: kode === null ? null : regions.byCode(kode),
    codedKecamatan,
    kabupaten,
    kecamatan,
    desa: names.desa === null || around === null ? [] : villagesNamed(names.desa, around.kode, regions),
  };
}

/** Villages of a name; what stands behind a comma, a bracket or an RT is left out where the whole names none. */
export function villagesNamed(nama: string, inside: string, regions: Regions): readonly Region[] {
  const whole = regions.byName(nama, 'desa', inside);
  return whole.length > 0 ? whole : regions.byName(withoutAddress(nama), 'desa', inside);
}

/** The name of the kecamatan a village lies in; its code where the list does not name it. */
export function kecamatanName({ kode }: Region, regions: Regions): string {
  const kecamatan = kode.slice(0, 8);
  return regions.byCode(kecamatan)?.nama ?? kecamatan;
}

/** `Sidomulyo, RT 02` → `Sidomulyo`. */
export const withoutAddress = (nama: string): string =>
  nama.replace(/(?:[,;(/]|\b(?:RT|RW|Dusun|Kec|Kecamatan)\b).*/is, '').trim();

/** What a rule makes of a place, worked out once for all rows there. */
export function oncePerPlace<T>(make: (place: RowPlace) => T): (place: RowPlace) => T {
  const known = new WeakMap<RowPlace, { readonly made: T }>();
  return (place) => {
    let entry = known.get(place);
    if (!entry) {
      entry = { made: make(place) };
      known.set(place, entry);
    }
    return entry.made;
  };
}
