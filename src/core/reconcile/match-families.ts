import { sourceOf } from '../households/sources';
import { textAt } from '../table/table';
import { int32At, itemAt, uint32At, uint8At } from '../values/at';
import { describeNomorKk } from '../values/identity';
import { fold } from '../values/text';
import { compareText } from './best-pairs';
import { DOUBTFUL, type PeopleMatches } from './match-people';
import { NONE } from './places';
import { recordText } from './record-text';
import type { Records, Sides } from './records';

/**
 * What joins two families: most of their members found on the other side; the id keluarga of one and the same data; the
 * nomor KK; or only some members or doubtful ones, which somebody has to verify.
 */
export const FAMILY_WAYS = ['anggota', 'id', 'kk', 'verifikasi'] as const;
/** One of {@link FAMILY_WAYS}. */
export type FamilyWay = (typeof FAMILY_WAYS)[number];

/** Which family is which on the other side. */
export interface FamilyMatches {
  /** Per family of A its family of B, {@link NONE} where it has none. */
  readonly partnerA: Int32Array;
  readonly partnerB: Int32Array;
  /** Per family of A: 1 to 4 as in {@link FAMILY_WAYS}, 0 without partner. */
  readonly wayA: Uint8Array;
  /** Per family of A how many of its persons were found for certain in that family. */
  readonly sharedA: Uint32Array;
  /** Per family the number of its persons. */
  readonly sizeA: Uint32Array;
  readonly sizeB: Uint32Array;
}

const MEMBERS = 1;
const ID = 2;
const CARD = 3;
/** Way from which on a joint family is a question and no answer. */
export const FAMILY_DOUBTFUL = 4;

/** The way of a number in {@link FamilyMatches}. */
export const wayOf = (way: number): FamilyWay => itemAt(FAMILY_WAYS, way - 1, 'verifikasi');

/**
 * Joins the families of two sides, one to one. A family is the one most of its found members are in, on both sides; what
 * that leaves is joined by id keluarga where both sides are of the same data, else by nomor KK, where each is borne by one
 * family a side. Families that split or merged are joined by nobody silently.
 */
