import { crc32 } from './crc32';
import { deflatePart, packStream, SMALL } from './deflate';
import { refuseFile } from './patch-error';

/** A part that was deflated while it was made: its content never stood in memory as a whole. */
export interface PackedPart {
  /** The raw deflate stream, in its order. */
  readonly pieces: readonly Uint8Array[];
  /** Sizes in bytes, and the checksum of the inflated content. */
  readonly packed: number;
  readonly inflated: number;
  readonly crc: number;
}

/** What a part is to hold: its bytes, or the stream they are packed in already. */
export type PartContent = Uint8Array | PackedPart;

/** From this size on a zip would need its 64-bit fields, which not every spreadsheet program reads. */
const MOST_BYTES = 0xffff_fffe;

/** True for a part that is deflated already. */
export const isPacked = (content: PartContent): content is PackedPart => 'pieces' in content;

/** Inflated size of a content in bytes. */
export const contentSize = (content: PartContent): number =>
  isPacked(content) ? content.inflated : content.length;

/** Deflates a part that lies there as a whole. */
export async function packWhole(bytes: Uint8Array): Promise<PackedPart> {
  const data = await deflatePart(bytes);
  return { pieces: [data], packed: data.length, inflated: bytes.length, crc: crc32(bytes) };
}

/**
 * Deflates a part while it is made. The same pieces give the same bytes.
 *
 * @param made the part, piece by piece; each one is let go once it is packed.
 * @throws PatchError `terlalu-besar` for a part of 4 GB and more.
 */
export async function packPieces(made: Iterable<Uint8Array>): Promise<PackedPart> {
  let [crc, inflated] = [0, 0];
  const counted = function* (): Generator<Uint8Array> {
    for (const piece of made) {
      crc = crc32(piece, crc);
      inflated += piece.length;
      if (inflated > MOST_BYTES) throw refuseFile('terlalu-besar');
      yield piece;
    }
  };
  const source = counted();
  const first: Uint8Array[] = [];
  let [held, done] = [0, false];
  while (held <= SMALL && !done) {
    const next = source.next();
    if (next.done === true) done = true;
    else {
      first.push(next.value);
      held += next.value.length;
    }
  }
  const pieces = done ? [await deflatePart(joined(first, held))] : await packStream(chained(first, source));
  const packed = pieces.reduce((sum, { length }) => sum + length, 0);
  return { pieces, packed, inflated, crc };
}

function* chained(first: readonly Uint8Array[], rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield* first;
  yield* rest;
}

/** All pieces in one; `length` is what they hold together. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
