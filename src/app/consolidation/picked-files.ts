import type { SourceFile } from './gathering';
import { waiting } from './queue';
import type { SourceItem } from './gathering';

/** A file as a browser hands it over. */
export interface PickedFile {
  readonly name: string;
  /** Where it stood in a folder that was picked, its own name included; `''` for a file picked by itself. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970-01-01. */
  readonly lastModified: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A list after files were added to it. */
export interface AddedFiles {
  readonly items: readonly SourceItem[];
  /** Files that are no workbooks. */
  readonly foreign: number;
  /** Files that are on the list already. */
  readonly again: number;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods)$/i;
/** What Office keeps beside an open workbook, and hidden files. */
const BESIDE = /^(?:~\$|\.)/;

/** What two picks of one file have in common. */
const marks = new WeakMap<SourceFile, string>();
const markOf = ({ name, path, size, lastModified }: PickedFile): string =>
  [path === '' ? name : path, size, lastModified].join('\u0000');

/**
 * Adds picked files to a list. One that is there already is left out; of several of one name those that came later go by
 * their place in their folder, or by a number.
 *
 * @param items the list.
 * @param picked what was picked or dropped.
 * @param unreadable what is said of a file that cannot be read any more.
 */
export function addFiles(
  items: readonly SourceItem[],
  picked: readonly PickedFile[],
  unreadable: () => { readonly ok: false; readonly reason: string; readonly message: string },
): AddedFiles {
  const names = new Set(items.map(({ file: { file } }) => file));
  const seen = new Set(items.map(({ file }) => marks.get(file)));
  const added: SourceFile[] = [];
  let [foreign, again] = [0, 0];
  for (const one of picked) {
    if (!WORKBOOK.test(one.name) || BESIDE.test(one.name)) {
      foreign += 1;
      continue;
    }
    const mark = markOf(one);
    if (seen.has(mark)) {
      again += 1;
      continue;
    }
    seen.add(mark);
    const file = nameFor(one, names);
    names.add(file);
    const source: SourceFile = {
      file,
      bytes: async () => {
        try {
          return { ok: true, value: new Uint8Array(await one.arrayBuffer()) };
        } catch {
          return unreadable();
        }
      },
    };
    marks.set(source, mark);
    added.push(source);
  }
  return { items: [...items, ...waiting(added)], foreign, again };
}

function nameFor({ name, path }: PickedFile, taken: ReadonlySet<string>): string {
  const wanted = [name, ...(path === '' ? [] : [path])].find((one) => !taken.has(one));
  if (wanted !== undefined) return wanted;
  const dot = name.lastIndexOf('.');
  for (let number = 2; ; number += 1) {
    const numbered = `${name.slice(0, dot)} (${String(number)})${name.slice(dot)}`;
    if (!taken.has(numbered)) return numbered;
  }
}