export function matchFamilies(sides: Sides, people: PeopleMatches): FamilyMatches {
  const { a, b } = sides;
  const partnerA = new Int32Array(a.found.length).fill(NONE);
  const partnerB = new Int32Array(b.found.length).fill(NONE);
  const wayA = new Uint8Array(a.found.length);
  const sharedA = new Uint32Array(a.found.length);
  const sizeA = sizesOf(a);
  const sizeB = sizesOf(b);
  const pair = (one: number, other: number, way: number): void => {
    partnerA[one] = other;
    partnerB[other] = one;
    wayA[one] = way;
  };

  const sure = new Map<number, number>();
  const unsure = new Map<number, number>();
  const foundA = new Uint32Array(a.found.length);
  const foundB = new Uint32Array(b.found.length);
  for (let row = 0; row < a.length; row += 1) {
    const partner = int32At(people.partnerA, row, NONE);
    if (partner < 0) continue;
    const [one, other] = [int32At(a.family, row, NONE), int32At(b.family, partner, NONE)];
    const key = one * b.found.length + other;
    const votes = uint8At(people.tierA, row) < DOUBTFUL ? sure : unsure;
    votes.set(key, (votes.get(key) ?? 0) + 1);
    if (votes === unsure) continue;
    foundA[one] = uint32At(foundA, one) + 1;
    foundB[other] = uint32At(foundB, other) + 1;
  }
  const endsOf = (key: number): readonly [number, number] => {
    const other = key % b.found.length;
    return [(key - other) / b.found.length, other];
  };
  for (const [key, votes] of sure) {
    const [one, other] = endsOf(key);
    // More than half on both sides: there can be but one such family.
    if (votes * 2 > uint32At(foundA, one) && votes * 2 > uint32At(foundB, other)) {
      pair(one, other, MEMBERS);
      sharedA[one] = votes;
    }
  }

  const sameSource = shareSource(sides);
  const byNumber = (kind: 'id' | 'kk', way: number): void => {
    const [keysA, keysB] = [keysOfFamilies(a, kind), keysOfFamilies(b, kind)];
    for (const [key, one] of keysA) {
      const other = keysB.get(key);
      if (one < 0 || other === undefined || other < 0) continue;
      if (partnerA[one] !== NONE || partnerB[other] !== NONE) continue;
      // Members found elsewhere say something else than the number: a question.
      const contradicted = uint32At(foundA, one) > 0 || uint32At(foundB, other) > 0;
      if (!contradicted) pair(one, other, way);
    }
  };
  if (sameSource) byNumber('id', ID);
  byNumber('kk', CARD);

  settleDoubtful();
  return { partnerA, partnerB, wayA, sharedA, sizeA, sizeB };

  function settleDoubtful(): void {
    const left = [...new Set([...sure.keys(), ...unsure.keys()])]
      .map((key) => ({ ends: endsOf(key), sure: sure.get(key) ?? 0, unsure: unsure.get(key) ?? 0 }))
      .filter(({ ends: [one, other] }) => partnerA[one] === NONE && partnerB[other] === NONE);
    if (left.length === 0) return;
    const textsA = textsOf(
      a,
      left.map(({ ends }) => ends[0]),
    );
    const textsB = textsOf(
      b,
      left.map(({ ends }) => ends[1]),
    );
    const told = left.map((one, at) => {
      const texts = [itemAt(textsA, at, ''), itemAt(textsB, at, '')].sort(compareText);
      return { ...one, text: texts.join('\u0002') };
    });
    told.sort((x, y) => y.sure - x.sure || y.unsure - x.unsure || compareText(x.text, y.text));
    for (const { ends, sure: votes } of told) {
      const [one, other] = ends;
      if (partnerA[one] !== NONE || partnerB[other] !== NONE) continue;
      pair(one, other, FAMILY_DOUBTFUL);
      sharedA[one] = votes;
    }
  }
}

/** Sheets of one data, so that an id keluarga means the same on both sides. */
function shareSource({ a, b }: Sides): boolean {
  const names = new Set([...a.found.tables, ...b.found.tables].map(({ table }) => sourceOf(table).sumber));
  return names.size === 1 && !names.has(null);
}

/** What stands for "none" (a dash, zeros) and cards ending in 0000 name no family. */
const READ_KEY = {
  id: (text: string): string | null => (/[^0 ]/.test(fold(text)) ? fold(text) : null),
  kk: (text: string): string | null => (describeNomorKk(text).serialNol ? null : text),
} as const;

/** Per key the one family that bears it, {@link NONE} where several do. */
function keysOfFamilies({ found }: Records, kind: 'id' | 'kk'): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  for (const { table, family } of found.tables) {
    const column = table.columns.get(kind === 'id' ? 'idKeluarga' : 'nomorKk');
    for (let at = 0; at < table.length; at += 1) {
      const written = textAt(column, at);
      const text = written === null ? null : READ_KEY[kind](written);
      if (text === null) continue;
      const one = int32At(family, at, NONE);
      const known = bearers.get(text);
      if (known === undefined) bearers.set(text, one);
      else if (known !== one) bearers.set(text, NONE);
    }
  }
  return bearers;
}

function sizesOf({ found, family }: Records): Uint32Array {
  const sizes = new Uint32Array(found.length);
  for (const one of family) sizes[one] = uint32At(sizes, one) + 1;
  return sizes;
}

/** What the persons of each of these families say, as one text whatever the order of the rows. */
function textsOf(records: Records, families: readonly number[]): readonly string[] {
  const told = new Map<number, string[]>();
  const lists = families.map((family) => {
    const list = told.get(family) ?? [];
    told.set(family, list);
    return list;
  });
  for (let row = 0; row < records.length; row += 1)
    told.get(int32At(records.family, row, NONE))?.push(recordText(records, row));
  return lists.map((texts) => texts.sort(compareText).join('\u0003'));
}
