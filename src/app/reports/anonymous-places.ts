import { kecamatanKey, villageKey } from '../../core/households/places';
import type { AssessedFamilies } from '../../core/households/assess';

/** How many families have to share what is written of them. */
export const K = 5;

/** Where an anonymous family lives; `null` where its place was merged into a larger one or is not known. */
export interface BlurredPlace {
  readonly kecamatan: string | null;
  readonly desa: string | null;
}

/** The families of one or more workbooks by place, villages and kecamatan of few families merged. */
export interface BlurredPlaces {
  /** Per family, in the order of the workbooks, a place of {@link BlurredPlaces.list}. */
  readonly of: Int32Array;
  readonly list: readonly BlurredPlace[];
  /** Villages that were merged, and the families that live in them. */
  readonly desaDigabung: number;
  readonly keluargaDigabung: number;
}

/**
 * Merges places until each that is written has at least {@link K} families: villages into their kecamatan, kecamatan that
 * still have fewer into the whole. Where what is merged is itself too few, the smallest place beside it is merged too, so
 * that nobody is found by what is left over.
 *
 * @returns `null` where there are fewer than {@link K} families at all.
 */
export function blurPlaces(books: readonly AssessedFamilies[]): BlurredPlaces | null {
  const homes = books.flatMap(({ length, places }) =>
    Array.from({ length }, (_, family) => {
      const home = places.list[places.of[family] ?? 0];
      const kecamatan = home ? kecamatanKey(home) : null;
      const desa = home && kecamatan !== null ? villageKey(home) : null;
      return {
        kecamatan,
        desa: desa === null ? null : `${kecamatan ?? ''}\u0000${desa}`,
        nama: { kecamatan: home?.kecamatan ?? kecamatan, desa: home?.desa ?? home?.kodeDesa ?? null },
      };
    }),
  );
  if (homes.length < K) return null;
  const villages = new Set<string>();
  const districts = new Set<string>();
  const byDistrict = groupBy(homes, ({ kecamatan }) => kecamatan);
  keep(byDistrict, districts);
  for (const [kecamatan, own] of byDistrict) {
    if (kecamatan === null || !districts.has(kecamatan)) continue;
    keep(
      groupBy(own, ({ desa }) => desa),
      villages,
    );
  }
  const list: BlurredPlace[] = [];
  const places = new Map<string, number>();
  const merged = new Set<string>();
  let keluargaDigabung = 0;
  const of = Int32Array.from(homes, ({ kecamatan, desa, nama }) => {
    const isKept = kecamatan !== null && districts.has(kecamatan);
    const hasVillage = isKept && desa !== null && villages.has(desa);
    if (desa !== null && !hasVillage) {
      merged.add(desa);
      keluargaDigabung += 1;
    }
    const key = hasVillage ? desa : isKept ? kecamatan : '';
    const known = places.get(key);
    if (known !== undefined) return known;
    const place =
      list.push({ kecamatan: isKept ? nama.kecamatan : null, desa: hasVillage ? nama.desa : null }) - 1;
    places.set(key, place);
    return place;
  });
  return { of, list, desaDigabung: merged.size, keluargaDigabung };
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const one of all) {
    const own = groups.get(keyOf(one)) ?? [];
    own.push(one);
    groups.set(keyOf(one), own);
  }
  return groups;
}

/** Puts the keys of the groups that may be written into `kept`: large enough, and so is what is left without them. */
function keep(groups: ReadonlyMap<string | null, readonly unknown[]>, kept: Set<string>): void {
  let left = 0;
  const large: (readonly [key: string, size: number])[] = [];
  for (const [key, { length }] of groups) {
    if (key !== null && length >= K) large.push([key, length]);
    else left += length;
  }
  large.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  while (left > 0 && left < K && large.length > 0) left += large.pop()?.[1] ?? 0;
  for (const [key] of large) kept.add(key);
}

/**
 * Hides values until each that is written is shared by at least {@link K} of a group, and so is what is hidden.
 *
 * @param groupOf the group of each.
 * @param valueOf what would be written of each.
 * @returns per entry 1 where its value has to be hidden.
 */
export function hideRare(groupOf: ArrayLike<number>, valueOf: ArrayLike<number>): Uint8Array {
  const hidden = new Uint8Array(groupOf.length);
  const groups = groupBy(
    Array.from({ length: groupOf.length }, (_, at) => at),
    (at) => String(groupOf[at] ?? 0),
  );
  for (const own of groups.values()) {
    const kept = new Set<string>();
    keep(
      groupBy(own, (at) => String(valueOf[at] ?? 0)),
      kept,
    );
    for (const at of own) hidden[at] = Number(!kept.has(String(valueOf[at] ?? 0)));
  }
  return hidden;
}
