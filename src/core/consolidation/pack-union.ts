import { isCellError, type CellValue } from '../values/cell-value';
import { createByteReader, createByteWriter, type ByteReader, type ByteWriter } from './byte-writer';
import type { UnionColumn, UnionKey, UnionSheet } from './union';

/** First byte; another form of the bytes gets another one. */
const FORM = 1;

const KEY_PARTS = [
  'strategi',
  'subkelompok',
  'klaster',
  'permendagri53',
  'sumberDana',
  'jenisAktivitas',
  'opd',
  'namaOpd',
] as const satisfies readonly (keyof UnionKey)[];

/** How a cell is written: what it is, then its value. */
const CELL = { none: 0, text: 1, whole: 2, number: 3, no: 4, yes: 5, error: 6 } as const;
const LARGEST_WHOLE = 0xffff_ffff;

/**
 * The rows of a workbook's mapping sheets as bytes, to be sent from a worker or kept in a file: each text once, small
 * numbers small. Not deflated: whoever keeps them has a zip library.
 */
export function packUnion(sheets: readonly UnionSheet[]): Uint8Array {
  const to = createByteWriter();
  to.byte(FORM);
  to.count(sheets.length);
  for (const sheet of sheets) packSheet(to, sheet);
  return to.finish();
}

/**
 * The sheets {@link packUnion} made bytes of.
 *
 * @throws RangeError for any other bytes.
 */
export function unpackUnion(bytes: Uint8Array): readonly UnionSheet[] {
  const from = createByteReader(bytes);
  if (from.byte() !== FORM) throw new RangeError('these bytes are no packed rows');
  return Array.from({ length: lengthOf(from) }, () => unpackSheet(from));
}

/**
 * A number of things each of which takes at least a byte.
 *
 * @throws RangeError where there are not as many bytes.
 */
function lengthOf(from: ByteReader): number {
  const length = from.count();
  if (length > from.left()) throw new RangeError('the bytes are cut off');
  return length;
}

function packSheet(to: ByteWriter, sheet: UnionSheet): void {
  const { rows, keys, keyOf, subkegiatan, pagu, realisasi, columns } = sheet;
  to.text(sheet.sheet);
  to.count(rows.length);
  for (const row of rows) to.count(row);
  to.count(keys.length);
  for (const key of keys) for (const part of KEY_PARTS) to.text(key[part]);
  for (const place of keyOf) to.count(place);
  for (const counts of subkegiatan) to.byte(counts);
  for (const sen of pagu) to.sen(sen);
  for (const sen of realisasi) to.sen(sen);
  to.count(columns.length);
  for (const { field, header, column, values } of columns) {
    // A field is never empty.
    to.text(field ?? '');
    to.text(header);
    to.count(column);
    for (const value of values) packCell(to, value);
  }
}

function unpackSheet(from: ByteReader): UnionSheet {
  const sheet = from.text();
  const length = lengthOf(from);
  const rows = Uint32Array.from({ length }, from.count);
  const keys = Array.from(
    { length: lengthOf(from) },
    () => Object.fromEntries(KEY_PARTS.map((part) => [part, from.text()])) as Record<keyof UnionKey, string>,
  );
  return {
    sheet,
    rows,
    keys,
    keyOf: Uint32Array.from({ length }, from.count),
    subkegiatan: Uint8Array.from({ length }, from.byte),
    pagu: BigInt64Array.from({ length }, from.sen),
    realisasi: BigInt64Array.from({ length }, from.sen),
    columns: Array.from({ length: lengthOf(from) }, (): UnionColumn => {
      const field = from.text();
      return {
        field: field === '' ? null : field,
        header: from.text(),
        column: from.count(),
        values: Array.from({ length }, () => unpackCell(from)),
      };
    }),
  };
}

function packCell(to: ByteWriter, value: CellValue): void {
  if (value === null) to.byte(CELL.none);
  else if (typeof value === 'string') {
    to.byte(CELL.text);
    to.text(value);
  } else if (typeof value === 'boolean') to.byte(value ? CELL.yes : CELL.no);
  else if (isCellError(value)) {
    to.byte(CELL.error);
    to.text(value.error);
  } else if (Number.isInteger(value) && value >= 0 && value <= LARGEST_WHOLE && !Object.is(value, -0)) {
    to.byte(CELL.whole);
    to.count(value);
  } else {
    to.byte(CELL.number);
    to.double(value);
  }
}

function unpackCell(from: ByteReader): CellValue {
  const kind = from.byte();
  if (kind === CELL.none) return null;
  if (kind === CELL.text) return from.text();
  if (kind === CELL.whole) return from.count();
  if (kind === CELL.number) return from.double();
  if (kind === CELL.no || kind === CELL.yes) return kind === CELL.yes;
  if (kind === CELL.error) return { error: from.text() };
  throw new RangeError('a cell of no known kind');
}
