import { readWords, truthColumn } from '../households/kleene';
import { countStates, STATE, STATES } from '../households/need-states';
import type { KebutuhanId } from '../taxonomy/kebutuhan';
import { itemAt, uint32At, uint8At } from '../values/at';
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

/** Scores every family, four of them at a time. */
export function scoreEach({ length, states }: NeedColumns): FamilyScores {
  const { diterima, belum, tidakDiketahui } = countStates(states, length);
  const seharusnya = new Uint8Array(length);
  const kelas = new Uint8Array(length);
  for (let family = 0; family < length; family += 1) {
    const received = uint8At(diterima, family);
    const due = received + uint8At(belum, family);
    seharusnya[family] = due;
    if (due === 0) kelas[family] = uint8At(tidakDiketahui, family) > 0 ? OPEN : NONE;
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

/** Families counted by group: what scores are made of, and what groups of groups are added up from. */
export interface GroupCounts {
  readonly groups: number;
  readonly needs: readonly KebutuhanId[];
  /** `[(group * (needs + 1) + received) * classes + class]`. */
  readonly spread: Uint32Array;
  /** `perNeed[n][group * states + state]`. */
  readonly perNeed: readonly Uint32Array[];
}

/** Families ready to be counted, by any number of groupings: what is known of each as a few bytes. */
export interface CountedFamilies {
  readonly length: number;
  readonly needs: readonly KebutuhanId[];
  /** Services received and the class as one, `received * classes + class`: a byte for up to 50 needs. */
  readonly outcome: Uint8Array;
  /** Two needs and two at a time: `state of the first + states * state of the second`; the last of an odd number alone. */
  readonly pairs: readonly Uint8Array[];
}

/** Puts what is counted of each family together, so that a pass over the families counts two needs. */
export function prepareCounts(
  { length, needs, states }: NeedColumns,
  { diterima, kelas }: FamilyScores,
): CountedFamilies {
  const outcome = new Uint8Array(length);
  for (let family = 0; family < length; family += 1) {
    outcome[family] = uint8At(diterima, family) * CLASSES + uint8At(kelas, family, NONE);
  }
  const pairs: Uint8Array[] = [];
  let into: Uint32Array = new Uint32Array();
  for (const [need, column] of states.entries()) {
    if (need % 2 === 0) {
      const pair = truthColumn(length);
      pair.set(column);
      pairs.push(pair);
      into = readWords(pair);
    } else {
      const high = readWords(column);
      // No byte goes beyond 24: the words are added up as four bytes each.
      for (let at = 0; at < into.length; at += 1) into[at] = uint32At(into, at) + WIDTH * uint32At(high, at);
    }
  }
  return { length, needs, outcome, pairs };
}

/**
 * Counts families by group in one pass, and in one more for every two needs.
 *
 * @param families what is counted of each.
 * @param groupOf the group of each family, 0 up to `groups`.
 * @param groups how many groups there are.
 */
export function countGroups(
  families: CountedFamilies,
  groupOf: Uint8Array | Uint32Array,
  groups: number,
): GroupCounts {
  const { needs, outcome, pairs } = families;
  const perNeed = needs.map(() => new Uint32Array(groups * WIDTH));
  pairs.forEach((column, pair) => {
    const counts = countBy(column, groupOf, groups, WIDTH * WIDTH);
    for (let at = 0; at < counts.length; at += 1) {
      const count = uint32At(counts, at);
      if (count === 0) continue;
      const [group, both] = [Math.floor(at / (WIDTH * WIDTH)), at % (WIDTH * WIDTH)];
      [both % WIDTH, Math.floor(both / WIDTH)].forEach((state, place) => {
        const own = perNeed[pair * 2 + place];
        const into = group * WIDTH + state;
        if (own) own[into] = uint32At(own, into) + count;
      });
    }
  });
  return { groups, needs, spread: countBy(outcome, groupOf, groups, (needs.length + 1) * CLASSES), perNeed };
}

/** How many families there are of each group and value: `[group * width + value]`. */
function countBy(
  values: Uint8Array,
  groupOf: Uint8Array | Uint32Array,
  groups: number,
  width: number,
): Uint32Array {
  const counts = new Uint32Array(groups * width);
  for (let family = 0; family < values.length; family += 1) {
    const at = (groupOf[family] ?? 0) * width + uint8At(values, family);
    counts[at] = uint32At(counts, at) + 1;
  }
  return counts;
}

/** Adds up groups of groups. `into` says of each group which of the `groups` larger ones it is part of. */
export function mergeCounts(
  counts: GroupCounts,
  into: (group: number) => number,
  groups: number,
): GroupCounts {
  const { needs } = counts;
  const add = (from: Uint32Array, width: number): Uint32Array => {
    const sums = new Uint32Array(groups * width);
    for (let group = 0; group < counts.groups; group += 1) {
      const [start, end] = [group * width, into(group) * width];
      for (let at = 0; at < width; at += 1)
        sums[end + at] = uint32At(sums, end + at) + uint32At(from, start + at);
    }
    return sums;
  };
  return {
    groups,
    needs,
    spread: add(counts.spread, (needs.length + 1) * CLASSES),
    perNeed: counts.perNeed.map((own) => add(own, WIDTH)),
  };
}

const NO_COUNTS = new Uint32Array();

/** One score a group. */
export function scoresOf({ groups, needs, spread, perNeed }: GroupCounts): readonly GroupScore[] {
  const most = needs.length + 1;
  return Array.from({ length: groups }, (_, group): GroupScore => {
    const inClass = Array<number>(CLASSES).fill(0);
    const distribusi = Array<number>(most).fill(0);
    for (let received = 0; received < most; received += 1) {
      for (let kelas = 0; kelas < CLASSES; kelas += 1) {
        const count = uint32At(spread, (group * most + received) * CLASSES + kelas);
        inClass[kelas] = itemAt(inClass, kelas, 0) + count;
        if (kelas >= ZERO) distribusi[received] = itemAt(distribusi, received, 0) + count;
      }
    }
    const ofClass = (kelas: number): number => itemAt(inClass, kelas, 0);
    const dinilai = ofClass(FULL) + ofClass(PART) + ofClass(ZERO);
    const cakupan = needs.map((need, at): NeedCoverage => {
      const own = itemAt(perNeed, at, NO_COUNTS);
      const of = (state: number): number => uint32At(own, group * WIDTH + state);
      return {
        need,
        terpenuhi: of(STATE.diterima),
        seharusnya: of(STATE.diterima) + of(STATE.belum),
        penerimaanTidakDiketahui: of(STATE.penerimaanTidakDiketahui),
        tidakDapatDinilai: of(STATE.tidakDapatDinilai),
      };
    });
    const sum = (part: (line: NeedCoverage) => number): number =>
      cakupan.reduce((total, line) => total + part(line), 0);
    return {
      keluarga: dinilai + ofClass(OPEN) + ofClass(NONE),
      diterima: sum(({ terpenuhi }) => terpenuhi),
      seharusnya: sum((line) => line.seharusnya),
      lengkap: ofClass(FULL),
      sebagian: ofClass(PART),
      nol: ofClass(ZERO),
      dinilai,
      tidakDapatDinilai: ofClass(OPEN),
      tanpaKebutuhan: ofClass(NONE),
      tidakDiketahui: sum(unknownOf),
      distribusi: upToLast(distribusi),
      cakupan: cakupan.filter((line) => line.seharusnya + unknownOf(line) > 0),
    };
  });
}

const unknownOf = ({ penerimaanTidakDiketahui, tidakDapatDinilai }: NeedCoverage): number =>
  penerimaanTidakDiketahui + tidakDapatDinilai;

/** Counts families by group and scores each; see {@link countGroups}. */
export const scoreGroups = (
  columns: NeedColumns,
  groupOf: Uint8Array | Uint32Array,
  groups: number,
  scores: FamilyScores = scoreEach(columns),
): readonly GroupScore[] => scoresOf(countGroups(prepareCounts(columns, scores), groupOf, groups));

/** The counts without the zeros behind the last one that is none. */
function upToLast(counts: readonly number[]): readonly number[] {
  let { length } = counts;
  while (length > 0 && counts[length - 1] === 0) length -= 1;
  return counts.slice(0, length);
}
