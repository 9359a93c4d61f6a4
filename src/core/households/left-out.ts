import { int32At } from '../values/at';
import type { AssessedFamilies } from './assess';
import { STATE } from './need-states';
import { missingSets } from './missing';
import { fold2, mapColumn, not, or, orUnknown, UNKNOWN, YES } from './kleene';
import type { Home } from './row-place';
import type { Truth } from './truth';

/** Families no programme reaches. */
export interface TanpaProgram {
  /** Per family the truth byte of "receives none of the programmes the workbook records". */
  readonly truths: Uint8Array;
  /** Families that receive none and lack some need for certain, by number. */
  readonly keluarga: readonly number[];
  /** Families of which it cannot be told. */
  readonly tidakDiketahui: number;
}

/**
 * Families that plainly receive no programme at all. Where the receipt of one programme is not known, neither is this.
 */
export function withoutProgramme(assessed: AssessedFamilies): TanpaProgram {
  const { receipts, length } = assessed;
  const columns = [...receipts.recorded].map((program) => mapColumn(receipts.column(program), orUnknown));
  const any = fold2(columns, or, length, UNKNOWN);
  const truths = mapColumn(any, not);
  const missing = missingSets(assessed);
  const keluarga: number[] = [];
  let tidakDiketahui = 0;
  for (let at = 0; at < length; at += 1) {
    if (truths[at] === YES && missing[at] !== 0) keluarga.push(at);
    else if (truths[at] === UNKNOWN) tidakDiketahui += 1;
  }
  return { truths, keluarga, tidakDiketahui };
}

/** Why a family of a priority village may have been left out. */
export const SEBAB_TEREKSKLUSI = ['di-luar-data', 'tanpa-desil', 'tanpa-program'] as const;
/**
 * One of {@link SEBAB_TEREKSKLUSI}: no row of it stands in the regime's data though the workbook has them; its desil is
 * not known; or it receives no programme and lacks some need.
 */
export type SebabTereksklusi = (typeof SEBAB_TEREKSKLUSI)[number];

/** A family of a priority village that may have been left out. */
export interface CalonTereksklusi {
  readonly keluarga: number;
  readonly sebab: readonly SebabTereksklusi[];
}

/**
 * Families of priority villages that may have been left out of the data or of every programme (source 003: "kelompok
 * masyarakat miskin ekstrem yang terekslusi dari pendataan pada wilayah kantong kemiskinan"). To be verified, not to be
 * taken as poor.
 *
 * @param assessed the families of one workbook.
 * @param isPriority whether a home lies in a priority village; not known counts as no.
 */
export function exclusionCandidates(
  assessed: AssessedFamilies,
  isPriority: (home: Home) => Truth,
): readonly CalonTereksklusi[] {
  const { places, found, desil, length } = assessed;
  const inside = places.list.map((home) => isPriority(home) === true);
  if (!inside.includes(true)) return [];
  const none = withoutProgramme(assessed).truths;
  const missing = missingSets(assessed);
  const [first] = found.sources;
  // Only where there is a list beside the official data can somebody stand in it alone.
  const isOfficial = first !== undefined && first.sumber !== null && found.sources.length > 1;
  const official = new Uint8Array(length);
  for (const { family, group } of found.tables) {
    if (found.sources[group]?.sumber !== first?.sumber) continue;
    for (const one of family) official[one] = 1;
  }
  const candidates: CalonTereksklusi[] = [];
  for (let at = 0; at < length; at += 1) {
    if (inside[int32At(places.of, at, -1)] !== true) continue;
    const sebab: SebabTereksklusi[] = [];
    if (isOfficial && official[at] === 0) sebab.push('di-luar-data');
    if (desil[at] === 0) sebab.push('tanpa-desil');
    if (none[at] === YES && missing[at] !== 0) sebab.push('tanpa-program');
    if (sebab.length > 0) candidates.push({ keluarga: at, sebab });
  }
  return candidates;
}

/** Needs some family lacks for certain, how many lack them, and how many of those no mapping row provides for. */
export interface KesenjanganProgram {
  readonly kebutuhan: string;
  readonly keluarga: number;
}

/** Needs that families lack for certain and that no programme of the mapping meets, with the number of families. */
export const programmeGaps = (
  { needs }: AssessedFamilies,
  isProvided: (need: AssessedFamilies['needs'][number]['need']) => boolean,
): readonly KesenjanganProgram[] =>
  needs.flatMap(({ need, states }) => {
    const keluarga = states.reduce((sum, state) => sum + Number(state === STATE.belum), 0);
    return keluarga > 0 && !isProvided(need) ? [{ kebutuhan: need.id, keluarga }] : [];
  });
