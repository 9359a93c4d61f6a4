import type { AssessedFamily } from '../households/assess';
import { fold } from '../values/text';

/**
 * How far the services due to families reach them in one place. Counts, never averages: a place is the sum of its
 * families, and a larger place the sum of its smaller ones.
 */
export interface Scorecard {
  /** Canonical region code, or the folded names where no code is readable. */
  readonly key: string;
  readonly name: string;
  readonly keluarga: number;
  /** Services received, of those due; the numerator. */
  readonly diterima: number;
  /** Services due whose receipt is known; the denominator. */
  readonly seharusnya: number;
  /** Families that receive everything due to them. */
  readonly lengkap: number;
  /** Families that receive nothing of what is due to them. */
  readonly nol: number;
  /** Services that cannot be judged: the need or its receipt is not known. Counted apart, in neither number above. */
  readonly tidakDiketahui: number;
  /** Families with at least one service that can be judged. */
  readonly dinilai: number;
  /** `distribusi[n]`: assessed families that receive n services. */
  readonly distribusi: readonly number[];
}

/**
 * Adds up families per village, in order of their key; families with no readable village come last.
 *
 * @param families of one or more workbooks. A village without a code is known by its name within its kecamatan and
 * its workbook, because names repeat.
 */
export function scoreVillages(families: readonly AssessedFamily[]): readonly Scorecard[] {
  const villages = new Map<string, Village>();
  for (const family of families) {
    const { kodeDesa, desa, kecamatan } = family.facts;
    const names = desa === null ? [] : [desa, kecamatan].filter((name) => name !== null);
    const key = kodeDesa ?? (names.length === 0 ? UNKNOWN_VILLAGE : names.map(fold).join(' / '));
    const isNamed = kodeDesa === null && names.length > 0;
    const file = isNamed ? fileOf(family) : '';
    const place = `${key}\u0000${file}`;
    const village = villages.get(place) ?? { key, file, name: '', families: [] };
    if (village.name === '') village.name = names.join(', ');
    village.families.push(family);
    villages.set(place, village);
  }
  const doubled = new Map<string, number>();
  for (const { key } of villages.values()) doubled.set(key, (doubled.get(key) ?? 0) + 1);
  return [...villages.values()]
    .map(({ key, file, name, families: own }) =>
      scoreFamilies((doubled.get(key) ?? 0) > 1 ? `${key} [${file}]` : key, name, own),
    )
    .sort(
      (a, b) =>
        Number(a.key === UNKNOWN_VILLAGE) - Number(b.key === UNKNOWN_VILLAGE) || (a.key < b.key ? -1 : 1),
    );
}

interface Village {
  readonly key: string;
  readonly file: string;
  name: string;
  readonly families: AssessedFamily[];
}

const fileOf = ({ family }: AssessedFamily): string => (family.row ?? family.members[0])?.table.file ?? '';

/** The key of families whose village cannot be read. */
export const UNKNOWN_VILLAGE = 'TIDAK_DIKETAHUI';

/** Adds up any group of families: a village, a kecamatan, the district. */
export function scoreFamilies(key: string, name: string, families: readonly AssessedFamily[]): Scorecard {
  const distribusi: number[] = [];
  let diterima = 0;
  let seharusnya = 0;
  let lengkap = 0;
  let nol = 0;
  let tidakDiketahui = 0;
  let dinilai = 0;
  for (const { needs } of families) {
    const received = needs.filter(({ state }) => state === 'diterima').length;
    const due = received + needs.filter(({ state }) => state === 'belum').length;
    tidakDiketahui += needs.length - due;
    if (due === 0) continue;
    dinilai += 1;
    diterima += received;
    seharusnya += due;
    if (received === due) lengkap += 1;
    if (received === 0) nol += 1;
    while (distribusi.length <= received) distribusi.push(0);
    distribusi[received] = (distribusi[received] ?? 0) + 1;
  }
  return {
    key,
    name,
    keluarga: families.length,
    diterima,
    seharusnya,
    lengkap,
    nol,
    tidakDiketahui,
    dinilai,
    distribusi,
  };
}
