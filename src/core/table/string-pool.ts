import { int32At } from '../values/at';
import { isKeptText, keepText, keptText, textLeaves, type Decode, type TextLeaves } from './text-leaves';

/** Every distinct text of a workbook once, each with a small number; 0 is the empty text. */
export interface StringPool {
  /** The number of a text, given on first sight. */
  readonly code: (text: string) => number;
  /**
   * As `code`, for a text that stands in bytes and is plain ASCII: it is kept as it is, and decoded once somebody asks for
   * it.
   *
   * @param bytes where it stands.
   * @param from where it begins.
   * @param to where it ends.
   * @param hash {@link HASH_START} after {@link hashStep} of each byte: who looks for the end sees every byte anyway.
   * @param decode gives the text itself; the same for all texts of a pool.
   */
  readonly codeOfBytes: (bytes: Uint8Array, from: number, to: number, hash: number, decode: Decode) => number;
  /** Makes room for so many texts at once; what it is told is taken for a guess. */
  readonly expect: (texts: number) => void;
  /** The text behind a number. Throws for a number this pool never gave. */
  readonly text: (code: number) => string;
  readonly size: () => number;
}

/** The hash of the empty text. */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a text with one more UTF-16 unit (FNV-1a). */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const FIRST_SLOTS = 1024;
/** More are made only for texts that have come: whoever says how many there are may say anything. */
const MOST_EXPECTED = 2 ** 22;
/** Texts are made to collide by those who wish a reader ill; such a crowd goes into a map, which they cannot foresee. */
const MOST_STEPS = 32;

/** What a pool holds. The functions below work on it: made anew for each pool, they would be compiled anew for each. */
interface Pool {
  /** By number; `null` for a text that is bytes still. The list may end before the last number: all behind it are bytes. */
  readonly texts: (string | null)[];
  readonly leaves: TextLeaves;
  decode: Decode | null;
  size: number;
  hashes: Int32Array;
  /** Where the bytes of a text are, if it has any; empty as long as none has. */
  places: Int32Array;
  /** Numbers of texts by the end of their hash; 0 is a free slot, since the empty text needs none. */
  slots: Int32Array;
  crowded: Map<string, number> | null;
}

/**
 * Makes an empty pool. One pool serves all sheets of a workbook, so that a reader may number the shared
 * strings once and a column stores four bytes a cell.
 *
 * The table of slots takes a third of what a Map of the same texts would: a workbook may hold millions of them. Most of
 * these nobody ever looks at, so they stay bytes until somebody does.
 */
export function createStringPool(): StringPool {
  const pool: Pool = {
    texts: [''],
    leaves: textLeaves(),
    decode: null,
    size: 1,
    hashes: new Int32Array(FIRST_SLOTS / 2 + 1),
    places: new Int32Array(0),
    slots: new Int32Array(FIRST_SLOTS),
    crowded: null,
  };
  return {
    code: (text) => codeOf(pool, text),
    codeOfBytes: (bytes, from, to, hash, decode) => codeOfBytes(pool, bytes, from, to, hash, decode),
    expect(texts) {
      let slots = pool.slots.length;
      while (slots < MOST_EXPECTED && slots < (pool.size + texts) * 2) slots *= 2;
      if (slots > pool.slots.length) widen(pool, slots);
    },
    text(code) {
      const text = textOf(pool, code);
      if (text === undefined) throw new RangeError(`string pool: no text ${String(code)}`);
      return text;
    },
    size: () => pool.size,
  };
}

function codeOf(pool: Pool, text: string): number {
  if (text === '') return 0;
  const { slots, hashes } = pool;
  const hash = hashOf(text);
  const mask = slots.length - 1;
  for (let slot = hash & mask, step = 0; step < MOST_STEPS; slot = (slot + 1) & mask, step += 1) {
    const code = int32At(slots, slot);
    if (code === 0) return addText(pool, text, hash);
    if (hashes[code] === hash && textOf(pool, code) === text) return code;
  }
  return pool.crowded?.get(text) ?? addText(pool, text, hash);
}

