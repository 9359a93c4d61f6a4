import { createRegionLoader } from '../../app/engine/regions';
import { clusterSpellings } from '../../core/clustering/cluster';
import type { SpellingCluster } from '../../core/clustering/spelling';
import { translate } from '../../core/messages/translate';
import { filePart } from '../../core/report/document-parts';
import { spellingPart } from '../../core/report/document-spelling';
import { writeDocument } from '../../core/report/write-document';
import { JENIS_EJAAN } from '../../core/taxonomy/kamus';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks } from '../open-books';
import type { Options } from '../options';
import { spellingLines } from '../print/spellings';
import { styleFor } from '../print/style';

/** `konvergen spell FILE...`: names written in more than one way, workbook by workbook. Nothing is written. */
export async function spell(options: Options, io: Io): Promise<ExitCode> {
  const { books, unusable, cancelled } = await openBooks(options, io);
  if (cancelled) return cancelledBy(options, io);
  const { regionsOf } = createRegionLoader(io.regions);
  const kinds = options.jenis.length > 0 ? options.jenis : JENIS_EJAAN;
  const found = new Map<string, readonly SpellingCluster[]>();
  for (const [at, book] of books.entries()) {
    if (io.cancelled()) return cancelledBy(options, io);
    io.progress(
      translate('cli.memeriksa', options.lang, { berkas: book.file, ke: at + 1, dari: books.length }),
    );
    const { settings } = book.ground;
    const regions = kinds.includes('desa') ? await regionsOf(book, settings) : null;
    const sources = book.sheets.map((sheet) => ({ sheet, table: sheet.table }));
    found.set(
      book.file,
      kinds.flatMap((jenis) => clusterSpellings(sources, jenis, { settings, regions })),
    );
  }
  io.progress(null);
  if (options.json) {
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: books.map(filePart),
          ...(unusable.length > 0 ? { unreadable: unusable } : {}),
          spellings: [...found].flatMap(([file, clusters]) =>
            clusters.map((cluster) => spellingPart(file, cluster)),
          ),
        },
        options.unmask,
      ),
    );
  } else {
    const style = styleFor(io.colour);
    for (const [file, clusters] of found) {
      io.out(style.bold(file));
      for (const line of spellingLines(clusters, kinds, options, style)) io.out(line);
      io.out('');
    }
  }
  for (const { message } of unusable) io.err(message);
  return unusable.length > 0 ? 2 : 0;
}
