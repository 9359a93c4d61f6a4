import type { FoldedHome } from '../households/row-place';

/**
 * Finds the one village of a list that another list means: by code where both have one, else by name within the kecamatan
 * where both name one. `null` when none or several fit.
 */
export function matchVillages<V extends FoldedHome>(villages: readonly V[]): (home: FoldedHome) => V | null {
  const byCode = new Map<string, V[]>();
  const byName = new Map<string, V[]>();
  for (const one of villages) {
    if (one.kodeDesa !== null) put(byCode, one.kodeDesa, one);
    if (one.desa !== '') put(byName, one.desa, one);
  }
  return ({ kodeDesa, desa, kecamatan }) => {
    const coded = kodeDesa === null ? [] : (byCode.get(kodeDesa) ?? []);
    if (coded.length > 0) return only(coded);
    const named = (desa === '' ? [] : (byName.get(desa) ?? [])).filter(
      (one) =>
        (one.kodeDesa === null || kodeDesa === null) &&
        (one.kecamatan === '' || kecamatan === '' || one.kecamatan === kecamatan),
    );
    return only(named);
  };
}

function put<V>(map: Map<string, V[]>, key: string, one: V): void {
  const there = map.get(key);
  if (there) there.push(one);
  else map.set(key, [one]);
}

function only<V>(found: readonly V[]): V | null {
  const [first, ...others] = found;
  return first !== undefined && others.length === 0 ? first : null;
}
