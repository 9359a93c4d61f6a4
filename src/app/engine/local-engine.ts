import { summariseBudget } from '../../core/budget/budget';
import { composeTotal } from '../../core/budget/composition';
import { weighComposition } from '../../core/budget/composition-indicator';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { clusterSpellings } from '../../core/clustering/cluster';
import { openLiveCheck, type LiveCheck } from '../../core/live/live-check';
import type { Regions } from '../../core/regions/regions';
import { groundOf, type BookGround } from '../../core/report/book-ground';
import {
  basisOf,
  contextOf,
  isGround,
  tablesOf,
  yearOf,
  type RecognisedBook,
} from '../../core/report/checked-book';
import {
  assessBooks,
  acuanText,
  convergeBooks,
  type AssessedBook,
} from '../../core/report/convergence-of-books';
import { RULES } from '../../core/rules/index';
import type { Basis } from '../../core/rules/rule';
import type { Hari } from '../../core/values/tanggal';
import type { FileMeans } from '../reports/paper';
import { resultSheets } from '../results/result-sheets';
import { cellsOfEdit } from './area-cells';
import { budgetTree } from './budget-tree';
import { convergenceView } from './convergence-view';
import { EngineError } from './engine-error';
import type { BookInput, CheckOutcome, Engine, GapView, Run } from './engine';
import { listGaps } from './gap-list';
import { openedBook, sheetView } from './opened-book';
import { createRegionLoader, NO_REGIONS, type RegionSource } from './regions';
import { arrangeSheet, type ArrangedSheet } from './sheet-choice';
import { createSlicer } from './slices';

/** Items in one batch: few enough to be taken over without a pause anyone notices. */
const BATCH = 1_000;

/** Loads what makes files. */
export type FileSource = () => Promise<FileMeans>;

interface Held {
  readonly live: LiveCheck<ArrangedSheet>;
  readonly ground: BookGround;
  readonly today: Hari;
  /** The workbook as it is now; made anew after an edit. */
  book: RecognisedBook;
  assessed: readonly AssessedBook[] | null;
  /** The regions of the last check. */
  regions: Regions | null;
}

/** No way to make a file: everything else works. */
const NO_FILES: FileSource = () => Promise.reject(new EngineError('failed', 'berkas'));

/**
 * The analyses in this thread: what the worker runs, and what is left where no worker can be had.
 *
 * @param regions where official regions come from; none unless given.
 * @param files what makes files, loaded when the first is asked for.
 */
export function createLocalEngine(regions: RegionSource = NO_REGIONS, files: FileSource = NO_FILES): Engine {
  const { regionsOf } = createRegionLoader(regions);
  let held: Held | null = null;

  const current = (): Held => {
    if (!held) throw new EngineError('not-open');
    return held;
  };
  const assessedOf = (one: Held): AssessedBook | null => {
    one.assessed ??= assessBooks([one.book], null, one.today);
    return one.assessed[0] ?? null;
  };

  return {
    async open(input, run) {
      held = null;
      const opened = await openBook(input, run);
      const { live, ground, book } = opened;
      held = { live, ground, today: input.today, book, assessed: null, regions: null };
      return openedBook(book, live.sheets());
    },
    check: async (run) => {
      const one = current();
      one.regions = await regionsOf(one.book, one.ground.settings);
      return await checkBook(one, basisOf(one.book, one.regions), run);
    },
    edit: async (edits) => {
      const one = current();
      const before = new Map(one.live.sheets().map(({ sheet }) => [sheet.sheet, sheet.grid]));
      const changed = one.live.edit(
        edits.map((edit) => {
          const grid = before.get(edit.grid.sheet);
          return { sheet: edit.grid.sheet, cells: grid ? cellsOfEdit(grid, edit) : [] };
        }),
      );
      if (!changed) return null;
      one.book = { ...one.book, ...sheetsOf(one.live, one.ground) };
      one.assessed = null;
      // Cells may name a province the check knew nothing of.
      if ((await regionsOf(one.book, one.ground.settings)) !== one.regions) return null;
      const { removed, added, sheets } = changed;
      const moved = new Set(sheets.map((at) => one.book.sheets[at]));
      const views = one.live.sheets().flatMap((sheet) => (moved.has(sheet.sheet) ? [sheetView(sheet)] : []));
      return { removed, added, sheets: views, rows: rowsIn(one.book) };
    },
    budget: () =>
      settle(() => {
        const { book } = current();
        const tables = tablesOf(book, 'pemetaan');
        if (tables.length === 0) return null;
        const composition = composeTotal(tables);
        const { bagian, adaTakTerbaca } = composition;
        const indeks = weighComposition(composition, 'terklasifikasi', book.tahun);
        return {
          totals: summariseBudget(tables),
          tree: budgetTree(tables),
          unread: countUnreadAmounts(tables),
          komposisi: { bagian, adaTakTerbaca, indeks },
        };
      }),
    convergence: () =>
      settle(() => {
        const one = current();
        const assessed = [assessedOf(one)].filter((book) => book !== null);
        return convergenceView(convergeBooks([one.book], assessed), acuanText(assessed));
      }),
    gaps: async (show, onGaps) => {
      const assessed = assessedOf(current());
      if (!assessed) return null;
      const list = listGaps(assessed, show);
      const turn = createSlicer();
      for (let from = 0; from < list.length; from += BATCH) {
        const batch: GapView[] = [];
        for (let at = from; at < Math.min(from + BATCH, list.length); at += 1) batch.push(list.at(at));
        onGaps(batch);
        await turn();
      }
      return list.summary;
    },
    spellings: async (jenis) => {
      const { book, ground } = current();
      const regions = jenis === 'desa' ? await regionsOf(book, ground.settings) : null;
      const sources = book.sheets.map((sheet) => ({ sheet, table: sheet.table }));
      return clusterSpellings(sources, jenis, { settings: ground.settings, regions });
    },
    results: ({ findings, diabaikan, ...options }) =>
      settle(() => {
        const one = current();
        const assessed = assessedOf(one);
        const grids = one.live.sheets().map(({ sheet }) => sheet.grid);
        return resultSheets({ book: one.book, grids, findings, diabaikan, assessed }, options);
      }),
    paper: async (order, { signal } = {}) => {
      // Only few ask for papers, and they are large to load.
      const [{ makePaper }, means] = await Promise.all([import('../reports/make-paper'), files()]);
      signal?.throwIfAborted();
      return await makePaper(
        order,
        () => {
          const one = current();
          return { book: one.book, assessed: assessedOf(one) };
        },
        means,
      );
    },
    dispose() {
      held = null;
    },
  };
}

