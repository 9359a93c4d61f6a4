import { uint32At, uint8At } from '../values/at';
import { readWords, truthColumn } from './kleene';

/** The states of a need, by the byte that stands for them in a column over families. */
export const STATES = [
  'tidak',
  'tidak-dapat-dinilai',
  'penerimaan-tidak-diketahui',
  'belum',
  'diterima',
] as const;
/** One of {@link STATES}; `tidak`: the family plainly does not have the need. */
export type StateName = (typeof STATES)[number];

/** The byte of a state. */
export const STATE = {
  tidak: 0,
  tidakDapatDinilai: 1,
  penerimaanTidakDiketahui: 2,
  belum: 3,
  diterima: 4,
} as const;

const LOW = 0x01010101;

/**
 * The state of a need over all families, four at a time.
 *
 * @param has truth bytes of having the need.
 * @param received truth bytes of receiving what meets it; `null` when nothing records that.
 */
export function statesOf(has: Uint8Array, received: Uint8Array | null): Uint8Array {
  const states = truthColumn(has.length);
  const into = readWords(states);
  const needed = readWords(has);
  const met = received && readWords(received);
  for (let at = 0; at < into.length; at += 1) {
    const may = uint32At(needed, at);
    const yes = (may >>> 1) & ~may & LOW;
    const no = may & ~(may >>> 1) & LOW;
    const open = LOW & ~yes & ~no;
    // Nothing said of receipt is not known, like what may be and may not.
    const got = met ? uint32At(met, at) : 0;
    const isGot = yes & (got >>> 1) & ~got;
    const isNotGot = yes & ~(got >>> 1) & got;
    const isUnsaid = yes & ~isGot & ~isNotGot;
    into[at] = open | (isUnsaid << 1) | isNotGot | (isNotGot << 1) | (isGot << 2);
  }
  return states;
}

/** Of a word of four states 1 in each byte that is so; `tidakDiketahui`: the need itself or its receipt is not known. */
const IN_STATE = {
  diterima: (state: number): number => (state >>> 2) & LOW,
  belum: (state: number): number => state & (state >>> 1) & LOW,
  tidakDiketahui: (state: number): number => (state ^ (state >>> 1)) & LOW,
} as const;

/** How many needs of each family are in which state. */
export interface StateCounts {
  readonly diterima: Uint8Array;
  readonly belum: Uint8Array;
  /** The need itself or its receipt is not known. */
  readonly tidakDiketahui: Uint8Array;
}

/** Counts, family by family and four of them at a time, the needs that are met, missing and not known; at most 255 needs. */
export function countStates(columns: readonly Uint8Array[], length: number): StateCounts {
  const counts = {
    diterima: truthColumn(length),
    belum: truthColumn(length),
    tidakDiketahui: truthColumn(length),
  };
  const [met, missing, open] = [
    readWords(counts.diterima),
    readWords(counts.belum),
    readWords(counts.tidakDiketahui),
  ];
  for (const column of columns) {
    const states = readWords(column);
    for (let at = 0; at < states.length; at += 1) {
      const state = uint32At(states, at);
      met[at] = uint32At(met, at) + IN_STATE.diterima(state);
      missing[at] = uint32At(missing, at) + IN_STATE.belum(state);
      open[at] = uint32At(open, at) + IN_STATE.tidakDiketahui(state);
    }
  }
  return counts;
}

/** Bits a byte holds. */
const BYTE = 8;

/** Per family the needs that are in a state, as a set of bits by place of the column; at most 32 columns. */
export function needSets(
  columns: readonly Uint8Array[],
  state: keyof typeof IN_STATE,
  length: number,
): Uint32Array {
  const sets = new Uint32Array(length);
  const part = IN_STATE[state];
  for (let first = 0; first < columns.length; first += BYTE) {
    const byte = truthColumn(length);
    const into = readWords(byte);
    columns.slice(first, first + BYTE).forEach((column, bit) => {
      const states = readWords(column);
      for (let at = 0; at < into.length; at += 1)
        into[at] = uint32At(into, at) | (part(uint32At(states, at)) << bit);
    });
    for (let at = 0; at < length; at += 1) sets[at] = uint32At(sets, at) | (uint8At(byte, at) << first);
  }
  return sets;
}
