/** One part of a zip as its directory lists it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly inflated: number;
  readonly encrypted: boolean;
  /** How the part is packed: 0 stored, 8 deflated, anything else unknown to us. */
  readonly method: number;
  /** Where the part's own header begins. */
  readonly headerAt: number;
  /** Where its record in the directory begins and ends. */
  readonly record: { readonly at: number; readonly end: number };
}

/** A part whose own header agrees with the directory. */
export interface PlacedEntry extends ZipEntry {
  /** Where its packed bytes begin. */
  readonly dataAt: number;
}

/** The parts of a zip, or why its directory cannot be walked. */
export type ZipDirectory = readonly ZipEntry[] | 'rusak' | 'terlalu-besar';

const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const ZIP64_FIELD = 1;
const decoder = new TextDecoder();

/**
 * Walks the directory at the end of a zip; nothing is inflated. Numbers too large for the old records are read from
 * those of zip64, which programs that stream their output write even for small files.
 *
 * @param bytes the whole zip.
 * @param most more parts than this are refused as too large.
 */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = startOfDirectory(view);
  if (start === null) return 'rusak';
  const { parts } = start;
  let { at } = start;
  if (parts > most) return 'terlalu-besar';
  const entries: ZipEntry[] = [];
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return 'rusak';
    const extraAt = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = extraAt + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > view.byteLength) return 'rusak';
    const sizes = sizesOf(view, at, extraAt, extraEnd);
    if (sizes === null) return 'rusak';
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, extraAt)),
      crc: view.getUint32(at + 16, true),
      ...sizes,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      record: { at, end: next },
    });
    at = next;
  }
  return entries;
}

/** How many parts the directory lists and where it begins; `null` when there is none. */
function startOfDirectory(view: DataView): { readonly parts: number; readonly at: number } | null {
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const parts = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (parts !== FULL_16 && at !== FULL_32) return { parts, at };
  const locator = end - 20;
  // A zip may well have just as many parts as the old record can say.
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) {
    return at === FULL_32 ? null : { parts, at };
  }
  const record = long(view, locator + 8);
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return null;
  return { parts: long(view, record + 32), at: long(view, record + 48) };
}

/** Eight bytes; beyond 2^53 the number is inexact, and larger than any file either way. */
const long = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** Sizes and place of a part; `null` when they ought to stand in a field of zip64 that is not there. */
function sizesOf(
  view: DataView,
  at: number,
  extraAt: number,
  extraEnd: number,
): Pick<ZipEntry, 'packed' | 'inflated' | 'headerAt'> | null {
  let packed = view.getUint32(at + 20, true);
  let inflated = view.getUint32(at + 24, true);
  let headerAt = view.getUint32(at + 42, true);
  if (packed !== FULL_32 && inflated !== FULL_32 && headerAt !== FULL_32) {
    return { packed, inflated, headerAt };
  }
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    const fieldEnd = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    let from = field + 4;
    // Only what does not fit the old record is written here, in this order.
    const take = (old: number): number => {
      if (old !== FULL_32) return old;
      from += 8;
      return from <= fieldEnd ? long(view, from - 8) : Infinity;
    };
    inflated = take(inflated);
    packed = take(packed);
    headerAt = take(headerAt);
    return Number.isFinite(inflated + packed + headerAt) ? { packed, inflated, headerAt } : null;
  }
  return null;
}

/** The end-of-directory record sits in the last 64 KiB; −1 when there is none. */
export function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/**
 * The parts by name, each with the place of its bytes.
 *
 * @returns `null` when headers and directory tell different stories, or parts share a name or bytes: two readers could
 * see two books, and a small file could unfold without end.
 */
export function placeParts(
  bytes: Uint8Array,
  directory: readonly ZipEntry[],
): ReadonlyMap<string, PlacedEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, PlacedEntry>();
  for (const entry of directory) {
    const dataAt = dataOf(bytes, view, entry);
    if (dataAt === null || parts.has(entry.name)) return null;
    parts.set(entry.name, { ...entry, dataAt });
  }
  return overlap([...parts.values()]) ? null : parts;
}

/** Where a part's data begins, when its own header agrees with the directory. */
function dataOf(bytes: Uint8Array, view: DataView, entry: ZipEntry): number | null {
  const { headerAt, method, packed, inflated, record } = entry;
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== 0x04034b50) return null;
  if (method !== view.getUint16(headerAt + 8, true) || (method !== 0 && method !== 8)) return null;
  if (method === 0 && packed !== inflated) return null;
  const nameLength = view.getUint16(headerAt + 26, true);
  if (nameLength !== view.getUint16(record.at + 28, true)) return null;
  for (let at = 0; at < nameLength; at += 1)
    if (bytes[headerAt + 30 + at] !== bytes[record.at + 46 + at]) return null;
  const dataAt = headerAt + 30 + nameLength + view.getUint16(headerAt + 28, true);
  return dataAt + packed <= view.byteLength ? dataAt : null;
}

function overlap(parts: readonly PlacedEntry[]): boolean {
  const inOrder = [...parts].sort((a, b) => a.headerAt - b.headerAt);
  return inOrder.some((part, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && part.dataAt + part.packed > next.headerAt;
  });
}
