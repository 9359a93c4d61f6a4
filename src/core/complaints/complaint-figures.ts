import type { Message } from '../messages/translate';
import { cellAddress, columnRanges, sheetPrefix } from '../table/address';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { int32At, itemAt, uint8At } from '../values/at';
import { commonestOf } from '../values/commonest';
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
import { keyAt, UNSTATED } from './named-column';

/** One complaint by its workbook and its number there, and where it stands. */
export interface ComplaintRef {
  readonly complaints: Complaints;
  readonly at: number;
  readonly table: Table;
  /** Its entry in the table, and its 1-based row on the sheet. */
  readonly entry: number;
  readonly row: number;
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
  const all = books.flatMap(refsOf);
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
    lewatBatas: openOnes(all, clock.acuan).flatMap(({ ref, days }) => (days > clock.batas ? [ref] : [])),
    kesenjangan: all.filter(isGap),
  };
}

/** The complaints of one workbook, in the order of its sheets. */
export function refsOf(complaints: Complaints): readonly ComplaintRef[] {
  const refs: ComplaintRef[] = [];
  for (const table of complaints.tables) {
    for (const [entry, row] of table.rows.entries()) {
      refs.push({ complaints, at: refs.length, table, entry, row });
    }
  }
  return refs;
}

/** The status of a complaint. */
export const statusAt = ({ complaints, at }: ComplaintRef): StatusPengaduan =>
  itemAt(STATUS_PENGADUAN, uint8At(complaints.status, at), 'tidak-diketahui');

/** What the lists say of its programme and family. */
export const penerimaanAt = ({ complaints, at }: ComplaintRef): Penerimaan =>
  itemAt(PENERIMAAN, uint8At(complaints.penerimaan, at), 'tak-terhubung');

/** How a complaint is tied to a family. */
export const kaitanAt = ({ complaints, at }: ComplaintRef): Kaitan =>
  itemAt(KAITAN, uint8At(complaints.kaitan, at), 'tanpa-nik');

/** Days a complaint is open at a day; `null` where it is closed, its status is not known, or nobody knows since when. */
export function openDays(ref: ComplaintRef, acuan: Hari): number | null {
  const status = statusAt(ref);
  const masuk = int32At(ref.complaints.masuk, ref.at, NO_DAY);
  const isOpen = status === 'diterima' || status === 'diproses';
  return !isOpen || masuk === NO_DAY || masuk > acuan ? null : acuan - masuk;
}

/** Days from coming in to being settled; `null` where it is not settled or a day is not known or out of order. */
export function settledDays(ref: ComplaintRef): number | null {
  const { complaints, at } = ref;
  const [masuk, selesai] = [int32At(complaints.masuk, at, NO_DAY), int32At(complaints.selesai, at, NO_DAY)];
  const isKnown = masuk !== NO_DAY && selesai !== NO_DAY && selesai >= masuk;
  return statusAt(ref) === 'selesai' && isKnown ? selesai - masuk : null;
}

/** A gap stands behind a complaint where the family lacks what the programme is for, or does not receive it. */
const isGap = (ref: ComplaintRef): boolean =>
  ref.complaints.kurang[ref.at] === 1 || penerimaanAt(ref) === 'tidak-menerima';

// The column a reader would look for the complaint in.
const SHOWN_BY: readonly Field[] = ['uraian', 'tanggal', 'nik'];
const columnOf = (table: Table): number =>
  SHOWN_BY.map((field) => table.columns.get(field)?.sheetColumn).find((one) => one !== undefined) ?? 0;

/** The cell a complaint stands in, without its sheet: `F7`. */
export const addressOf = ({ table, row }: ComplaintRef): string => cellAddress(row - 1, columnOf(table));

/** The cell a complaint stands in: `Pengaduan!F7`; with the workbook where there are several. */
export const cellOfComplaint = (ref: ComplaintRef, withFile: boolean): string =>
  `${prefixOf(ref.table, withFile)}!${addressOf(ref)}`;

const prefixOf = ({ sheet, file }: Table, withFile: boolean): string =>
  sheetPrefix(sheet, withFile ? file : undefined);

function cellsOf(refs: readonly ComplaintRef[], withFile: boolean): readonly string[] {
  const rows = new Map<Table, number[]>();
  for (const { table, row } of refs) {
    const own = rows.get(table) ?? [];
    own.push(row);
    rows.set(table, own);
  }
  return [...rows].flatMap(([table, own]) =>
    columnRanges(own, columnOf(table)).map((range) => `${prefixOf(table, withFile)}!${range}`),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const compareRefs = (a: ComplaintRef, b: ComplaintRef): number =>
  compareText(a.table.file, b.table.file) || a.row - b.row;

/** Those open since a known day, with their days; the longest first. */
const openOnes = (
  refs: readonly ComplaintRef[],
  acuan: Hari,
): readonly { readonly ref: ComplaintRef; readonly days: number }[] =>
  refs
    .flatMap((ref) => {
      const days = openDays(ref, acuan);
      return days === null ? [] : [{ ref, days }];
    })
    .sort((a, b) => b.days - a.days || compareRefs(a.ref, b.ref));

/** Most complaints first, what is not stated last. */
const compareFigures = (a: ComplaintFigure, b: ComplaintFigure): number =>
  Number(a.key === UNSTATED) - Number(b.key === UNSTATED) || b.jumlah - a.jumlah || compareText(a.key, b.key);

type Grouped = readonly [key: string, name: Message, refs: readonly ComplaintRef[]];

/** The complaints by their key in one breakdown, whichever workbook they are of. */
function groupBy(all: readonly ComplaintRef[], dimension: ComplaintsBy): Grouped[] {
  const groups = new Map<string, { refs: ComplaintRef[]; written: Set<ReadonlyMap<string, number>> }>();
  for (const ref of all) {
    const { key, spellings } = keyAt(ref.complaints[dimension], ref.at);
    let group = groups.get(key);
    if (!group) {
      group = { refs: [], written: new Set() };
      groups.set(key, group);
    }
    group.refs.push(ref);
    group.written.add(spellings);
  }
  return [...groups].map(([key, { refs, written }]): Grouped => [key, nameOf(key, written), refs]);
}

/** What a key is called, by how each workbook writes it. */
function nameOf(key: string, written: ReadonlySet<ReadonlyMap<string, number>>): Message {
  if (key === UNSTATED) return { id: '(tidak disebut)', en: '(not stated)' };
  if (key === UNKNOWN_PROGRAM) return { id: '(bukan program katalog)', en: '(not in the catalogue)' };
  const counts = new Map<string, number>();
  for (const spellings of written) {
    for (const [name, count] of spellings) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const name = commonestOf(counts);
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
  const open = openOnes(refs, acuan);
  const [oldest] = open;
  const settled = refs.map(settledDays).filter((days) => days !== null);
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
