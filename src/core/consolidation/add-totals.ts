import { asSen } from '../values/rupiah';
import { compareTexts } from './compare-texts';
import {
  EMPTY_TOTALS,
  type BudgetCell,
  type GapCell,
  type RuleCount,
  type ServingCell,
  type Totals,
  type VillageCell,
} from './part';

type Order<T> = (a: T, b: T) => number;

/** Orders by some texts of each, the first that differs deciding. */
const by =
  <T>(...textsOf: readonly ((one: T) => string)[]): Order<T> =>
  (a, b) => {
    for (const textOf of textsOf) {
      const order = compareTexts(textOf(a), textOf(b));
      if (order !== 0) return order;
    }
    return 0;
  };

/** The order of cells, by everything two of them are told apart by. */
export const ORDERS: { readonly [List in keyof Totals]: Order<Totals[List][number]> } = {
  anggaran: by<BudgetCell>(
    ({ strategi }) => strategi,
    ({ subkelompok }) => subkelompok,
    ({ klaster }) => klaster,
    ({ permendagri53 }) => permendagri53,
    ({ sumberDana }) => sumberDana,
    ({ jenisAktivitas }) => jenisAktivitas,
    ({ opd }) => opd,
  ),
  desa: by<VillageCell>(
    ({ kecamatan }) => kecamatan,
    ({ desa }) => desa,
  ),
  kesenjangan: by<GapCell>(
    ({ kecamatan }) => kecamatan,
    ({ desa }) => desa,
    ({ kebutuhan }) => kebutuhan,
  ),
  pelayan: by<ServingCell>(
    ({ opd }) => opd,
    ({ kebutuhan }) => kebutuhan,
  ),
  temuan: by<RuleCount>(
    ({ rule }) => rule,
    ({ severity }) => severity,
  ),
};

/** Of two ways to write a name the first by alphabet; no name is the last. */
export const firstName = (a: string, b: string): string =>
  a === '' ? b : b === '' ? a : compareTexts(a, b) <= 0 ? a : b;

const addBudget = (a: BudgetCell, b: BudgetCell): BudgetCell => ({
  ...a,
  namaOpd: firstName(a.namaOpd, b.namaOpd),
  baris: a.baris + b.baris,
  subkegiatan: a.subkegiatan + b.subkegiatan,
  pagu: asSen(a.pagu + b.pagu),
  realisasi: asSen(a.realisasi + b.realisasi),
});

const addVillage = (a: VillageCell, b: VillageCell): VillageCell => ({
  ...a,
  nama: firstName(a.nama, b.nama),
  namaKecamatan: firstName(a.namaKecamatan, b.namaKecamatan),
  keluarga: a.keluarga + b.keluarga,
  dinilai: a.dinilai + b.dinilai,
  diterima: a.diterima + b.diterima,
  seharusnya: a.seharusnya + b.seharusnya,
  lengkap: a.lengkap + b.lengkap,
  nol: a.nol + b.nol,
  tidakDiketahui: a.tidakDiketahui + b.tidakDiketahui,
  distribusi: Array.from(
    { length: Math.max(a.distribusi.length, b.distribusi.length) },
    (_, services) => (a.distribusi[services] ?? 0) + (b.distribusi[services] ?? 0),
  ),
});

const addGap = (a: GapCell, b: GapCell): GapCell => ({ ...a, kurang: a.kurang + b.kurang });

const addServing = (a: ServingCell, b: ServingCell): ServingCell => ({
  ...a,
  namaOpd: firstName(a.namaOpd, b.namaOpd),
  kurang: a.kurang + b.kurang,
});

const addCount = (a: RuleCount, b: RuleCount): RuleCount => ({ ...a, jumlah: a.jumlah + b.jumlah });

/** Two sorted lists as one, cells of one key added up. */
function merge<T>(a: readonly T[], b: readonly T[], order: Order<T>, add: (a: T, b: T) => T): readonly T[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < a.length || right < b.length) {
    const [one, other] = [a[left], b[right]];
    const place = one === undefined ? 1 : other === undefined ? -1 : order(one, other);
    if (one !== undefined && place < 0) merged.push(one);
    else if (other !== undefined && place > 0) merged.push(other);
    else if (one !== undefined && other !== undefined) merged.push(add(one, other));
    if (place <= 0) left += 1;
    if (place >= 0) right += 1;
  }
  return merged;
}

/**
 * The figures of two lots of workbooks as one; exact, and the same in every order and grouping.
 *
 * Shape: as {@link Totals} says, of both and of the answer.
 */
export const addTotals = (a: Totals, b: Totals): Totals => ({
  anggaran: merge(a.anggaran, b.anggaran, ORDERS.anggaran, addBudget),
  desa: merge(a.desa, b.desa, ORDERS.desa, addVillage),
  kesenjangan: merge(a.kesenjangan, b.kesenjangan, ORDERS.kesenjangan, addGap),
  pelayan: merge(a.pelayan, b.pelayan, ORDERS.pelayan, addServing),
  temuan: merge(a.temuan, b.temuan, ORDERS.temuan, addCount),
});

/** The figures of any number of lots, added up in pairs so that no list is copied more often than it must be. */
export function sumTotals(lots: readonly Totals[]): Totals {
  const [first, ...more] = lots;
  if (first === undefined) return EMPTY_TOTALS;
  if (more.length === 0) return first;
  const middle = lots.length >> 1;
  return addTotals(sumTotals(lots.slice(0, middle)), sumTotals(lots.slice(middle)));
}
