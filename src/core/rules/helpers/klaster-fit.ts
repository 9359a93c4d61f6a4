import { strategiOf } from '../../schema/mapping-row';
import type { KlasterId } from '../../taxonomy/klaster';
import { PROGRAM } from '../../taxonomy/program';
import type { StrategiId } from '../../taxonomy/strategi';
import type { Row } from '../../table/table';
import { programmesOf } from './programmes';
import { unitKindOf, type UnitKind } from './unit-sasaran';

const isPerorangan = (kind: UnitKind): boolean => kind === 'keluarga' || kind === 'individu';

/** True when a klaster may serve a target of this kind in this row. */
export function fitsKlaster(row: Row, klaster: KlasterId, kind: UnitKind): boolean {
  if (klaster === 'K1') return isPerorangan(kind);
  if (!isPerorangan(kind)) return true;
  const named = programmesOf(row)?.programmes ?? [];
  if (named.some((one) => one.klaster === klaster && (one.unit === null || unitKindOf(one.unit) === kind))) {
    return true;
  }
  return klaster === 'K2' && servesPersons(strategiOf(row), kind);
}

/**
 * Strategy 3 repairs houses and toilets of families and counts who lives in an area, all in Klaster 2 (§3.2); in
 * strategy 2 the catalogue tells which unit a Klaster 2 programme serves.
 */
function servesPersons(strategi: StrategiId | null, kind: UnitKind): boolean {
  if (strategi === 'S3') return true;
  return PROGRAM.some(
    (one) => one.strategi === strategi && one.klaster === 'K2' && unitKindOf(one.unit) === kind,
  );
}
