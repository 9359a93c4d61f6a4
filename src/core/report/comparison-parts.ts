import { DIMENSIONS, type Dimension } from '../budget/budget';
import type { Lang } from '../messages/translate';
import {
  percentChange,
  type BudgetState,
  type ComparedBudgets,
  type ComparedFigure,
} from '../reconcile/compare-budgets';
import { CHANGES, type ComparedSubkegiatan } from '../reconcile/compare-subkegiatan';
import { AFTERWARDS, type Graduation, type MovedFamily } from '../reconcile/graduation';
import { uint8At } from '../values/at';
import { asSen } from '../values/rupiah';
import type { DocumentData } from './document';
import type { Presentation } from './document-parts';
import { familyOpener } from './family-part';

type Part = NonNullable<DocumentData['perbandingan']>;
/** Two budgets as the report lists them, amounts in sen. */
export type BudgetComparisonPart = NonNullable<Part['anggaran']>;
/** Two waves of families as the report lists them. */
export type WavesPart = NonNullable<Part['keluarga']>;

const state = ({
  subkegiatan,
  pagu,
  realisasi,
  cells,
}: BudgetState): BudgetComparisonPart['total']['lama'] => ({
  subkegiatan,
  pagu,
  realisasi,
  cells,
});

/** One heading of two budgets as the report lists it. */
export const comparedPart = (
  { key, name, lama, baru, selisih }: ComparedFigure,
  lang: Lang,
): BudgetComparisonPart['total'] => ({
  key,
  name: name[lang],
  lama: state(lama),
  baru: state(baru),
  selisih: { pagu: selisih },
  persen: percentChange(lama.pagu, selisih),
});

/** Two budgets as the report lists them. */
export function budgetComparisonPart(found: ComparedBudgets, lang: Lang): BudgetComparisonPart {
  const figure = (one: ComparedFigure): BudgetComparisonPart['total'] => comparedPart(one, lang);
  const lists = Object.fromEntries(
    DIMENSIONS.map((dimension): [Dimension, readonly BudgetComparisonPart['total'][]] => [
      dimension,
      found[dimension].map(figure),
    ]),
  ) as Record<Dimension, readonly BudgetComparisonPart['total'][]>;
  const ringkas = Object.fromEntries(
    CHANGES.map((change) => [change, found.subkegiatan.filter((one) => one.change === change).length]),
  ) as BudgetComparisonPart['ringkas'];
  return {
    total: figure(found.total),
    ...lists,
    subkegiatan: found.subkegiatan.map(subkegiatanPart),
    ringkas,
  };
}

const subkegiatanPart = ({
  change,
  parts,
  kode,
  nama,
  opd,
  lama,
  baru,
  selisih,
}: ComparedSubkegiatan): BudgetComparisonPart['subkegiatan'][number] => ({
  perubahan: change,
  berubah: [...parts],
  kode,
  nama,
  opd,
  lama: lama && state(lama),
  baru: baru && state(baru),
  selisih: { pagu: selisih },
  persen: percentChange(lama?.pagu ?? asSen(0n), selisih),
});

/** Two waves of families as the report lists them: those that rose, and those that are new, fell, left or wait. */
export function wavesPart(found: Graduation, { unmask }: Pick<Presentation, 'unmask'>): WavesPart {
  const { sides, families, counts, programs, risen, desilOld, desilNew } = found;
  const familyA = familyOpener(sides.a, families.sizeA, unmask);
  const familyB = familyOpener(sides.b, families.sizeB, unmask);
  const moved = ({ movement, old, now }: MovedFamily): WavesPart['berubah'][number] => ({
    gerak: movement,
    lama: old < 0 ? null : familyA(old),
    baru: now < 0 ? null : familyB(now),
    desilLama: desilAt(desilOld, old),
    desilBaru: desilAt(desilNew, now),
  });
  const changed: WavesPart['berubah'][number][] = [];
  for (const one of found.moved()) {
    if (one.movement !== 'tetap' && one.movement !== 'naik' && one.movement !== 'desil-tidak-diketahui')
      changed.push(moved(one));
  }
  const rank = (one: { readonly afterwards: (typeof AFTERWARDS)[number] }): number =>
    AFTERWARDS.indexOf(one.afterwards);
  return {
    lama: sides.a.found.length,
    baru: sides.b.found.length,
    gerak: counts,
    program: [...programs],
    bantuan: Object.fromEntries(
      AFTERWARDS.map((kind) => [kind, risen.filter(({ afterwards }) => afterwards === kind).length]),
    ) as WavesPart['bantuan'],
    naik: [...risen]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ old, now, afterwards, still, lost, untold }) => ({
        ...moved({ movement: 'naik', old, now }),
        bantuan: afterwards,
        masih: [...still],
        hilang: [...lost],
        tidakDiketahui: [...untold],
      })),
    berubah: changed,
  };
}

const desilAt = (desil: Uint8Array, family: number): number | null => {
  const one = family < 0 ? 0 : uint8At(desil, family);
  return one === 0 ? null : one;
};
