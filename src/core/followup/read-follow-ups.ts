import { z } from 'zod';
import type { Grid } from '../table/grid';
import { itemAt } from '../values/at';
import { isBlank, isCellError, type CellValue } from '../values/cell-value';
import { readTanggal, type Hari } from '../values/tanggal';
import { fold, visibleText } from '../values/text';
import {
  FOLLOW_UP_COLUMNS,
  FOLLOW_UP_HEAD_ROW,
  FOLLOW_UP_HEADINGS,
  type FollowUpCell,
  type FollowUpRest,
} from './follow-up-rows';
import {
  LONGEST_FOLLOW_UP,
  nextId,
  STATUS_TINDAK_LANJUT,
  type FollowUp,
  type StatusTindakLanjut,
} from './follow-up';

/** A line nobody can read as a follow-up, and the cells that keep it from being one. */
export interface UnreadFollowUp {
  /** 0-based sheet row. */
  readonly row: number;
  readonly columns: readonly (keyof FollowUp)[];
}

/** What a sheet of follow-ups holds, and where. */
export interface ReadFollowUps {
  readonly list: readonly FollowUp[];
  /** By place in `list`: the 0-based sheet row it stands in. */
  readonly rows: readonly number[];
  readonly unread: readonly UnreadFollowUp[];
  /** Headings of ours that are not there, or there twice: then no line can be told for what it is, and all are unread. */
  readonly missing: readonly string[];
  /** 0-based sheet column of each of our columns; empty when some are missing. */
  readonly columns: ReadonlyMap<keyof FollowUp, number>;
  /** 0-based row below everything on the sheet: where a new line goes. */
  readonly nextRow: number;
  /** For {@link followUpRows}: everything else, so that writing the sheet anew loses nothing. */
  readonly rest: FollowUpRest;
}

const HEAD_SEARCH = 20;
/** An error of Excel, also where it was written again as text. */
const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const LONGEST_ID = 40;

const text = z.string().max(LONGEST_FOLLOW_UP);
const day = z.int().nullable();
const schema = z.object({
  id: z.string().max(LONGEST_ID),
  perihal: text.min(1),
  jenis: text,
  opd: text,
  penanggungJawab: text,
  tenggat: day,
  keputusan: text,
  status: z.enum(STATUS_TINDAK_LANJUT),
  rapat: day,
  dicatat: day,
});

/**
 * Reads a sheet of follow-ups as people left it: columns may be moved, lines sorted, added and taken away. A line without a
 * number, or with one that stands above it already, gets the next free one. A line with a part that cannot be read is
 * counted and kept, never guessed.
 */
export function readFollowUps(grid: Grid): ReadFollowUps {
  const head = headOf(grid);
  const lines = [...grid.usedRows].filter((row) => row > head.row);
  const nextRow = (lines.at(-1) ?? head.row) + 1;
  if (head.missing.length > 0) return unreadable(grid, head, lines, nextRow);

  const read: { readonly row: number; readonly line: FollowUp }[] = [];
  const unread: UnreadFollowUp[] = [];
  for (const row of lines) {
    const cells = new Map([...head.columns].map(([name, column]) => [name, grid.value(row, column)]));
    // What somebody wrote beside the list is no line of it.
    if ([...cells.values()].every(isBlank)) continue;
    const parsed = schema.safeParse(readCells(cells, grid.date1904));
    if (parsed.success) read.push({ row, line: parsed.data });
    else {
      const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
      unread.push({ row, columns: FOLLOW_UP_COLUMNS.filter((name) => wrong.has(name)) });
    }
  }
  const list = numbered(read.map(({ line }) => line));
  const rows = read.map(({ row }) => row);
  const cellsAt = (row: number, columns: readonly number[]): readonly FollowUpCell[] =>
    columns.map((column) => kept(grid.value(row, column)));
  return {
    list,
    rows,
    unread,
    missing: [],
    columns: head.columns,
    nextRow,
    rest: {
      heads: head.others.map((column) => asText(grid.value(head.row, column))),
      beside: new Map(list.map(({ id }, at) => [id, cellsAt(itemAt(rows, at, 0), head.others)])),
      lines: unread.map(({ row }) => cellsAt(row, [...head.columns.values(), ...head.others])),
    },
  };
}

interface Head {
  readonly row: number;
  /** Our columns, in the order we write them. */
  readonly columns: ReadonlyMap<keyof FollowUp, number>;
  /** Columns that are not ours. */
  readonly others: readonly number[];
  readonly missing: readonly string[];
}

