import type { GedsiScore, PlaceScore, CountedCoverage } from '../../core/convergence/score-places';
import type { BooksConvergence } from '../../core/report/convergence-of-books';

/** Cells behind a figure: the first of them, and how many more there are. */
export interface CellList {
  readonly first: readonly string[];
  readonly more: number;
}

type Few<T extends { readonly cells: readonly string[] }> = Omit<T, 'cells'> & { readonly cells: CellList };

/** A place with its score. */
export type PlaceView = Few<PlaceScore>;

/** Convergence of families: the whole, by place, by need and by kind of family. */
export interface FamiliesView {
  readonly total: PlaceView;
  readonly kabupaten: readonly PlaceView[];
  readonly kecamatan: readonly PlaceView[];
  readonly desa: readonly PlaceView[];
  readonly cakupan: readonly Few<CountedCoverage>[];
  readonly gedsi: readonly Few<GedsiScore>[];
}

/** Everything convergence says of the workbook; a part is `null` where nothing in it speaks of it. */
export interface ConvergenceView extends Omit<BooksConvergence, 'keluarga'> {
  readonly keluarga: FamiliesView | null;
  /** The day ages were reckoned at, YYYY-MM-DD; empty without families. */
  readonly acuan: string;
}

// Nobody reads on after a few hundred cells, and half a million families have as many.
const KEPT = 200;

/** The first cells of a list and the number of the rest. */
export const cellList = (cells: readonly string[]): CellList => ({
  first: cells.slice(0, KEPT),
  more: Math.max(0, cells.length - KEPT),
});

const few = <T extends { readonly cells: readonly string[] }>({ cells, ...rest }: T): Few<T> => ({
  ...rest,
  cells: cellList(cells),
});

/** Convergence as the pane takes it over; `null` where the workbook says nothing of it. */
export function convergenceView(
  { keluarga, ...rest }: BooksConvergence,
  acuan: string,
): ConvergenceView | null {
  if (!keluarga && !rest.tahap && !rest.keterkaitan && rest.formulir.length === 0) return null;
  return {
    ...rest,
    acuan,
    keluarga: keluarga && {
      total: few(keluarga.total),
      kabupaten: keluarga.kabupaten.map(few),
      kecamatan: keluarga.kecamatan.map(few),
      desa: keluarga.desa.map(few),
      cakupan: keluarga.cakupan.map(few),
      gedsi: keluarga.gedsi.map(few),
    },
  };
}
