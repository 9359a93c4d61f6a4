import type { Message } from '../messages/translate';
import { cellAddress, columnRanges, sheetPrefix } from '../table/address';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { int32At, itemAt, uint16At, uint32At, uint8At } from '../values/at';
import type { Hari } from '../values/tanggal';
import { STATUS_NAMES, STATUS_PENGADUAN, type StatusPengaduan } from './complaint-status';
import { medianOf } from './days';
import {
  COMPLAINTS_BY,
  KAITAN,
  NO_DAY,
  PENERIMAAN,
  UNKNOWN_PROGRAM,
  type Complaints,
  type ComplaintsBy,
  type Kaitan,
  type Penerimaan,
} from './join-complaints';
import { commonestOf, UNSTATED } from './named-column';

/** One complaint by its workbook and its number there. */
export interface ComplaintRef {
  readonly complaints: Complaints;
  readonly at: number;
}

/** Some complaints counted. `status` adds up to `jumlah`, and so do `penerimaan` and `kaitan`. */
export interface ComplaintFigure {
  readonly key: string;
  readonly name: Message;
  readonly jumlah: number;
  readonly status: Readonly<Record<StatusPengaduan, number>>;
  readonly kaitan: Readonly<Record<Kaitan, number>>;
  readonly penerimaan: Readonly<Record<Penerimaan, number>>;
  /** From families that certainly lack a service the programme is for. */
  readonly kurang: number;
  /** Status and days contradict each other. */
  readonly bertentangan: number;
  readonly terbuka: {
    readonly jumlah: number;
    /** Open longer than the limit. */
    readonly lewatBatas: number;
    /** Open since nobody knows when, or by their date not come in yet. */
    readonly tidakDiketahui: number;
    /** Days the oldest is open; `null` where there is none whose day is known. */
    readonly tertua: number | null;
    readonly selTertua: string | null;
  };
  readonly selesai: {
    readonly jumlah: number;
    /** Settled ones both of whose days are known and in order. */
    readonly dihitung: number;
    /** Days from coming in to being settled; `null` for none. */
    readonly median: number | null;
  };
  /** Cells they stand in, as ranges. */
  readonly cells: readonly string[];
}

/** All complaints, and every breakdown of them; each adds up to the total. */
export interface ComplaintSummary extends Readonly<Record<ComplaintsBy, readonly ComplaintFigure[]>> {
  readonly total: ComplaintFigure;
  /** Every complaint, in the order of the sheets. */
  readonly semua: readonly ComplaintRef[];
  readonly status: readonly ComplaintFigure[];
  /** Open longer than the limit, the longest first. */
  readonly lewatBatas: readonly ComplaintRef[];
  /** From families that do not receive the programme they complain about, or lack what it is for. */
  readonly kesenjangan: readonly ComplaintRef[];
}

/** What complaints are counted at. */
export interface ComplaintClock {
  /** The day open complaints are aged at. */
  readonly acuan: Hari;
  /** Days after which an open complaint is late; the settings say how many. */
  readonly batas: number;
}

/**
 * Adds up the complaints of one or more workbooks. Exact and free of order: each line of each breakdown is counted from the
 * complaints themselves.
 */
export function summariseComplaints(books: readonly Complaints[], clock: ComplaintClock): ComplaintSummary {
  const withFile = new Set(books.flatMap(({ tables }) => tables.map(({ file }) => file))).size > 1;
  const all = books.flatMap((complaints) =>
    Array.from({ length: complaints.length }, (_, at): ComplaintRef => ({ complaints, at })),
  );
  const figure = (key: string, name: Message, refs: readonly ComplaintRef[]): ComplaintFigure =>
    countComplaints(key, name, refs, clock, withFile);
  const by = Object.fromEntries(
    COMPLAINTS_BY.map((dimension) => [
      dimension,
      groupBy(all, dimension)
        .map(([key, name, refs]) => figure(key, name, refs))
        .sort(compareFigures),
    ]),
  ) as Record<ComplaintsBy, ComplaintFigure[]>;
  return {
    total: figure('TOTAL', { id: 'Jumlah', en: 'Total' }, all),
    semua: all,
    status: STATUS_PENGADUAN.flatMap((status) => {
      const own = all.filter((ref) => statusAt(ref) === status);
      return own.length === 0 ? [] : [figure(status, STATUS_NAMES[status], own)];
    }),
    ...by,
    lewatBatas: all
      .filter((ref) => (openDays(ref, clock.acuan) ?? 0) > clock.batas)
      .sort((a, b) => (openDays(b, clock.acuan) ?? 0) - (openDays(a, clock.acuan) ?? 0) || compareRefs(a, b)),
    kesenjangan: all.filter(isGap),
  };
}

