import type { AssessedFamilies } from '../src/core/households/assess';
import { readFamilyColumns } from '../src/core/convergence/family-columns';

/** The three questions, each answered in full from columns that are already loaded. */
export interface Peer {
  readonly name: string;
  /** Rows, pagu and realisasi by each of six breakdowns. */
  readonly totals: () => unknown;
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

/** The columns a budget is broken down by, and those that are added up. */
export const BREAKDOWNS = [
  'strategi',
  'klaster',
  'subkelompok',
  'sumberDana',
  'opd',
  'jenisAktivitas',
] as const;
const AMOUNTS: ReadonlySet<string> = new Set(['pagu', 'realisasi']);

const needNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `n${String(at)}`);

/** What the engine found of families, as columns for the peers: the village and the state of each need. */
export function familyColumnsOf(assessed: AssessedFamilies): PeerColumns['families'] {
  const { placeOf, states } = readFamilyColumns([assessed]);
  return {
    desa: placeOf.desa,
    ...Object.fromEntries(states.map((column, at) => [`n${String(at)}`, column])),
  };
}

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
    totals: () =>
      BREAKDOWNS.map((key) =>
        rows
          .groupby(key)
          .rollup({ rows: 'd => op.count()', pagu: 'd => op.sum(d.pagu)', spent: 'd => op.sum(d.realisasi)' })
          .numRows(),
      ),
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
  const ask = async (sql: string): Promise<number> => {
    const rows = (await connection.runAndReadAll(sql)).getRows();
    return rows.length === 1 ? Number(rows[0]?.[0]) : rows.length;
  };
  const met = needNames(NEEDS)
    .map((need) => `(${need} = 4)::INT`)
    .join(' + ');
  const some = (state: number): string =>
    needNames(PACKAGE)
      .map((need, at) => `(${need} = ${String(state)})::INT * ${String(2 ** at)}`)
      .join(' + ');
  return {
    name: 'DuckDB',
    totals: async () => {
      for (const key of BREAKDOWNS) {
        await ask(`SELECT ${key}, count(*), sum(pagu), sum(realisasi) FROM mapping GROUP BY ALL`);
      }
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
  const types = names.map((one) => `${one} ${AMOUNTS.has(one) ? 'DOUBLE' : 'UINTEGER'}`);
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
