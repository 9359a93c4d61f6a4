import type { AssessedFamilies } from '../src/core/households/assess';
import { DIMENSIONS, KEY_SOURCES, type Dimension } from '../src/core/budget/dimensions';
import { readFamilyColumns } from '../src/core/convergence/family-columns';
import { rowsOf, type Row, type Table } from '../src/core/table/table';

/** The questions, each answered in full from columns that are already loaded. */
export interface Peer {
  readonly name: string;
  /** Rows, pagu and realisasi by strategy x cluster x source; says how many lines there are. */
  readonly crossed: () => number | Promise<number>;
  /** Rows, pagu and realisasi by each of six breakdowns; says how many lines there are. */
  readonly breakdowns: () => number | Promise<number>;
  /** Families by number of needs met, village by village. */
  readonly interventions: () => unknown;
  /** Families by what they receive of the basic package and what of it they lack. */
  readonly complements: () => unknown;
}

/** The same columns for every peer: numbers only, a Float64Array or Uint8Array each. */
export interface PeerColumns {
  readonly mapping: Readonly<Record<string, ArrayLike<number>>>;
  readonly families: Readonly<Record<string, ArrayLike<number>>>;
}

/** How many needs there are, and how many of the first make up the basic package. */
const NEEDS = 13;
const PACKAGE = 6;

/** What a budget is crossed by (strategy x cluster x source). */
export const CROSSED: readonly Dimension[] = ['strategi', 'klaster', 'sumberDana'];
const AMOUNTS = ['pagu', 'realisasi'] as const;
const isAmount = (name: string): boolean => (AMOUNTS as readonly string[]).includes(name);

const needNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `n${String(at)}`);

/**
 * A mapping table as columns for the peers: amounts in sen as doubles and, for each dimension, the key of every row as a
 * number. What a row says is read for them beforehand (four sources out of their leaves, the kind of activity out of three
 * columns of ticks, the spellings of one OPD as one) so that they only group and add.
 */
export function mappingColumnsOf(table: Table): PeerColumns['mapping'] {
  const keys = DIMENSIONS.map((dimension) => {
    const known = new Map<string | null, number>();
    return [
      dimension,
      Uint32Array.from(
        mapRows(table, (row) => {
          const key = KEY_SOURCES[dimension].keyOf(row);
          if (!known.has(key)) known.set(key, known.size);
          return known.get(key) ?? 0;
        }),
      ),
    ] as const;
  });
  const amounts = AMOUNTS.map((field) => {
    const sen = mapRows(table, (row) => Number(row.sen(field) ?? 0n));
    return [field, Float64Array.from(sen)] as const;
  });
  return Object.fromEntries<Uint32Array | Float64Array>([...keys, ...amounts]);
}

function* mapRows(table: Table, valueOf: (row: Row) => number): Generator<number> {
  for (const row of rowsOf(table)) yield valueOf(row);
}

/** What the engine found of families, as columns for the peers: the village and the state of each need. */
export function familyColumnsOf(assessed: AssessedFamilies): PeerColumns['families'] {
  const { placeOf, states } = readFamilyColumns([assessed]);
  return {
    desa: placeOf.desa,
    ...Object.fromEntries(states.map((column, at) => [`n${String(at)}`, column])),
  };
}

/** What arquero adds up of a group. */
const ADDED = {
  rows: 'd => op.count()',
  pagu: 'd => op.sum(d.pagu)',
  spent: 'd => op.sum(d.realisasi)',
};

interface ArqueroTable {
  readonly groupby: (...keys: readonly unknown[]) => ArqueroTable;
  readonly rollup: (values: Readonly<Record<string, string>>) => ArqueroTable;
  readonly derive: (values: Readonly<Record<string, string>>) => ArqueroTable;
  readonly filter: (test: string) => ArqueroTable;
  readonly numRows: () => number;
}

