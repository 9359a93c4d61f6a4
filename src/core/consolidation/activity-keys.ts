import {
  maySpeakOfTransfer,
  transferLevelOf,
  TRANSFERS,
  type Transfer,
  type TransferLevel,
} from '../schema/transfer-levels';
import { asText } from '../table/cell-readers';
import { CELL_STATE, INHERITED, MERGED, stateOf } from '../table/column';
import type { Field } from '../table/field';
import { moneyColumn, rowCursor, textAt, textColumn, type Table } from '../table/table';
import { bigInt64At, float64At, uint16At, uint32At, uint8At } from '../values/at';
import { readKode } from '../values/kode-subkegiatan';
import { fold } from '../values/text';
import { bigHashes, columnHashes, createHashes, hashRow, hashText, type Hashes } from './text-hash';

/**
 * The rows of a workbook's mapping sheets, as far as those of other workbooks are held against them. No text is kept: what
 * rows say is compared by 64-bit numbers, of which a whole country's rows do not meet by chance.
 *
 * Shape: every list of one length, 48 bytes a row.
 */
export interface ActivityKeys {
  /** Which sheet of the summary. */
  readonly sheets: Uint16Array;
  /** 1-based sheet row. */
  readonly rows: Uint32Array;
  /** The name of the sub kegiatan, else of the kegiatan; 0 where the row names none of its own. */
  readonly nama: BigUint64Array;
  /** Its code; 0 where there is none. */
  readonly kode: BigUint64Array;
  /** Name, place and funding source together: the place by region code where there is one, else by names; 0 where one is missing. */
  readonly kunci: BigUint64Array;
  /** Digits of the region code as a number, 0 without one: 99.01.01.2001 is 9901012001. */
  readonly wilayah: Float64Array;
  /** In sen; 0 where the cell says none. */
  readonly pagu: BigInt64Array;
  /** What else is known of the row; see {@link ACTIVITY} and {@link transferMark}. */
  readonly marks: Uint16Array;
}

/** Bits of {@link ActivityKeys.marks}. */
export const ACTIVITY = {
  /** The row's OPD is one of a province. */
  opdProvinsi: 1,
  /** The row's code is of the level of provinces. */
  kodeProvinsi: 2,
  /** The place is told by a region code, which means the same in every workbook. */
  berkode: 4,
} as const;

const FIRST_TRANSFER = 3;

/** The bit of a row that counts a transfer at a level. */
export const transferMark = (transfer: Transfer, level: TransferLevel): number =>
  1 << (FIRST_TRANSFER + TRANSFERS.indexOf(transfer) * 2 + (level === 'penerima' ? 1 : 0));

/** A mapping sheet and where it stands in the summary. */
export interface MappingTable {
  readonly table: Table;
  readonly sheet: number;
}

const MOST_SHEETS = 0xffff;

/** Reads the keys of mapping sheets, column by column. */
export function activityKeys(mappings: readonly MappingTable[]): ActivityKeys {
  const usable = mappings.filter(({ sheet }) => sheet <= MOST_SHEETS);
  const length = usable.reduce((sum, { table }) => sum + table.length, 0);
  const keys: ActivityKeys = {
    sheets: new Uint16Array(length),
    rows: new Uint32Array(length),
    nama: new BigUint64Array(length),
    kode: new BigUint64Array(length),
    kunci: new BigUint64Array(length),
    wilayah: new Float64Array(length),
    pagu: new BigInt64Array(length),
    marks: new Uint16Array(length),
  };
  let from = 0;
  for (const { table, sheet } of usable) {
    keys.sheets.fill(sheet, from, from + table.length);
    keys.rows.set(table.rows.subarray(0, table.length), from);
    const nama = namesOf(table);
    keys.nama.set(bigHashes(nama), from);
    keys.kode.set(bigHashes(columnHashes(table.columns.get('kode'), table.length)), from);
    readPlaces(table, nama, keys, from);
    readPagu(table, keys.pagu, from);
    markRows(table, keys.marks, from);
    from += table.length;
  }
  return keys;
}

/** Names of rows that start an activity; a row that goes on with the one above is the same one. */
function namesOf(table: Table): Hashes {
  const column = textColumn(table, 'subkegiatan') ?? textColumn(table, 'kegiatan');
  const hashes = columnHashes(column, table.length);
  column?.status.forEach((status, at) => {
    if ((status & (INHERITED | MERGED)) === 0) return;
    hashes.low[at] = 0;
    hashes.high[at] = 0;
  });
  return hashes;
}

const PLACE = ['lokasi', 'kecamatan', 'desa'] as const;
const BY_CODE = 1;
const BY_NAME = 2;

