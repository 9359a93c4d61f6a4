import type { Field } from '../table/field';
import type { Table } from '../table/table';
import type { KebutuhanId } from '../taxonomy/kebutuhan';
import type { KelompokId } from '../taxonomy/klaster';
import { STATE, type AssessedFamilies } from './assess';
import { conflictsOf, type Conflict } from './conflicts';
import { cellOf, cellsOfNeed } from './explain';
import type { Family, RowRef } from './families';
import { nikOf } from './family-keys';
import { missingSets, sizeOf } from './missing';
import { reasonsOf, type NeedReason } from './needs';
import { kelompokOf, routesOf, type Routes } from './routes';
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
export function gapOrder(assessed: AssessedFamilies): Uint32Array {
  const { length, desil, vulnerability, places } = assessed;
  const sets = missingSets(assessed);
  const rank = rankPlaces(assessed);
  const count = places.list.length + 1;
  const sorted = new Float64Array(length);
  let at = 0;
  for (let family = 0; family < length; family += 1) {
    const set = sets[family] ?? 0;
    if (set === 0) continue;
    // One number that sorts as the parts do; below 2^53 for any workbook that fits into memory.
    const order =
      (((desil[family] ?? 0) || UNKNOWN_LAST) * MOST_NEEDS + (MOST_NEEDS - 1 - sizeOf(set))) * MOST_SIGNS +
      (MOST_SIGNS - 1 - (vulnerability[family] ?? 0));
    sorted[at] = (order * count + (rank[places.of[family] ?? 0] ?? 0)) * length + family;
    at += 1;
  }
  const order = sorted.subarray(0, at).sort();
  const families = new Uint32Array(at);
  for (let place = 0; place < at; place += 1) families[place] = (order[place] ?? 0) % length;
  return families;
}

const UNKNOWN_LAST = 15;
const MOST_NEEDS = 64;
const MOST_SIGNS = 8;

/** Per place where it stands among all places by the code of the village, else its name. */
function rankPlaces({ places: { list } }: AssessedFamilies): Uint32Array {
  const names = list.map(({ kodeDesa, desa }) => kodeDesa ?? desa ?? '');
  const ordered = [...new Set(names)].sort(compareText);
  const rankOf = new Map(ordered.map((name, at) => [name, at]));
  return Uint32Array.from(names, (name) => rankOf.get(name) ?? 0);
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
  const place = places.of[family] ?? 0;
  const home = places.list[place] ?? NOWHERE;
  const inState = (state: number): KebutuhanId[] =>
    needs.flatMap(({ need, states }) => (states[family] === state ? [need.id] : []));
  return {
    ...identify(assessed, family),
    kebutuhan: needs.flatMap(({ need, states }) =>
      (states[family] ?? 0) > STATE.tidakDapatDinilai ? [need.id] : [],
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
    vulnerability: vulnerability[family] ?? 0,
    konflik: conflictsOf(assessed, family),
  };
}

const NOWHERE = { kodeDesa: null, desa: null, kecamatan: null };

// The column a reader would look for the family in, the surest first.
const SHOWN_BY: readonly Field[] = ['nama', 'nik', 'idKeluarga', 'nomorKk'];

/** Who a family is and where it stands. */
export function identify({ found, places, desil, open }: AssessedFamilies, family: number): FamilyIdentity {
  const one = found.at(family);
  const home = places.list[places.of[family] ?? 0] ?? NOWHERE;
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
    desil: desil[family] === 0 ? null : (desil[family] ?? null),
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
