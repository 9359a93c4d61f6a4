import type { Field } from '../table/field';
import { rowCursor, type Table } from '../table/table';
import { float64At, int32At, itemAt, uint32At, uint8At } from '../values/at';
import type { Sen } from '../values/rupiah';
import {
  addRows,
  createAmounts,
  foldAmounts,
  isPaguCounted,
  isRealisasiCounted,
  type Amounts,
  type CountedCells,
} from './amounts';
import { createCellLedger, type CellLedger } from './cell-ledger';
import { codeColumn, columnOfSayings, type CodedColumn } from './coded-column';
import { KEY_SOURCES, type Dimension } from './dimensions';
import { groupEntries, pickEntries, type RowGroups } from './row-groups';
import { sumAt } from './sen-sums';

/**
 * The budget of mapping sheets added up once, as fine as its dimensions need it; {@link linesBy} adds its groups up to
 * lines. Holds nothing of the tables that an edit may change.
 */
export interface BudgetCube {
  /** How many groups there are: rows that say the same in every column a key is read from. */
  readonly size: number;
  readonly axes: ReadonlyMap<Dimension, Axis>;
  readonly amounts: Amounts;
  readonly counted: readonly CountedRows[];
}

/** One dimension of a cube: its keys, `null` for what cannot be placed, and which of them each group has. */
interface Axis {
  readonly keys: readonly (string | null)[];
  readonly keyOf: readonly number[];
}

/** The rows of one table and their groups. */
interface CountedRows extends CountedCells {
  readonly file: string;
  readonly sheet: string;
  /** 1-based sheet rows. */
  readonly rows: Uint32Array;
  readonly groups: Int32Array;
}

/** One line of a cube: what the rows with these keys add up to. Amounts in sen. */
export interface BudgetLine {
  /** One key a dimension, `null` where the rows cannot be placed in it. */
  readonly keys: readonly (string | null)[];
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
  /** The pagu cells and those of realisation; made when first asked for. */
  readonly cells: readonly string[];
  readonly cellsRealisasi: readonly string[];
}

/**
 * Adds up mapping sheets, exact to the sen. Each distinct text is looked at once and each amount added once, however many
 * lines it ends in.
 *
 * @param tables mapping tables, with role `pemetaan`.
 * @param dimensions what the lines will be asked by.
 */
export function addUpBudget(tables: readonly Table[], dimensions: readonly Dimension[]): BudgetCube {
  const axes = new Map(dimensions.map((dimension) => [dimension, createAxis(dimension)]));
  const fields = new Set(dimensions.flatMap((dimension) => KEY_SOURCES[dimension].fields));
  let size = 0;
  const grouped = tables.map((table) => {
    const coded = new Map(
      [...fields].flatMap((field): (readonly [Field, CodedColumn])[] => {
        const column = codeColumn(table, field);
        return column ? [[field, column]] : [];
      }),
    );
    const rows = groupEntries([...coded.values()], table.length);
    for (const axis of axes.values()) axis.take(table, rows, coded);
    if (size > 0) rows.groups.forEach((group, at) => (rows.groups[at] = group + size));
    size += rows.first.length;
    return { table, groups: rows.groups };
  });
  const amounts = createAmounts(size);
  const counted = grouped.map(({ table, groups }) => ({
    file: table.file,
    sheet: table.sheet,
    rows: table.rows.slice(),
    groups,
    ...addRows(amounts, table, groups),
  }));
  return { size, axes, amounts, counted };
}

/**
 * The lines of a cube by some of its dimensions, in no particular order.
 *
 * @throws RangeError when the cube was not added up by one of them.
 */
