import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import table from './rooms.cjs';

const { rooms } = table;

/** A room that imports another, as the files really do. */
export interface RoomImport {
  readonly from: string;
  readonly to: string;
}

const patternOf = (path: string): RegExp =>
  path.includes('*')
    ? new RegExp(
        `^${path
          .replace(/[.+^$[\]{}|]/g, '\\$&')
          .replaceAll('*', '[^/]+')
          .replace('?(x)', 'x?')}$`,
      )
    : new RegExp(`^${path.replaceAll('.', '\\.')}${/\.tsx?$/.test(path) ? '$' : '/'}`);

/** The longest path first: a room inside another comes before it. */
const patterns = [...rooms]
  .sort((a, b) => b.path.length - a.path.length)
  .map(({ name, path }) => ({ name, pattern: patternOf(path) }));

/** The room a file of src belongs to, or `null` when it has none. */
export const roomOf = (file: string): string | null =>
  patterns.find(({ pattern }) => pattern.test(file))?.name ?? null;

/** The file a relative import means, or `null` when it is none of ours. */
function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = join(dirname(from), specifier);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(isSource) ?? null;
}

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && existsSync(path);

/**
 * Reads every file of src for what it imports.
 *
 * @returns each pair of different rooms once, in the order of the alphabet; types count as imports.
 */
export function readRoomImports(): readonly RoomImport[] {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = new Set<string>();
  for (const file of files) {
    const from = roomOf(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      const target = resolve(file, fileName);
      const to = target === null ? null : roomOf(target);
      if (from !== null && to !== null && from !== to) pairs.add(`${from}\n${to}`);
    }
  }
  return [...pairs].sort().map((pair) => {
    const [from = '', to = ''] = pair.split('\n');
    return { from, to };
  });
}

/**
 * Leaves out the arrows that longer ways say already.
 *
 * @param imports without circles.
 */
export function withoutDetours(imports: readonly RoomImport[]): readonly RoomImport[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    from === to ||
    (!seen.has(from) && (seen.add(from), (next.get(from) ?? []).some((one) => reaches(one, to, seen))));
  return imports.filter(
    ({ from, to }) => !(next.get(from) ?? []).some((other) => other !== to && reaches(other, to)),
  );
}
