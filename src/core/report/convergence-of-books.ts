import { readFamilyColumns, type FamilyColumns } from '../convergence/family-columns';
import { linkOpds, type Linkage } from '../convergence/linkage';
import { priorityVillages, type MappingBook } from '../convergence/locus-places';
import { viewLoci, type LocusView } from '../convergence/locus-view';
import { scoreFamilyColumns, type FamilyConvergence } from '../convergence/score-places';
import { checkScorecardForms, type CheckedForm } from '../convergence/scorecard-check';
import { readScorecardForms } from '../convergence/scorecard-form';
import { findBreaks, type StageBreak } from '../convergence/stage-breaks';
import { gridStages, type StageGrids } from '../convergence/stage-grid';
import { readStageUnits } from '../convergence/stage-units';
import type { AssessedFamilies } from '../households/assess';
import { itemAt } from '../values/at';
import { toIso, type Hari } from '../values/tanggal';
import { assessBook, referenceDay, tablesOf, type RecognisedBook } from './checked-book';

/** The families of one workbook, assessed at a day. */
export interface AssessedBook {
  readonly book: RecognisedBook;
  readonly assessed: AssessedFamilies;
  readonly acuan: Hari;
}

/** Assesses every workbook that holds families; the others are left out. */
export const assessBooks = (
  books: readonly RecognisedBook[],
  asked: Hari | null,
  today: Hari,
): readonly AssessedBook[] =>
  books
    .filter((book) => tablesOf(book, 'keluarga', 'individu').some(({ length }) => length > 0))
    .map((book) => {
      const acuan = referenceDay(book, asked, today);
      return { book, assessed: assessBook(book, acuan), acuan };
    });

/** The days ages were reckoned at, YYYY-MM-DD, without doubles. */
export const acuanText = (books: readonly AssessedBook[]): string =>
  [...new Set(books.map(({ acuan }) => toIso(acuan)))].join(', ');

/** Everything convergence says of one or more workbooks; a part is `null` where nothing in them speaks of it. */
export interface BooksConvergence {
  readonly keluarga: FamilyConvergence | null;
  readonly tahap: StageGrids | null;
  readonly putus: readonly StageBreak[];
  readonly lokus: LocusView | null;
  readonly keterkaitan: Linkage | null;
  readonly formulir: readonly CheckedForm[];
}

/**
 * Works out convergence over all workbooks together.
 *
 * @param books recognised workbooks.
 * @param assessed those of them that hold families, assessed.
 */
export function convergeBooks(
  books: readonly RecognisedBook[],
  assessed: readonly AssessedBook[],
): BooksConvergence {
  const withFile = books.length > 1;
  const families = assessed.length > 0 ? readFamilyColumns(assessed.map((one) => one.assessed)) : null;
  const mappings = books.map((book) => ({
    book: mappingOf(book),
    families: placeIn(assessed, book),
  }));
  const mapped = mappings.filter(({ book }) => book.pemetaan.length > 0);
  const staged = mapped.map(({ book }) => ({ found: readStageUnits(book), lokus: priorityVillages(book) }));
  return {
    keluarga: families && scoreFamilyColumns(families),
    tahap:
      staged.length > 0
        ? gridStages(
            staged.map(({ found }) => found),
            withFile,
          )
        : null,
    putus: staged.length > 0 ? findBreaks(staged, withFile) : [],
    lokus: viewLoci(
      mapped.map(({ book, families: at }) => ({ book, places: families ? placesOf(families, at) : [] })),
      withFile,
    ),
    keterkaitan: mapped.length > 0 ? linkOpds(mapped, families, withFile) : null,
    formulir: books.flatMap(formsOf),
  };
}

function placeIn(assessed: readonly AssessedBook[], book: RecognisedBook): number | null {
  const at = assessed.findIndex((one) => one.book === book);
  return at < 0 ? null : at;
}

/** The mapping of a workbook, and what says where the poor live. */
export const mappingOf = (book: RecognisedBook): MappingBook => ({
  file: book.file,
  pemetaan: book.sheets
    .filter(({ role }) => role === 'pemetaan')
    .map(({ table, tahun }) => ({ table, tahun: book.ground.settings.tahun ?? tahun ?? book.tahun })),
  wilayah: tablesOf(book, 'wilayah'),
  lokus: book.ground.settings.lokus,
});

/** The villages the families of one workbook live in, and how many do. */
function placesOf(
  { placeOf, places, starts }: FamilyColumns,
  at: number | null,
): Parameters<typeof viewLoci>[0][number]['places'] {
  if (at === null) return [];
  const counts = new Map<number, number>();
  for (const number of placeOf.desa.subarray(itemAt(starts, at, 0), itemAt(starts, at + 1, 0))) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return [...counts].flatMap(([number, keluarga]) => {
    const place = places.desa[number];
    return place ? [{ place, keluarga }] : [];
  });
}

/** The village convergence forms of a workbook, among the sheets that are neither a list nor a mapping. */
export const formsOf = ({ file, sheets }: RecognisedBook): readonly CheckedForm[] =>
  checkScorecardForms(
    sheets.filter(({ role }) => role === 'lain').flatMap(({ grid }) => readScorecardForms(file, grid)),
  );
