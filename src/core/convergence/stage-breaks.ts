import { createCellLedger, type CellLedger } from '../budget/cell-ledger';
import { realisasiOf } from '../schema/mapping-row';
import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import { rowCursor, type Row, type RowCursor, type Table } from '../table/table';
import { uint32At } from '../values/at';
import { asSen, type Sen } from '../values/rupiah';
import type { LokusList } from './lokus-list';
import type { PriorityVillage } from './locus-places';
import type { StageRow, StageUnit, StageUnits } from './stage-units';

/**
 * Where the chain of stages breaks: a budget for nobody; people served outside the villages of priority; money spent on
 * what no plan holds, or on another place than the planned one; a village of priority nobody works in.
 */
export const PUTUS = [
  'anggaran-tanpa-sasaran',
  'sasaran-di-luar-lokus',
  'realisasi-tanpa-rencana',
  'realisasi-di-lokus-lain',
  'lokus-tanpa-program',
] as const;
/** One of {@link PUTUS}. */
export type PutusId = (typeof PUTUS)[number];

/** One kind of break with what it was found in. Amounts in sen. */
export interface StageBreak {
  readonly putus: PutusId;
  /** False where nothing in the workbooks could show such a break: then `jumlah` says nothing. */
  readonly dapatDinilai: boolean;
  /** Mapping rows, or villages for `lokus-tanpa-program`. */
  readonly jumlah: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
  readonly cells: readonly string[];
  /** The villages of `lokus-tanpa-program`, as their list writes them; empty for the others. */
  readonly desa: readonly string[];
}

interface Draft {
  dapatDinilai: boolean;
  jumlah: number;
  pagu: bigint;
  realisasi: bigint;
  readonly cells: CellLedger;
  readonly desa: string[];
}

/** The stages of one workbook and its villages of priority, `null` where it names none. */
export interface StagedBook {
  readonly found: StageUnits;
  readonly lokus: LokusList<PriorityVillage> | null;
}

const PLACE_FIELDS: readonly Field[] = ['lokasi', 'desa', 'kecamatan', 'kodeWilayah'];

/** Finds the breaks of one or more workbooks; every kind is listed, in the order of {@link PUTUS}. */
export function findBreaks(books: readonly StagedBook[], withFile: boolean): readonly StageBreak[] {
  const drafts = Object.fromEntries(PUTUS.map((putus) => [putus, newDraft()])) as Record<PutusId, Draft>;
  for (const { found, lokus } of books) {
    const reached = new Set<PriorityVillage>();
    let places = 0;
    for (const unit of found.units) {
      if (unit.rows.some(({ target }) => target === 'ada' || target === 'nol'))
        drafts['anggaran-tanpa-sasaran'].dapatDinilai = true;
      if (lokus && typeof unit.place !== 'string') {
        places += 1;
        for (const one of lokus.within(unit.place)) reached.add(one);
      }
      breakUnit(drafts, unit, lokus);
    }
    if (!lokus || places === 0) continue;
    drafts['lokus-tanpa-program'].dapatDinilai = true;
    for (const village of lokus.lokus) if (!reached.has(village)) missVillage(drafts, village);
  }
  return PUTUS.map((putus): StageBreak => {
    const { dapatDinilai, jumlah, pagu, realisasi, cells, desa } = drafts[putus];
    return {
      ...{ putus, dapatDinilai, jumlah, pagu: asSen(pagu), realisasi: asSen(realisasi) },
      cells: cells.references(withFile),
      desa: desa.sort(),
    };
  });
}

const newDraft = (): Draft => ({
  dapatDinilai: false,
  jumlah: 0,
  pagu: 0n,
  realisasi: 0n,
  cells: createCellLedger(),
  desa: [],
});

function breakUnit(
  drafts: Readonly<Record<PutusId, Draft>>,
  { rows, place, planned }: StageUnit,
  lokus: LokusList<PriorityVillage> | null,
): void {
  const isOutside =
    lokus !== null &&
    typeof place !== 'string' &&
    !place.seluruh &&
    lokus.isPlain(place) &&
    lokus.within(place).length === 0;
  if (lokus !== null && typeof place !== 'string') drafts['sasaran-di-luar-lokus'].dapatDinilai = true;
  const cursors = new Map<Table, RowCursor>();
  for (const one of rows) {
    const row = openRow(one, cursors);
    const spent = realisasiOf(row);
    if (one.target === 'nol' && (row.sen('pagu') ?? 0n) > 0n)
      put(drafts['anggaran-tanpa-sasaran'], row, ['sasaran', 'tahapPenetapanSasaran']);
    if (isOutside && one.target !== 'nol') put(drafts['sasaran-di-luar-lokus'], row, PLACE_FIELDS);
    // Only what is reported as spent can be held against a plan: a plan alone shows no such break.
    if (!spent) continue;
    if (planned.sasaran !== null) drafts['realisasi-tanpa-rencana'].dapatDinilai = true;
    if (planned.wilayah !== null) drafts['realisasi-di-lokus-lain'].dapatDinilai = true;
    if (spent.sen <= 0n) continue;
    if (planned.sasaran === false) put(drafts['realisasi-tanpa-rencana'], row, spent.fields);
    else if (planned.wilayah === false) put(drafts['realisasi-di-lokus-lain'], row, spent.fields);
  }
}

function openRow({ table, index }: StageRow, cursors: Map<Table, RowCursor>): Row {
  const cursor = cursors.get(table) ?? rowCursor(table);
  cursors.set(table, cursor);
  cursor.moveTo(index);
  return cursor;
}

/** Counts a row and keeps the first of the fields that says something, also where it stands in a row above. */
function put(draft: Draft, row: Row, fields: readonly Field[]): void {
  draft.jumlah += 1;
  draft.pagu += row.sen('pagu') ?? 0n;
  draft.realisasi += realisasiOf(row)?.sen ?? 0n;
  const { table } = row;
  for (const field of fields) {
    const column = table.columns.get(field);
    if (!column || row.state(field) === CELL_STATE.empty) continue;
    draft.cells.add(table.file, table.sheet, column.sheetColumn, row.row);
    return;
  }
}

function missVillage(drafts: Readonly<Record<PutusId, Draft>>, { nama, at }: PriorityVillage): void {
  const draft = drafts['lokus-tanpa-program'];
  draft.jumlah += 1;
  draft.desa.push(nama);
  const column = at?.table.columns.get('desa') ?? at?.table.columns.get('kodeWilayah');
  if (!at || !column) return;
  const { table, index } = at;
  draft.cells.add(table.file, table.sheet, column.sheetColumn, uint32At(table.rows, index));
}