/** A failure becomes a rejection, as it would be in a worker. */
const settle = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });

async function openBook(
  { name, grids, comments = [], choices }: BookInput,
  run: Run = {},
): Promise<Pick<Held, 'live' | 'ground' | 'book'>> {
  const turn = createSlicer();
  const ground = groundOf(grids);
  const opening = openLiveCheck({
    grids,
    read: (grid) => arrangeSheet(name, grid, choices, ground.kamus),
    isGround,
    contextOf: (sheets, basis, before) =>
      contextOf({ file: name, sheets, tahun: yearOf(sheets, ground.settings), comments }, basis, before),
    rules: RULES,
  });
  for (;;) {
    run.signal?.throwIfAborted();
    const step = opening.next();
    if (step.done === true) {
      const live = step.value;
      return {
        live,
        ground,
        book: { file: name, comments, modified: null, ground, ...sheetsOf(live, ground) },
      };
    }
    run.onProgress?.({ phase: 'mengenali', done: step.value, total: grids.length });
    await turn();
  }
}

/** The sheets of a workbook that hold data or may, and the year they are about. */
function sheetsOf(
  live: LiveCheck<ArrangedSheet>,
  { settings }: BookGround,
): Pick<RecognisedBook, 'sheets' | 'tahun'> {
  const sheets = live.sheets().flatMap(({ sheet, leftOut }) => (leftOut ? [] : [sheet]));
  return { sheets, tahun: yearOf(sheets, settings) };
}

const rowsIn = ({ sheets }: Pick<RecognisedBook, 'sheets'>): number =>
  sheets.reduce((sum, { table }) => sum + table.length, 0);

async function checkBook(
  { live, book }: Held,
  basis: Basis,
  { onProgress, onFindings, signal }: Parameters<Engine['check']>[0],
): Promise<CheckOutcome> {
  const turn = createSlicer();
  const total = book.sheets.length;
  let done = -1;
  let rows = 0;
  for (const step of live.steps(basis)) {
    if (signal?.aborted === true) return { complete: false, rows, rules: RULES.length };
    if (step.done !== done) onProgress?.({ phase: 'memeriksa', done: step.done, total });
    done = step.done;
    rows = rowsIn({ sheets: book.sheets.slice(0, done) });
    for (let from = 0; from < step.findings.length; from += BATCH) {
      onFindings(step.findings.slice(from, from + BATCH));
      await turn();
    }
    await turn();
  }
  return { complete: true, rows, rules: RULES.length };
}
