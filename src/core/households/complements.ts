import { PENGECUALIAN, type KebutuhanId, type Pengecualian } from '../taxonomy/kebutuhan';
import type { Kamus } from '../taxonomy/kamus';
import type { ProgramId } from '../taxonomy/program';
import type { StrategiId } from '../taxonomy/strategi';
import { uint32At, uint8At } from '../values/at';
import { toIso, type Hari } from '../values/tanggal';
import type { AssessedFamilies } from './assess';
import { countStates, needSets } from './need-states';
import { and, byteOf, fold2, mapColumn, NO, or, orUnknown, UNKNOWN, YES } from './kleene';
import type { Routes } from './routes';
import type { Home } from './row-place';
import type { Truth } from './truth';

/** How far the basic package reaches a family: all of it that is due, some, none; or it cannot be told. */
export const PAKET = ['tidak-berhak', 'tidak-diketahui', 'nol', 'sebagian', 'lengkap'] as const;
/** One of {@link PAKET}; `tidak-berhak`: the family has none of its needs. */
export type PaketState = (typeof PAKET)[number];

/** The basic package over all families (source 001 §3.2: "secara bersamaan", each where the family has the need). */
export interface PaketDasar {
  readonly kebutuhan: readonly KebutuhanId[];
  /** Per family the place of its state in {@link PAKET}. */
  readonly states: Uint8Array;
  readonly jumlah: Readonly<Record<PaketState, number>>;
  /** What families that receive part of it lack: those of one set together, most families first. */
  readonly pelengkap: readonly {
    readonly diterima: readonly KebutuhanId[];
    readonly kurang: readonly KebutuhanId[];
    readonly keluarga: number;
  }[];
}

/** Says of every family how far the basic package reaches it. */
export function basicPackage({ needs, length }: AssessedFamilies): PaketDasar {
  const own = needs.filter(({ need }) => need.paketDasar);
  const columns = own.map((column) => column.states);
  const received = needSets(columns, 'diterima', length);
  const lacking = needSets(columns, 'belum', length);
  const { tidakDiketahui } = countStates(columns, length);
  const states = new Uint8Array(length);
  const counts = new Uint32Array(PAKET.length);
  const width = 2 ** own.length;
  const partly = createTally(width * width);
  for (let at = 0; at < length; at += 1) {
    const [some, others] = [uint32At(received, at), uint32At(lacking, at)];
    const state = paketOf(some, others, uint8At(tidakDiketahui, at) > 0);
    states[at] = state;
    counts[state] = uint32At(counts, state) + 1;
    if (state === SEBAGIAN) partly.add(some * width + others);
  }
  const count = (state: PaketState): number => uint32At(counts, PAKET.indexOf(state));
  const named = (set: number): readonly KebutuhanId[] =>
    own.flatMap(({ need }, bit) => (Math.floor(set / 2 ** bit) % 2 === 1 ? [need.id] : []));
  return {
    kebutuhan: own.map(({ need }) => need.id),
    states,
    jumlah: {
      'tidak-berhak': count('tidak-berhak'),
      'tidak-diketahui': count('tidak-diketahui'),
      nol: count('nol'),
      sebagian: count('sebagian'),
      lengkap: count('lengkap'),
    },
    pelengkap: [...partly.counts()]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .map(([key, keluarga]) => ({
        diterima: named(Math.floor(key / width)),
        kurang: named(key % width),
        keluarga,
      })),
  };
}

const TIDAK_BERHAK = PAKET.indexOf('tidak-berhak');
const TIDAK_DIKETAHUI = PAKET.indexOf('tidak-diketahui');
const NOL = PAKET.indexOf('nol');
const SEBAGIAN = PAKET.indexOf('sebagian');
const LENGKAP = PAKET.indexOf('lengkap');

/** The place in {@link PAKET} of what is received and lacking. */
function paketOf(received: number, lacking: number, open: boolean): number {
  // Some received and some lacking is a part, whatever the rest may be.
  if (received > 0 && lacking > 0) return SEBAGIAN;
  if (open) return TIDAK_DIKETAHUI;
  return received > 0 ? LENGKAP : lacking > 0 ? NOL : TIDAK_BERHAK;
}

/** Counts keys below `size`: in an array where that is small enough to be walked through, else in a map. */
function createTally(size: number): {
  readonly add: (key: number) => void;
  /** Every key that was met and how often. */
  readonly counts: () => Iterable<readonly [key: number, count: number]>;
} {
  if (size > LARGEST_ARRAY) {
    const counts = new Map<number, number>();
    return {
      add(key) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      },
      counts: () => counts,
    };
  }
  const counts = new Uint32Array(size);
  return {
    add(key) {
      counts[key] = uint32At(counts, key) + 1;
    },
    counts: () => [...counts].flatMap((count, key) => (count > 0 ? [[key, count] as const] : [])),
  };
}

