import { isRecipientField, kindOf, programOfField, type Field, type RecipientField } from '../table/field';
import type { Grid } from '../table/grid';
import type { Role } from '../table/table';
import { KAMUS_NASIONAL, type Kamus } from '../taxonomy/kamus';
import { isNumberingRow, readHeaderBlock, type HeaderBlock } from './header-block';
import { endsClean, startsClean } from './header-edges';
import { createHeaderRows } from './header-rows';
import {
  matchExact,
  matchName,
  rememberingMatcher,
  type HeaderMatch,
  type HeaderMatcher,
  type HeaderText,
} from './match-header';
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

// A later or deeper block must be clearly better: rows below a header are data.
const CLEARLY_BETTER = 0.25;
// A header printed again on every page is the same table from the first one on, also where the first has a typo.
const SAME_HEADER = 0.7;

/** Finds the header, or `null` when no row reads like one. */
export const findHeader = (grid: Grid, kamus: Kamus = KAMUS_NASIONAL): FoundHeader | null =>
  createHeaderSearch(grid, kamus).find();

/** A search for the header that remembers what it looked at, so that after an edit only the rows near it are. */
export interface HeaderSearch {
  readonly find: () => FoundHeader | null;
  /** Forgets what it read in these rows, 0-based. */
  readonly forget: (rows: Iterable<number>) => void;
}

/** The last row of a grid that is looked at for a header, 0-based; `Infinity` while it has few rows. */
export const lastRowSearched = ({ usedRows }: Grid): number => usedRows[ROWS_TO_TRY - 1] ?? Infinity;

/** A block of rows that may be a header. What has to be read for it is read when it is asked for. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly block: () => HeaderBlock;
  readonly isClean: () => boolean;
  /** What known wordings make of it, for every role. */
  readonly exact: () => readonly FoundHeader[];
}

/** Starts a search; the columns in use and the merged areas of the grid must stay as they are. */
export function createHeaderSearch(grid: Grid, kamus: Kamus): HeaderSearch {
  // Known wordings first: likeness is dear and only needed where nobody wrote a wording we know.
  const exactMatcher: HeaderMatcher = (text, role) => matchExact(text, role, kamus) ?? [];
  const rows = createHeaderRows(grid);
  const known = new Map<string, Candidate>();
  let settled: { readonly best: FoundHeader; readonly header: FoundHeader | null } | null = null;

  const candidateOf = (first: number, last: number, read?: HeaderBlock): Candidate => {
    const block = once(() => read ?? readHeaderBlock(grid, first, last - first + 1));
    return {
      first,
      last,
      block,
      // Half a header is worse than none: `Realisasi` alone would stand for the percentage below it.
      isClean: once(
        () => last - first + 1 === MAX_DEPTH || (startsClean(grid, first) && endsClean(grid, first, last)),
      ),
      exact: once(() =>
        rows.mayBeNamed(first, last) ? candidatesIn(grid, [block()], exactMatcher, hasNames) : [],
      ),
    };
  };

  /** Every block of one to three rows that may be a header, from the top, the shallow ones first. */
  const candidates = (): readonly Candidate[] => {
    const found: Candidate[] = [];
    const searched = new Set(grid.usedRows.subarray(0, ROWS_TO_TRY));
    const isLabelled = (row: number): boolean => searched.has(row) && rows.isLabelled(row);
    for (const last of searched) {
      for (let first = last; first > last - MAX_DEPTH && isLabelled(first); first -= 1) {
        const key = `${String(first)} ${String(last)}`;
        let candidate = known.get(key);
        if (!candidate) known.set(key, (candidate = candidateOf(first, last)));
        found.push(candidate);
      }
    }
    return found;
  };

  const settle = (best: FoundHeader | null, loose: HeaderMatcher): FoundHeader | null => {
    if (!best) return null;
    // Headers of the winning block that known wordings did not settle may still be settled by likeness.
    if (settled?.best !== best)
      settled = { best, header: score(grid, best.block, specFor(best.role), loose) };
    return settled.header;
  };

  return {
    find() {
      const all = candidates();
      // Where a header begins and ends is looked at only where known wordings stand, and else everywhere.
      const named = all.filter(({ exact }) => exact().length > 0);
      const loose = rememberingMatcher(kamus);
      const best =
        choose(named.filter(({ isClean }) => isClean()).flatMap(({ exact }) => exact())) ??
        choose(
          candidatesIn(
            grid,
            all.filter(({ isClean }) => isClean()).map(({ block }) => block()),
            loose,
          ),
        ) ??
        choose(named.flatMap(({ exact }) => exact()));
      return settle(best, loose);
    },
    forget(edited) {
      const lines = [...edited];
      rows.forget(lines);
      for (const [key, { first, last, block }] of known) {
        // A block goes by its rows; where it starts and ends by those directly above and below it.
        if (!lines.some((row) => row >= first - 1 && row <= last + 1)) continue;
        if (settled?.best.block.first === first && settled.best.block.last === last) settled = null;
        const isTouched = lines.some((row) => row >= first && row <= last);
        if (isTouched) known.delete(key);
        else known.set(key, candidateOf(first, last, block()));
      }
    },
  };
}

