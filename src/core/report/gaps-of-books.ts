import { priorityVillages } from '../convergence/locus-places';
import { villageHome } from '../convergence/lokus-list';
import { matchVillages } from '../convergence/village-match';
import { basicPackage, exclusions, overlaps, synergy } from '../households/complements';
import type { Dilanggar, PaketDasar, Sinergi, TumpangTindih } from '../households/complements';
import { countConflicts } from '../households/conflicts';
import { compareGaps, gapAt, gapOrder, type FamilyGap } from '../households/gaps';
import { GAP_BY, summariseGaps, type GapBy, type GapFigure } from '../households/gap-summary';
import {
  exclusionCandidates,
  programmeGaps,
  withoutProgramme,
  type CalonTereksklusi,
  type KesenjanganProgram,
  type TanpaProgram,
} from '../households/left-out';
import { tallyFamilies, type FamilyTally } from '../households/missing';
import { routesOf, type Routes } from '../households/routes';
import type { Home } from '../households/row-place';
import { KEBUTUHAN } from '../taxonomy/kebutuhan';
import { tablesOf, type RecognisedBook } from './checked-book';
import { mappingOf, type AssessedBook } from './convergence-of-books';

/** What the families of one workbook lack, and what else is to be said of what they receive. */
export interface BookGaps extends AssessedBook {
  readonly routes: Routes;
  /** In the order they should be looked at. */
  readonly gaps: readonly FamilyGap[];
  readonly paket: PaketDasar;
  readonly sinergi: Sinergi;
  readonly pengecualian: readonly Dilanggar[];
  readonly tumpangTindih: readonly TumpangTindih[];
  readonly tanpaProgram: TanpaProgram;
  /** `null` where nothing in the workbook says which villages have priority. */
  readonly calonTereksklusi: readonly CalonTereksklusi[] | null;
  /** Families whose rows contradict each other. */
  readonly konflik: number;
}

/** The gaps of all workbooks together. */
export interface GapsOfBooks extends FamilyTally {
  readonly books: readonly BookGaps[];
  /** Of all workbooks, in the order they should be looked at. */
  readonly gaps: readonly FamilyGap[];
  readonly ringkasan: Readonly<Record<GapBy, readonly GapFigure[]>>;
  /** `null` when no workbook has a mapping sheet, because then nobody can say. */
  readonly kesenjanganProgram: readonly KesenjanganProgram[] | null;
  /** Lines of recipient lists that lead to no family. */
  readonly takDitemukan: number;
}

/** Works out the gaps of assessed workbooks, each with its own mapping sheets. */
export function gapsOfBooks(assessed: readonly AssessedBook[]): GapsOfBooks {
  const books = assessed.map(gapsOf);
  return {
    ...tallyFamilies(assessed.map((one) => one.assessed)),
    books,
    gaps: books.flatMap(({ gaps }) => gaps).sort(compareGaps),
    ringkasan: Object.fromEntries(GAP_BY.map((by) => [by, summariseGaps(books, by)])) as Record<
      GapBy,
      readonly GapFigure[]
    >,
    kesenjanganProgram: programmesLacking(books),
    takDitemukan: assessed.reduce(
      (sum, { assessed: { receipts } }) =>
        sum + [...receipts.unplaced.values()].reduce((lines, one) => lines + one, 0),
      0,
    ),
  };
}

function gapsOf(one: AssessedBook): BookGaps {
  const { book, assessed, acuan } = one;
  const routes = routesOf(tablesOf(book, 'pemetaan'));
  const isPriority = priorityOf(book);
  return {
    ...one,
    routes,
    gaps: Array.from(gapOrder(assessed), (family) => gapAt(assessed, routes, family)),
    paket: basicPackage(assessed),
    sinergi: synergy(assessed, routes, book.ground.kamus),
    pengecualian: exclusions(assessed, acuan),
    tumpangTindih: overlaps(assessed),
    tanpaProgram: withoutProgramme(assessed),
    calonTereksklusi: isPriority && exclusionCandidates(assessed, isPriority),
    konflik: countConflicts(assessed),
  };
}

/** Whether a home lies in a village of priority; `null` where nothing says which those are. */
export function priorityOf(book: RecognisedBook): ((home: Home) => boolean) | null {
  const list = priorityVillages(mappingOf(book));
  if (!list) return null;
  const villageOf = matchVillages(list.lokus);
  return ({ kodeDesa, desa, kecamatan }) => villageOf(villageHome(kodeDesa, desa, kecamatan)) !== null;
}

/** Needs no mapping row of a workbook provides for, counted over the workbooks that have a mapping sheet. */
function programmesLacking(books: readonly BookGaps[]): readonly KesenjanganProgram[] | null {
  const mapped = books.filter(({ routes }) => routes.hasMapping);
  if (mapped.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { assessed, routes } of mapped) {
    for (const { kebutuhan, keluarga } of programmeGaps(assessed, routes.isProvided)) {
      counts.set(kebutuhan, (counts.get(kebutuhan) ?? 0) + keluarga);
    }
  }
  return KEBUTUHAN.flatMap(({ id }) => {
    const keluarga = counts.get(id);
    return keluarga === undefined ? [] : [{ kebutuhan: id, keluarga }];
  });
}