/** The status of a complaint. */
export const statusAt = ({ complaints, at }: ComplaintRef): StatusPengaduan =>
  STATUS_PENGADUAN[uint8At(complaints.status, at)] ?? 'tidak-diketahui';

/** What the lists say of its programme and family. */
export const penerimaanAt = ({ complaints, at }: ComplaintRef): Penerimaan =>
  PENERIMAAN[uint8At(complaints.penerimaan, at)] ?? 'tak-terhubung';

/** How a complaint is tied to a family. */
export const kaitanAt = ({ complaints, at }: ComplaintRef): Kaitan =>
  KAITAN[uint8At(complaints.kaitan, at)] ?? 'tanpa-nik';

/** Days a complaint is open at a day; `null` where it is closed, its status is not known, or nobody knows since when. */
export function openDays(ref: ComplaintRef, acuan: Hari): number | null {
  const status = statusAt(ref);
  const masuk = int32At(ref.complaints.masuk, ref.at, NO_DAY);
  const isOpen = status === 'diterima' || status === 'diproses';
  return !isOpen || masuk === NO_DAY || masuk > acuan ? null : acuan - masuk;
}

/** Days from coming in to being settled; `null` where it is not settled or a day is not known or out of order. */
export function settledDays({ complaints, at }: ComplaintRef): number | null {
  const [masuk, selesai] = [int32At(complaints.masuk, at, NO_DAY), int32At(complaints.selesai, at, NO_DAY)];
  const isKnown = masuk !== NO_DAY && selesai !== NO_DAY && selesai >= masuk;
  return statusAt({ complaints, at }) === 'selesai' && isKnown ? selesai - masuk : null;
}

/** A gap stands behind a complaint where the family lacks what the programme is for, or does not receive it. */
const isGap = (ref: ComplaintRef): boolean =>
  ref.complaints.kurang[ref.at] === 1 || penerimaanAt(ref) === 'tidak-menerima';

// The column a reader would look for the complaint in.
const SHOWN_BY: readonly Field[] = ['uraian', 'tanggal', 'nik'];
const columnOf = (table: Table | undefined): number =>
  SHOWN_BY.map((field) => table?.columns.get(field)?.sheetColumn).find((one) => one !== undefined) ?? 0;

/** The table of a complaint and its 1-based row there. */
export function rowOf({ complaints, at }: ComplaintRef): {
  readonly table: Table | undefined;
  readonly row: number;
} {
  const table = complaints.tables[uint16At(complaints.tableOf, at)];
  return { table, row: table?.rows[uint32At(complaints.entryOf, at)] ?? 0 };
}

/** The cell a complaint stands in, without its sheet: `F7`. */
export function addressOf(ref: ComplaintRef): string {
  const { table, row } = rowOf(ref);
  return cellAddress(row - 1, columnOf(table));
}

/** The cell a complaint stands in: `Pengaduan!F7`; with the workbook where there are several. */
export function cellOfComplaint(ref: ComplaintRef, withFile = false): string {
  const { table } = rowOf(ref);
  return `${sheetPrefix(table?.sheet ?? '', withFile ? table?.file : undefined)}!${addressOf(ref)}`;
}

