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

/** The parts of a zip, or why its directory cannot be walked. */
export type ZipDirectory = readonly ZipEntry[] | 'rusak' | 'terlalu-besar';

/**
 * Walks the directory at the end of a zip; nothing is inflated.
 *
 * @param bytes the whole zip.
 * @param most more parts than this are refused as too large.
 */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return 'rusak';
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff say that the true numbers stand in a zip64 record, which only huge files need.
  if (parts === 0xffff || at === 0xffffffff || parts > most) return 'terlalu-besar';
  const entries: ZipEntry[] = [];
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return 'rusak';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      headerAt: view.getUint32(at + 42, true),
      record: { at, end: next },
    });
    at = next;
  }
  return entries;
}

/** The end-of-directory record sits in the last 64 KiB; −1 when there is none. */
export function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}