/** arquero over the columns, or `null` where it is not installed. */
export async function arqueroPeer({ mapping, families }: PeerColumns): Promise<Peer | null> {
  const found = await load<{ readonly table: (columns: object) => ArqueroTable }>('arquero');
  if (!found) return null;
  const [rows, people] = [found.table(mapping), found.table(families)];
  const met = needNames(NEEDS)
    .map((need) => `(d.${need} === 4 ? 1 : 0)`)
    .join(' + ');
  const some = (state: number): string =>
    needNames(PACKAGE)
      .map((need, at) => `(d.${need} === ${String(state)} ? ${String(2 ** at)} : 0)`)
      .join(' + ');
  return {
    name: 'arquero',
    crossed: () =>
      rows
        .groupby(...CROSSED)
        .rollup(ADDED)
        .numRows(),
    breakdowns: () => DIMENSIONS.reduce((lines, key) => lines + rows.groupby(key).rollup(ADDED).numRows(), 0),
    interventions: () =>
      people
        .derive({ met: `d => ${met}` })
        .groupby('desa', 'met')
        .rollup({ keluarga: 'd => op.count()' })
        .numRows(),
    complements: () =>
      people
        .derive({ met: `d => ${some(4)}`, missing: `d => ${some(3)}` })
        .groupby('met', 'missing')
        .rollup({ keluarga: 'd => op.count()' })
        .numRows(),
  };
}

interface DuckConnection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly unknown[][] }>;
  readonly createAppender: (table: string) => Promise<{
    readonly appendDouble: (value: number) => void;
    readonly endRow: () => void;
    readonly closeSync: () => void;
  }>;
}

/** DuckDB in memory over the columns, or `null` where it is not installed. */
export async function duckPeer({ mapping, families }: PeerColumns): Promise<Peer | null> {
  const found = await load<{
    readonly DuckDBInstance: {
      readonly create: (path: string) => Promise<{ readonly connect: () => Promise<DuckConnection> }>;
    };
  }>('@duckdb/node-api');
  if (!found) return null;
  const connection = await (await found.DuckDBInstance.create(':memory:')).connect();
  await fill(connection, 'mapping', mapping);
  await fill(connection, 'families', families);
  const ask = async (sql: string): Promise<number> => (await connection.runAndReadAll(sql)).getRows().length;
  const added = (keys: string): Promise<number> =>
    ask(`SELECT ${keys}, count(*), sum(pagu), sum(realisasi) FROM mapping GROUP BY ALL`);
  const met = needNames(NEEDS)
    .map((need) => `(${need} = 4)::INT`)
    .join(' + ');
  const some = (state: number): string =>
    needNames(PACKAGE)
      .map((need, at) => `(${need} = ${String(state)})::INT * ${String(2 ** at)}`)
      .join(' + ');
  return {
    name: 'DuckDB',
    crossed: () => added(CROSSED.join(', ')),
    breakdowns: async () => {
      let lines = 0;
      for (const key of DIMENSIONS) lines += await added(key);
      return lines;
    },
    interventions: () => ask(`SELECT desa, ${met} AS met, count(*) FROM families GROUP BY ALL`),
    complements: () =>
      ask(`SELECT ${some(4)} AS met, ${some(3)} AS missing, count(*) FROM families GROUP BY ALL`),
  };
}

async function fill(
  connection: DuckConnection,
  name: string,
  columns: PeerColumns['families'],
): Promise<void> {
  const names = Object.keys(columns);
  // States and places are kept as small as the engine keeps them.
  const types = names.map((one) => `${one} ${isAmount(one) ? 'DOUBLE' : 'UINTEGER'}`);
  await connection.run(`CREATE TABLE loaded (${names.map((one) => `${one} DOUBLE`).join(', ')})`);
  const appender = await connection.createAppender('loaded');
  const length = columns[names[0] ?? '']?.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    for (const one of names) appender.appendDouble(columns[one]?.[at] ?? 0);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`CREATE TABLE ${name} (${types.join(', ')})`);
  await connection.run(`INSERT INTO ${name} SELECT * FROM loaded`);
  await connection.run('DROP TABLE loaded');
}

/** A package of bench/package.json, or `null` where it is not installed. */
async function load<T>(name: string): Promise<T | null> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
