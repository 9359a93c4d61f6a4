import type { KebutuhanId } from '../taxonomy/kebutuhan';
import { STATE, STATES } from '../households/assess';
import type { NeedColumns } from './need-columns';

/** How far one need is met among families: coverage, which is not yet convergence. */
export interface NeedCoverage {
  readonly need: KebutuhanId;
  /** Families that have the need and receive what meets it; the numerator. */
  readonly terpenuhi: number;
  /** Families that have the need and whose receipt is known; the denominator. */
  readonly seharusnya: number;
  /** Families that have the need, but nothing records receipt for them. */
  readonly penerimaanTidakDiketahui: number;
  /** Families of which it cannot be said whether they have the need. */
  readonly tidakDapatDinilai: number;
}

/** Convergence and coverage of a group of families. Counts, never averages. */
export interface GroupScore {
  readonly keluarga: number;
  /** Services received, of those due; the numerator. */
  readonly diterima: number;
  /** Services due whose receipt is known; the denominator. */
  readonly seharusnya: number;
  /** Families that receive everything due to them. */
  readonly lengkap: number;
  /** Families that receive a part of what is due to them. */
  readonly sebagian: number;
  /** Families that receive nothing of what is due to them. */
  readonly nol: number;
  /** Families with at least one service that can be judged: `lengkap`, `sebagian` and `nol` together. */
  readonly dinilai: number;
  /** Families with a need or a possible need, none of which can be judged. */
  readonly tidakDapatDinilai: number;
  /** Families that plainly have none of the needs. */
  readonly tanpaKebutuhan: number;
  /** Services that cannot be judged: the need or its receipt is not known. Counted apart, in neither number above. */
  readonly tidakDiketahui: number;
  /** `distribusi[n]`: judged families that receive n services. */
  readonly distribusi: readonly number[];
  readonly cakupan: readonly NeedCoverage[];
}

/** The class of one family: its score is what it receives of what is due, 1 for `lengkap`, 0 for `nol`. */
export const KELAS = ['tanpa-kebutuhan', 'tidak-dapat-dinilai', 'nol', 'sebagian', 'lengkap'] as const;

/** The score of every family: services received and due, and the class as a place in {@link KELAS}. */
export interface FamilyScores {
  readonly diterima: Uint8Array;
  readonly seharusnya: Uint8Array;
  readonly tidakDiketahui: Uint8Array;
  readonly kelas: Uint8Array;
}

const NONE = KELAS.indexOf('tanpa-kebutuhan');
const OPEN = KELAS.indexOf('tidak-dapat-dinilai');
const ZERO = KELAS.indexOf('nol');
const PART = KELAS.indexOf('sebagian');
const FULL = KELAS.indexOf('lengkap');

/** Scores every family, one pass a need. */
export function scoreEach({ length, states }: NeedColumns): FamilyScores {
  const diterima = new Uint8Array(length);
  const seharusnya = new Uint8Array(length);
  const tidakDiketahui = new Uint8Array(length);
  const kelas = new Uint8Array(length);
  for (const column of states) {
    for (let family = 0; family < length; family += 1) {
      const state = column[family] ?? 0;
      if (state === STATE.tidak) continue;
      if (state < STATE.belum) tidakDiketahui[family] = (tidakDiketahui[family] ?? 0) + 1;
      else {
        seharusnya[family] = (seharusnya[family] ?? 0) + 1;
        if (state === STATE.diterima) diterima[family] = (diterima[family] ?? 0) + 1;
      }
    }
  }
  for (let family = 0; family < length; family += 1) {
    const due = seharusnya[family] ?? 0;
    const received = diterima[family] ?? 0;
    if (due === 0) kelas[family] = (tidakDiketahui[family] ?? 0) > 0 ? OPEN : NONE;
    else kelas[family] = received === due ? FULL : received === 0 ? ZERO : PART;
  }
  return { diterima, seharusnya, tidakDiketahui, kelas };
}

