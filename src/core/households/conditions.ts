import type { Angka, Kondisi } from '../taxonomy/kondisi';
import type { Kebutuhan } from '../taxonomy/kebutuhan';
import { int32At, uint8At } from '../values/at';
import { NO_POWER, UNREADABLE_POWER, type FactColumns } from './fact-columns';
import { and, atLeastColumn, fold2, mapColumn, NO, not, or, truthColumn, UNKNOWN, YES } from './kleene';
import type { Numbers, People } from './people';

/** Everything conditions are answered from. */
export interface Ground {
  readonly length: number;
  readonly facts: FactColumns;
  readonly people: People;
}

/** The condition of one need over all families. */
export interface AnsweredCondition {
  /** Per family the truth byte of the whole. */
  readonly whole: Uint8Array;
  /** Per family the truth byte of one node of the tree. */
  readonly of: (kondisi: Kondisi) => Uint8Array;
  /** The numbers it was answered with. */
  readonly numbers: Numbers;
}

/** The number a condition names: itself, or a parameter. @throws Error for a parameter the need does not have. */
const numbersOf =
  ({ id, parameter }: Pick<Kebutuhan, 'id' | 'parameter'>): Numbers =>
  (angka) => {
    const value = typeof angka === 'number' ? angka : parameter[angka];
    if (value === undefined) throw new Error(`parameter ${String(angka)} of ${id} is missing`);
    return value;
  };

/** Answers the condition of a need for all families, node by node: a column each. */
export function answerCondition(need: Kebutuhan, ground: Ground): AnsweredCondition {
  const numbers = numbersOf(need);
  const answers = new Map<Kondisi, Uint8Array>();
  const of = (kondisi: Kondisi): Uint8Array => {
    const known = answers.get(kondisi) ?? answer(kondisi, ground, numbers, of);
    answers.set(kondisi, known);
    return known;
  };
  return { whole: of(need.kondisi), of, numbers };
}

function answer(
  kondisi: Kondisi,
  { length, facts, people }: Ground,
  numbers: Numbers,
  of: (kondisi: Kondisi) => Uint8Array,
): Uint8Array {
  if ('fakta' in kondisi) return facts.fakta(kondisi.fakta);
  if ('desilSampai' in kondisi) return byDesil(facts.desil(), numbers(kondisi.desilSampai));
  if ('daya' in kondisi) return byPower(facts.daya(), kondisi.daya, numbers);
  if ('adaAnggota' in kondisi) return people.any(kondisi.adaAnggota, numbers);
  if ('sendirian' in kondisi) return people.alone(kondisi.sendirian, numbers);
  if ('semua' in kondisi) return fold2(kondisi.semua.map(of), and, length, YES);
  if ('salahSatu' in kondisi) return fold2(kondisi.salahSatu.map(of), or, length, NO);
  if ('sedikitnya' in kondisi)
    return atLeastColumn(kondisi.dari.map(of), numbers(kondisi.sedikitnya), length);
  if ('bukan' in kondisi) return mapColumn(of(kondisi.bukan), not);
  const { bilaSekolahTercatat, bilaTidak } = kondisi;
  const [recorded, otherwise] = [of(bilaSekolahTercatat), of(bilaTidak)];
  const result = truthColumn(length);
  for (let at = 0; at < length; at += 1) {
    result[at] = uint8At(people.schoolingRecorded[at] === 1 ? recorded : otherwise, at, UNKNOWN);
  }
  return result;
}

function byDesil(desil: Uint8Array, highest: number): Uint8Array {
  const truths = Uint8Array.from({ length: 256 }, (_, one) =>
    one === 0 ? UNKNOWN : one <= highest ? YES : NO,
  );
  const result = truthColumn(desil.length);
  for (let at = 0; at < result.length; at += 1) result[at] = uint8At(truths, uint8At(desil, at), UNKNOWN);
  return result;
}

function byPower(daya: Int32Array, subsidised: readonly Angka[], numbers: Numbers): Uint8Array {
  const wanted = subsidised.map(numbers);
  const result = truthColumn(daya.length);
  for (let at = 0; at < result.length; at += 1) {
    const power = int32At(daya, at, NO_POWER);
    // Most families have none recorded.
    if (power === NO_POWER || wanted.includes(power)) result[at] = YES;
    else result[at] = power === UNREADABLE_POWER ? UNKNOWN : NO;
  }
  return result;
}
