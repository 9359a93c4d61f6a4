import type { Field } from '../table/field';
import type { Table } from '../table/table';
import type { KebutuhanId } from '../taxonomy/kebutuhan';
import type { KelompokId } from '../taxonomy/klaster';
import { int32At, itemAt, uint32At, uint8At } from '../values/at';
import type { AssessedFamilies } from './assess';
import { countStates, STATE } from './need-states';
import { conflictsOf, type Conflict } from './conflicts';
import { cellOf, cellsOfNeed } from './explain';
import type { Family, RowRef } from './families';
import { nikOf } from './family-keys';
import { reasonsOf, type NeedReason } from './needs';
import { kelompokOf, routesOf, type Routes } from './routes';
import type { Home } from './row-place';
import type { OpenRow } from './row-reader';

/** One missing need, why the family has it, and who provides it. */
export interface MissingNeed {
  readonly need: KebutuhanId;
  readonly reasons: readonly NeedReason[];
  /** Empty when no mapping row provides it: then it is a gap of the programme, not only of the family. */
  readonly opd: readonly string[];
  readonly kelompok: KelompokId;
  /** The cells the need and its receipt were read from. */
  readonly cells: readonly string[];
}

/** Who a family is and where it stands. Names and numbers are unmasked: mask before they leave. */
export interface FamilyIdentity {
  readonly key: string;
  readonly nik: string | null;
  readonly nama: string | null;
  readonly desa: string | null;
  readonly kodeDesa: string | null;
  readonly kecamatan: string | null;
  readonly desil: number | null;
  /** Where the family stands: `Keluarga!K7`. */
  readonly cell: string;
  readonly file: string;
}

/** A family that lacks at least one need the workbook can judge. Names and numbers are unmasked: mask before they leave. */
export interface FamilyGap extends FamilyIdentity {
  readonly kebutuhan: readonly KebutuhanId[];
  readonly diterima: readonly KebutuhanId[];
  readonly kurang: readonly MissingNeed[];
  readonly tidakDiketahui: readonly KebutuhanId[];
  readonly tidakDapatDinilai: readonly KebutuhanId[];
  readonly vulnerability: number;
  /** What its rows contradict each other in. */
  readonly konflik: readonly Conflict[];
}

/**
 * Families with gaps in the order they should be looked at: desil, then number of needs missing, then
 * vulnerability, then village; an unknown desil comes last.
 *
 * @param assessed the families of one workbook.
 * @param mapping mapping tables of the same workbook, for who provides what.
 */
export function findGaps(assessed: AssessedFamilies, mapping: readonly Table[]): readonly FamilyGap[] {
  const routes = routesOf(mapping);
  return Array.from(gapOrder(assessed), (family) => gapAt(assessed, routes, family));
}

/** The families with gaps by number, in the order of {@link findGaps}; those alike in all of it as they stand in the sheets. */
export function gapOrder({ length, desil, vulnerability, places, needs }: AssessedFamilies): Uint32Array {
  const { belum } = countStates(
    needs.map(({ states }) => states),
    length,
  );
  const lacking = new Uint32Array(length);
  let count = 0;
  for (let family = 0; family < length; family += 1) {
    lacking[count] = family;
    count += Number(uint8At(belum, family) > 0);
  }
  const { ranks, rankOf } = rankPlaces(places.list);
  const byPlace = sortByNumber(
    lacking.subarray(0, count),
    (family) => uint32At(rankOf, int32At(places.of, family)),
    ranks,
  );
  // Desil, needs and signs as one number that sorts as they do.
  return sortByNumber(
    byPlace,
    (family) =>
      ((uint8At(desil, family) || UNKNOWN_LAST) * MOST_NEEDS + (MOST_NEEDS - 1 - uint8At(belum, family))) *
        MOST_SIGNS +
      (MOST_SIGNS - 1 - uint8At(vulnerability, family)),
    (UNKNOWN_LAST + 1) * MOST_NEEDS * MOST_SIGNS,
  );
}

const UNKNOWN_LAST = 15;
const MOST_NEEDS = 64;
const MOST_SIGNS = 8;

