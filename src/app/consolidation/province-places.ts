import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import type { GapCell, VillageCell } from '../../core/consolidation/part';
import type { ProvinceGround } from './province-ground';

/** A village of a district, called so that no two places of the district are called alike. */
export interface PlacedVillage {
  readonly kabupaten: string;
  readonly kecamatan: string;
  readonly desa: string;
  /** Its region code, or `''`. */
  readonly kode: string;
  readonly cell: VillageCell;
  readonly gaps: readonly GapCell[];
}

const CODE = /^\d{2}(?:\.\d{2}){2}\.\d{4}$/;

/** All villages with families, by district, kecamatan and village. */
export function placedVillages({
  consolidation,
  daerah,
  say,
}: Pick<ProvinceGround, 'consolidation' | 'daerah' | 'say'>): readonly PlacedVillage[] {
  return consolidation.districts.flatMap(({ totals }, at) => {
    const areas = labels(
      new Map(totals.desa.map(({ kecamatan, namaKecamatan }) => [kecamatan, namaKecamatan])),
      say('tanpa-kecamatan'),
    );
    const gaps = grouped(totals.kesenjangan);
    return totals.desa.map((cell): PlacedVillage => ({
      kabupaten: daerah[at]?.label ?? '',
      kecamatan: areas.get(cell.kecamatan) ?? '',
      desa: cell.nama === '' || isUnknown(cell.desa) ? say('tanpa-desa') : cell.nama,
      kode: CODE.test(cell.desa) ? cell.desa : '',
      cell,
      gaps: gaps.get(keyOf(cell)) ?? [],
    }));
  });
}

const isUnknown = (key: string): boolean => key === UNKNOWN_PLACE;
const keyOf = ({ kecamatan, desa }: Pick<VillageCell, 'kecamatan' | 'desa'>): string =>
  `${kecamatan}\u0000${desa}`;

function grouped(gaps: readonly GapCell[]): ReadonlyMap<string, readonly GapCell[]> {
  const byPlace = new Map<string, GapCell[]>();
  for (const gap of gaps) {
    const known = byPlace.get(keyOf(gap));
    if (known) known.push(gap);
    else byPlace.set(keyOf(gap), [gap]);
  }
  return byPlace;
}

/** Names of places by key, told apart by the key where two are alike. */
function labels(names: ReadonlyMap<string, string>, unknown: string): ReadonlyMap<string, string> {
  const plain = [...names].map(
    ([key, name]) => [key, isUnknown(key) || name === '' ? unknown : name] as const,
  );
  const counts = new Map<string, number>();
  for (const [, name] of plain) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return new Map(
    plain.map(([key, name]) => [
      key,
      (counts.get(name.toLowerCase()) ?? 0) > 1 && !isUnknown(key) ? `${name} (${key})` : name,
    ]),
  );
}
