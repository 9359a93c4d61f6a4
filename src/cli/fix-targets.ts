import { basename, extname, join } from 'node:path';
import type { MessageKey } from '../core/messages/id';
import { translate } from '../core/messages/translate';
import type { Io } from './io';
import type { NamedPath } from './open-books';
import type { Options } from './options';

/** Where each file is to be written, in the order asked; or one line that says why not. */
export type FixTargets =
  | { readonly ok: true; readonly targets: readonly (string | null)[] }
  | { readonly ok: false; readonly message: string };

/**
 * Says where the results go: over the files themselves only when that was asked for in so many words, never by way of
 * another name of the same file. A dry run without a target has none.
 */
export async function fixTargets(
  paths: readonly NamedPath[],
  options: Options,
  { disk }: Pick<Io, 'disk'>,
): Promise<FixTargets> {
  const { out, inPlace, dryRun } = options.fix;
  const no = (key: MessageKey, data: Readonly<Record<string, string>> = {}): FixTargets => ({
    ok: false,
    message: translate(key, options.lang, data),
  });
  if (inPlace && out !== null) return no('fix.dua-hasil');
  if (inPlace) return { ok: true, targets: paths.map(({ path }) => path) };
  if (out === null) return dryRun ? { ok: true, targets: paths.map(() => null) } : no('fix.tanpa-hasil');

  const isFolder = await disk.isFolder(out);
  if (!isFolder && paths.length > 1) return no('fix.perlu-folder', { hasil: out });
  const inputs = new Set(await Promise.all(paths.map(({ path }) => disk.realPath(path))));
  const targets: string[] = [];
  const taken = new Set<string>();
  for (const { path } of paths) {
    const target = isFolder ? join(out, basename(path)) : out;
    const real = await disk.realPath(target);
    if (inputs.has(real)) return no('fix.menimpa', { hasil: target });
    if (taken.has(real)) return no('fix.nama-sama', { hasil: target });
    const akhiran = extname(path);
    if (extname(target).toLowerCase() !== akhiran.toLowerCase()) {
      return no('fix.akhiran', { hasil: target, akhiran });
    }
    taken.add(real);
    targets.push(target);
  }
  return { ok: true, targets };
}
