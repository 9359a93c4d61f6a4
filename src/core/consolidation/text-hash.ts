import { CELL_STATE, stateOf, type Column } from '../table/column';
import { itemAt, uint32At, uint8At } from '../values/at';
import { fold } from '../values/text';

/** The two halves of the 64-bit numbers that stand for texts; equal texts have equal ones, and 0 stands for none. */
export interface Hashes {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

const LOW_START = 0x811c9dc5;
const HIGH_START = 0x9e3779b9;
const LOW_PRIME = 0x01000193;
const HIGH_PRIME = 0x85ebca6b;
/** Longer texts are told apart by their start. */
const LONGEST = 400;
const LAST_ASCII = 127;

/** Spaces out the bits, so that short texts differ in all of them (the last steps of MurmurHash3). */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Starts numbers for some texts or rows: none yet. */
export const createHashes = (length: number): Hashes => ({
  low: new Uint32Array(length),
  high: new Uint32Array(length),
});

/** Writes the number of a text as `fold` would have it; of a text without letters and digits none. */
export function hashText({ low, high }: Hashes, at: number, text: string): void {
  const end = Math.min(text.length, LONGEST);
  let [one, other] = [LOW_START, HIGH_START];
  let [any, gap] = [false, false];
  for (let place = 0; place < end; place += 1) {
    let unit = text.charCodeAt(place);
    if (unit > LAST_ASCII) {
      hashFolded({ low, high }, at, fold(text.slice(0, LONGEST)));
      return;
    }
    if (unit >= 65 && unit <= 90) unit += 32;
    if (!((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57))) {
      gap = any;
      continue;
    }
    if (gap) {
      one = Math.imul(one ^ 32, LOW_PRIME);
      other = Math.imul(other ^ 32, HIGH_PRIME);
      gap = false;
    }
    any = true;
    one = Math.imul(one ^ unit, LOW_PRIME);
    other = Math.imul(other ^ unit, HIGH_PRIME);
  }
  if (any) write({ low, high }, at, one, other);
}

function hashFolded(hashes: Hashes, at: number, folded: string): void {
  let [one, other] = [LOW_START, HIGH_START];
  for (let place = 0; place < folded.length; place += 1) {
    const unit = folded.charCodeAt(place);
    one = Math.imul(one ^ unit, LOW_PRIME);
    other = Math.imul(other ^ unit, HIGH_PRIME);
  }
  if (folded !== '') write(hashes, at, one, other);
}

function write({ low, high }: Hashes, at: number, one: number, other: number): void {
  low[at] = finish(one);
  // Half a number must not be 0: all of it would say that there is no text.
  high[at] = finish(other) | 1;
}

/** The numbers of what stands in the rows of a text column; none where nothing was read. Each distinct text is looked at once. */
export function columnHashes(column: Column | undefined, length: number): Hashes {
  const rows = createHashes(length);
  if (column?.storage !== 'text') return rows;
  const { codes, dictionary, status } = column;
  const texts = createHashes(dictionary.length);
  const known = new Uint8Array(dictionary.length);
  for (let row = 0; row < length; row += 1) {
    if (stateOf(uint8At(status, row)) !== CELL_STATE.read) continue;
    const code = uint32At(codes, row);
    if (known[code] === 0) {
      known[code] = 1;
      hashText(texts, code, itemAt(dictionary, code, ''));
    }
    rows.low[row] = uint32At(texts.low, code);
    rows.high[row] = uint32At(texts.high, code);
  }
  return rows;
}

/** The number of several columns of one row together; the order of columns counts. 0 in both halves where none says anything. */
export function hashRow(columns: readonly Hashes[], row: number, into: Hashes, salt: number): void {
  let [one, other] = [LOW_START ^ salt, HIGH_START ^ salt];
  let any = 0;
  for (const { low, high } of columns) {
    const [l, h] = [uint32At(low, row), uint32At(high, row)];
    any |= h;
    one = Math.imul(one ^ l, LOW_PRIME) ^ h;
    other = Math.imul(other ^ h, HIGH_PRIME) ^ l;
  }
  into.low[row] = any === 0 ? 0 : finish(one);
  into.high[row] = any === 0 ? 0 : finish(other) | 1;
}

/** The numbers as 64-bit integers. */
export function bigHashes({ low, high }: Hashes): BigUint64Array {
  const big = new BigUint64Array(low.length);
  for (let at = 0; at < big.length; at += 1) {
    const upper = uint32At(high, at);
    if (upper !== 0) big[at] = (BigInt(upper) << 32n) | BigInt(uint32At(low, at));
  }
  return big;
}
