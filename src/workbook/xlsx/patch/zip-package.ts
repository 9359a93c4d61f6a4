import { endOfDirectory, placeParts, readDirectory, type PlacedEntry, type ZipEntry } from '../zip-directory';
import { crc32 } from './crc32';
import { inflatePart } from './deflate';
import { isPacked, packWhole, type PackedPart, type PartContent } from './packed-part';

/** An opened zip whose parts can be read one by one, and written again with some of them replaced. */
export interface ZipPackage {
  /** Names in the order of the directory, as written there. */
  readonly names: readonly string[];
  /** Inflated size of a part as its directory promises; 0 for a part that is not there. */
  readonly sizeOf: (name: string) => number;
  /** The content of a part, held to its size and checksum; `null` when it is damaged or not there. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /**
   * The zip again: every part that is not named in `changes` is copied as it lies there, still packed. A change of
   * `null` leaves the part out; names that are new go behind all others, in the order given.
   */
  readonly write: (changes: ReadonlyMap<string, PartContent | null>) => Promise<Uint8Array<ArrayBuffer>>;
}

const MOST_PARTS = 65_534;
/** Sizes behind the data instead of in front of it: bit 3 of a header's flags. */
const SIZES_FOLLOW = 8;
const NAME_IS_UTF8 = 0x800;
/** 1 January 1980: parts we add carry no clock. */
const NO_DATE = 0x0021;

/**
 * Opens a zip that `readContainer` has passed.
 *
 * @returns `null` when its headers and its directory tell different stories, so that two readers could see two books.
 */
export function openZip(file: Uint8Array): ZipPackage | null {
  // What Node reads from a disk is a Buffer, whose slices are no copies: writing into one would change the file in hand.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const directory = readDirectory(bytes, MOST_PARTS);
  if (typeof directory === 'string') return null;
  const parts = placeParts(bytes, directory);
  if (!parts) return null;
  const read = async (name: string): Promise<Uint8Array | null> => {
    const part = parts.get(name);
    if (!part) return null;
    const packed = bytes.subarray(part.dataAt, part.dataAt + part.packed);
    const content = part.method === 8 ? await inflatePart(packed, part.inflated) : packed;
    return content?.length === part.inflated && crc32(content) === part.crc ? content : null;
  };
  return {
    names: [...parts.keys()],
    sizeOf: (name) => parts.get(name)?.inflated ?? 0,
    read,
    write: async (changes) => {
      const made: MadePart[] = [];
      for (const part of parts.values()) {
        const change = changes.get(part.name);
        if (change === undefined) made.push(copied(bytes, part));
        else if (change !== null) made.push(await replaced(bytes, part, change));
      }
      for (const [name, content] of changes)
        if (content !== null && !parts.has(name)) made.push(await added(name, content));
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return assemble(made, bytes.subarray(endOfDirectory(view)));
    },
  };
}

/** A zip of nothing but new parts, in the order given. */
export async function zipOfParts(
  contents: ReadonlyMap<string, PartContent>,
): Promise<Uint8Array<ArrayBuffer>> {
  const made: MadePart[] = [];
  for (const [name, content] of contents) made.push(await added(name, content));
  const end = new Uint8Array(22);
  new DataView(end.buffer).setUint32(0, 0x06054b50, true);
  return assemble(made, end);
}

interface MadePart {
  readonly header: Uint8Array;
  readonly data: readonly Uint8Array[];
  /** Its record for the directory; where the part lies is filled in later. */
  readonly record: Uint8Array;
}

function copied(bytes: Uint8Array, part: PlacedEntry): MadePart {
  return withSizes(bytes, part, [bytes.subarray(part.dataAt, part.dataAt + part.packed)], part);
}

async function replaced(bytes: Uint8Array, part: PlacedEntry, content: PartContent): Promise<MadePart> {
  const made = await packed(content);
  return withSizes(bytes, part, made.pieces, { ...made, method: 8 });
}

