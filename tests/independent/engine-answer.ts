import { summariseBudget, type BudgetFigure } from '../../src/core/budget/budget';
import type { PlaceScore } from '../../src/core/convergence/score-places';
import { findGaps, type FamilyGap } from '../../src/core/households/gaps';
import { recogniseBook, tablesOf } from '../../src/core/report/checked-book';
import { assessBooks, convergeBooks } from '../../src/core/report/convergence-of-books';
import { gridOf } from '../../src/core/table/grid';
import { fromCalendar } from '../../src/core/values/tanggal';
import type { MadeBook } from './made-book';
import { opdOf } from './made-words';
import type { SecondBudget, SecondFigure } from './second-budget';
import type { SecondFamily } from './second-families';
import type { SecondRoute } from './second-routes';
import { secondScore, type SecondScore } from './second-scores';

/** All figures of a workbook, in the shape both implementations are compared in. */
export interface Figures {
  /** Families with a gap, by id. */
  readonly gaps: Readonly<Record<string, SecondFamily>>;
  /** By need somebody misses. */
  readonly routes: Readonly<Record<string, SecondRoute>>;
  /** Desil, needs missing and vulnerability down the gap list. */
  readonly order: readonly (readonly (number | null)[])[];
  readonly total: SecondScore;
  /** Scores by village. */
  readonly desa: Readonly<Record<string, SecondScore>>;
  readonly budget: SecondBudget;
}

/** The day ages are reckoned at in every made-up workbook. */
const ACUAN = fromCalendar(2025, 12, 31) ?? 0;

const gapOf = (gap: FamilyGap): SecondFamily => ({
  // Keys of the engine say what kind of number they are.
  id: gap.key.slice(gap.key.indexOf(':') + 1).toUpperCase(),
  desil: gap.desil,
  desa: gap.kodeDesa ?? `${gap.desa ?? ''} / ${gap.kecamatan ?? ''}`.toLowerCase(),
  vulnerability: gap.vulnerability,
  met: gap.diterima,
  missing: gap.kurang.map(({ need }) => need),
  receiptUnknown: gap.tidakDiketahui,
  needUnknown: gap.tidakDapatDinilai,
});

const scoreOf = (score: PlaceScore): SecondScore => ({
  keluarga: score.keluarga,
  diterima: score.diterima,
  seharusnya: score.seharusnya,
  lengkap: score.lengkap,
  sebagian: score.sebagian,
  nol: score.nol,
  dinilai: score.dinilai,
  tidakDapatDinilai: score.tidakDapatDinilai,
  tanpaKebutuhan: score.tanpaKebutuhan,
  tidakDiketahui: score.tidakDiketahui,
  distribusi: score.distribusi,
  cakupan: Object.fromEntries(
    score.cakupan.map((line) => [
      line.need,
      [line.terpenuhi, line.seharusnya, line.penerimaanTidakDiketahui, line.tidakDapatDinilai],
    ]),
  ),
});

const figuresOf = (
  figures: readonly BudgetFigure[],
  keyOf: (figure: BudgetFigure) => string = ({ key }) => key,
): Readonly<Record<string, SecondFigure>> =>
  Object.fromEntries(
    figures
      .filter(({ subkegiatan }) => subkegiatan > 0)
      .map((figure) => [keyOf(figure), [figure.subkegiatan, figure.pagu, figure.realisasi]]),
  );

/** Who has to serve each missing need; the same for every family, because no row of the made-up mapping names a place. */
function routesOf(gaps: readonly FamilyGap[]): Readonly<Record<string, SecondRoute>> {
  const routes: Record<string, SecondRoute> = {};
  for (const { need, kelompok, opd } of gaps.flatMap(({ kurang }) => kurang)) {
    const route = { group: kelompok, opd: opd.map(opdOf).toSorted() };
    const known = routes[need] ?? route;
    if (JSON.stringify(known) !== JSON.stringify(route)) throw new Error(`two routes of ${need}`);
    routes[need] = route;
  }
  return routes;
}

/** What the engine says of a workbook. */
export function engineAnswer({ sheets }: MadeBook): Figures {
  const book = recogniseBook(
    'uji.xlsx',
    sheets.map(({ name, cells }) => gridOf(name, cells)),
  );
  const assessed = assessBooks([book], ACUAN, ACUAN);
  const mapping = tablesOf(book, 'pemetaan');
  const gaps = assessed.flatMap((one) => findGaps(one.assessed, mapping));
  const keluarga = convergeBooks([book], assessed).keluarga;
  const totals = summariseBudget(mapping);
  return {
    gaps: Object.fromEntries(gaps.map(gapOf).map((gap) => [gap.id, gap])),
    routes: routesOf(gaps),
    order: gaps.map(({ desil, kurang, vulnerability }) => [desil, kurang.length, vulnerability]),
    total: keluarga ? scoreOf(keluarga.total) : secondScore([]),
    desa: Object.fromEntries((keluarga?.desa ?? []).map((one) => [one.key, scoreOf(one)])),
    budget: {
      total: figuresOf(totals.total.subkegiatan > 0 ? [totals.total] : []),
      strategi: figuresOf(totals.strategi),
      klaster: figuresOf(totals.klaster),
      sumberDana: figuresOf(totals.sumberDana),
      opd: figuresOf(totals.opd, ({ name }) => opdOf(name.id)),
    },
  };
}
