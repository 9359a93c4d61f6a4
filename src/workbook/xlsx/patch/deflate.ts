import { Deflate, deflateSync, inflateSync } from 'fflate';
import { nodeZlib } from '../node-zlib';

/** Parts up to this many bytes are done at once; larger ones by the platform, away from this thread. */
export const SMALL = 256 * 1024;

/**
 * How hard a large part is packed, where that can be chosen: nearly as fast as Excel, which packs its parts as fast as it
 * can; the usual level takes four times as long for a sixth less.
 */
const LEVEL = 2;
/** Bytes of one piece of what comes out. */
const PIECE = 1024 * 1024;

/**
 * Inflates one part.
 *
 * @param packed its raw deflate stream.
 * @param size how many bytes it promises to give; more are never kept.
 * @returns `null` when the stream is damaged or does not keep its promise.
 */
export async function inflatePart(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const zlib = size > SMALL ? nodeZlib() : null;
  try {
    if (zlib) {
      const inflated = await settled((done) => {
        zlib.inflateRaw(packed, { chunkSize: PIECE, maxOutputLength: size }, done);
      });
      return inflated.length === size ? inflated : null;
    }
    if (size > SMALL && typeof DecompressionStream !== 'undefined') {
      return await through(new DecompressionStream('deflate-raw'), packed, size);
    }
    const inflated = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return inflated.length === size ? inflated : null;
  } catch {
    return null;
  }
}

/** Deflates one part, without any header. */
export async function deflatePart(bytes: Uint8Array): Promise<Uint8Array> {
  const zlib = bytes.length > SMALL ? nodeZlib() : null;
  if (zlib) {
    return settled((done) => {
      zlib.deflateRaw(bytes, { chunkSize: PIECE, level: LEVEL }, done);
    });
  }
  if (bytes.length > SMALL && typeof CompressionStream !== 'undefined') {
    const packed = await through(new CompressionStream('deflate-raw'), bytes, null);
    if (packed) return packed;
  }
  return deflateSync(bytes);
}

/** What a work of Node's gives, away from this thread. */
const settled = (
  start: (done: (error: Error | null, result: Uint8Array) => void) => void,
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    start((error, result) => {
      if (error) reject(error);
      else resolve(new Uint8Array(result.buffer, result.byteOffset, result.byteLength));
    });
  });

/**
 * Deflates what is too large to lie in memory, piece by piece, without any header.
 *
 * @param pieces what is to be packed; the next one is asked for when there is room for it.
 * @returns the stream in pieces.
 */
export async function packStream(pieces: Iterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  if (typeof CompressionStream === 'undefined') return packHere(pieces);
  const stream = new CompressionStream('deflate-raw');
  const packed = collected(stream.readable.getReader());
  // When the pieces fail to be made, their own error is the one to be told.
  packed.catch(() => undefined);
  const writer = stream.writable.getWriter();
  try {
    for (const piece of pieces) {
      // Being ready is not enough: Node counts chunks there, and would let thousands of them wait.
      await writer.write(piece as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  return packed;
}

/** The same where the platform has no streams. */
function packHere(pieces: Iterable<Uint8Array>): readonly Uint8Array[] {
  const packed: Uint8Array[] = [];
  const stream = new Deflate((chunk) => packed.push(chunk));
  for (const piece of pieces) stream.push(piece);
  stream.push(new Uint8Array(0), true);
  return packed;
}

async function collected(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
  }
}

/** What comes out of a stream; `null` when that is not exactly the promised size. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  size: number | null,
): Promise<Uint8Array | null> {
  const writer = stream.writable.getWriter();
  // A damaged stream is heard of by the reader; the writer's own complaint has no other listener.
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (size !== null && length > size) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  if (size !== null && length !== size) return null;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
