import { createCellLedger, type CellLedger } from '../budget/cell-ledger';
import {
  continuesSubkegiatan,
  klasterOf,
  realisasiOf,
  strategiOf,
  sumberDanaOf,
} from '../schema/mapping-row';
import { rowsOf, type Row, type Table } from '../table/table';
import { opdKey } from '../values/opd';
import { asSen, type Sen } from '../values/rupiah';
import { fold, squeeze } from '../values/text';
import type { BudgetState } from './compare-budgets';

/** What became of a sub kegiatan: new, gone, in both with something changed, or in both unchanged. */
export const CHANGES = ['baru', 'hilang', 'berubah', 'tetap'] as const;
/** One of {@link CHANGES}. */
export type Change = (typeof CHANGES)[number];

/** What may change about a sub kegiatan that stays; realisation always does and is no change of plan. */
export const CHANGED_PARTS = ['pagu', 'kode', 'nama', 'opd', 'strategi', 'klaster', 'sumberDana'] as const;
/** One of {@link CHANGED_PARTS}. */
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** One sub kegiatan of one office in two states of the budget. Names are those of the new state where it has one. */
export interface ComparedSubkegiatan {
  readonly change: Change;
  readonly parts: readonly ChangedPart[];
  readonly kode: string | null;
  readonly nama: string | null;
  readonly opd: string | null;
  readonly lama: BudgetState | null;
  readonly baru: BudgetState | null;
  /** New less old pagu, in sen. */
  readonly selisih: Sen;
}

interface Unit {
  readonly kode: string | null;
  /** Of several spellings the first by alphabet, so that the order of rows makes no difference. */
  nama: string | null;
  opd: string | null;
  nameKey: string;
  /** The rows of one office and sub kegiatan meet under this. */
  readonly key: string;
  readonly opdKey: string;
  rows: number;
  pagu: bigint;
  realisasi: bigint;
  readonly cells: CellLedger;
  readonly strategi: Set<string>;
  readonly klaster: Set<string>;
  readonly sumberDana: Set<string>;
}

/**
 * Compares mapping sheets sub kegiatan by sub kegiatan. One is the same in both states by office and code; what that leaves
 * by office and name (a new nomenclature has new codes), then by code and name (an office was renamed), where each is borne
 * by one only. Ordered by office, code and name.
 */
export function compareSubkegiatan(
  old: readonly Table[],
  now: readonly Table[],
): readonly ComparedSubkegiatan[] {
  const before = unitsOf(old);
  const after = unitsOf(now);
  const oldFile = severalFiles(old);
  const newFile = severalFiles(now);
  const partner = new Map<Unit, Unit>();
  const taken = new Set<Unit>();
  const pairBy = (keyOf: (unit: Unit) => string | null): void => {
    const left = bearers(
      before.filter((unit) => !taken.has(unit)),
      keyOf,
    );
    for (const [key, unit] of bearers(
      after.filter((one) => !partner.has(one)),
      keyOf,
    )) {
      const known = left.get(key);
      if (!unit || !known) continue;
      partner.set(unit, known);
      taken.add(known);
    }
  };
  pairBy(({ key }) => key);
  pairBy((unit) => (unit.nameKey === '' ? null : `${unit.opdKey} ${unit.nameKey}`));
  pairBy((unit) => (unit.kode === null || unit.nameKey === '' ? null : `${unit.kode} ${unit.nameKey}`));

  const compared = after.map((unit) => compareUnits(partner.get(unit) ?? null, unit, oldFile, newFile));
  const gone = before
    .filter((unit) => !taken.has(unit))
    .map((unit) => compareUnits(unit, null, oldFile, newFile));
  return [...compared, ...gone].sort(
    (a, b) => compareText(a.opd, b.opd) || compareText(a.kode, b.kode) || compareText(a.nama, b.nama),
  );
}

/** Nothing comes after something. */
const compareText = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
};

const severalFiles = (tables: readonly Table[]): boolean => new Set(tables.map(({ file }) => file)).size > 1;

/** Per key the unit that bears it, `null` where several do. */
function bearers(
  units: readonly Unit[],
  keyOf: (unit: Unit) => string | null,
): ReadonlyMap<string, Unit | null> {
  const found = new Map<string, Unit | null>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key !== null) found.set(key, found.has(key) ? null : unit);
  }
  return found;
}