function readPlaces(table: Table, nama: Hashes, { kunci, wilayah, marks }: ActivityKeys, from: number): void {
  const { length } = table;
  const funding = fundingHashes(table);
  const codes = columnHashes(table.columns.get('kodeWilayah'), length);
  const placed = PLACE.map((field) => columnHashes(specificOnly(table, field), length));
  const digits = regionDigits(table);
  const hashes = createHashes(length);
  for (let at = 0; at < length; at += 1) {
    const region = digits(at);
    wilayah[from + at] = region;
    if (uint32At(funding.high, at) === 0 || uint32At(nama.high, at) === 0) continue;
    if (region >= LEAST_DISTRICT) {
      marks[from + at] = uint16At(marks, from + at) | ACTIVITY.berkode;
      hashRow([nama, funding, codes], at, hashes, BY_CODE);
    } else if (placed.some(({ high }) => uint32At(high, at) !== 0)) {
      hashRow([nama, funding, ...placed], at, hashes, BY_NAME);
    }
  }
  kunci.set(bigHashes(hashes), from);
}

/** The finest funding source each row states, in whichever of the two columns. */
function fundingHashes(table: Table): Hashes {
  const [source, detail] = [textColumn(table, 'sumberDana'), textColumn(table, 'rincianSumberDana')];
  const hashes = createHashes(table.length);
  for (let at = 0; at < table.length; at += 1) {
    const [stated, finer] = [textAt(source, at), textAt(detail, at)];
    const text = [finer, stated].find((one) => one?.includes('.') === true) ?? stated ?? finer;
    if (text !== null) hashText(hashes, at, text);
  }
  return hashes;
}

/** From here on a code names a district or a part of one. */
const LEAST_DISTRICT = 1_000;

function regionDigits(table: Table): (row: number) => number {
  const column = textColumn(table, 'kodeWilayah');
  if (!column) return () => 0;
  const { codes, dictionary, status } = column;
  const numbers = Float64Array.from(dictionary, (code) => Number(code.replaceAll('.', '')) || 0);
  return (row) =>
    stateOf(uint8At(status, row)) === CELL_STATE.read ? float64At(numbers, uint32At(codes, row)) : 0;
}

/** Words that are left when a text names no place of its own: every district has all its villages. */
const ANYWHERE =
  /^(?:(?:di|se|seluruh|semua|setiap|tiap|tersebar|wilayah|kabupaten|kab|kota|kecamatan|kec|desa|kelurahan|kel|dan|dalam|luar|daerah|\d+)(?: |$))*$/;

/** A column of places without the texts that mean everywhere. */
function specificOnly(table: Table, field: (typeof PLACE)[number]): ReturnType<typeof textColumn> {
  const column = textColumn(table, field);
  if (!column) return undefined;
  return {
    ...column,
    dictionary: column.dictionary.map((text) => (ANYWHERE.test(fold(text.slice(0, LONGEST))) ? '' : text)),
  };
}

const LONGEST = 400;

function readPagu(table: Table, pagu: BigInt64Array, from: number): void {
  const column = moneyColumn(table, 'pagu');
  if (!column) return;
  for (let at = 0; at < table.length; at += 1) {
    if (stateOf(uint8At(column.status, at)) === CELL_STATE.read) pagu[from + at] = bigInt64At(column.sen, at);
  }
}

const FUNDING = ['sumberDana', 'rincianSumberDana'] as const;

function markRows(table: Table, marks: Uint16Array, from: number): void {
  const opd = flagged(table, 'opd', isProvincial);
  const kode = flagged(table, 'kode', (text) => {
    const read = readKode(text);
    return read.ok && read.value.tingkat === 'provinsi';
  });
  const named = [...FUNDING, 'subkegiatan' as const, 'kegiatan' as const].map((field) =>
    flagged(table, field, maySpeakOfTransfer),
  );
  const cursor = rowCursor(table);
  for (let at = 0; at < table.length; at += 1) {
    let mark =
      uint16At(marks, from + at) |
      (opd(at) ? ACTIVITY.opdProvinsi : 0) |
      (kode(at) ? ACTIVITY.kodeProvinsi : 0);
    cursor.moveTo(at);
    const maySpeak =
      named.some((speaks) => speaks(at)) ||
      FUNDING.some((field) => maySpeakOfTransfer(asText(cursor.raw(field))));
    if (maySpeak)
      for (const transfer of TRANSFERS) {
        const level = transferLevelOf(cursor, transfer);
        if (level !== null) mark |= transferMark(transfer, level);
      }
    marks[from + at] = mark;
  }
}

/** Whether the text of a row says something, each distinct text asked once. */
function flagged(table: Table, field: Field, says: (text: string) => boolean): (row: number) => boolean {
  const column = textColumn(table, field);
  if (!column) return () => false;
  const { codes, dictionary, status } = column;
  const flags = dictionary.map(says);
  return (row) => stateOf(uint8At(status, row)) === CELL_STATE.read && flags[uint32At(codes, row)] === true;
}

/** An OPD that says it is a province's, and of no district in it. */
function isProvincial(opd: string): boolean {
  if (!/prov/i.test(opd)) return false;
  const words = fold(opd.slice(0, LONGEST)).split(' ');
  return (
    words.some((word) => word === 'provinsi' || word === 'propinsi' || word === 'prov') &&
    !words.some((word) => word === 'kabupaten' || word === 'kab' || word === 'kota')
  );
}
