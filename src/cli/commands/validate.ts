import type { Finding } from '../../core/findings/finding';
import { translate } from '../../core/messages/translate';
import { checkCollection, collectBook, type CollectedBook } from '../../core/report/checked-collection';
import { countsPart, filePart, findingsPart } from '../../core/report/document-parts';
import { sarifLog } from '../../core/report/sarif';
import { writeDocument } from '../../core/report/write-document';
import { RULES } from '../../core/rules/index';
import { createCheck } from '../check-books';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks } from '../open-books';
import type { Options } from '../options';
import { findingLines, placeAmongFiles } from '../print/findings';
import { sheetLines } from '../print/sheets';
import { styleFor } from '../print/style';

/** `konvergen validate FILE...`: recognises every sheet and runs the rules. */
export async function validate(options: Options, io: Io): Promise<ExitCode> {
  const { books, unusable, cancelled } = await openBooks(options, io);
  if (cancelled) return cancelledBy(options, io);
  const check = createCheck(io);
  const findings = new Map<string, readonly Finding[]>();
  const collected: CollectedBook[] = [];
  for (const [at, book] of books.entries()) {
    if (io.cancelled()) return cancelledBy(options, io);
    io.progress(
      translate('cli.memeriksa', options.lang, { berkas: book.file, ke: at + 1, dari: books.length }),
    );
    findings.set(book.file, await check(book));
    if (books.length > 1) collected.push(collectBook(book));
  }
  io.progress(null);
  const together = checkCollection(collected);
  const all = [...[...findings.values()].flat(), ...together];
  if (options.format === 'sarif') {
    const files = books.map(({ file }) => file);
    io.out(JSON.stringify(sarifLog({ files, findings: all, unusable }, options), null, 2));
  } else if (options.format === 'json') {
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: books.map(filePart),
          ...(unusable.length > 0 ? { unreadable: unusable } : {}),
          counts: countsPart(all),
          findings: findingsPart(all, options),
        },
        options.unmask,
      ),
    );
  } else {
    const style = styleFor(io.colour);
    for (const book of books) {
      io.out(style.bold(book.file));
      for (const line of sheetLines(book, options.lang)) io.out(style.dim(line));
      const own = findings.get(book.file) ?? [];
      const baris = book.sheets.reduce((sum, { table }) => sum + table.length, 0);
      for (const line of findingLines(own, options, style)) io.out(line);
      io.out(
        own.length === 0
          ? translate('temuan.tidak-ada', options.lang, { baris, aturan: RULES.length })
          : translate('temuan.ringkas', options.lang, {
              ...countsPart(own),
              lembar: book.sheets.filter(({ table }) => table.length > 0).length,
            }),
      );
      io.out('');
    }
    if (together.length > 0) {
      io.out(style.bold(translate('temuan.seluruh-berkas', options.lang)));
      for (const line of findingLines(together, options, style, placeAmongFiles)) io.out(line);
      io.out('');
    }
    if (all.length > 0) io.out(style.dim(translate('temuan.berikutnya', options.lang)));
  }
  for (const { message } of unusable) io.err(message);
  if (unusable.length > 0) return 2;
  return all.some(({ severity }) => severity === 'error') ? 1 : 0;
}
