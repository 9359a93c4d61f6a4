import { isRecipientField, programOfField, type Field } from '../table/field';
import type { Grid } from '../table/grid';
import type { Role } from '../table/table';
import { isNumberingRow, readHeaderBlock, type HeaderBlock } from './header-block';
import { matchExact, matchHeader, type HeaderMatch, type HeaderText } from './match-header';
import { ROLE_SPECS, type RoleSpec } from './role-specs';

/** One used column under the header, matched or not. */
export interface MatchedColumn {
  /** 0-based sheet column. */
  readonly column: number;
  readonly header: HeaderText;
  /** `null` when the header matched nothing, or when a better column took the field. */
  readonly match: HeaderMatch | null;
  /** The field another column took with equal or better right, where that happened. */
  readonly lostTo: Field | null;
}

/** Where the header is, what the sheet is for, and which column is which field. */
export interface FoundHeader {
  readonly role: Role;
  readonly block: HeaderBlock;
  /** 0-based row that numbers the columns, or `null`. */
  readonly numberingRow: number | null;
  readonly columns: readonly MatchedColumn[];
  readonly score: number;
}

// A title block, a logo and a letterhead may stand above; P3KE exports have been seen with a header on row 12.
const ROWS_TO_TRY = 60;
const MAX_DEPTH = 3;
const LEAST_SCORE = 3;

type Matcher = (text: HeaderText, role: Role) => readonly HeaderMatch[];

/** Finds the header, or `null` when no row reads like one. */
export function findHeader(grid: Grid): FoundHeader | null {
  // Known wordings first: likeness is dear and only needed where nobody wrote a wording we know.
  return search(grid, (text, role) => matchExact(text, role) ?? []) ?? search(grid, remembered(matchHeader));
}

/** The same labels come back in every depth and row tried; likeness is worked out once for each. */
function remembered(matcher: Matcher): Matcher {
  const known = new Map<string, readonly HeaderMatch[]>();
  return (text, role) => {
    const key = `${role}|${text.leaf}|${text.joined}`;
    let matches = known.get(key);
    if (!matches) {
      matches = matcher(text, role);
      known.set(key, matches);
    }
    return matches;
  };
}

function search(grid: Grid, matcher: Matcher): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const first of grid.usedRows.subarray(0, ROWS_TO_TRY)) {
    if (isNumberingRow(grid, first)) continue;
    for (let depth = 1; depth <= MAX_DEPTH; depth += 1) {
      if (depth > 1 && isNumberingRow(grid, first + depth - 1)) break;
      const block = readHeaderBlock(grid, first, depth);
      if (block.texts.size === 0) continue;
      for (const spec of ROLE_SPECS) {
        const found = score(grid, block, spec, matcher);
        // A deeper or later block must be clearly better: rows below a header are data.
        if (found && found.score > (best?.score ?? LEAST_SCORE) + (best ? 0.25 : 0)) best = found;
      }
    }
  }
  // Headers of the winning block that known wordings did not settle may still be settled by likeness.
  return best && score(grid, best.block, specFor(best.role), matchHeader);
}

const specFor = (role: Role): RoleSpec => {
  const spec = ROLE_SPECS.find((one) => one.role === role);
  if (!spec) throw new Error(`no role spec for ${role}`);
  return spec;
};

function score(grid: Grid, block: HeaderBlock, spec: RoleSpec, matcher: Matcher): FoundHeader | null {
  const columns = assignFields(block, spec.role, matcher);
  const taken = new Map<Field, number>();
  for (const { match } of columns) if (match) taken.set(match.field, match.confidence);
  if (!spec.needs.every((group) => group.some((field) => taken.has(field)))) return null;
  let total = 0;
  for (const [field, confidence] of taken) total += (spec.weights[field] ?? 0.5) * confidence;
  const next = block.last + 1;
  return {
    role: spec.role,
    block,
    numberingRow: isNumberingRow(grid, next) ? next : null,
    columns,
    score: total,
  };
}

/** Gives every field to the column with the best right to it; equal right goes to the left one. */
function assignFields(block: HeaderBlock, role: Role, matcher: Matcher): readonly MatchedColumn[] {
  const claims = [...block.texts].flatMap(([column, header]) =>
    matcher(header, role).map((match) => ({ column, header, match })),
  );
  claims.sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column);
  const byColumn = new Map<number, HeaderMatch>();
  const fields = new Set<Field>();
  const lost = new Map<number, Field>();
  for (const { column, match } of claims) {
    if (byColumn.has(column)) continue;
    const field = freeField(match.field, fields);
    if (field === null) {
      if (!lost.has(column) && match.confidence >= 0.9) lost.set(column, match.field);
      continue;
    }
    byColumn.set(column, { ...match, field });
    fields.add(field);
  }
  return [...block.texts].map(([column, header]) => {
    const match = byColumn.get(column) ?? null;
    return { column, header, match, lostTo: match ? null : (lost.get(column) ?? null) };
  });
}

/** Two columns may speak of one programme (BPNT beside Sembako); any other field belongs to one column. */
function freeField(field: Field, taken: ReadonlySet<Field>): Field | null {
  if (!taken.has(field)) return field;
  if (!isRecipientField(field)) return null;
  for (let n = 2; ; n += 1) {
    const next: Field = `penerima.${programOfField(field)}.${n}`;
    if (!taken.has(next)) return next;
  }
}
