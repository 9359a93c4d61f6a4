import { summariseBudget } from '../../core/budget/budget';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { tablesOf } from '../../core/report/checked-book';
import { acuanText, assessBooks, scoreBooks } from '../../core/report/convergence-of-books';
import { budgetPart, convergencePart, filePart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import { translate } from '../../core/messages/translate';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks, unusable as notUsable } from '../open-books';
import type { Options } from '../options';
import { budgetLines } from '../print/budget';
import { groundLines } from '../print/ground';
import { scorecardLines } from '../print/scorecard';
import { sheetLines } from '../print/sheets';
import { styleFor } from '../print/style';

/** `konvergen summarize FILE...`: budget and convergence totals over all files together. */
export async function summarize(options: Options, io: Io): Promise<ExitCode> {
  const { books: opened, unusable, cancelled } = await openBooks(options, io);
  if (cancelled) return cancelledBy(options, io);
  const bad = [...unusable];
  const books = opened.filter((book) => {
    if (tablesOf(book, 'pemetaan', 'keluarga', 'individu').length > 0) return true;
    bad.push(notUsable(book.file, 'tanpa-pemetaan', 'berkas.tanpa-pemetaan', options));
    return false;
  });
  const mapping = books.flatMap((book) => tablesOf(book, 'pemetaan'));
  const totals = mapping.length > 0 ? summariseBudget(mapping) : null;
  const assessed = assessBooks(books, options.acuan, io.today);
  const scores = assessed.length > 0 ? scoreBooks(assessed) : null;

  if (options.json) {
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: books.map(filePart),
          ...(bad.length > 0 ? { unreadable: bad } : {}),
          ...(totals ? { budget: budgetPart(totals, options.lang) } : {}),
          ...(scores
            ? {
                convergence: convergencePart(scores.total, scores.desa),
                households: {
                  keluarga: scores.total.keluarga,
                  dinilai: scores.total.dinilai,
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
      for (const line of groundLines(book, options.lang)) io.out(line);
    }
    if (totals)
      for (const line of budgetLines(totals, {
        unread: countUnreadAmounts(mapping),
        lang: options.lang,
        style,
      }))
        io.out(line);
    if (scores) {
      for (const line of scorecardLines(scores, options, style)) io.out(line);
      io.out(
        style.dim(`  ${translate('konvergensi.acuan', options.lang, { tanggal: acuanText(assessed) })}`),
      );
    }
  }
  for (const { message } of bad) io.err(message);
  return bad.length > 0 ? 2 : 0;
}
