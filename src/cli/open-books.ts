import { resolve } from 'node:path';
import { recogniseWorkbook } from '../app/recognise-workbook';
import type { MessageKey } from '../core/messages/id';
import { translate, type MessageData } from '../core/messages/translate';
import type { RecognisedBook } from '../core/report/checked-book';
import type { Workbook } from '../workbook/port';
import { readWorkbook } from '../workbook/xlsx/read-workbook';
import { unreadableText } from '../workbook/xlsx/unreadable-text';
import type { ExitCode, Io } from './io';
import type { Options } from './options';

/** A file that could not be used, with the sentence that says why. */
export interface Unusable {
  readonly file: string;
  readonly reason: string;
  readonly message: string;
}

/** The files that were asked for: those read, and those that could not be. */
export interface OpenedBooks {
  readonly books: readonly RecognisedBook[];
  readonly unusable: readonly Unusable[];
  readonly cancelled: boolean;
}

/** Says why a file is of no use: `kab-a.xlsx: dilindungi kata sandi. Buka di Excel …`. */
export const unusable = (
  file: string,
  reason: string,
  key: MessageKey,
  { lang }: Options,
  data: MessageData = {},
): Unusable => ({ file, reason, message: `${file}: ${translate(key, lang, data)}` });

/** Ends a command the user stopped. Nothing is reported: totals over some of the files would pass for totals over all. */
export function cancelledBy({ lang }: Options, io: Io): ExitCode {
  io.progress(null);
  io.err(translate('cli.dibatalkan', lang));
  return 2;
}

/** The name people know a file by: its path as given, or only its last part where that is unique. */
function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const last = (path: string): string => path.replace(/\\/g, '/').split('/').at(-1) ?? path;
  const seen = new Map<string, number>();
  for (const path of paths) seen.set(last(path), (seen.get(last(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, seen.get(last(path)) === 1 ? last(path) : path]));
}

/** A path that was asked for and the name people know the file by. */
export interface NamedPath {
  readonly path: string;
  readonly file: string;
}

/** The files that were asked for, each once: one file named twice, in whatever way, is counted once. */
export function namedPaths({ files }: Options): readonly NamedPath[] {
  const paths = files.filter((path, at) => files.findIndex((one) => resolve(one) === resolve(path)) === at);
  const names = shortNames(paths);
  return paths.map((path) => ({ path, file: names.get(path) ?? path }));
}

/** A file that was read and recognised. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly book: RecognisedBook;
}

const isRecognised = ({ sheets }: RecognisedBook): boolean => sheets.some(({ role }) => role !== 'lain');

/** Opens and recognises one file, or says why it is of no use; `accepts` says what else a command can use. */
export async function openFile(
  { path, file }: NamedPath,
  options: Options,
  io: Io,
  accepts: (book: RecognisedBook) => boolean = () => false,
): Promise<OpenedFile | Unusable> {
  const bytes = await io.readFile(path);
  if (!bytes.ok) return unusable(path, bytes.reason, `berkas.${bytes.reason}`, options);
  const read = await readWorkbook(file, bytes.bytes);
  if (!read.ok) {
    return { file, reason: read.reason, message: `${file}: ${unreadableText(read, options.lang)}` };
  }
  if (read.format === 'xls') io.err(`${file}: ${translate('berkas.format-lama', options.lang)}`);
  const book = { ...(await recogniseWorkbook(read.workbook, options.pengaturan)), modified: read.modified };
  const { damaged, source, sheet } = book.ground;
  if (damaged && source === 'bawaan')
    io.err(`${file}: ${translate('pengaturan.rusak', options.lang, { lembar: sheet ?? '' })}`);
  if (isRecognised(book) || accepts(book)) {
    return { bytes: bytes.bytes, workbook: read.workbook, book };
  }
  const lembar = book.sheets.map(({ sheet }) => sheet).join(', ');
  return unusable(file, 'tanpa-data', 'berkas.tanpa-data', options, { lembar });
}

/** Opens and recognises files one after the other; a broken one never stops the rest. */
export async function openBooks(
  options: Options,
  io: Io,
  accepts?: (book: RecognisedBook) => boolean,
): Promise<OpenedBooks> {
  const books: RecognisedBook[] = [];
  const bad: Unusable[] = [];
  const paths = namedPaths(options);
  for (const [at, named] of paths.entries()) {
    if (io.cancelled()) return { books, unusable: bad, cancelled: true };
    io.progress(
      translate('cli.membaca', options.lang, { berkas: named.file, ke: at + 1, dari: paths.length }),
    );
    const opened = await openFile(named, options, io, accepts);
    if ('book' in opened) books.push(opened.book);
    else bad.push(opened);
  }
  io.progress(null);
  return { books, unusable: bad, cancelled: false };
}