function unitsOf(tables: readonly Table[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const table of tables) {
    let above: Unit | null = null;
    for (const row of rowsOf(table)) {
      const unit: Unit = above && continuesSubkegiatan(row) ? above : unitOf(units, row);
      addRow(unit, row);
      above = unit;
    }
  }
  return [...units.values()];
}

function unitOf(units: Map<string, Unit>, row: Row): Unit {
  const kode = row.text('kode');
  const nama = row.text('subkegiatan') ?? row.text('kegiatan') ?? row.text('program');
  const opd = row.text('opd');
  const nameKey = fold(nama ?? '').replaceAll(' ', '');
  const office = opdKey(opd ?? '');
  const key = `${office}\u0000${kode ?? ''}\u0000${kode === null ? nameKey : ''}`;
  const unit: Unit = units.get(key) ?? {
    kode,
    nama: null,
    opd: null,
    nameKey,
    key,
    opdKey: office,
    rows: 0,
    pagu: 0n,
    realisasi: 0n,
    cells: createCellLedger(),
    strategi: new Set(),
    klaster: new Set(),
    sumberDana: new Set(),
  };
  units.set(key, unit);
  unit.nama = firstOf(unit.nama, nama);
  unit.opd = firstOf(unit.opd, opd);
  if (unit.nameKey === '' || (nameKey !== '' && nameKey < unit.nameKey)) unit.nameKey = nameKey;
  return unit;
}

const firstOf = (known: string | null, text: string | null): string | null => {
  const shown = text === null ? '' : squeeze(text);
  return shown === '' || (known !== null && known <= shown) ? known : shown;
};

function addRow(unit: Unit, row: Row): void {
  if (!continuesSubkegiatan(row)) unit.rows += 1;
  const pagu = row.sen('pagu');
  const column = row.table.columns.get('pagu');
  if (pagu !== null && column) {
    unit.pagu += pagu;
    unit.cells.add(row.table.file, row.table.sheet, column.sheetColumn, row.row);
  }
  unit.realisasi += realisasiOf(row)?.sen ?? 0n;
  const strategi = strategiOf(row);
  const klaster = klasterOf(row);
  const sumber = sumberDanaOf(row);
  if (strategi !== null) unit.strategi.add(strategi);
  if (klaster !== null) unit.klaster.add(klaster);
  if (sumber) unit.sumberDana.add(sumber.rincian ?? sumber.sumber);
}

function compareUnits(
  old: Unit | null,
  now: Unit | null,
  oldFile: boolean,
  newFile: boolean,
): ComparedSubkegiatan {
  const shown = now ?? old;
  const parts = old && now ? CHANGED_PARTS.filter((part) => DIFFERS[part](old, now)) : [];
  return {
    change: !old ? 'baru' : !now ? 'hilang' : parts.length > 0 ? 'berubah' : 'tetap',
    parts,
    kode: shown?.kode ?? null,
    nama: shown?.nama ?? null,
    opd: shown?.opd ?? null,
    lama: old && stateOf(old, oldFile),
    baru: now && stateOf(now, newFile),
    selisih: asSen((now?.pagu ?? 0n) - (old?.pagu ?? 0n)),
  };
}

const stateOf = (unit: Unit, withFile: boolean): BudgetState => ({
  subkegiatan: unit.rows,
  pagu: asSen(unit.pagu),
  realisasi: asSen(unit.realisasi),
  cells: unit.cells.references(withFile),
});

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

const DIFFERS: Readonly<Record<ChangedPart, (old: Unit, now: Unit) => boolean>> = {
  pagu: (old, now) => old.pagu !== now.pagu,
  kode: (old, now) => old.kode !== now.kode,
  nama: (old, now) => old.nameKey !== now.nameKey,
  opd: (old, now) => old.opdKey !== now.opdKey,
  strategi: (old, now) => !sameSet(old.strategi, now.strategi),
  klaster: (old, now) => !sameSet(old.klaster, now.klaster),
  sumberDana: (old, now) => !sameSet(old.sumberDana, now.sumberDana),
};
