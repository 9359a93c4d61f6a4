/** A file as a browser hands it over, with its place in the folder that was picked or dropped; `''` without one. */
export interface FileInFolder {
  readonly file: File;
  readonly path: string;
}

/** Files of an input; those of a folder know their place in it. */
export const filesOfInput = (list: FileList | null): readonly FileInFolder[] =>
  [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath }));

/** Files that were dropped, those in dropped folders too. To be called before the event is over. */
export async function filesOfDrop(dropped: DataTransfer): Promise<readonly FileInFolder[]> {
  // A drop forgets its items with the event; its entries stay.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const plain = [...dropped.files].map((file) => ({ file, path: '' }));
  if (entries.every((entry) => entry === null)) return plain;
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesOf(entry)] : [])));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FileInFolder[]> {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      const path = entry.fullPath.replace(/^\//, '');
      return [{ file, path: path === file.name ? '' : path }];
    }
    if (!isFolder(entry)) return [];
    const inside = await entriesOf(entry);
    return (await Promise.all(inside.map(filesOf))).flat();
  } catch {
    return []; // It went away, or may not be read.
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder answers some entries at a time, none at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
