import { extname, join } from 'node:path';
import type { SourceFile } from '../app/consolidation/gathering';
import { ownBytes } from '../app/consolidation/own-bytes';
import { consolidationText } from '../core/messages/consolidation-text';
import { translate } from '../core/messages/translate';
import type { Io } from './io';
import { namedPaths, type Unusable } from './open-books';
import type { Options } from './options';

/** Endings of the workbooks we read. */
const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']);

/** Files to consolidate; folders that gave none are told. */
export type ConsolidateFiles =
  | { readonly ok: true; readonly files: readonly SourceFile[]; readonly empty: readonly Unusable[] }
  | { readonly ok: false; readonly message: string };

/** True for a workbook somebody sent: what Office or we keep beside one while it is open or written is none. */
const isSent = (name: string): boolean =>
  WORKBOOKS.has(extname(name).toLowerCase()) && !name.startsWith('~$') && !name.startsWith('.');

/**
 * The files that were asked for, a folder standing for the workbooks in it. A result of an earlier run in such a folder is
 * passed over; one that is named itself is refused, for it would be replaced.
 *
 * @param options what was asked.
 * @param io the outside.
 * @param hasil where the result goes.
 */
export async function consolidateFiles(options: Options, io: Io, hasil: string): Promise<ConsolidateFiles> {
  const target = await io.disk.realPath(hasil);
  const paths: string[] = [];
  const empty: Unusable[] = [];
  for (const path of options.files) {
    if (await io.disk.isFolder(path)) {
      const inside = (await io.disk.filesIn(path))?.filter(isSent).map((name) => join(path, name)) ?? [];
      const sent = await without(inside, target, io);
      paths.push(...sent);
      if (sent.length > 0) continue;
      const message = `${path}: ${consolidationText('berkas.folder-kosong', options.lang)}`;
      empty.push({ file: path, reason: 'folder-kosong', message });
    } else if ((await io.disk.realPath(path)) === target) {
      return { ok: false, message: consolidationText('cli.menimpa', options.lang, { hasil: path }) };
    } else paths.push(path);
  }
  const files = namedPaths({ ...options, files: paths }).map(({ path, file }): SourceFile => ({
    file,
    bytes: async () => {
      const read = await io.readFile(path);
      if (!read.ok)
        return { ok: false, reason: read.reason, message: translate(`berkas.${read.reason}`, options.lang) };
      return { ok: true, value: ownBytes(read.bytes) };
    },
  }));
  return { ok: true, files, empty };
}

async function without(paths: readonly string[], target: string, { disk }: Io): Promise<readonly string[]> {
  const real = await Promise.all(paths.map((path) => disk.realPath(path)));
  return paths.filter((_, at) => real[at] !== target);
}
