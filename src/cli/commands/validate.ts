import { translate } from '../../core/messages/translate';
import { checkCollection, collectBook, type CollectedBook } from '../../core/report/checked-collection';
import { countsPart, filePart, findingsPart, lapsedPart, waivedPart } from '../../core/report/document-parts';
import { sarifLog } from '../../core/report/sarif';
import type { WeighedFindings } from '../../core/report/weigh-findings';
import { writeDocument } from '../../core/report/write-document';
import { RULES } from '../../core/rules/index';
import { createCheck } from '../check-books';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks } from '../open-books';
import type { Options } from '../options';
import { decisionLines, findingLines, placeAmongFiles } from '../print/findings';
import { groundLines } from '../print/ground';
import { sheetLines } from '../print/sheets';
import { styleFor } from '../print/style';

/** `konvergen validate FILE...`: recognises every sheet and runs the rules. */
export async function validate(options: Options, io: Io): Promise<ExitCode> {
  const { books, unusable, cancelled } = await openBooks(options, io);
  if (cancelled) return cancelledBy(options, io);
  const check = createCheck(io);
  const checked = new Map<string, WeighedFindings>();
  const collected: CollectedBook[] = [];
  for (const [at, book] of books.entries()) {
    if (io.cancelled()) return cancelledBy(options, io);
    io.progress(
      translate('cli.memeriksa', options.lang, { berkas: book.file, ke: at + 1, dari: books.length }),
    );
    checked.set(book.file, await check(book));
    if (books.length > 1) collected.push(collectBook(book));
  }
  io.progress(null);
  const together = checkCollection(collected);
  const weighed = [...checked.values()];
  const all = [...weighed.flatMap(({ findings }) => findings), ...together];
  const ignored = weighed.flatMap(({ diabaikan }) => diabaikan);
  if (options.format === 'sarif') {
    const files = books.map(({ file }) => file);
    const suppressions = ignored.map(({ finding, waiver }) => ({ finding, reason: waiver.alasan }));
    io.out(JSON.stringify(sarifLog({ files, findings: all, unusable, suppressions }, options), null, 2));
  } else if (options.format === 'json') {
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: books.map(filePart),
          ...(unusable.length > 0 ? { unreadable: unusable } : {}),
          counts: countsPart(all),
          findings: findingsPart(all, options, new Map(weighed.flatMap(({ konfirmasi }) => [...konfirmasi]))),
          ...(ignored.length > 0 ? { diabaikan: waivedPart(ignored, options) } : {}),
          ...(weighed.some(({ gugur }) => gugur.length > 0)
            ? {
                pengecualianGugur: [...checked].flatMap(([file, { gugur }]) =>
                  lapsedPart(file, gugur, options),
                ),
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
      const decided = checked.get(book.file);
      const own = decided?.findings ?? [];
      const baris = book.sheets.reduce((sum, { table }) => sum + table.length, 0);
      for (const line of findingLines(own, options, style, undefined, decided?.konfirmasi)) io.out(line);
      if (decided) for (const line of decisionLines(decided, options, style)) io.out(line);
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
