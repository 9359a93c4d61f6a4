import { KEBUTUHAN, type Kebutuhan } from '../taxonomy/kebutuhan';
import type { Table } from '../table/table';
import type { Hari } from '../values/tanggal';
import { USIA_LANSIA } from './age';
import { answerCondition, type AnsweredCondition, type Ground } from './conditions';
import { factColumns } from './fact-columns';
import { joinFamilies, type Families } from './families';
import { countYes, fold2, mapColumn, or, orUnknown, UNKNOWN } from './kleene';
import { statesOf } from './need-states';
import { peopleOf } from './people';
import type { Places } from './places';
import { readReceipts, type Receipts } from './receipts';
import { rowReader, type OpenRow } from './row-reader';
import type { SumberData } from './sources';

/** One need over all families. */
export interface NeedColumn {
  readonly need: Kebutuhan;
  /** Per family a byte of `STATE`. */
  readonly states: Uint8Array;
  /** Its condition, node by node. */
  readonly condition: AnsweredCondition;
}

/** All families of a workbook, assessed. Families are numbered from 0 in every column. */
export interface AssessedFamilies {
  readonly length: number;
  /** Every need that is assessed, in order, as a column over the families. */
  readonly needs: readonly NeedColumn[];
  /** Per family its desil, 0 where unknown. */
  readonly desil: Uint8Array;
  /** Per family how many signs of vulnerability are plainly there. */
  readonly vulnerability: Uint8Array;
  /** Where the families live. */
  readonly places: Places;
  readonly receipts: Receipts;
  readonly found: Families;
  /** What the conditions were answered from: facts and persons of every family. */
  readonly ground: Ground;
  /** Opens the rows behind a family, for names and addresses. */
  readonly open: OpenRow;
}

/** What families are assessed by, where that is not the default. */
export interface AssessOptions {
  /** The needs, with what the region decided; see `kebutuhanDaerah`. */
  readonly kebutuhan?: readonly Kebutuhan[];
  /** The data the regime takes its targets from, then those it falls back on. */
  readonly sumber?: readonly SumberData[];
}

/**
 * Joins families, reads what they receive and assesses every need (needs table; source 001 §3.2).
 *
 * @param tables recognised tables of one workbook; those of other roles are ignored.
 * @param acuan the day ages are reckoned at, in days since 1970-01-01.
 */
export function assessFamilies(
  tables: readonly Table[],
  acuan: Hari,
  { kebutuhan = KEBUTUHAN, sumber = [] }: AssessOptions = {},
): AssessedFamilies {
  const found = joinFamilies(tables, sumber);
  const { length } = found;
  const open = rowReader();
  const ground: Ground = { length, facts: factColumns(found), people: peopleOf(found, acuan) };
  const receipts = readReceipts(
    found,
    tables.filter(({ role }) => role === 'penerima'),
  );
  const needs = kebutuhan.map((need): NeedColumn => {
    const condition = answerCondition(need, ground);
    return { need, condition, states: statesOf(condition.whole, receivedOf(need, receipts, length)) };
  });
  return {
    length,
    needs,
    desil: ground.facts.desil(),
    vulnerability: vulnerabilityOf(ground),
    get places() {
      return ground.facts.places();
    },
    receipts,
    found,
    ground,
    open,
  };
}

/**
 * Per family whether it receives any programme that meets a need, 0 and not known alike where that cannot be told; `null`
 * when nothing in the workbook records one.
 */
function receivedOf(
  { dipenuhiOleh }: Kebutuhan,
  { recorded, column }: Receipts,
  length: number,
): Uint8Array | null {
  const columns = dipenuhiOleh.filter((program) => recorded.has(program)).map(column);
  const [only, ...others] = columns;
  if (!only || others.length === 0) return only ?? null;
  return fold2(
    columns.map((own) => mapColumn(own, orUnknown)),
    or,
    length,
    UNKNOWN,
  );
}

const YOUNG_MAX = 6;

function vulnerabilityOf({ people, length }: Ground): Uint8Array {
  const plain = (angka: number | string): number => Number(angka);
  const signs = [
    people.any({ sifat: 'hamil' }, plain),
    people.any({ usiaDari: 0, usiaSampai: YOUNG_MAX }, plain),
    people.any({ sifat: 'disabilitas' }, plain),
    people.alone({ usiaDari: USIA_LANSIA }, plain),
  ];
  return countYes(signs, length);
}