function codeOfBytes(
  pool: Pool,
  bytes: Uint8Array,
  from: number,
  to: number,
  unstirred: number,
  decode: Decode,
): number {
  if (from === to) return 0;
  pool.decode ??= decode;
  const { slots, hashes } = pool;
  const hash = stirred(unstirred);
  const mask = slots.length - 1;
  for (let slot = hash & mask, step = 0; step < MOST_STEPS; slot = (slot + 1) & mask, step += 1) {
    const code = int32At(slots, slot);
    if (code === 0) return addBytes(pool, bytes, from, to, hash, decode);
    if (hashes[code] === hash && isText(pool, code, bytes, from, to)) return code;
  }
  const text = decode(bytes, from, to);
  return pool.crowded?.get(text) ?? addText(pool, text, hash);
}

function isText(pool: Pool, code: number, bytes: Uint8Array, from: number, to: number): boolean {
  const text = code < pool.texts.length ? pool.texts[code] : null;
  return typeof text === 'string'
    ? isSame(text, bytes, from, to)
    : isKeptText(pool.leaves, int32At(pool.places, code), bytes, from, to);
}

function textOf(pool: Pool, code: number): string | undefined {
  const { texts, decode } = pool;
  // Not below, where it would turn the list into a sparse one.
  if (code >= texts.length && code < pool.size) fillUp(pool);
  const known = texts[code];
  if (known !== null || !decode) return known ?? undefined;
  const text = keptText(pool.leaves, int32At(pool.places, code), decode);
  texts[code] = text;
  return text;
}

/** Makes the list of texts as long as there are numbers. */
function fillUp({ texts, size }: Pool): void {
  while (texts.length < size) texts.push(null);
}

function addText(pool: Pool, text: string, hash: number): number {
  const code = nextCode(pool, hash);
  fillUp(pool);
  pool.texts[code] = text;
  if (!place(pool, hash, code)) crowd(pool, code);
  return code;
}

function addBytes(
  pool: Pool,
  bytes: Uint8Array,
  from: number,
  to: number,
  hash: number,
  decode: Decode,
): number {
  const kept = keepText(pool.leaves, bytes, from, to);
  if (kept < 0) return addText(pool, decode(bytes, from, to), hash);
  const code = nextCode(pool, hash);
  if (pool.places.length === 0) pool.places = new Int32Array(pool.hashes.length);
  pool.places[code] = kept;
  if (!place(pool, hash, code)) crowd(pool, code);
  return code;
}

function nextCode(pool: Pool, hash: number): number {
  // At most every other slot is taken.
  if (pool.size * 2 > pool.slots.length) widen(pool, pool.slots.length * 2);
  const code = pool.size;
  pool.size += 1;
  pool.hashes[code] = hash;
  return code;
}

/** Puts a number into the slot its hash leads to; false when there is a crowd. */
function place({ slots }: Pool, hash: number, code: number): boolean {
  const mask = slots.length - 1;
  for (let slot = hash & mask, step = 0; step < MOST_STEPS; slot = (slot + 1) & mask, step += 1) {
    if (slots[slot] !== 0) continue;
    slots[slot] = code;
    return true;
  }
  return false;
}

function crowd(pool: Pool, code: number): void {
  pool.crowded ??= new Map();
  pool.crowded.set(textOf(pool, code) ?? '', code);
}

function widen(pool: Pool, slots: number): void {
  const { hashes, size } = pool;
  pool.slots = new Int32Array(slots);
  const room = pool.slots.length / 2 + 1;
  pool.hashes = widened(hashes, room);
  if (pool.places.length > 0) pool.places = widened(pool.places, room);
  for (let code = 1; code < size; code += 1) if (!place(pool, int32At(hashes, code), code)) crowd(pool, code);
}

function widened(list: Int32Array, length: number): Int32Array {
  const wider = new Int32Array(length);
  wider.set(list);
  return wider;
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return stirred(hash);
}

/** The last bits of a hash choose the slot, and FNV leaves them poor. */
function stirred(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

function isSame(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at - from) !== bytes[at]) return false;
  return true;
}