const LARGEST_ARRAY = 65_536;

/**
 * Cross-strategy synergy (source 001 §3.2): a family receives some programme of S1 and some of S2, and lives where some
 * programme of S3 works. Each of the three is yes, no or not known.
 */
export interface Sinergi {
  readonly keluarga: { readonly ya: number; readonly tidak: number; readonly tidakDiketahui: number };
  /** Families that plainly lack the part of a strategy. */
  readonly tanpa: Readonly<Record<StrategiId, number>>;
  /** Per family the truth byte. */
  readonly truths: Uint8Array;
}

/** Says of every family whether the three strategies meet in it. */
export function synergy(assessed: AssessedFamilies, routes: Routes, kamus: Kamus): Sinergi {
  const { length, places } = assessed;
  const parts: Readonly<Record<StrategiId, Uint8Array>> = {
    S1: receivedOfStrategi(assessed, 'S1', kamus),
    S2: receivedOfStrategi(assessed, 'S2', kamus),
    S3: byPlace(places.of, places.list, (place, home) => routes.reaches('S3', place, home)),
  };
  const truths = fold2([parts.S1, parts.S2, parts.S3], and, length, UNKNOWN);
  const count = (column: Uint8Array, wanted: number): number =>
    column.reduce((sum, byte) => sum + Number(byte === wanted), 0);
  return {
    truths,
    keluarga: { ya: count(truths, YES), tidak: count(truths, NO), tidakDiketahui: count(truths, UNKNOWN) },
    tanpa: { S1: count(parts.S1, NO), S2: count(parts.S2, NO), S3: count(parts.S3, NO) },
  };
}

/** Per family whether it receives any programme of a strategy; not known where nothing records one. */
function receivedOfStrategi(
  { receipts, length }: AssessedFamilies,
  strategi: StrategiId,
  kamus: Kamus,
): Uint8Array {
  const columns = [...receipts.recorded]
    .filter((program) => kamus.programOf(program).strategi === strategi)
    .map((program) => mapColumn(receipts.column(program), orUnknown));
  return fold2(columns, or, length, UNKNOWN);
}

function byPlace(
  of: Int32Array,
  list: readonly Home[],
  answer: (place: number, home: Home) => Truth,
): Uint8Array {
  const bytes = Uint8Array.from(list, (home, place) => byteOf(answer(place, home)));
  return Uint8Array.from(of, (place) => uint8At(bytes, place, UNKNOWN));
}

/** An exclusion in force, and the families that hold both programmes. */
export interface Dilanggar {
  readonly pengecualian: Pengecualian;
  /** Families by number. */
  readonly keluarga: readonly number[];
}

/** The exclusions in force on a day, each with the families that hold both programmes. */
export function exclusions(assessed: AssessedFamilies, acuan: Hari): readonly Dilanggar[] {
  const day = toIso(acuan);
  return PENGECUALIAN.filter(
    ({ berlaku: { sejak, sampai } }) =>
      (sejak === null || sejak <= day) && (sampai === null || day <= sampai),
  ).map((pengecualian) => ({
    pengecualian,
    keluarga: bothReceived(assessed, ...pengecualian.program),
  }));
}

function bothReceived({ receipts, length }: AssessedFamilies, one: ProgramId, other: ProgramId): number[] {
  if (!receipts.recorded.has(one) || !receipts.recorded.has(other)) return [];
  const [left, right] = [receipts.column(one), receipts.column(other)];
  const found: number[] = [];
  for (let at = 0; at < length; at += 1) if (left[at] === YES && right[at] === YES) found.push(at);
  return found;
}

/** Families that receive several programmes that meet one need: aid that overlaps, while others wait. */
export interface TumpangTindih {
  readonly kebutuhan: KebutuhanId;
  readonly program: readonly ProgramId[];
  /** Families by number. */
  readonly keluarga: readonly number[];
}

/** Programmes that meet in one family though one would do, each set of programmes together. */
export function overlaps({ needs, receipts, length }: AssessedFamilies): readonly TumpangTindih[] {
  return needs.flatMap(({ need }): TumpangTindih[] => {
    const programs = need.dipenuhiOleh.filter((program) => receipts.recorded.has(program));
    if (programs.length < 2) return [];
    const columns = programs.map(receipts.column);
    const found = new Map<number, number[]>();
    for (let at = 0; at < length; at += 1) {
      let set = 0;
      let count = 0;
      columns.forEach((column, bit) => {
        if (column[at] !== YES) return;
        set += 2 ** bit;
        count += 1;
      });
      if (count < 2) continue;
      const known = found.get(set);
      if (known) known.push(at);
      else found.set(set, [at]);
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([set, keluarga]) => ({
        kebutuhan: need.id,
        program: programs.filter((_, bit) => Math.floor(set / 2 ** bit) % 2 === 1),
        keluarga,
      }));
  });
}
