import { unzipSync, zipSync } from 'fflate';
import { placeParts, readDirectory } from './zip-directory';

const MOST_PARTS = 65_534;
const EPOCH = new Date(1980, 0, 1);

/**
 * The same zip with every part inflated and stored, each held to the size and checksum its directory promises.
 *
 * The spreadsheet library's own inflate never ends on some damaged streams and believes a directory that lies about
 * sizes; what it is given here needs no inflating any more.
 *
 * @param bytes the whole zip.
 * @param most bytes all parts may take together.
 * @returns `rusak` when a part cannot be inflated or is not what the directory says.
 */
export function unpack(bytes: Uint8Array, most: number): Uint8Array | 'rusak' | 'terlalu-besar' {
  const directory = readDirectory(bytes, MOST_PARTS);
  if (typeof directory === 'string') return directory;
  if (directory.reduce((sum, { inflated }) => sum + inflated, 0) > most) return 'terlalu-besar';
  const promised = new Map(directory.map((entry) => [entry.name, entry]));
  // Two parts of one name mean different things to different readers.
  if (promised.size !== directory.length) return 'rusak';
  let stored: Uint8Array;
  try {
    stored = zipSync(unzipSync(bytes), { level: 0, mtime: EPOCH });
  } catch {
    return 'rusak';
  }
  const kept = readDirectory(stored, MOST_PARTS);
  if (typeof kept === 'string' || kept.length !== directory.length) return 'rusak';
  const faithful = kept.every(({ name, crc, inflated }) => {
    const entry = promised.get(name);
    return entry?.crc === crc && entry.inflated === inflated;
  });
  return faithful ? stored : 'rusak';
}

/** The parts of a zip that was unpacked, by name; each is a window on it, not a copy. `null` when they cannot be found. */
export function storedParts(stored: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const directory = readDirectory(stored, MOST_PARTS);
  const parts = typeof directory === 'string' ? null : placeParts(stored, directory);
  return (
    parts &&
    new Map(
      [...parts].map(([name, { dataAt, inflated }]) => [name, stored.subarray(dataAt, dataAt + inflated)]),
    )
  );
}
