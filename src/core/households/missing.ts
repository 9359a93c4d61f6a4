import { STATE, type AssessedFamilies } from './assess';

const kept = new WeakMap<AssessedFamilies, Uint32Array>();

/** Per family the needs it lacks for certain, as a set of bits by place of the need in the assessment. */
export function missingSets(assessed: AssessedFamilies): Uint32Array {
  const known = kept.get(assessed);
  if (known) return known;
  const { needs, length } = assessed;
  const sets = new Uint32Array(length);
  needs.forEach(({ states }, bit) => {
    const own = 1 << bit;
    for (let at = 0; at < length; at += 1) if (states[at] === STATE.belum) sets[at] = (sets[at] ?? 0) | own;
  });
  kept.set(assessed, sets);
  return sets;
}

/** How many members a set of bits has. */
export function sizeOf(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
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
    const judged = new Uint8Array(length);
    for (const { states } of needs) {
      for (let at = 0; at < length; at += 1) {
        const state = states[at] ?? STATE.tidak;
        if (state >= STATE.belum) judged[at] = 1;
        else if (state !== STATE.tidak) tidakDiketahui += 1;
      }
    }
    for (let at = 0; at < length; at += 1) dinilai += judged[at] ?? 0;
  }
  return { keluarga, dinilai, tidakDiketahui };
}