const packed = async (content: PartContent): Promise<PackedPart> =>
  isPacked(content) ? content : packWhole(content);

type Sizes = Pick<ZipEntry, 'method' | 'crc' | 'packed' | 'inflated'>;

/** The part's own header and record, with these sizes in both of them. */
function withSizes(
  bytes: Uint8Array,
  part: PlacedEntry,
  data: readonly Uint8Array[],
  sizes: Sizes,
): MadePart {
  const header = withoutZip64(bytes.slice(part.headerAt, part.dataAt), 26, 30);
  const record = withoutZip64(bytes.slice(part.record.at, part.record.end), 28, 46);
  fillSizes(new DataView(header.buffer), 6, sizes);
  fillSizes(new DataView(record.buffer), 8, sizes);
  return { header, data, record };
}

/**
 * A header or record without its field of zip64: the sizes are written where they belong, and some readers would go by
 * the field all the same.
 *
 * @param bytes the whole header or record.
 * @param lengthsAt where the lengths of its name and its fields stand.
 * @param nameAt where its name begins.
 */
function withoutZip64(
  bytes: Uint8Array<ArrayBuffer>,
  lengthsAt: number,
  nameAt: number,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  const start = nameAt + view.getUint16(lengthsAt, true);
  const end = start + view.getUint16(lengthsAt + 2, true);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const behind = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const made = new Uint8Array(bytes.length - (behind - at));
    made.set(bytes.subarray(0, at));
    made.set(bytes.subarray(behind), at);
    new DataView(made.buffer).setUint16(lengthsAt + 2, end - start - (behind - at), true);
    return made;
  }
  return bytes;
}

/** Flags, method, date, checksum and sizes stand in the same order in a header and in a record. */
function fillSizes(view: DataView, flagsAt: number, { method, crc, packed, inflated }: Sizes): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~SIZES_FOLLOW, true);
  view.setUint16(flagsAt + 2, method, true);
  view.setUint32(flagsAt + 8, crc, true);
  view.setUint32(flagsAt + 12, packed, true);
  view.setUint32(flagsAt + 16, inflated, true);
}

async function added(name: string, content: PartContent): Promise<MadePart> {
  const label = new TextEncoder().encode(name);
  const made = await packed(content);
  const sizes = { ...made, method: 8 };
  const flags = label.length === name.length ? 0 : NAME_IS_UTF8;
  const fixed = (length: number, signature: number, versionAt: number): Uint8Array => {
    const bytes = new Uint8Array(length + label.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, signature, true);
    for (let at = 4; at <= versionAt; at += 2) view.setUint16(at, 20, true);
    view.setUint16(versionAt + 2, flags, true);
    view.setUint16(versionAt + 8, NO_DATE, true);
    fillSizes(view, versionAt + 2, sizes);
    view.setUint16(versionAt + 22, label.length, true);
    bytes.set(label, length);
    return bytes;
  };
  return { header: fixed(30, 0x04034b50, 4), data: made.pieces, record: fixed(46, 0x02014b50, 6) };
}

/** Lays parts, directory and end record one behind the other. */
function assemble(parts: readonly MadePart[], end: Uint8Array): Uint8Array<ArrayBuffer> {
  const pieces = parts.flatMap(({ header, data, record }) => [header, ...data, record]);
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, end.length));
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    all.set(bytes, at);
    at += bytes.length;
  };
  for (const { header, data, record } of parts) {
    new DataView(record.buffer).setUint32(42, at, true);
    put(header);
    data.forEach(put);
  }
  const directoryAt = at;
  for (const { record } of parts) put(record);
  const directorySize = at - directoryAt;
  const endView = new DataView(all.buffer, at);
  put(end);
  endView.setUint16(8, parts.length, true);
  endView.setUint16(10, parts.length, true);
  endView.setUint32(12, directorySize, true);
  endView.setUint32(16, directoryAt, true);
  return all;
}
