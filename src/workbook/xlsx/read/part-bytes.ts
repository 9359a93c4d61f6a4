import { crc32 } from '../patch/crc32';
import type { PlacedEntry } from '../zip-directory';
import { platform, type Platform } from './inflate';
import { damaged } from './read-error';

const STORED_PIECE = 256 * 1024;

/**
 * The content of a part, piece by piece, held to the size and checksum its directory promises.
 *
 * @throws ReadError `rusak` as soon as more comes out than was promised, or at the end when it is less or another.
 */
export async function* piecesOf(
  zip: Uint8Array,
  part: PlacedEntry,
  { inflate }: Platform = platform(),
): AsyncGenerator<Uint8Array, undefined> {
  const packed = zip.subarray(part.dataAt, part.dataAt + part.packed);
  const sum = { crc: part.crc, length: part.inflated };
  if (part.method !== 8) {
    if (packed.length !== sum.length || crc32(packed) !== sum.crc) throw damaged();
    yield* storedPieces(packed);
    return;
  }
  let length = 0;
  try {
    for await (const piece of inflate(packed, sum)) {
      length += piece.length;
      if (length > sum.length) throw damaged();
      yield piece;
    }
  } catch {
    throw damaged();
  }
  if (length !== sum.length) throw damaged();
}

function* storedPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STORED_PIECE) yield bytes.subarray(at, at + STORED_PIECE);
}