/** The score of a group without families. */
export const NOBODY: GroupScore = {
  ...{ keluarga: 0, diterima: 0, seharusnya: 0, lengkap: 0, sebagian: 0, nol: 0, dinilai: 0 },
  ...{ tidakDapatDinilai: 0, tanpaKebutuhan: 0, tidakDiketahui: 0, distribusi: [], cakupan: [] },
};

const CLASSES = KELAS.length;
const WIDTH = STATES.length;

/**
 * Adds up families by group in one pass a need.
 *
 * @param columns the needs of all families.
 * @param groupOf the group of each family, 0 up to `groups`.
 * @param groups how many groups there are.
 * @returns one score a group.
 */
export function scoreGroups(
  columns: NeedColumns,
  groupOf: ArrayLike<number>,
  groups: number,
  scores: FamilyScores = scoreEach(columns),
): readonly GroupScore[] {
  const { length, needs, states } = columns;
  const received = new Float64Array(groups);
  const due = new Float64Array(groups);
  const unknown = new Float64Array(groups);
  const classes = new Uint32Array(groups * CLASSES);
  const most = needs.length + 1;
  const spread = new Uint32Array(groups * most);
  for (let family = 0; family < length; family += 1) {
    const group = groupOf[family] ?? 0;
    const kelas = scores.kelas[family] ?? NONE;
    const got = scores.diterima[family] ?? 0;
    received[group] = (received[group] ?? 0) + got;
    due[group] = (due[group] ?? 0) + (scores.seharusnya[family] ?? 0);
    unknown[group] = (unknown[group] ?? 0) + (scores.tidakDiketahui[family] ?? 0);
    classes[group * CLASSES + kelas] = (classes[group * CLASSES + kelas] ?? 0) + 1;
    if (kelas >= ZERO) spread[group * most + got] = (spread[group * most + got] ?? 0) + 1;
  }
  const perNeed = states.map((column) => {
    const counts = new Uint32Array(groups * WIDTH);
    for (let family = 0; family < length; family += 1) {
      const at = (groupOf[family] ?? 0) * WIDTH + (column[family] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts;
  });
  return Array.from({ length: groups }, (_, group): GroupScore => {
    const ofClass = (kelas: number): number => classes[group * CLASSES + kelas] ?? 0;
    const dinilai = ofClass(FULL) + ofClass(PART) + ofClass(ZERO);
    return {
      keluarga: dinilai + ofClass(OPEN) + ofClass(NONE),
      diterima: received[group] ?? 0,
      seharusnya: due[group] ?? 0,
      lengkap: ofClass(FULL),
      sebagian: ofClass(PART),
      nol: ofClass(ZERO),
      dinilai,
      tidakDapatDinilai: ofClass(OPEN),
      tanpaKebutuhan: ofClass(NONE),
      tidakDiketahui: unknown[group] ?? 0,
      distribusi: upToLast(spread.subarray(group * most, (group + 1) * most)),
      cakupan: needs.flatMap((need, at) => {
        const of = (state: number): number => perNeed[at]?.[group * WIDTH + state] ?? 0;
        const line = {
          need,
          terpenuhi: of(STATE.diterima),
          seharusnya: of(STATE.diterima) + of(STATE.belum),
          penerimaanTidakDiketahui: of(STATE.penerimaanTidakDiketahui),
          tidakDapatDinilai: of(STATE.tidakDapatDinilai),
        };
        const anybody = line.seharusnya + line.penerimaanTidakDiketahui + line.tidakDapatDinilai > 0;
        return anybody ? [line] : [];
      }),
    };
  });
}

/** The counts without the zeros behind the last one that is none. */
function upToLast(counts: Uint32Array): readonly number[] {
  let length = counts.length;
  while (length > 0 && counts[length - 1] === 0) length -= 1;
  return [...counts.subarray(0, length)];
}
