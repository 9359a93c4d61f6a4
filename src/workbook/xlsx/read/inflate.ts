import { Inflate } from 'fflate';
import { nodeZlib, type NodeZlib } from '../node-zlib';
import { crc32 } from '../patch/crc32';

/** What a stream is to give once it is inflated. */
export interface InflatedSum {
  readonly crc: number;
  /** In bytes. */
  readonly length: number;
}

/**
 * Gives the bytes of a raw deflate stream piece by piece; throws when the stream is damaged, or at its end when what came
 * out is not what was promised.
 */
export type InflatePieces = (packed: Uint8Array, sum: InflatedSum) => AsyncIterable<Uint8Array>;

/** What this platform has to inflate and to decode with. */
export interface Platform {
  readonly inflate: InflatePieces;
  /** Decodes a stretch of ASCII. */
  readonly asciiText: (bytes: Uint8Array, from: number, to: number) => string;
}

/** Bytes of one piece, where we may choose. */
const PIECE = 128 * 1024;
/** Packed bytes handed to fflate at once: what it gives for them is kept in memory. */
const PACKED_PIECE = 16 * 1024;

/** In front of a deflate stream this makes a gzip file of it, whose checksum the platform holds it to, beside this thread. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** What a gzip file ends with: checksum and length of its content. */
function gzipTail({ crc, length }: InflatedSum): Uint8Array<ArrayBuffer> {
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, length, true);
  return new Uint8Array(tail.buffer);
}

const withZlib = (zlib: NodeZlib): InflatePieces =>
  async function* (packed, sum) {
    // Room for a few pieces: the next is inflated on another thread while the last is read here.
    const stream = zlib.createGunzip({ chunkSize: PIECE, readableHighWaterMark: 4 * PIECE });
    const tail = gzipTail(sum);
    try {
      stream.write(GZIP_HEAD);
      stream.write(packed);
      stream.end(tail);
      yield* stream;
      // Behind its end a stream holds nothing.
      if (stream.bytesWritten !== GZIP_HEAD.length + packed.length + tail.length)
        throw new Error('gzip: more');
    } finally {
      stream.destroy();
    }
  };

/** Exported for its test: Node has it too, but goes by zlib. */
export const withStreams: InflatePieces = async function* (packed, sum) {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    await writer.write(GZIP_HEAD);
    await writer.write(packed as Uint8Array<ArrayBuffer>);
    await writer.write(gzipTail(sum));
    await writer.close();
  };
  // A damaged stream is heard of by the reader; the writer's own complaint has no other listener.
  feed().catch(() => undefined);
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};

/** Exported for its test; browsers without streams that inflate need it. */
// eslint-disable-next-line @typescript-eslint/require-await -- one shape for all platforms
export const withFflate: InflatePieces = async function* (packed, sum) {
  let pieces: Uint8Array[] = [];
  const state = { ended: false, crc: 0, length: 0 };
  const stream = new Inflate((piece, last) => {
    pieces.push(piece);
    state.ended ||= last;
    state.crc = crc32(piece, state.crc);
    state.length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PACKED_PIECE) {
    const end = Math.min(packed.length, at + PACKED_PIECE);
    stream.push(packed.subarray(at, end), end === packed.length);
    const given = pieces;
    pieces = [];
    yield* given;
  }
  if (!state.ended || state.crc !== sum.crc || state.length !== sum.length)
    throw new Error('deflate: not what was promised');
};

/** Node's buffers cut out a short text several times as fast as a decoder does; `null` elsewhere. */
function nodeText(): Platform['asciiText'] | null {
  const { Buffer } = globalThis as {
    readonly Buffer?: {
      readonly from: (
        bytes: ArrayBufferLike,
        at: number,
        length: number,
      ) => { readonly toString: (encoding: string, from: number, to: number) => string };
    };
  };
  if (typeof Buffer?.from !== 'function') return null;
  let window: Uint8Array | null = null;
  let buffer = Buffer.from(new ArrayBuffer(0), 0, 0);
  return (bytes, from, to) => {
    if (bytes !== window) {
      window = bytes;
      buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    return buffer.toString('latin1', from, to);
  };
}

function streamText(): Platform['asciiText'] {
  const decoder = new TextDecoder('latin1');
  return (bytes, from, to) => decoder.decode(bytes.subarray(from, to));
}

let known: Platform | null = null;

/** The best this platform has: Node's zlib, the browser's streams, or fflate. */
export function platform(): Platform {
  const zlib = known ? null : nodeZlib();
  known ??= {
    inflate: zlib ? withZlib(zlib) : typeof DecompressionStream === 'undefined' ? withFflate : withStreams,
    asciiText: nodeText() ?? streamText(),
  };
  return known;
}
