import type { Finding } from '../../core/findings/finding';
import { resultsText, type ResultsKey } from '../../core/messages/results-text';
import type { Lang, MessageData } from '../../core/messages/translate';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import {
  convergeBooks,
  type AssessedBook,
  type BooksConvergence,
} from '../../core/report/convergence-of-books';
import { routesOf, type Routes } from '../../core/households/routes';
import { RESULT_MARK } from '../../core/schema/marks';
import { indexOfRow, textAt, type Table } from '../../core/table/table';
import type { Grid } from '../../core/table/grid';
import { SHEET_ROWS } from '../../workbook/a1';
import { freeNames } from '../sheets/free-names';
import { RESULT_SHEETS, type ResultKind } from './result-kinds';

/** What the sheets are made of. */
export interface ResultInput {
  readonly book: RecognisedBook;
  /** Every sheet of the workbook, those a person left out among them: their names are taken. */
  readonly grids: readonly Grid[];
  /** What counts: without what was left with a reason. In the order of the sheets. */
  readonly findings: readonly Finding[];
  /** How many were left with a reason. */
  readonly diabaikan: number;
  /** Its families, or `null` where it has none. */
  readonly assessed: AssessedBook | null;
}

/** How they are written. */
export interface ResultOptions {
  readonly lang: Lang;
  /** When they are written, as it is to stand in them; core has no clock. */
  readonly stempel: string;
  /** Identities in full. */
  readonly unmask?: boolean;
  /** The sheets that are wanted; all of them unless given. */
  readonly kinds?: readonly ResultKind[];
}

/** What every sheet is made by. */
export interface ResultGround extends ResultInput {
  readonly lang: Lang;
  readonly unmask: boolean;
  readonly names: Readonly<Record<ResultKind, string>>;
  /** A sentence of the sheets. */
  readonly say: (key: ResultsKey, data?: MessageData) => string;
  /** Where and when the figures come from; stands on top of every sheet. */
  readonly source: string;
  /** Said where a sheet shows families or findings. */
  readonly masked: string;
  readonly mapping: readonly Table[];
  readonly converged: () => BooksConvergence;
  readonly routes: () => Routes;
  /** The OPD the row of a finding names, or `null`. */
  readonly opdOf: (finding: Finding) => string | null;
}

/** Rows of a list that fit below its headings, whatever stands above them. */
export const MOST_ROWS = SHEET_ROWS - 20;

/** True for a sheet these results may replace. */
const isResult = (grid: Grid): boolean => {
  const first = grid.value(0, 0);
  return typeof first === 'string' && first.startsWith(RESULT_MARK);
};

/** Works out what all sheets have in common; what only some need, when it is asked for. */
export function resultGround(input: ResultInput, options: ResultOptions): ResultGround {
  const { book, grids, assessed } = input;
  const { lang, stempel, unmask = false } = options;
  const say: ResultGround['say'] = (key, data) => resultsText(key, lang, data);
  const mapping = tablesOf(book, 'pemetaan');
  const tables = new Map(book.sheets.map(({ sheet, table }) => [sheet, table]));
  let converged: BooksConvergence | null = null;
  let routes: Routes | null = null;
  return {
    ...input,
    lang,
    unmask,
    say,
    names: freeNames(
      RESULT_SHEETS,
      grids.filter((grid) => !isResult(grid)).map(({ sheet }) => sheet),
    ),
    source: say('sumber', { buku: book.file, stempel }),
    masked: say(unmask ? 'terbuka' : 'masker'),
    mapping,
    converged: () => (converged ??= convergeBooks([book], assessed ? [assessed] : [])),
    routes: () => (routes ??= routesOf(mapping)),
    opdOf({ sheet, row }) {
      const table = tables.get(sheet);
      const column = table?.columns.get('opd');
      const index = table && column ? indexOfRow(table, row) : null;
      return index === null ? null : textAt(column, index);
    },
  };
}
