import { translate } from '../../core/messages/translate';
import { reconcile as reconcileTables } from '../../core/reconcile/reconcile';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import { filePart } from '../../core/report/document-parts';
import { reconciliationPart } from '../../core/report/reconcile-parts';
import { writeDocument } from '../../core/report/write-document';
import type { Table } from '../../core/table/table';
import type { ExitCode, Io } from '../io';
import { cancelledBy } from '../open-books';
import type { Options } from '../options';
import { reconciliationLines } from '../print/reconciliation';
import { styleFor } from '../print/style';
import { readTwo, saysTwo } from '../read-two';

/**
 * `konvergen reconcile A B`: who is on both sides, who on one only, where they differ, and who is there twice. One file
 * will do where two of its sheets are named.
 */
export async function reconcile(options: Options, io: Io): Promise<ExitCode> {
  const { lang, files, lembar } = options;
  const [first, second = lembar.a !== null && lembar.b !== null ? first : undefined, ...more] = files;
  if (first === undefined || second === undefined || more.length > 0) {
    return saysTwo('reconcile', 'A B [--lembar-a LEMBAR] [--lembar-b LEMBAR]', options, io);
  }
  const read = await readTwo([first, second], options, io);
  if (!read.ok) return 2;
  const [bookA, bookB] = read.books;
  const sides = [chosen(bookA, lembar.a, options, io), chosen(bookB, lembar.b, options, io)] as const;
  const [a, b] = sides;
  if (!a || !b) return 2;

  io.progress(translate('cli.mencocokkan', lang, { a: bookA.file, b: bookB.file }));
  const found = reconcileTables(a, b);
  io.progress(null);
  if (io.cancelled()) return cancelledBy(options, io);
  const part = reconciliationPart(found, [bookA.file, bookB.file], options);
  if (options.json) {
    const books = bookA === bookB ? [bookA] : [bookA, bookB];
    io.out(
      writeDocument(
        { schema: 'konvergen/1', files: books.map(filePart), rekonsiliasi: part },
        options.unmask,
      ),
    );
  } else for (const line of reconciliationLines(part, options, styleFor(io.colour))) io.out(line);
  return 0;
}

/** The sheets of a side: the one named, else all of families and individuals; `null` where there is none, which is said. */
function chosen(
  book: RecognisedBook,
  named: string | null,
  { lang }: Options,
  io: Io,
): readonly Table[] | null {
  const all = tablesOf(book, 'keluarga', 'individu');
  const berkas = book.file;
  if (all.length === 0) {
    io.err(`${berkas}: ${translate('berkas.tanpa-keluarga', lang)}`);
    return null;
  }
  if (named === null) return all;
  // Excel tells no sheets apart by case.
  const found = all.filter(({ sheet }) => sheet.toLowerCase() === named.toLowerCase());
  if (found.length > 0) return found;
  const pilihan = all.map(({ sheet }) => sheet).join(', ');
  io.err(translate('cli.lembar-tidak-ada', lang, { berkas, lembar: named, pilihan }));
  return null;
}
