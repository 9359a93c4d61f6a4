import { CFB } from '@e965/xlsx';

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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return bad('rusak');
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff say that the true numbers stand in a zip64 record, which only huge files need.
  if (parts === 0xffff || at === 0xffffffff || parts > ZIP_LIMITS.parts) return bad('terlalu-besar');
  let inflated = 0;
  let packed = 0;
  let book = false;
  let other = false;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return bad('rusak');
    packed += view.getUint32(at + 20, true);
    inflated += view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/^(\[Content_Types\]\.xml|mimetype|content\.xml)$/i.test(name)) book = true;
    // Word and PowerPoint use the same container.
    if (/^(word|ppt)\//i.test(name)) other = true;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (!book || other) return bad('bukan-buku-kerja');
  const bomb = inflated > ZIP_LIMITS.ratioFrom && inflated > packed * ZIP_LIMITS.ratio;
  if (inflated > ZIP_LIMITS.total || bomb) return bad('terlalu-besar');
  return { ok: true, format: 'xlsx' };
}

/** The end-of-directory record sits in the last 64 KiB; −1 when there is none. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}
