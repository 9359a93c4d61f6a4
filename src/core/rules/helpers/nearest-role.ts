import { matchExact } from '../../schema/match-header';
import { ROLE_SPECS, type RoleSpec } from '../../schema/role-specs';
import { asText } from '../../table/cell-readers';
import type { Field } from '../../table/field';
import type { Grid } from '../../table/grid';
import type { Role } from '../../table/table';
import { templateHeader } from './header-cells';

/** What a sheet that is not recognised comes nearest to being. */
export interface NearestRole {
  readonly role: Role;
  /** 0-based row and first column of what reads like its header. */
  readonly row: number;
  readonly column: number;
  /** The headers that were known, as the templates write them. */
  readonly known: readonly string[];
  /** What it lacks to be of the role; one of several where a slash stands between them. */
  readonly lacking: readonly string[];
}

const ROWS_TO_TRY = 30;
const LONGEST = 200;
/** Two weighty columns, or four of any kind: a name and an address alone are on every list. */
const LEAST_WEIGHT = 2;
const LEAST_KNOWN = 2;
const MOST_NAMED = 3;

/** The role whose header some row comes nearest to; `null` when none comes near. */
export function nearestRole(grid: Grid): NearestRole | null {
  let best: NearestRole | null = null;
  let bestWeight = 0;
  for (const row of grid.usedRows.subarray(0, ROWS_TO_TRY)) {
    for (const spec of ROLE_SPECS) {
      const { fields, column } = fieldsIn(grid, row, spec.role);
      const weight = [...fields].reduce((sum, field) => sum + (spec.weights[field] ?? 0.5), 0);
      const lacking = lackingOf(spec, fields);
      if (fields.size < LEAST_KNOWN || weight < LEAST_WEIGHT || weight <= bestWeight || lacking.length === 0)
        continue;
      bestWeight = weight;
      best = {
        role: spec.role,
        row,
        column,
        known: [...fields].slice(0, MOST_NAMED).map((field) => templateHeader(field, spec.role)),
        lacking,
      };
    }
  }
  return best;
}

function fieldsIn(
  grid: Grid,
  row: number,
  role: Role,
): { readonly fields: ReadonlySet<Field>; readonly column: number } {
  const fields = new Set<Field>();
  let first = -1;
  for (const column of grid.usedColumns) {
    const value = grid.value(row, column);
    if (typeof value !== 'string') continue;
    const text = asText(value.slice(0, LONGEST));
    const match = matchExact({ leaf: text, joined: text }, role)?.[0];
    if (!match) continue;
    if (first < 0) first = column;
    fields.add(match.field);
  }
  return { fields, column: Math.max(0, first) };
}

const lackingOf = ({ needs, role }: RoleSpec, fields: ReadonlySet<Field>): readonly string[] =>
  needs
    .filter((group) => !group.some((field) => fields.has(field)))
    .map((group) =>
      group
        .slice(0, MOST_NAMED)
        .map((field) => templateHeader(field, role))
        .join('/'),
    );
