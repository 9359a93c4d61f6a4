import { beyond, damaged } from './read-error';

/** Reads XML as it arrives. */
export interface XmlScanner {
  /**
   * Takes in what there is.
   *
   * @param bytes of which those before `end` count; behind them lie at least {@link MARGIN} zeros.
   * @returns where the scanner is done; from there on everything is given again, with more behind it.
   */
  readonly scan: (bytes: Uint8Array, end: number) => number;
  /** Says that nothing more comes. Throws when something ought to have come. */
  readonly finish: () => void;
}

/** Zeros behind the bytes: a scanner may look that far ahead without asking where the end is. */
const MARGIN = 16;
const FIRST_ROOM = 512 * 1024;

/**
 * Feeds a scanner with pieces of a part. Elements may lie across pieces; one longer than `longest` ends the reading. What
 * a scanner gives back is shown to it again only once as much again has come, so that the work stays linear.
 */
export async function scanPieces(
  pieces: AsyncIterable<Uint8Array>,
  scanner: XmlScanner,
  longest: number,
): Promise<void> {
  let room = new Uint8Array(FIRST_ROOM);
  let end = 0;
  let worthAt = 0;
  const take = (): void => {
    room.fill(0, end, end + MARGIN);
    const done = scanner.scan(room, end);
    room.copyWithin(0, done, end);
    end -= done;
    if (end > longest) throw beyond('unsur');
    worthAt = done === 0 ? end * 2 : end + 1;
  };
  for await (const piece of inUtf8(pieces)) {
    if (end + piece.length + MARGIN > room.length) {
      const wider = new Uint8Array(Math.max(room.length * 2, end + piece.length + MARGIN));
      wider.set(room.subarray(0, end));
      room = wider;
    }
    room.set(piece, end);
    end += piece.length;
    if (end >= worthAt) take();
  }
  take();
  for (let at = 0; at < end; at += 1) if ((room[at] ?? 0) > 0x20) throw damaged();
  scanner.finish();
}

/** The same text in UTF-8 without the mark some programs put in front, whatever it was written in. */
async function* inUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  const encoder = new TextEncoder();
  let head: Uint8Array | null = new Uint8Array();
  for await (const piece of pieces) {
    let bytes: Uint8Array = piece;
    if (head) {
      bytes = joined(head, piece);
      head = bytes.length < HEAD ? bytes : null;
      if (head) continue;
      decoder = decoderOf(bytes);
      bytes = decoder ? bytes : withoutMark(bytes);
    }
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (head) {
    decoder = decoderOf(head);
    yield decoder ? encoder.encode(decoder.decode(head)) : withoutMark(head);
  }
}

/** Bytes in which a part says what it is written in. */
const HEAD = 160;

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length === 0) return tail;
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/**
 * What turns a part into text when it is not written in UTF-8; `null` when it is.
 *
 * @throws ReadError `rusak` when it is written in what nobody knows.
 */
export function decoderOf(bytes: Uint8Array): TextDecoder | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le');
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
  // What could be read up to here is not written in two bytes a letter, whatever it says.
  if (label === undefined || /^(utf-?8|us-ascii|utf-?16.*|ucs-?2)$/.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    throw damaged();
  }
}