function cellsOf(refs: readonly ComplaintRef[], withFile: boolean): readonly string[] {
  const rows = new Map<Table, number[]>();
  for (const ref of refs) {
    const { table, row } = rowOf(ref);
    if (!table) continue;
    const own = rows.get(table) ?? [];
    own.push(row);
    rows.set(table, own);
  }
  return [...rows].flatMap(([table, own]) =>
    columnRanges(own, columnOf(table)).map(
      (range) => `${sheetPrefix(table.sheet, withFile ? table.file : undefined)}!${range}`,
    ),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const compareRefs = (a: ComplaintRef, b: ComplaintRef): number =>
  compareText(rowOf(a).table?.file ?? '', rowOf(b).table?.file ?? '') || rowOf(a).row - rowOf(b).row;

/** Most complaints first, what is not stated last. */
const compareFigures = (a: ComplaintFigure, b: ComplaintFigure): number =>
  Number(a.key === UNSTATED) - Number(b.key === UNSTATED) || b.jumlah - a.jumlah || compareText(a.key, b.key);

type Grouped = readonly [key: string, name: Message, refs: readonly ComplaintRef[]];

/** The complaints by their key in one breakdown, whichever workbook they are of. */
function groupBy(all: readonly ComplaintRef[], dimension: ComplaintsBy): Grouped[] {
  const refs = new Map<string, ComplaintRef[]>();
  const spellings = new Map<string, Map<string, number>>();
  for (const complaints of new Set(all.map((ref) => ref.complaints))) {
    const column = complaints[dimension];
    column.keys.forEach((key, place) => {
      const own = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, own);
      for (const [name, count] of column.spellings[place] ?? []) own.set(name, (own.get(name) ?? 0) + count);
    });
  }
  for (const ref of all) {
    const { keys, codes } = ref.complaints[dimension];
    const key = itemAt(keys, int32At(codes, ref.at), UNSTATED);
    const own = refs.get(key) ?? [];
    own.push(ref);
    refs.set(key, own);
  }
  return [...refs].map(([key, own]): Grouped => [key, nameOf(key, spellings.get(key)), own]);
}

function nameOf(key: string, spellings: ReadonlyMap<string, number> | undefined): Message {
  if (key === UNSTATED) return { id: '(tidak disebut)', en: '(not stated)' };
  if (key === UNKNOWN_PROGRAM) return { id: '(bukan program katalog)', en: '(not in the catalogue)' };
  const name = commonestOf(spellings ?? new Map()) || key;
  return { id: name, en: name };
}

function countComplaints(
  key: string,
  name: Message,
  refs: readonly ComplaintRef[],
  { acuan, batas }: ComplaintClock,
  withFile: boolean,
): ComplaintFigure {
  const tally = <Kind extends string>(
    kinds: readonly Kind[],
    of: (ref: ComplaintRef) => Kind,
  ): Record<Kind, number> => {
    const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const ref of refs) counts[of(ref)] += 1;
    return counts;
  };
  const status = tally(STATUS_PENGADUAN, statusAt);
  const open: { readonly ref: ComplaintRef; readonly days: number }[] = [];
  const settled: number[] = [];
  for (const ref of refs) {
    const days = openDays(ref, acuan);
    if (days !== null) open.push({ ref, days });
    const took = settledDays(ref);
    if (took !== null) settled.push(took);
  }
  const oldest = [...open].sort((a, b) => b.days - a.days || compareRefs(a.ref, b.ref))[0];
  const terbuka = status.diterima + status.diproses;
  return {
    key,
    name,
    jumlah: refs.length,
    status,
    kaitan: tally(KAITAN, kaitanAt),
    penerimaan: tally(PENERIMAAN, penerimaanAt),
    kurang: refs.reduce((sum, { complaints, at }) => sum + uint8At(complaints.kurang, at), 0),
    bertentangan: refs.reduce((sum, { complaints, at }) => sum + uint8At(complaints.bertentangan, at), 0),
    terbuka: {
      jumlah: terbuka,
      lewatBatas: open.filter(({ days }) => days > batas).length,
      tidakDiketahui: terbuka - open.length,
      tertua: oldest?.days ?? null,
      selTertua: oldest ? cellOfComplaint(oldest.ref, withFile) : null,
    },
    selesai: { jumlah: status.selesai, dihitung: settled.length, median: medianOf(settled) },
    get cells() {
      return cellsOf(refs, withFile);
    },
  };
}
