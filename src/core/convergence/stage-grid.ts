import { createCellLedger, type CellLedger } from '../budget/cell-ledger';
import { LOKUS, TAHAP, type LokusId, type TahapId } from '../taxonomy/tahap';
import { uint32At } from '../values/at';
import type { StageUnit, StageUnits } from './stage-units';

/** How many units filled one cell of the grid, did not, or cannot be judged; `cells` say what the filled ones read. */
export interface StageCount {
  readonly ya: number;
  readonly tidak: number;
  readonly tidakDiketahui: number;
  readonly cells: readonly string[];
}

/** One stage held against the two kinds of locus. */
export interface StageLine extends Readonly<Record<LokusId, StageCount>> {
  readonly tahap: TahapId;
}

/** The grid of four stages by two loci over some units. */
export interface StageGrid {
  /** Units: a sub kegiatan at one place each. */
  readonly titik: number;
  /** Units whose eight cells are all filled. */
  readonly terpadu: number;
  /** Filled cells, and cells that can be judged. */
  readonly terisi: number;
  readonly seharusnya: number;
  readonly tidakDiketahui: number;
  readonly tahap: readonly StageLine[];
}

/** The grid of one sub kegiatan over all its places. */
export interface SubStageGrid extends StageGrid {
  readonly kode: string | null;
  readonly nama: string;
  readonly opd: string | null;
}

/** The grid of everything, and of each sub kegiatan. */
export interface StageGrids {
  readonly total: StageGrid;
  readonly subkegiatan: readonly SubStageGrid[];
  /** Supporting rows, which are in no unit. */
  readonly penunjang: number;
}

interface Tally {
  ya: number;
  tidak: number;
  tidakDiketahui: number;
  readonly cells: CellLedger;
}

/**
 * Adds up units; sub kegiatan in order of OPD, code and name.
 *
 * @param found the units of each workbook.
 * @param withFile names the workbook in cells: where there are several.
 */
export function gridStages(found: readonly StageUnits[], withFile: boolean): StageGrids {
  const bySub = new Map<string, Pick<StageUnit, 'kode' | 'nama' | 'opd'> & { readonly units: StageUnit[] }>();
  found.forEach(({ units }, book) => {
    for (const unit of units) {
      const key = `${String(book)}|${unit.subKey}`;
      const there = bySub.get(key);
      if (there) there.units.push(unit);
      else bySub.set(key, { kode: unit.kode, nama: unit.nama, opd: unit.opd, units: [unit] });
    }
  });
  const subs = Array.from(bySub.values(), ({ kode, nama: first, opd, units }): SubStageGrid => {
    const nama = units.reduce((least, one) => (one.nama < least ? one.nama : least), first);
    return { kode, nama, opd, ...gridOf(units, withFile) };
  });
  return {
    total: gridOf(
      found.flatMap(({ units }) => units),
      withFile,
    ),
    subkegiatan: subs.sort(
      (a, b) =>
        compare(a.opd ?? '', b.opd ?? '') || compare(a.kode ?? '', b.kode ?? '') || compare(a.nama, b.nama),
    ),
    penunjang: found.reduce((sum, { penunjang }) => sum + penunjang, 0),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function gridOf(units: readonly StageUnit[], withFile: boolean): StageGrid {
  const tallies = new Map<string, Tally>();
  const tallyOf = (tahap: TahapId, lokus: LokusId): Tally => {
    const key = `${tahap}|${lokus}`;
    const tally = tallies.get(key) ?? { ya: 0, tidak: 0, tidakDiketahui: 0, cells: createCellLedger() };
    tallies.set(key, tally);
    return tally;
  };
  let terpadu = 0;
  for (const unit of units) {
    let filled = 0;
    for (const { id: tahap } of TAHAP) {
      for (const { id: lokus } of LOKUS) {
        const tally = tallyOf(tahap, lokus);
        const truth = unit.cells[tahap][lokus];
        if (truth === null) tally.tidakDiketahui += 1;
        else if (!truth) tally.tidak += 1;
        else {
          tally.ya += 1;
          filled += 1;
          addCells(tally.cells, unit, tahap);
        }
      }
    }
    if (filled === TAHAP.length * LOKUS.length) terpadu += 1;
  }
  const count = (tahap: TahapId, lokus: LokusId): StageCount => {
    const { cells, ...counts } = tallyOf(tahap, lokus);
    return { ...counts, cells: cells.references(withFile) };
  };
  const lines = TAHAP.map(({ id }) => ({
    tahap: id,
    wilayah: count(id, 'wilayah'),
    sasaran: count(id, 'sasaran'),
  }));
  const sum = (of: (cell: StageCount) => number): number =>
    lines.reduce((all, { wilayah, sasaran }) => all + of(wilayah) + of(sasaran), 0);
  return {
    titik: units.length,
    terpadu,
    terisi: sum(({ ya }) => ya),
    seharusnya: sum(({ ya, tidak }) => ya + tidak),
    tidakDiketahui: sum(({ tidakDiketahui }) => tidakDiketahui),
    tahap: lines,
  };
}

/** The cells a stage was read from; those of the sub kegiatan where a plan beside it speaks. */
function addCells(ledger: CellLedger, { rows }: StageUnit, tahap: TahapId): void {
  const spoken = rows.some(({ speaks }) => speaks[tahap].length > 0);
  for (const { table, index, speaks } of rows) {
    for (const field of spoken ? speaks[tahap] : (['subkegiatan'] as const)) {
      const column = table.columns.get(field);
      if (column) ledger.add(table.file, table.sheet, column.sheetColumn, uint32At(table.rows, index));
    }
  }
}
