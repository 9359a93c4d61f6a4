import { uint8At } from '../values/at';
import type { AssessedFamilies } from './assess';
import { countStates, needSets } from './need-states';

const kept = new WeakMap<AssessedFamilies, Uint32Array>();

/** Per family the needs it lacks for certain, as a set of bits by place of the need in the assessment. */
export function missingSets(assessed: AssessedFamilies): Uint32Array {
  const known = kept.get(assessed);
  if (known) return known;
  const sets = needSets(
    assessed.needs.map(({ states }) => states),
    'belum',
    assessed.length,
  );
  kept.set(assessed, sets);
  return sets;
}

/** How many families there are, how many can be judged, and what is not known of them. */
export interface FamilyTally {
  readonly keluarga: number;
  /** Families with at least one need of which it is known whether it is met. */
  readonly dinilai: number;
  /** Needs, family by family, of which the need itself or its receipt is not known. */
  readonly tidakDiketahui: number;
}

/** Counts the families of workbooks. */
export function tallyFamilies(books: readonly AssessedFamilies[]): FamilyTally {
  let keluarga = 0;
  let dinilai = 0;
  let tidakDiketahui = 0;
  for (const { needs, length } of books) {
    keluarga += length;
    const counts = countStates(
      needs.map(({ states }) => states),
      length,
    );
    for (let at = 0; at < length; at += 1) {
      dinilai += Number(uint8At(counts.diterima, at) + uint8At(counts.belum, at) > 0);
      tidakDiketahui += uint8At(counts.tidakDiketahui, at);
    }
  }
  return { keluarga, dinilai, tidakDiketahui };
}
