import { UNMAPPED } from '../budget/budget';
import { NAMES } from '../budget/dimensions';
import type { Message } from '../messages/translate';
import { asSen } from '../values/rupiah';
import { compareTexts } from './compare-texts';
import { RECONCILED_BY, type BudgetSums, type ReconciliationLine, type ReconciledBy } from './consolidation';
import { opdNamesIn } from './mapping-rows';
import type { BudgetCell, Totals } from './part';

interface Sums {
  baris: number;
  subkegiatan: number;
  pagu: bigint;
  realisasi: bigint;
}

const TOTAL: Message = { id: 'Total', en: 'Total' };
const UNMAPPED_NAME: Message = { id: 'Belum dipetakan', en: 'Not mapped yet' };

/**
 * Computes every total two ways, over the districts and over all workbooks at once, and says whether they are the same.
 *
 * @param districts the figures of each district.
 * @param books those of each workbook that counts, in any order.
 */
export function reconcileParts(
  districts: readonly Pick<Totals, 'anggaran'>[],
  books: readonly Pick<Totals, 'anggaran'>[],
): readonly ReconciliationLine[] {
  const perDaerah = districts.map(({ anggaran }) => anggaran);
  const keseluruhan = books.map(({ anggaran }) => anggaran);
  const names = opdNamesIn(keseluruhan.flat());
  return RECONCILED_BY.flatMap((by) => {
    // Two sums that share no step: one of sums by district, one straight over every cell there is.
    const [parts, whole] = [sumOfSums(perDaerah, by), sumOfCells(keseluruhan, by)];
    return keysOf(by, parts, whole).map((key): ReconciliationLine => {
      const [one, other] = [closed(parts.get(key)), closed(whole.get(key))];
      return {
        by,
        key,
        name: nameOf(by, key, names),
        perDaerah: one,
        keseluruhan: other,
        cocok:
          one.baris === other.baris &&
          one.subkegiatan === other.subkegiatan &&
          one.pagu === other.pagu &&
          one.realisasi === other.realisasi,
      };
    });
  });
}

const keyIn = (cell: BudgetCell, by: ReconciledBy): string => (by === 'total' ? 'TOTAL' : cell[by]);

function sumOfSums(
  districts: readonly (readonly BudgetCell[])[],
  by: ReconciledBy,
): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const cells of districts) {
    for (const [key, sum] of sumOfCells([cells], by)) add(sums, key, sum);
  }
  return sums;
}

function sumOfCells(books: readonly (readonly BudgetCell[])[], by: ReconciledBy): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const cells of books) for (const cell of cells) add(sums, keyIn(cell, by), cell);
  return sums;
}

function add(sums: Map<string, Sums>, key: string, more: Sums | BudgetSums): void {
  const sum = sums.get(key) ?? { baris: 0, subkegiatan: 0, pagu: 0n, realisasi: 0n };
  sum.baris += more.baris;
  sum.subkegiatan += more.subkegiatan;
  sum.pagu += more.pagu;
  sum.realisasi += more.realisasi;
  sums.set(key, sum);
}

const closed = (sum: Sums | undefined): BudgetSums => ({
  baris: sum?.baris ?? 0,
  subkegiatan: sum?.subkegiatan ?? 0,
  pagu: asSen(sum?.pagu ?? 0n),
  realisasi: asSen(sum?.realisasi ?? 0n),
});

/** The keys of a breakdown in the order of the law, OPDs by name, what cannot be placed last. */
function keysOf(by: ReconciledBy, ...sums: readonly ReadonlyMap<string, Sums>[]): readonly string[] {
  const found = new Set(sums.flatMap((one) => [...one.keys()]));
  if (by === 'total') return ['TOTAL'];
  const last = found.delete(UNMAPPED) ? [UNMAPPED] : [];
  const ordered = by === 'opd' ? [] : NAMES[by].map(({ id }) => id).filter((id) => found.delete(id));
  return [...ordered, ...[...found].sort(compareTexts), ...last];
}

function nameOf(by: ReconciledBy, key: string, opdNames: ReadonlyMap<string, string>): Message {
  if (by === 'total') return TOTAL;
  if (key === UNMAPPED) return UNMAPPED_NAME;
  if (by === 'opd') {
    const name = opdNames.get(key) ?? key;
    return { id: name, en: name };
  }
  return NAMES[by].find(({ id }) => id === key)?.nama ?? { id: key, en: key };
}