export function linesBy(cube: BudgetCube, dimensions: readonly Dimension[]): readonly BudgetLine[] {
  const axes = dimensions.map((dimension) => {
    const axis = cube.axes.get(dimension);
    if (!axis) throw new RangeError(`budget: not added up by ${dimension}`);
    return axis;
  });
  const { groups, first } = groupEntries(
    axes.map(({ keyOf, keys }) => columnOfSayings(Uint32Array.from(keyOf), keys.length)),
    cube.size,
  );
  const lineAt = openLines(cube, groups, first.length);
  return first.map((group, line) =>
    lineAt(
      line,
      axes.map(({ keys, keyOf }) => keys[itemAt(keyOf, group, 0)] ?? null),
    ),
  );
}

/** The one line all groups of a cube add up to. */
export const totalOf = (cube: BudgetCube): BudgetLine => openLines(cube, new Int32Array(cube.size), 1)(0, []);

/** Adds groups up to lines; `lineOf` is the line of each group. */
function openLines(
  cube: BudgetCube,
  lineOf: Int32Array,
  lines: number,
): (line: number, keys: BudgetLine['keys']) => BudgetLine {
  const { subkegiatan, pagu, realisasi } = foldAmounts(cube.amounts, lineOf, lines);
  const withFile = new Set(cube.counted.map(({ file }) => file)).size > 1;
  let ledgers: readonly LineLedgers[] | null = null;
  const ledgersAt = (line: number): LineLedgers =>
    itemAt((ledgers ??= ledgersOf(cube, lineOf, lines)), line, NO_CELLS);
  return (line, keys) => {
    let cells: readonly string[] | null = null;
    let cellsRealisasi: readonly string[] | null = null;
    return {
      keys,
      subkegiatan: float64At(subkegiatan, line),
      pagu: sumAt(pagu, line),
      realisasi: sumAt(realisasi, line),
      get cells() {
        return (cells ??= ledgersAt(line).pagu.references(withFile));
      },
      get cellsRealisasi() {
        return (cellsRealisasi ??= ledgersAt(line).realisasi.references(withFile));
      },
    };
  };
}

type Coded = ReadonlyMap<Field, CodedColumn>;

function createAxis(dimension: Dimension): Axis & {
  /** Finds the keys of the groups of one more table. */
  readonly take: (table: Table, rows: RowGroups, coded: Coded) => void;
} {
  const { fields, keyOf: read } = KEY_SOURCES[dimension];
  const keys: (string | null)[] = [];
  const keyOf: number[] = [];
  const places = new Map<string | null, number>();
  const placeOf = (key: string | null): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, keys.length);
    return keys.push(key) - 1;
  };
  return {
    keys,
    keyOf,
    take(table, { first }, coded) {
      const columns = fields.flatMap((field) => coded.get(field) ?? []);
      const alike = groupEntries(pickEntries(columns, first), first.length);
      const cursor = rowCursor(table);
      const found = alike.first.map((group) => {
        cursor.moveTo(itemAt(first, group, 0));
        return placeOf(read(cursor));
      });
      for (const one of alike.groups) keyOf.push(itemAt(found, one, 0));
    },
  };
}

interface LineLedgers {
  readonly pagu: CellLedger;
  readonly realisasi: CellLedger;
}

const NO_CELLS: LineLedgers = { pagu: createCellLedger(), realisasi: createCellLedger() };

/** The cells of every line, in one pass over the rows. */
function ledgersOf({ counted }: BudgetCube, lineOf: Int32Array, lines: number): readonly LineLedgers[] {
  const ledgers = Array.from({ length: lines }, (): LineLedgers => ({
    pagu: createCellLedger(),
    realisasi: createCellLedger(),
  }));
  for (const { file, sheet, rows, groups, marks, pagu, realisasi } of counted) {
    for (let at = 0; at < groups.length; at += 1) {
      const ledger = ledgers[int32At(lineOf, int32At(groups, at))];
      const mark = uint8At(marks, at);
      const row = uint32At(rows, at);
      if (pagu !== null && isPaguCounted(mark)) ledger?.pagu.add(file, sheet, pagu, row);
      realisasi.forEach((column, nth) => {
        if (isRealisasiCounted(mark, nth)) ledger?.realisasi.add(file, sheet, column, row);
      });
    }
  }
  return ledgers;
}
