import { fold } from '../values/text';
import type { Home } from './row-place';

/** A place as the rows of families state it. */
export interface StatedHome extends Home {
  readonly kabupaten: string | null;
  /** True where the rows give no code at all; false where they give one, also one that cannot be told. */
  readonly isCodeMissing: boolean;
}

/** Where a family lives, as far as its rows say so, or those of others that name the same place say its codes. */
export interface FamilyHome extends Home {
  readonly kabupaten: string | null;
  /** Code of the kecamatan; of the village's where that is known. */
  readonly kodeKecamatan: string | null;
  /** Code of the kabupaten or kota. */
  readonly kodeKabupaten: string | null;
}

const LEVELS = { kecamatan: 8, kabupaten: 5 } as const;

/**
 * Gives places without a code the one that stands beside their name in other rows of the same workbook: a village by its
 * name and kecamatan, else a kecamatan, else a kabupaten by its name alone. Only where exactly one code was seen with the
 * name, and the kabupaten both name is not another; where rows do give a code, though one nobody can read, nothing is
 * joined. The answer does not depend on the order of rows.
 */
export function joinByName(stated: readonly StatedHome[]): readonly FamilyHome[] {
  const [villages, kecamatan, kabupaten] = [codesByName(), codesByName(), codesByName()];
  for (const home of stated) {
    const { kodeDesa: kode } = home;
    if (kode === null) continue;
    villages.put(villageName(home), kode, home);
    kecamatan.put(fold(home.kecamatan ?? ''), kode.slice(0, LEVELS.kecamatan), home);
    kabupaten.put(fold(home.kabupaten ?? ''), kode.slice(0, LEVELS.kabupaten), home);
  }
  return stated.map((home) => {
    const { kodeDesa, desa, kecamatan: ofKecamatan, kabupaten: ofKabupaten, isCodeMissing } = home;
    const names = { desa, kecamatan: ofKecamatan, kabupaten: ofKabupaten };
    const village = kodeDesa ?? (isCodeMissing ? villages.find(villageName(home), home) : null);
    const byVillage = village?.slice(0, LEVELS.kecamatan) ?? null;
    const ofOwn = isCodeMissing ? kecamatan.find(fold(ofKecamatan ?? ''), home) : null;
    const kodeKecamatan = byVillage ?? ofOwn;
    const district = isCodeMissing ? kabupaten.find(fold(ofKabupaten ?? ''), home) : null;
    return {
      ...names,
      kodeDesa: village,
      kodeKecamatan,
      kodeKabupaten: kodeKecamatan?.slice(0, LEVELS.kabupaten) ?? district,
    };
  });
}

/** Village and kecamatan as one name, '' where one of the two is missing: names of villages repeat. */
function villageName({ desa, kecamatan }: StatedHome): string {
  const [own, of] = [fold(desa ?? ''), fold(kecamatan ?? '')];
  return own === '' || of === '' ? '' : `${own}\u0000${of}`;
}

interface Seen {
  readonly codes: Set<string>;
  /** The kabupaten they are said to lie in, folded. */
  readonly kabupaten: Set<string>;
}

function codesByName(): {
  readonly put: (name: string, code: string, home: StatedHome) => void;
  /** The one code of a name, `null` where there is none, or more than one, or where it lies in another kabupaten. */
  readonly find: (name: string, home: StatedHome) => string | null;
} {
  const seen = new Map<string, Seen>();
  return {
    put(name, code, { kabupaten }) {
      if (name === '') return;
      const { codes, kabupaten: names } = seen.get(name) ?? { codes: new Set(), kabupaten: new Set() };
      codes.add(code);
      const district = fold(kabupaten ?? '');
      if (district !== '') names.add(district);
      seen.set(name, { codes, kabupaten: names });
    },
    find(name, { kabupaten }) {
      const known = seen.get(name);
      const [code, ...others] = known?.codes ?? [];
      if (!known || code === undefined || others.length > 0) return null;
      const district = fold(kabupaten ?? '');
      const isElsewhere = district !== '' && known.kabupaten.size > 0 && !known.kabupaten.has(district);
      return isElsewhere ? null : code;
    },
  };
}
