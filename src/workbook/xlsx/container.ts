import { CFB } from '@e965/xlsx';
import { readDirectory } from './zip-directory';

/** What is wrong with a file before anyone looks at its sheets. */
export type ContainerProblem = 'kosong' | 'bukan-buku-kerja' | 'bersandi' | 'rusak' | 'terlalu-besar';

/** The kind of container a workbook comes in, or why it is none. */
export type Container =
  | { readonly ok: true; readonly format: 'xlsx' | 'xls' }
  | { readonly ok: false; readonly reason: ContainerProblem };

/** Inflated sizes above these are refused before a library sees the file; in bytes. */
export const ZIP_LIMITS = { parts: 10_000, total: 2 ** 30, ratio: 300, ratioFrom: 64 * 2 ** 20 } as const;

// The library's types leave this part untyped.
const cfb = CFB as {
  readonly read: (
    bytes: Uint8Array,
    options: { readonly type: 'buffer' },
  ) => { readonly FullPaths: readonly string[] };
};

const bad = (reason: ContainerProblem): Container => ({ ok: false, reason });
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Looks at the outside of a file only: zip, old compound file, encrypted, or something else. */
export function readContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) return bad('kosong');
  if (startsWith(bytes, OLE)) return readCompound(bytes);
  if (!startsWith(bytes, ZIP)) return bad('bukan-buku-kerja');
  return checkZip(bytes);
}

function readCompound(bytes: Uint8Array): Container {
  try {
    const names = cfb.read(bytes, { type: 'buffer' }).FullPaths;
    if (names.some((path) => /EncryptedPackage|EncryptionInfo/.test(path))) return bad('bersandi');
    return names.some((path) => /\/(Workbook|Book)$/i.test(path))
      ? { ok: true, format: 'xls' }
      : bad('bukan-buku-kerja');
  } catch {
    return bad('rusak');
  }
}

/** Adds up what the zip's directory says of its parts. A directory that cannot be walked is a damaged file. */
function checkZip(bytes: Uint8Array): Container {
  const parts = readDirectory(bytes, ZIP_LIMITS.parts);
  if (typeof parts === 'string') return bad(parts);
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  // Word and PowerPoint use the same container.
  if (!has(/^(\[Content_Types\]\.xml|mimetype|content\.xml)$/i) || has(/^(word|ppt)\//i))
    return bad('bukan-buku-kerja');
  if (parts.some(({ encrypted }) => encrypted)) return bad('bersandi');
  // A part that climbs out of its folder, or hides behind an object's own names, is no part of a workbook.
  if (has(/^[/\\]|(^|[/\\])\.\.([/\\]|$)|(^|[/\\])__proto__([/\\]|$)/)) return bad('rusak');
  const inflated = parts.reduce((sum, part) => sum + part.inflated, 0);
  const packed = parts.reduce((sum, part) => sum + part.packed, 0);
  const bomb = inflated > ZIP_LIMITS.ratioFrom && inflated > packed * ZIP_LIMITS.ratio;
  if (inflated > ZIP_LIMITS.total || bomb) return bad('terlalu-besar');
  return { ok: true, format: 'xlsx' };
}
