import { codeColumn } from '../budget/coded-column';
import { DIMENSIONS, KEY_SOURCES } from '../budget/dimensions';
import { groupEntries } from '../budget/row-groups';
import { UNMAPPED } from '../budget/budget';
import { PERIODS, subkelompokOf } from '../schema/mapping-row';
import { CELL_STATE, MERGED, stateOf } from '../table/column';
import type { Field, MoneyField } from '../table/field';
import { moneyColumn, rowCursor, textColumn, type Row, type Table } from '../table/table';
import { bigInt64At, uint32At, uint8At } from '../values/at';
import { opdKey } from '../values/opd';
import { asSen } from '../values/rupiah';
import { firstName, ORDERS } from './add-totals';
import { compareTexts } from './compare-texts';
import type { BudgetCell } from './part';
import type { UnionKey, UnionSheet } from './union';

/** What the engine reads in the rows of one mapping sheet: {@link UnionSheet} without the cells as they stand. */
export type MappingRows = Omit<UnionSheet, 'columns'>;

const FIELDS: readonly Field[] = [
  ...new Set([...DIMENSIONS.flatMap((dimension) => KEY_SOURCES[dimension].fields), 'subkelompok' as const]),
];

/**
 * Reads the rows of a mapping sheet for adding up: each combination of texts is looked at once, amounts are exact.
 *
 * @param table a table with role `pemetaan`.
 * @param opdNames the name each OPD of the workbook is shown by; see {@link opdNamesOf}.
 */
export function mappingRows(table: Table, opdNames: ReadonlyMap<string, string>): MappingRows {
  const columns = FIELDS.flatMap((field) => codeColumn(table, field) ?? []);
  const { groups, first } = groupEntries(columns, table.length);
  const keys: UnionKey[] = [];
  const places = new Map<string, number>();
  const cursor = rowCursor(table);
  const keyOfGroup = Uint32Array.from(first, (index) => {
    cursor.moveTo(index);
    const key = keyOf(cursor, opdNames);
    const text = Object.values(key).join('\u0000');
    const known = places.get(text) ?? keys.push(key) - 1;
    places.set(text, known);
    return known;
  });
  const merged = table.columns.get('subkegiatan')?.status;
  return {
    sheet: table.sheet,
    rows: table.rows.slice(),
    keys,
    keyOf: Uint32Array.from(groups, (group) => uint32At(keyOfGroup, group)),
    subkegiatan: Uint8Array.from(groups, (_, at) => (((merged?.[at] ?? 0) & MERGED) === 0 ? 1 : 0)),
    pagu: sumOf(table, ['pagu']),
    realisasi: sumOf(table, realisasiFields(table)),
  };
}

/** The name every OPD of a workbook is shown by, by its key: of several spellings the first by alphabet. */
export function opdNamesOf(tables: readonly Table[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const table of tables) {
    const column = textColumn(table, 'opd');
    if (!column) continue;
    const used = new Uint8Array(column.dictionary.length);
    column.status.forEach((state, at) => {
      if (stateOf(state) === CELL_STATE.read) used[uint32At(column.codes, at)] = 1;
    });
    column.dictionary.forEach((name, code) => {
      if (used[code] !== 1) return;
      const key = opdKey(name);
      names.set(key, firstName(names.get(key) ?? '', name));
    });
  }
  return names;
}

function keyOf(row: Row, opdNames: ReadonlyMap<string, string>): UnionKey {
  const opd = KEY_SOURCES.opd.keyOf(row) ?? UNMAPPED;
  return {
    strategi: KEY_SOURCES.strategi.keyOf(row) ?? UNMAPPED,
    subkelompok: subkelompokOf(row) ?? UNMAPPED,
    klaster: KEY_SOURCES.klaster.keyOf(row) ?? UNMAPPED,
    permendagri53: KEY_SOURCES.permendagri53.keyOf(row) ?? UNMAPPED,
    sumberDana: KEY_SOURCES.sumberDana.keyOf(row) ?? UNMAPPED,
    jenisAktivitas: KEY_SOURCES.jenisAktivitas.keyOf(row) ?? UNMAPPED,
    opd,
    namaOpd: opdNames.get(opd) ?? '',
  };
}

/** The columns of realisation: the total, or the periods where the sheet has no column of it. */
function realisasiFields({ columns }: Table): readonly MoneyField[] {
  if (columns.has('realisasi')) return ['realisasi'];
  // A sheet with both forms states every amount twice: the first form it has speaks.
  return PERIODS.find((fields) => fields.some((field) => columns.has(field))) ?? [];
}

/** Per row the sum of what was read in some columns, in sen. */
function sumOf(table: Table, fields: readonly MoneyField[]): BigInt64Array {
  const sums = new BigInt64Array(table.length);
  for (const field of fields) {
    const column = moneyColumn(table, field);
    if (!column) continue;
    for (let at = 0; at < sums.length; at += 1) {
      if (stateOf(uint8At(column.status, at)) !== CELL_STATE.read) continue;
      sums[at] = bigInt64At(sums, at) + bigInt64At(column.sen, at);
    }
  }
  return sums;
}

/** Adds up the rows of mapping sheets by everything they say. */
export function budgetCells(sheets: readonly MappingRows[]): readonly BudgetCell[] {
  const cells = new Map<string, BudgetCell>();
  for (const { keys, keyOf: places, subkegiatan, pagu, realisasi } of sheets) {
    const sums = keys.map((key) => ({ key, baris: 0, subkegiatan: 0, pagu: 0n, realisasi: 0n }));
    places.forEach((place, at) => {
      const sum = sums[place];
      if (!sum) return;
      sum.baris += 1;
      sum.subkegiatan += uint8At(subkegiatan, at);
      sum.pagu += bigInt64At(pagu, at);
      sum.realisasi += bigInt64At(realisasi, at);
    });
    for (const { key, ...sum } of sums) {
      const text = Object.values(key).join('\u0000');
      const known = cells.get(text);
      cells.set(text, {
        ...key,
        baris: sum.baris + (known?.baris ?? 0),
        subkegiatan: sum.subkegiatan + (known?.subkegiatan ?? 0),
        pagu: asSen(sum.pagu + (known?.pagu ?? 0n)),
        realisasi: asSen(sum.realisasi + (known?.realisasi ?? 0n)),
      });
    }
  }
  return [...cells.values()].sort(ORDERS.anggaran);
}

/** The name every OPD is shown by where several workbooks write it: of all spellings the first by alphabet. */
export function opdNamesIn(cells: readonly BudgetCell[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { opd, namaOpd } of cells) names.set(opd, firstName(names.get(opd) ?? '', namaOpd));
  return new Map([...names].sort(([a], [b]) => compareTexts(a, b)));
}
