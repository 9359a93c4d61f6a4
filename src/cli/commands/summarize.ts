import { summariseBudget } from '../../core/budget/budget';
import { composeTotal } from '../../core/budget/composition';
import { weighComposition } from '../../core/budget/composition-indicator';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import { compositionPart, convergencePart } from '../../core/report/convergence-parts';
import {
  acuanText,
  assessBooks,
  convergeBooks,
  formsOf,
  type AssessedBook,
  type BooksConvergence,
} from '../../core/report/convergence-of-books';
import { budgetPart, filePart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import { translate } from '../../core/messages/translate';
import type { Table } from '../../core/table/table';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks, unusable as notUsable } from '../open-books';
import type { Options } from '../options';
import { budgetLines } from '../print/budget';
import { compositionLines } from '../print/composition';
import { formLines } from '../print/forms';
import { linkageLines, locusLines } from '../print/loci';
import { scorecardLines } from '../print/scorecard';
import { sheetLines } from '../print/sheets';
import { stageLines } from '../print/stages';
import { styleFor, type Style } from '../print/style';

/** `konvergen summarize FILE...`: budget, its composition and convergence over all files together. */
export async function summarize(options: Options, io: Io): Promise<ExitCode> {
  const { books: opened, unusable, cancelled } = await openBooks(options, io, isSummed);
  if (cancelled) return cancelledBy(options, io);
  const bad = [...unusable];
  const books = opened.filter((book) => {
    if (isSummed(book)) return true;
    bad.push(notUsable(book.file, 'tanpa-pemetaan', 'berkas.tanpa-pemetaan', options));
    return false;
  });
  const mapping = books.flatMap((book) => tablesOf(book, 'pemetaan'));
  const budget = mapping.length > 0 ? sumBudget(mapping, books, options) : null;
  const assessed = assessBooks(books, options.acuan, io.today);
  const found = convergeBooks(books, assessed);

  if (options.json) {
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: books.map(filePart),
          ...(bad.length > 0 ? { unreadable: bad } : {}),
          ...(budget
            ? {
                budget: {
                  ...budgetPart(budget.totals, options.lang),
                  komposisi: compositionPart(budget.composition, budget.indeks),
                },
              }
            : {}),
          ...(books.length > 0 ? { convergence: convergencePart(found, options.lang) } : {}),
          ...(found.keluarga
            ? {
                households: {
                  keluarga: found.keluarga.total.keluarga,
                  dinilai: found.keluarga.total.dinilai,
                  acuan: acuanText(assessed),
                },
              }
            : {}),
        },
        options.unmask,
      ),
    );
  } else {
    const style = styleFor(io.colour);
    for (const book of books) {
      io.out(style.bold(book.file));
      for (const line of sheetLines(book, options.lang)) io.out(style.dim(line));
    }
    const lines = [
      ...(budget ? budgetSection(budget, mapping, options, style) : []),
      ...convergenceSection(found, assessed, options, style),
    ];
    for (const line of lines) io.out(line);
  }
  for (const { message } of bad) io.err(message);
  return bad.length > 0 ? 2 : 0;
}

const isSummed = (book: RecognisedBook): boolean =>
  tablesOf(book, 'pemetaan', 'keluarga', 'individu').length > 0 || formsOf(book).length > 0;

type Budget = ReturnType<typeof sumBudget>;

function sumBudget(mapping: readonly Table[], books: readonly RecognisedBook[], { penyebut }: Options) {
  const composition = composeTotal(mapping);
  // Books of different years are judged by no year.
  const [tahun = null, ...others] = new Set(books.map((book) => book.tahun));
  return {
    totals: summariseBudget(mapping),
    composition,
    indeks: weighComposition(composition, penyebut, others.length === 0 ? tahun : null),
  };
}

const budgetSection = (
  { totals, composition, indeks }: Budget,
  mapping: readonly Table[],
  options: Options,
  style: Style,
): readonly string[] => [
  ...budgetLines(totals, { unread: countUnreadAmounts(mapping), lang: options.lang, style }),
  ...compositionLines(composition, indeks, options, style),
];

const convergenceSection = (
  { keluarga, tahap, putus, lokus, keterkaitan, formulir }: BooksConvergence,
  assessed: readonly AssessedBook[],
  options: Options,
  style: Style,
): readonly string[] => [
  ...(tahap ? stageLines(tahap, putus, options, style) : []),
  ...(lokus ? locusLines(lokus, options, style) : []),
  ...(keterkaitan ? linkageLines(keterkaitan, options, style) : []),
  ...(keluarga
    ? [
        ...scorecardLines(keluarga, options, style),
        style.dim(`  ${translate('konvergensi.acuan', options.lang, { tanggal: acuanText(assessed) })}`),
      ]
    : []),
  ...formLines(formulir, options.lang, style),
];
