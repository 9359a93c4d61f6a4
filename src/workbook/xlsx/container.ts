import { openCompound } from './compound';
import { READ_LIMITS, type LimitHit, type LimitName, type ReadLimits } from './limits';
import { readDirectory, type ZipEntry } from './zip-directory';

/** What is wrong with a file before anyone looks at its sheets. */
export type ContainerProblem = 'kosong' | 'bukan-buku-kerja' | 'bersandi' | 'rusak' | 'terlalu-besar';

/** A file that cannot be used, and the limit it went beyond when it is too large. */
export interface BadContainer {
  readonly ok: false;
  readonly reason: ContainerProblem;
  readonly limit?: LimitHit;
}

/** The kind of container a workbook comes in, or why it is none. */
export type Container = { readonly ok: true; readonly format: 'xlsx' | 'xls' } | BadContainer;

const bad = (reason: ContainerProblem): BadContainer => ({ ok: false, reason });

/** The refusal of a file that goes beyond a limit. */
export const tooLarge = (name: LimitName, limits: ReadLimits): BadContainer => ({
  ok: false,
  reason: 'terlalu-besar',
  limit: { name, most: limits[name] },
});

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Looks at the outside of a file only: zip, old compound file, encrypted, beyond a limit, or something else. */
export function readContainer(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Container {
  if (bytes.length === 0) return bad('kosong');
  if (startsWith(bytes, OLE)) return readCompound(bytes, limits);
  if (!startsWith(bytes, ZIP)) return bad('bukan-buku-kerja');
  const parts = readDirectory(bytes, limits.bagian);
  if (parts === 'terlalu-besar') return tooLarge('bagian', limits);
  if (parts === 'rusak') return bad(parts);
  return checkParts(parts, limits) ?? { ok: true, format: 'xlsx' };
}

function readCompound(bytes: Uint8Array, limits: ReadLimits): Container {
  if (bytes.length > limits.pustaka) return tooLarge('pustaka', limits);
  const compound = openCompound(bytes);
  if (!compound) return bad('rusak');
  if (compound.names.some((path) => /EncryptedPackage|EncryptionInfo/.test(path))) return bad('bersandi');
  return compound.hasWorkbook ? { ok: true, format: 'xls' } : bad('bukan-buku-kerja');
}

/** Adds up what the zip's directory says of its parts. A directory that cannot be walked is a damaged file. */
function checkParts(parts: readonly ZipEntry[], limits: ReadLimits): BadContainer | null {
  if (parts.some(({ name }) => name.length > limits.namaBagian)) return tooLarge('namaBagian', limits);
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  // Word and PowerPoint use the same container.
  if (!has(/^(\[Content_Types\]\.xml|mimetype|content\.xml)$/i) || has(/^(word|ppt)\//i))
    return bad('bukan-buku-kerja');
  if (parts.some(({ encrypted }) => encrypted)) return bad('bersandi');
  // A part that climbs out of its folder, or hides behind an object's own names, is no part of a workbook.
  if (has(/^[/\\]|(^|[/\\])\.\.([/\\]|$)|(^|[/\\])__proto__([/\\]|$)/)) return bad('rusak');
  if (parts.some(({ inflated }) => inflated > limits.isiBagian)) return tooLarge('isiBagian', limits);
  const inflated = parts.reduce((sum, part) => sum + part.inflated, 0);
  const packed = parts.reduce((sum, part) => sum + part.packed, 0);
  if (inflated > limits.isi) return tooLarge('isi', limits);
  if (inflated > limits.rasioMulai && inflated > packed * limits.rasio) return tooLarge('rasio', limits);
  return null;
}
