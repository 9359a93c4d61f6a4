import { asText } from '../table/cell-readers';
import type { Table } from '../table/table';
import type { DataSasaranId } from '../taxonomy/rezim';
import { calendarOf, fromCalendar, readTanggal, type Hari } from '../values/tanggal';
import { fold } from '../values/text';

/** Where the families of a sheet come from; `null` for a list of one's own. */
export type SumberData = DataSasaranId | 'REGSOSEK';

/** What a sheet says of its source: which data, and of which day. */
export interface SheetSource {
  readonly sumber: SumberData | null;
  /** The last day the data can be of: a month is its last day, a year its 31 December. `null` where none is stated. */
  readonly tanggal: Hari | null;
}

/** Sheets of one source and day: their rows stand beside each other and none gives way to another. */
export interface SourceGroup extends SheetSource {
  readonly tables: readonly Table[];
}

const WORDS: readonly (readonly [SumberData, RegExp])[] = [
  ['DTSEN', /\bdtsen\b|\bdata tunggal sosial (dan )?ekonomi\b/],
  ['P3KE', /\bp3ke\b/],
  ['DTKS', /\bdtks\b|\bdata terpadu kesejahteraan sosial\b/],
  ['REGSOSEK', /\bregsosek\b|\bregistrasi sosial ekonomi\b/],
];

const BY_LAYOUT: Readonly<Partial<Record<Table['layout'], SumberData>>> = {
  dtsen: 'DTSEN',
  'p3ke-keluarga': 'P3KE',
  'p3ke-individu': 'P3KE',
};

/** Titles stand above the header, few cells to a row; the header itself fills many. */
const TITLE = { rows: 12, columns: 40, cells: 3, longest: 300 } as const;

/**
 * What a sheet says of its source: its tab first, then its title, then the form it follows and the header of its ids.
 * Words that name two sources, such as `padanan P3KE dan DTSEN`, say neither.
 */
export function sourceOf(table: Table): SheetSource {
  const lines = [table.sheet, ...titleLines(table)];
  const header = table.columns.get('idKeluarga')?.header ?? '';
  return {
    sumber: firstOf(lines, sumberIn) ?? BY_LAYOUT[table.layout] ?? sumberIn(header),
    tanggal: firstOf(lines, dayIn),
  };
}

/**
 * Puts sheets into groups of one source and day, the one to be believed first at the front: the data the regime takes
 * its targets from, in the order given; then the newest; then by tab.
 *
 * @param tables in tab order.
 * @param preferred the regime's data, then those it falls back on.
 */
export function rankSources(
  tables: readonly Table[],
  preferred: readonly SumberData[],
): readonly SourceGroup[] {
  const groups: (SheetSource & { readonly tables: Table[] })[] = [];
  for (const table of tables) {
    const source = sourceOf(table);
    const known = groups.find(
      ({ sumber, tanggal }) => sumber === source.sumber && tanggal === source.tanggal,
    );
    if (known) known.tables.push(table);
    else groups.push({ ...source, tables: [table] });
  }
  const rankOf = ({ sumber }: SheetSource): number => {
    const at = sumber === null ? -1 : preferred.indexOf(sumber);
    return at < 0 ? preferred.length : at;
  };
  // Sorting is stable: what is left stays in tab order.
  return groups.sort(
    (a, b) => rankOf(a) - rankOf(b) || (b.tanggal ?? -Infinity) - (a.tanggal ?? -Infinity) || 0,
  );
}

function titleLines(table: Table): readonly string[] {
  const lines: string[] = [];
  const end = Math.min((table.rows[0] ?? 1) - 1, TITLE.rows);
  for (let row = 0; row < end; row += 1) {
    const texts: string[] = [];
    for (let column = 0; column < TITLE.columns; column += 1) {
      const text = asText(table.raw(row, column));
      if (text !== '') texts.push(text.slice(0, TITLE.longest));
    }
    if (texts.length <= TITLE.cells) lines.push(...texts);
  }
  return lines;
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

function sumberIn(line: string): SumberData | null {
  const words = fold(line);
  const [only, ...others] = WORDS.filter(([, pattern]) => pattern.test(words));
  return only && others.length === 0 ? only[0] : null;
}

const MONTH =
  '(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|ag(?:t|u|ustus)|sept?(?:ember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)';
/** Village codes such as `64.02.05.2016` end like a year. */
const YEAR = '(?<![\\d.,])(20(?:1[5-9]|[2-9]\\d))(?![\\d.,]\\d|\\d)';
const DAY = new RegExp(`(?<![\\d.])(\\d{1,2})[ /.-](${MONTH}|\\d{1,2})[ /.-](20\\d\\d)(?!\\d)`, 'i');
const OF_MONTH = new RegExp(`\\b(${MONTH})[ /.-]+(20\\d\\d)(?!\\d)`, 'i');
const OF_QUARTER = new RegExp(`\\b(?:triwulan|tw)[ .-]*(iv|i{1,3}|[1-4])\\b.{0,20}?${YEAR}`, 'i');
const BUDGET_YEAR = /\btahun\s+anggaran\b|\bt\.?\s?a\.?\s*:?\s*20\d\d/i;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

function dayIn(line: string): Hari | null {
  // A budget year says when money is spent, not when families were counted.
  if (BUDGET_YEAR.test(line)) return null;
  const [, day, month = '', year = ''] = DAY.exec(line) ?? [];
  if (day !== undefined) {
    const written = /^\d/.test(month) ? `${day}/${month}/${year}` : `${day} ${month} ${year}`;
    const read = readTanggal(written);
    if (read.ok) return read.value;
  }
  const [, name, ofYear = ''] = OF_MONTH.exec(line) ?? [];
  if (name !== undefined) {
    const first = readTanggal(`1 ${name} ${ofYear}`);
    if (first.ok) return lastOfMonth(calendarOf(first.value));
  }
  const [, quarter = '', inYear = ''] = OF_QUARTER.exec(line) ?? [];
  const number = QUARTERS[quarter.toLowerCase()];
  if (number !== undefined) return lastOfMonth({ tahun: Number(inYear), bulan: number * 3 });
  const [, plain] = new RegExp(YEAR).exec(line) ?? [];
  return plain === undefined ? null : fromCalendar(Number(plain), 12, 31);
}

const lastOfMonth = ({ tahun, bulan }: { readonly tahun: number; readonly bulan: number }): Hari | null =>
  fromCalendar(tahun, bulan, 31) ??
  fromCalendar(tahun, bulan, 30) ??
  fromCalendar(tahun, bulan, 29) ??
  fromCalendar(tahun, bulan, 28);