/** Works something out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** True when a search came to the same header again. */
export const isSameHeader = (a: FoundHeader, b: FoundHeader): boolean =>
  a === b ||
  (a.role === b.role &&
    a.block.first === b.block.first &&
    a.block.last === b.block.last &&
    a.numberingRow === b.numberingRow &&
    a.columns.length === b.columns.length &&
    a.columns.every((one, at) => {
      const other = b.columns[at];
      return (
        one.column === other?.column &&
        one.lostTo === other.lostTo &&
        one.header.leaf === other.header.leaf &&
        one.header.joined === other.header.joined &&
        one.match?.field === other.match?.field &&
        one.match?.confidence === other.match?.confidence &&
        one.match?.way === other.match?.way
      );
    }));

const candidatesIn = (
  grid: Grid,
  blocks: readonly HeaderBlock[],
  matcher: HeaderMatcher,
  mayBe: (block: HeaderBlock, spec: RoleSpec) => boolean = () => true,
): readonly FoundHeader[] =>
  blocks.flatMap((block) =>
    ROLE_SPECS.flatMap((spec) => {
      const header = mayBe(block, spec) ? score(grid, block, spec, matcher) : null;
      return header && header.score > LEAST_SCORE ? [header] : [];
    }),
  );

/** True when known wordings name what a role cannot do without; rows of data seldom do. */
function hasNames({ texts }: HeaderBlock, { role, needs }: RoleSpec): boolean {
  const fields = new Set([...texts.values()].map((header) => matchName(header, role)?.field));
  return needs.every((group) => group.some((field) => fields.has(field)));
}

function choose(found: readonly FoundHeader[]): FoundHeader | null {
  const best = bestOf(found);
  if (!best) return null;
  const alike = found.filter(({ role, score: points }) => {
    return role === best.role && points >= best.score * SAME_HEADER;
  });
  const earliest = Math.min(...alike.map(({ block }) => block.last));
  return earliest < best.block.first
    ? bestOf(alike.filter(({ block }) => block.first < earliest + MAX_DEPTH && block.last < best.block.first))
    : best;
}

function bestOf(headers: readonly FoundHeader[]): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const header of headers) {
    if (header.score > (best ? best.score + CLEARLY_BETTER : 0)) best = header;
  }
  return best;
}

const specFor = (role: Role): RoleSpec => {
  const spec = ROLE_SPECS.find((one) => one.role === role);
  if (!spec) throw new Error(`no role spec for ${role}`);
  return spec;
};

function score(grid: Grid, block: HeaderBlock, spec: RoleSpec, matcher: HeaderMatcher): FoundHeader | null {
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
function assignFields(block: HeaderBlock, role: Role, matcher: HeaderMatcher): readonly MatchedColumn[] {
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
      // An amount column left out is told even when it was a likely one only: `Pagu DAU` beside `Pagu DAK`.
      const told = match.confidence >= 0.9 || kindOf(match.field) === 'rupiah';
      if (!lost.has(column) && told) lost.set(column, match.field);
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
    const next = `penerima.${programOfField(field)}.${String(n)}` as RecipientField;
    if (!taken.has(next)) return next;
  }
}
