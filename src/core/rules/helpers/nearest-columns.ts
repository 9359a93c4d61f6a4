import { HEADER_NAMES } from '../../schema/header-names';
import type { RecognisedColumn } from '../../schema/recognise';
import { ROLE_SPECS } from '../../schema/role-specs';
import type { Field } from '../../table/field';
import type { Role } from '../../table/table';
import type { SheetContext } from '../rule';
import { hasData } from './header-cells';
import { headerLikeness } from './header-likeness';

const MIN_LIKENESS = 0.5;
/** Nothing is known to be missing here, so a name must be liker to be worth offering. */
const MIN_OFFERED = 0.6;

/** Columns that say the same as a required one. */
const INSTEAD: Readonly<Partial<Record<Field, Field>>> = { sumberDana: 'rincianSumberDana' };

/** A required column the sheet lacks, and the filled, unread column whose header comes nearest to it. */
export interface MissingColumn {
  readonly field: Field;
  readonly nearest: RecognisedColumn | null;
}

/** The required columns a sheet lacks; no column is the nearest of two. */
export function missingColumns(context: SheetContext): readonly MissingColumn[] {
  const { sheet, table } = context;
  const taken = new Set<RecognisedColumn>();
  return ROLE_SPECS.filter(({ role }) => role === sheet.role)
    .flatMap(({ required }) => required)
    .filter((field) => !table.columns.has(field) && !table.columns.has(INSTEAD[field] ?? field))
    .map((field) => {
      const nearest = nearestColumn(context, field, taken);
      if (nearest) taken.add(nearest);
      return { field, nearest };
    });
}

function nearestColumn(
  context: SheetContext,
  field: Field,
  taken: ReadonlySet<RecognisedColumn>,
): RecognisedColumn | null {
  const { role, columns } = context.sheet;
  let best: RecognisedColumn | null = null;
  let bestLikeness = MIN_LIKENESS;
  for (const column of columns) {
    if (column.field !== null || column.lostTo !== null || taken.has(column)) continue;
    const likeness = headerLikeness(column.header, field, role);
    if (likeness < bestLikeness || (likeness === bestLikeness && best) || !hasData(context, column.column))
      continue;
    best = column;
    bestLikeness = likeness;
  }
  return best;
}

/** The fields a sheet of this role may have and has not, whose names are most like a header, the likest first. */
export function likeFields({ sheet, table }: SheetContext, header: string, most: number): readonly Field[] {
  return fieldsOf(sheet.role)
    .filter((field) => !table.columns.has(field))
    .map((field) => ({ field, likeness: headerLikeness(header, field, sheet.role) }))
    .filter(({ likeness }) => likeness >= MIN_OFFERED)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ field }) => field);
}

/** Where a mapping says its places and money: columns that no role claims for itself. */
const OF_A_MAPPING: readonly Field[] = ['sumberDana', 'kodeWilayah', 'kecamatan', 'desa', 'keterangan'];

function fieldsOf(role: Role): readonly Field[] {
  const names = HEADER_NAMES.filter(({ field, roles }) =>
    roles ? roles.includes(role) : role !== 'pemetaan' || OF_A_MAPPING.includes(field),
  );
  return [...new Set(names.map(({ field }) => field))];
}
