import { resolve } from 'node:path';
import { translate } from '../core/messages/translate';
import type { RecognisedBook } from '../core/report/checked-book';
import type { Io } from './io';
import { cancelledBy, namedPaths, openFile } from './open-books';
import type { Options } from './options';

/** The two workbooks a command compares, or nothing where one cannot be used: why has been said. */
export type TwoBooks =
  { readonly ok: true; readonly books: readonly [RecognisedBook, RecognisedBook] } | { readonly ok: false };

/** Opens the two workbooks a command compares. One named twice is read once. */
export async function readTwo(
  [first, second]: readonly [string, string],
  options: Options,
  io: Io,
): Promise<TwoBooks> {
  const { lang } = options;
  const named = namedPaths({ ...options, files: [first, second] });
  const books: RecognisedBook[] = [];
  for (const [at, one] of named.entries()) {
    if (io.cancelled()) {
      cancelledBy(options, io);
      return { ok: false };
    }
    io.progress(translate('cli.membaca', lang, { berkas: one.file, ke: at + 1, dari: named.length }));
    const opened = await openFile(one, options, io);
    io.progress(null);
    if (!('book' in opened)) {
      io.err(opened.message);
      return { ok: false };
    }
    books.push(opened.book);
  }
  const [a] = books;
  const b = resolve(first) === resolve(second) ? a : books[1];
  return a && b ? { ok: true, books: [a, b] } : { ok: false };
}

/** Says how a command is written that wants two files. */
export function saysTwo(perintah: string, cara: string, { lang }: Options, io: Io): 2 {
  io.err(translate('cli.dua-berkas', lang, { perintah, cara }));
  return 2;
}