/** Families by a number from 0 up to `numbers`, those with one number in the order they come in. */
function sortByNumber(
  families: Uint32Array,
  numberOf: (family: number) => number,
  numbers: number,
): Uint32Array {
  const own = new Uint32Array(families.length);
  const next = new Uint32Array(numbers + 1);
  for (let at = 0; at < own.length; at += 1) {
    const number = numberOf(uint32At(families, at));
    own[at] = number;
    next[number + 1] = uint32At(next, number + 1) + 1;
  }
  for (let at = 0; at < numbers; at += 1) next[at + 1] = uint32At(next, at + 1) + uint32At(next, at);
  const sorted = new Uint32Array(families.length);
  for (let at = 0; at < own.length; at += 1) {
    const number = uint32At(own, at);
    const place = uint32At(next, number);
    next[number] = place + 1;
    sorted[place] = uint32At(families, at);
  }
  return sorted;
}

/** Per place where it stands among all places by the code of the village, else its name. */
function rankPlaces(list: readonly Home[]): { readonly ranks: number; readonly rankOf: Uint32Array } {
  const ordered = list
    .map(({ kodeDesa, desa }, place) => ({ place, name: kodeDesa ?? desa ?? '' }))
    .sort((a, b) => compareText(a.name, b.name));
  const rankOf = new Uint32Array(list.length);
  let rank = 0;
  let last = '';
  for (const { place, name } of ordered) {
    if (name !== last) rank += 1;
    last = name;
    rankOf[place] = rank;
  }
  return { ranks: rank + 1, rankOf };
}

/** The order of a gap list, also of one made out of several workbooks; equal families keep the order they came in. */
export const compareGaps = (a: FamilyGap, b: FamilyGap): number =>
  (a.desil ?? UNKNOWN_LAST) - (b.desil ?? UNKNOWN_LAST) ||
  b.kurang.length - a.kurang.length ||
  b.vulnerability - a.vulnerability ||
  compareText(a.kodeDesa ?? a.desa ?? '', b.kodeDesa ?? b.desa ?? '');

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One family with all that is known of its needs. */
export function gapAt(assessed: AssessedFamilies, routes: Routes, family: number): FamilyGap {
  const { needs, ground, places, vulnerability } = assessed;
  const place = int32At(places.of, family);
  const home = itemAt<Home>(places.list, place, NOWHERE);
  const inState = (state: number): KebutuhanId[] =>
    needs.flatMap(({ need, states }) => (states[family] === state ? [need.id] : []));
  return {
    ...identify(assessed, family),
    kebutuhan: needs.flatMap(({ need, states }) =>
      uint8At(states, family) > STATE.tidakDapatDinilai ? [need.id] : [],
    ),
    diterima: inState(STATE.diterima),
    kurang: needs.flatMap((column): MissingNeed[] => {
      const { need, states, condition } = column;
      if (states[family] !== STATE.belum) return [];
      const { syarat, penerimaan } = cellsOfNeed(assessed, column, family);
      return [
        {
          need: need.id,
          reasons: reasonsOf(need, condition, ground, family),
          opd: routes.opds(need, place, home),
          kelompok: kelompokOf(need),
          cells: [...new Set([...syarat, ...penerimaan])],
        },
      ];
    }),
    tidakDiketahui: inState(STATE.penerimaanTidakDiketahui),
    tidakDapatDinilai: inState(STATE.tidakDapatDinilai),
    vulnerability: uint8At(vulnerability, family),
    konflik: conflictsOf(assessed, family),
  };
}

const NOWHERE = { kodeDesa: null, desa: null, kecamatan: null };

// The column a reader would look for the family in, the surest first.
const SHOWN_BY: readonly Field[] = ['nama', 'nik', 'idKeluarga', 'nomorKk'];

/** Who a family is and where it stands. */
export function identify({ found, places, desil, open }: AssessedFamilies, family: number): FamilyIdentity {
  const one = found.at(family);
  const home = itemAt<Home>(places.list, int32At(places.of, family), NOWHERE);
  const head = headOf(one, open);
  const row = head && open(head);
  const shown = SHOWN_BY.find((field) => row?.has(field) === true);
  return {
    key: one.key,
    nik: row && nikOf(row),
    nama: row?.text('nama') ?? null,
    desa: home.desa,
    kodeDesa: home.kodeDesa,
    kecamatan: home.kecamatan,
    desil: uint8At(desil, family) || null,
    cell: head ? cellOf(head, shown) : '',
    file: head?.table.file ?? '',
  };
}

/** The family's own row; else the head among its members where a column says so, otherwise the first one listed. */
function headOf({ row, members }: Family, open: OpenRow): RowRef | null {
  if (row) return row;
  const head = members.find((ref) => /^(1\b|kepala|kk\b|krt\b)/i.test(open(ref).text('hubungan') ?? ''));
  return head ?? members[0] ?? null;
}
