import type { Role } from '../table/table';
import { itemAt } from '../values/at';
import { commonestOf } from '../values/commonest';
import { fold } from '../values/text';
import { compareTexts } from './compare-texts';
import type { SentPart } from './counted';
import type { DriftColumn, DriftLine, DriftReport } from './consolidation';
import type { ColumnUse } from './part';

/** Roles with columns to compare, in the order they are reported in. */
const ROLES: readonly Role[] = ['pemetaan', 'keluarga', 'individu', 'penerima', 'wilayah', 'pengaduan'];

/** The columns of one role in one workbook, by what they are known by. */
interface Holding {
  readonly sent: SentPart;
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, ColumnUse>;
}

/**
 * Lists all columns the workbooks have and what each of them added, dropped or renamed. Usual is what more than half of
 * the workbooks with such a sheet have; among two, what either has. A recognised column is the same under any heading;
 * one that is not recognised is known by its heading.
 */
export function driftOf(counted: readonly SentPart[]): DriftReport {
  const reports = ROLES.map((role) => roleReport(counted, role));
  return {
    union: reports.flatMap(({ union }) => union),
    lines: reports
      .flatMap(({ lines }) => lines)
      .sort(
        (a, b) =>
          compareTexts(a.file, b.file) ||
          ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
          CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
          a.column.length - b.column.length ||
          compareTexts(a.column, b.column) ||
          compareTexts(a.lazim, b.lazim),
      ),
  };
}

const CHANGES: readonly DriftLine['change'][] = ['hilang', 'ganti-nama', 'tambah'];

function roleReport(counted: readonly SentPart[], role: Role): DriftReport {
  const holdings = counted.flatMap((sent) => holdingOf(sent, role));
  const columns = [...usesByKey(holdings)].map(([key, uses]) => ({
    key,
    place: middleOf(uses.map(({ place }) => place)),
    column: columnOf(
      role,
      uses.map(({ use }) => use),
      holdings.length,
    ),
  }));
  columns.sort(
    (a, b) =>
      Number(b.column.lazim) - Number(a.column.lazim) ||
      (a.column.lazim ? a.place - b.place : 0) ||
      compareTexts(a.column.header, b.column.header) ||
      compareTexts(a.key, b.key),
  );
  const byKey = new Map(columns.map(({ key, column }) => [key, column]));
  return {
    union: columns.map(({ column }) => column),
    lines: holdings.length < 2 ? [] : holdings.flatMap((holding) => linesOf(holding, byKey)),
  };
}

/** The programme columns of a list of recipients are what it lists, not how it is laid out. */
const isLaidOut = ({ field }: ColumnUse): boolean => field?.startsWith('penerima.') !== true;

function holdingOf(sent: SentPart, role: Role): readonly Holding[] {
  const own = sent.part.columns.filter((column) => column.role === role && isLaidOut(column));
  const [first] = own;
  if (!first) return [];
  const columns = new Map<string, ColumnUse>();
  for (const column of own) {
    const key = keyOf(column);
    if (key !== null && !columns.has(key)) columns.set(key, column);
  }
  return [{ sent, sheet: first.sheet, columns }];
}

function keyOf({ field, header }: ColumnUse): string | null {
  if (field !== null) return field;
  const heading = fold(header);
  return heading === '' ? null : `\u0000${heading}`;
}

interface Use {
  readonly use: ColumnUse;
  /** Which of the workbook's columns it is, from left to right. */
  readonly place: number;
}

function usesByKey(holdings: readonly Holding[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { columns } of holdings) {
    [...columns].forEach(([key, use], place) => {
      const known = uses.get(key);
      if (known) known.push({ use, place });
      else uses.set(key, [{ use, place }]);
    });
  }
  return uses;
}

function columnOf(role: Role, uses: readonly ColumnUse[], dari: number): DriftColumn {
  const counts = new Map<string, { readonly header: string; count: number }>();
  for (const { header } of uses) {
    // Headings that differ in form only are one heading, shown as the first by alphabet.
    const key = fold(header);
    const known = counts.get(key);
    counts.set(key, {
      header: known && compareTexts(known.header, header) <= 0 ? known.header : header,
      count: (known?.count ?? 0) + 1,
    });
  }
  return {
    role,
    field: uses[0]?.field ?? null,
    header: commonestOf([...counts.values()].map(({ header, count }) => [header, count])),
    ada: uses.length,
    dari,
    lazim: dari <= 2 || uses.length * 2 > dari,
  };
}

/** The middle of some places; an outlier moves no column. */
function middleOf(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  return itemAt(sorted, sorted.length >> 1, 0);
}

function linesOf(
  { sent, sheet, columns }: Holding,
  byKey: ReadonlyMap<string, DriftColumn>,
): readonly DriftLine[] {
  const { district, part } = sent;
  return [...byKey].flatMap(([key, { role, field, header, lazim }]): DriftLine[] => {
    const own = columns.get(key);
    const line = { district, file: part.file, sheet: own?.sheet ?? sheet, role, field };
    if (!own) {
      return lazim ? [{ ...line, change: 'hilang', header: '', lazim: header, column: '' }] : [];
    }
    if (!lazim) return [{ ...line, change: 'tambah', header: own.header, lazim: '', column: own.column }];
    return fold(own.header) === fold(header)
      ? []
      : [{ ...line, change: 'ganti-nama', header: own.header, lazim: header, column: own.column }];
  });
}
