import { moneyColumn, senAt, type Table } from '../../table/table';
import { itemAt } from '../../values/at';
import { asSen, type Satuan, type Sen } from '../../values/rupiah';
import { oncePerTable } from './once-per-table';

/** A budget that looks typed in another unit than the rest of its column. */
export interface OddBudget {
  /** `juta`: too small, typed in juta or ribu; `rupiah`: too large, typed in rupiah. */
  readonly kind: 'juta' | 'rupiah';
  /** As it reads now. */
  readonly nilai: Sen;
  /** What it would be in the column's unit, the likeliest first. */
  readonly instead: readonly Sen[];
}

/** By 0-based table entry. */
export type OddBudgets = ReadonlyMap<number, OddBudget>;

interface Entry {
  readonly index: number;
  readonly sen: bigint;
}

const RUPIAH = 100n;
const JUTA = 1_000_000n;
const RIBU = 1_000n;
/** No sub kegiatan is budgeted below Rp100.000, and none written in juta reaches a million of them. */
const SMALL = 100_000n * RUPIAH;
const LARGE = 1_000_000n * RUPIAH;
/** In a column in ribu: budgets up to Rp118 miliar stand beside small ones in real sheets, so only above this is rupiah. */
const HIGHEST = 200_000_000_000n * RUPIAH;
const LEAST_COMPANY = 3;

/** What was found in a table, for the `facts` of row rules that ask {@link oddBudgets}. */
export const oddBudgetsFound = oncePerTable(['pagu'], () => new Map<Satuan, OddBudgets>());

/**
 * The budgets of a sheet that stand in another unit than most of it. Cautious: the rest must be the clear majority
 * of at least three, there must be nothing in between, and the odd ones must fall among the rest (to a factor of
 * ten) once converted. Budgets from Rp2 million to Rp118 billion side by side are no sign of anything.
 *
 * @param table a mapping table.
 * @param satuan the unit the column announces, in rupiah.
 */
export function oddBudgets(table: Table, satuan: Satuan): OddBudgets {
  const ofTable = oddBudgetsFound(table);
  const ready = ofTable.get(satuan);
  if (ready) return ready;
  const made = find(table, BigInt(satuan));
  ofTable.set(satuan, made);
  return made;
}

function find(table: Table, satuan: bigint): OddBudgets {
  const column = moneyColumn(table, 'pagu');
  const entries: Entry[] = [];
  for (let index = 0; index < table.length; index += 1) {
    const sen = senAt(column, index);
    if (sen !== null && sen > 0n) entries.push({ index, sen });
  }
  if (satuan > 1n) {
    // A million of ribu is Rp1 miliar, which is nothing strange; a million of juta is.
    const least = LARGE * satuan > HIGHEST ? LARGE * satuan : HIGHEST;
    const above = entries.filter(({ sen }) => sen >= least);
    return odd(
      'rupiah',
      above,
      entries.filter(({ sen }) => sen < least),
      (sen) => [sen / satuan],
    );
  }
  const small = entries.filter(({ sen }) => sen < SMALL);
  const large = entries.filter(({ sen }) => sen >= LARGE);
  const tooSmall = odd('juta', small, large, (sen) => [sen * JUTA, sen * RIBU]);
  return tooSmall.size > 0 ? tooSmall : odd('rupiah', large, small, (sen) => [sen / JUTA]);
}

function odd(
  kind: OddBudget['kind'],
  few: readonly Entry[],
  rest: readonly Entry[],
  convert: (sen: bigint) => readonly bigint[],
): OddBudgets {
  if (rest.length < LEAST_COMPANY || few.length >= rest.length) return new Map();
  const sorted = rest.map(({ sen }) => sen).sort((a, b) => (a < b ? -1 : Number(a > b)));
  const least = itemAt(sorted, 0, 0n) / 10n;
  const most = itemAt(sorted, sorted.length - 1, 0n) * 10n;
  return new Map(
    few.flatMap(({ index, sen }) => {
      const instead = convert(sen).filter((other) => other >= least && other <= most);
      return instead.length === 0
        ? []
        : [[index, { kind, nilai: asSen(sen), instead: instead.map(asSen) }] as const];
    }),
  );
}
