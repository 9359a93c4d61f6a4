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
  { inflate, crc32: fast }: Platform = platform(),
): AsyncGenerator<Uint8Array, undefined> {
  const packed = zip.subarray(part.dataAt, part.dataAt + part.packed);
  const checksum = fast ?? crc32;
  let length = 0;
  let crc = 0;
  const pieces = part.method === 8 ? inflate(packed) : storedPieces(packed);
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > part.inflated) throw damaged();
      crc = checksum(piece, crc);
      yield piece;
    }
  } catch {
    throw damaged();
  }
  if (length !== part.inflated || crc !== part.crc) throw damaged();
}

function* storedPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STORED_PIECE) yield bytes.subarray(at, at + STORED_PIECE);
}
