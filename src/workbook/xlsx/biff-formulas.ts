// An .xls keeps its formulas as tokens. The library reads them without looking where they end: one byte too many, and it
// never ends. Sizes and layouts are those of [MS-XLS] 2.4 and 2.5.198, and for Excel 95 of its BIFF5 precursor.

const [BOF, BIFF8] = [0x0809, 0x0600];

/** Records with a formula, and where in them the length of its tokens stands; the tokens follow it but in a name. */
const LENGTH_AT = new Map([
  [0x0006, 20],
  [0x0206, 20],
  [0x0406, 20],
  [0x0221, 12],
  [0x04bc, 8],
  [0x0018, 4],
  [0x0218, 4],
]);
/** The sheets that formulas name: a count and as many entries, which the library counts down to exactly 0. */
const SHEET_LIST = 0x0017;
const NAMES: ReadonlySet<number> = new Set([0x0018, 0x0218]);
/** Where in a name's record its text begins. */
const NAME_TEXT_AT = 14;

const [TEXT, ATTRIBUTE, ARRAY, MEMORY] = [0x17, 0x19, 0x20, 0x26];
/** Bit of the attribute token that is followed by a list of jumps. */
const CHOOSE = 4;

/** Bytes of the tokens that are always of one size, the token itself included. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...Array.from({ length: 0x14 }, (_, at) => [0x03 + at, 1] as const),
  ...([
    [0x01, 5],
    [0x02, 5],
    [0x1c, 2],
    [0x1d, 2],
    [0x1e, 3],
    [0x1f, 9],
    [ARRAY, 8],
    [0x21, 3],
    [0x22, 4],
  ] as const),
  ...([
    [0x23, 5],
    [0x24, 5],
    [0x25, 9],
    [MEMORY, 7],
    [0x27, 7],
    [0x28, 7],
    [0x29, 3],
    [0x2a, 5],
    [0x2b, 9],
  ] as const),
  ...([
    [0x2c, 5],
    [0x2d, 9],
    [0x39, 7],
    [0x3a, 7],
    [0x3b, 11],
    [0x3c, 7],
    [0x3d, 11],
  ] as const),
]);
/** Those that are of another size in a file of Excel 95. */
const OLD_SIZES: ReadonlyMap<number, number> = new Map([
  ...([
    [0x23, 15],
    [0x24, 4],
    [0x25, 7],
    [0x2a, 4],
    [0x2b, 7],
    [0x2c, 4],
    [0x2d, 7],
  ] as const),
  ...([
    [0x39, 25],
    [0x3a, 18],
    [0x3b, 21],
    [0x3c, 18],
    [0x3d, 21],
  ] as const),
]);

/** The bytes of one record. */
interface Record {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly end: number;
  readonly isNew: boolean;
}

/**
 * The stream of an old workbook with every formula taken out that does not hold together; its cell keeps its value.
 *
 * @param stream never changed.
 * @returns `null` when a record has no room for what it must hold: a cell is lost then.
 */
export function withSoundFormulas(stream: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  const isNew = bytes.length >= 6 && view.getUint16(0, true) === BOF && view.getUint16(4, true) === BIFF8;
  for (let at = 0; at + 4 <= bytes.length;) {
    const kind = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    // Where a record ends beyond the stream, lengths are wrong and the library would find other records than we do.
    if (end > bytes.length) return null;
    if (kind === SHEET_LIST && end < at + 6) return null;
    const offset = LENGTH_AT.get(kind);
    if (offset !== undefined) {
      const lengthAt = at + 4 + offset;
      if (lengthAt + 2 > end) return null;
      const record = { bytes, view, end, isNew };
      const start = NAMES.has(kind) ? nameEnd(record, at + 4) : lengthAt + 2;
      if (!isSound(record, start, view.getUint16(lengthAt, true))) view.setUint16(lengthAt, 0, true);
    }
    at = end;
  }
  return bytes;
}

/** Behind the text of a name, whose tokens begin there. */
function nameEnd({ bytes, isNew }: Record, data: number): number {
  const length = bytes[data + 3] ?? 0;
  if (!isNew) return data + NAME_TEXT_AT + length;
  const isWide = ((bytes[data + NAME_TEXT_AT] ?? 0) & 1) === 1;
  return data + NAME_TEXT_AT + 1 + length * (isWide ? 2 : 1);
}

/** True when the tokens end where they say, and what belongs to them behind does not go beyond the record. */
function isSound(record: Record, start: number, length: number): boolean {
  const end = start + length;
  if (end > record.end) return false;
  let extras = end;
  let at = start;
  while (at < end) {
    const size = tokenSize(record, at, end);
    if (size === 0) return false;
    const kind = kindOf(record.bytes[at] ?? 0);
    at += size;
    if (record.isNew && kind === ARRAY) extras = arrayEnd(record, extras);
    if (record.isNew && kind === MEMORY) extras = memoryEnd(record, extras);
    if (extras < 0) return false;
  }
  return at === end;
}

/** A token without what it says of the kind of its value. */
const kindOf = (token: number): number => (token >= 0x40 ? (token & 0x1f) | 0x20 : token);

/** Bytes of the token at `at`; 0 for one that nobody knows. */
function tokenSize({ bytes, view, isNew }: Record, at: number, end: number): number {
  const token = bytes[at] ?? 0;
  if (token === TEXT) {
    const length = bytes[at + 1] ?? 0;
    return isNew ? 3 + length * (((bytes[at + 2] ?? 0) & 1) + 1) : 2 + length;
  }
  if (token === ATTRIBUTE) {
    if (((bytes[at + 1] ?? 0) & CHOOSE) === 0 || at + 4 > end) return 4;
    return 4 + 2 * (view.getUint16(at + 2, true) + 1);
  }
  const kind = kindOf(token);
  return (isNew ? undefined : OLD_SIZES.get(kind)) ?? SIZES.get(kind) ?? 0;
}

/** Behind the values of an array, −1 when they go beyond the record. */
function arrayEnd({ bytes, view, end }: Record, from: number): number {
  if (from + 3 > end) return -1;
  const count = ((bytes[from] ?? 0) + 1) * (view.getUint16(from + 1, true) + 1);
  let at = from + 3;
  for (let value = 0; value < count; value += 1) {
    if (at + 3 > end) return -1;
    const isText = bytes[at] === 2;
    // A text: its length, whether its characters are wide, and the characters.
    if (isText && at + 4 > end) return -1;
    at += isText ? 4 + view.getUint16(at + 1, true) * (((bytes[at + 3] ?? 0) & 1) + 1) : 9;
  }
  return at <= end ? at : -1;
}

/** Behind the areas a token remembers, −1 when they go beyond the record. */
function memoryEnd({ view, end }: Record, from: number): number {
  if (from + 2 > end) return -1;
  const at = from + 2 + 8 * view.getUint16(from, true);
  return at <= end ? at : -1;
}
