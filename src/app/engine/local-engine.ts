import { summariseBudget } from '../../core/budget/budget';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { scoreFamilies } from '../../core/convergence/scorecard';
import { findGaps } from '../../core/households/gaps';
import { findProviders } from '../../core/households/providers';
import { groundOf } from '../../core/report/book-ground';
import { basisOf, tablesOf, yearOf, type RecognisedBook } from '../../core/report/checked-book';
import {
  assessBooks,
  acuanText,
  scoreBooks,
  type AssessedBook,
} from '../../core/report/convergence-of-books';
import { gapPart } from '../../core/report/document-parts';
import { RULES } from '../../core/rules/index';
import type { Basis } from '../../core/rules/rule';
import { KEBUTUHAN } from '../../core/taxonomy/kebutuhan';
import type { Hari } from '../../core/values/tanggal';
import { budgetTree } from './budget-tree';
import { checkSteps } from './check-steps';
import { EngineError } from './engine-error';
import type { BookInput, CheckOutcome, Engine, GapSummary, OpenedBook, Run } from './engine';
import { openedBook } from './opened-book';
import { createRegionLoader, NO_REGIONS, type RegionSource } from './regions';
import { arrangeSheet, type ArrangedSheet } from './sheet-choice';
import { createSlicer } from './slices';

/** Items in one batch: few enough to be taken over without a pause anyone notices. */
const BATCH = 1_000;

interface Held {
  readonly book: RecognisedBook;
  readonly today: Hari;
  assessed: readonly AssessedBook[] | null;
}

/**
 * The analyses in this thread: what the worker runs, and what is left where no worker can be had.
 *
 * @param regions where official regions come from; none unless given.
 */
export function createLocalEngine(regions: RegionSource = NO_REGIONS): Engine {
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
      const { book, opened } = await openBook(input, run);
      held = { book, today: input.today, assessed: null };
      return opened;
    },
    check: async (run) => {
      const { book } = current();
      const found = await regionsOf(book, book.ground.settings);
      return await checkBook(book, basisOf(book, found), run);
    },
    budget: () =>
      settle(() => {
        const tables = tablesOf(current().book, 'pemetaan');
        if (tables.length === 0) return null;
        return {
          totals: summariseBudget(tables),
          tree: budgetTree(tables),
          unread: countUnreadAmounts(tables),
        };
      }),
    convergence: () =>
      settle(() => {
        const assessed = assessedOf(current());
        return assessed && { ...scoreBooks([assessed]), acuan: acuanText([assessed]) };
      }),
    gaps: async (show, onGaps) => {
      const one = current();
      const assessed = assessedOf(one);
      if (!assessed) return null;
      const mapping = tablesOf(one.book, 'pemetaan');
      const gaps = findGaps(assessed.assessed, mapping);
      const turn = createSlicer();
      for (let from = 0; from < gaps.length; from += BATCH) {
        onGaps(gaps.slice(from, from + BATCH).map((gap) => gapPart(gap, show)));
        await turn();
      }
      return gapSummary(
        one.book,
        assessed,
        new Set(gaps.flatMap(({ kurang }) => kurang.map(({ need }) => need))),
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
): Promise<{ book: RecognisedBook; opened: OpenedBook }> {
  const turn = createSlicer();
  const ground = groundOf(grids);
  const sheets: ArrangedSheet[] = [];
  for (const [at, grid] of grids.entries()) {
    run.signal?.throwIfAborted();
    run.onProgress?.({ phase: 'mengenali', done: at, total: grids.length });
    sheets.push(arrangeSheet(name, grid, choices, ground.kamus));
    await turn();
  }
  run.signal?.throwIfAborted();
  const recognised = sheets.flatMap(({ sheet, leftOut }) => (leftOut ? [] : [sheet]));
  const book: RecognisedBook = {
    file: name,
    sheets: recognised,
    tahun: yearOf(recognised, ground.settings),
    comments,
    ground,
  };
  return { book, opened: openedBook(book, sheets) };
}

async function checkBook(
  book: RecognisedBook,
  basis: Basis,
  { onProgress, onFindings, signal }: Parameters<Engine['check']>[0],
): Promise<CheckOutcome> {
  const turn = createSlicer();
  const total = book.sheets.length;
  let done = -1;
  let rows = 0;
  for (const step of checkSteps(book, basis)) {
    if (signal?.aborted === true) return { complete: false, rows, rules: RULES.length };
    if (step.done !== done) onProgress?.({ phase: 'memeriksa', done: step.done, total });
    done = step.done;
    rows = book.sheets.slice(0, done).reduce((sum, { table }) => sum + table.length, 0);
    for (let from = 0; from < step.findings.length; from += BATCH) {
      onFindings(step.findings.slice(from, from + BATCH));
      await turn();
    }
    await turn();
  }
  return { complete: true, rows, rules: RULES.length };
}

function gapSummary(book: RecognisedBook, one: AssessedBook, missing: ReadonlySet<string>): GapSummary {
  const { families, receipts } = one.assessed;
  const total = scoreFamilies('TOTAL', 'Total', families);
  const mapping = tablesOf(book, 'pemetaan');
  const provided = findProviders(mapping);
  return {
    keluarga: total.keluarga,
    dinilai: total.dinilai,
    tidakDiketahui: total.tidakDiketahui,
    acuan: acuanText([one]),
    hasMapping: mapping.length > 0,
    kesenjanganProgram: KEBUTUHAN.filter(
      ({ id, dipenuhiOleh }) => missing.has(id) && !dipenuhiOleh.some((program) => provided.has(program)),
    ).map(({ id }) => id),
    unplaced: [...receipts.unplaced.values()].reduce((sum, lines) => sum + lines, 0),
  };
}