/** The row with most of our headings among the first; where there is none, the row we write them in, all missing. */
function headOf(grid: Grid): Head {
  let best = headAt(grid, FOLLOW_UP_HEAD_ROW);
  for (const row of grid.usedRows.subarray(0, HEAD_SEARCH)) {
    const head = headAt(grid, row);
    if (head.missing.length < best.missing.length) best = head;
  }
  return best;
}

function headAt(grid: Grid, row: number): Head {
  const columns = new Map<keyof FollowUp, number>();
  const missing: string[] = [];
  const others = new Map(
    grid.usedColumns.map((column) => [column, fold(asText(grid.value(row, column)))] as const),
  );
  for (const name of FOLLOW_UP_COLUMNS) {
    const heading = fold(FOLLOW_UP_HEADINGS[name]);
    const own = [...others].flatMap(([column, text]) => (text === heading ? [column] : []));
    const [first, ...more] = own;
    if (first !== undefined) columns.set(name, first);
    if (first === undefined || more.length > 0) missing.push(FOLLOW_UP_HEADINGS[name]);
    for (const column of own) others.delete(column);
  }
  return { row, columns, others: [...others.keys()], missing };
}

function unreadable(
  grid: Grid,
  { row, missing }: Head,
  lines: readonly number[],
  nextRow: number,
): ReadFollowUps {
  const width = (grid.usedColumns.at(-1) ?? -1) + 1;
  const cellsAt = (at: number): readonly FollowUpCell[] =>
    Array.from({ length: width }, (_, column) => kept(grid.value(at, column)));
  // The headings are what is wrong: they are kept with the lines they stand for.
  const all = lines.length === 0 ? [] : [row, ...lines].map(cellsAt).filter((cells) => !cells.every(isBlank));
  return {
    list: [],
    rows: [],
    unread: lines.map((at) => ({ row: at, columns: [] })),
    missing,
    columns: new Map(),
    nextRow,
    rest: { heads: [], beside: new Map(), lines: all },
  };
}

/** What a person reads in a cell; numbers as they are kept. */
const asText = (value: CellValue): string => {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
};

const kept = (value: CellValue): FollowUpCell => (isCellError(value) ? value.error : value);

/** The cells of a line as the schema wants them; what is not a day, and an error in any cell, stays what no schema takes. */
function readCells(
  cells: ReadonlyMap<keyof FollowUp, CellValue>,
  date1904: boolean,
): Readonly<Record<keyof FollowUp, string | Hari | null | undefined>> {
  const textOf = (name: keyof FollowUp): string | undefined => {
    const written = tidy(asText(cells.get(name) ?? null));
    return ERROR_TEXT.test(written) ? undefined : written;
  };
  const dayOf = (name: keyof FollowUp): Hari | null | undefined => {
    const value = cells.get(name) ?? null;
    if (isBlank(value)) return null;
    const read = readTanggal(value, { date1904 });
    return read.ok ? read.value : undefined;
  };
  return {
    id: textOf('id'),
    perihal: textOf('perihal'),
    jenis: textOf('jenis'),
    opd: textOf('opd'),
    penanggungJawab: textOf('penanggungJawab'),
    tenggat: dayOf('tenggat'),
    keputusan: textOf('keputusan'),
    status: statusOf(textOf('status') ?? ''),
    rapat: dayOf('rapat'),
    dicatat: dayOf('dicatat'),
  };
}

/** A text without invisible characters and needless spaces; the lines somebody broke it into stay. */
const tidy = (written: string): string =>
  written
    .split(/\r\n|\r|\n/)
    .map(visibleText)
    .join('\n')
    .trim();

const statusOf = (written: string): StatusTindakLanjut | undefined =>
  STATUS_TINDAK_LANJUT.find((status) => status === fold(written));

/** Gives numbers to lines without one; linear, however many there are. */
function numbered(list: readonly FollowUp[]): readonly FollowUp[] {
  const seen = new Set<string>();
  const isNew = list.map(({ id }) => {
    const fresh = id === '' || seen.has(id);
    seen.add(id);
    return fresh;
  });
  let last = nextId(seen);
  return list.map((one, at) => {
    if (isNew[at] !== true) return one;
    const id = last;
    last = nextId([id]);
    return { ...one, id };
  });
}
