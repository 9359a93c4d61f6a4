import type { Field } from '../table/field';
import type { Grid } from '../table/grid';
import type { Role } from '../table/table';
import type { Kamus } from '../taxonomy/kamus';
import type { FoundHeader, MatchedColumn } from './find-header';
import { isNumberingRow, readHeaderBlock, type HeaderBlock } from './header-block';
import { rememberingMatcher } from './match-header';
import { specOf } from './role-specs';

/** What a person decided about a sheet that the recognition saw otherwise, or not at all. */
export interface SheetChoice {
  /** `null` keeps the recognised role; `lain` leaves the sheet out. */
  readonly role: Role | null;
  /** 1-based first and last header row; `null` keeps the recognised ones. */
  readonly headerRows: readonly [number, number] | null;
  /** Field by 0-based sheet column, `null` to ignore the column; columns not named stay as recognised. */
  readonly columns: Readonly<Record<number, Field | null>>;
}

/**
 * The header of a sheet as a person wants it; `null` when that cannot be: no header there, or a role without columns.
 *
 * @param grid the sheet.
 * @param automatic what was found without the choice.
 * @param choice what was decided.
 * @param kamus the words of the region.
 */
export function chosenHeader(
  grid: Grid,
  automatic: FoundHeader | null,
  choice: SheetChoice,
  kamus: Kamus,
): FoundHeader | null {
  const role = choice.role ?? automatic?.role;
  if (role === undefined || !specOf(role)) return null;
  const block = chosenBlock(grid, choice) ?? automatic?.block;
  if (!block || block.texts.size === 0) return null;
  const same =
    automatic?.role === role && automatic.block.first === block.first && automatic.block.last === block.last;
  const columns = withChosen(same ? automatic.columns : matchColumns(block, role, kamus), choice);
  return { role, block, numberingRow: numberingUnder(grid, block), columns, score: 0 };
}

function chosenBlock(grid: Grid, { headerRows }: SheetChoice): HeaderBlock | null {
  if (!headerRows) return null;
  const [first, last] = headerRows;
  return readHeaderBlock(grid, first - 1, Math.max(1, last - first + 1));
}

const numberingUnder = (grid: Grid, { last }: HeaderBlock): number | null =>
  isNumberingRow(grid, last + 1) ? last + 1 : null;

/** Every field goes to the column that is surest of it, the left one where two are equally sure. */
function matchColumns({ texts }: HeaderBlock, role: Role, kamus: Kamus): readonly MatchedColumn[] {
  const matcher = rememberingMatcher(kamus);
  const claims = [...texts]
    .flatMap(([column, header]) => matcher(header, role).map((match) => ({ column, match })))
    .sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column);
  const byColumn = new Map<number, MatchedColumn['match']>();
  const taken = new Set<Field>();
  for (const { column, match } of claims) {
    if (byColumn.has(column) || taken.has(match.field)) continue;
    byColumn.set(column, match);
    taken.add(match.field);
  }
  return [...texts].map(([column, header]) => ({
    column,
    header,
    match: byColumn.get(column) ?? null,
    lostTo: null,
  }));
}

/** A field a person gave to one column is taken from the column that had it. */
function withChosen(columns: readonly MatchedColumn[], choice: SheetChoice): readonly MatchedColumn[] {
  const chosen = new Map(
    Object.entries(choice.columns).map(([column, field]) => [Number(column), field] as const),
  );
  const given = new Set([...chosen.values()].filter((field) => field !== null));
  return columns.map((column): MatchedColumn => {
    const field = chosen.get(column.column);
    if (field === undefined) {
      const lost = column.match && given.has(column.match.field) ? column.match.field : null;
      return lost === null ? column : { ...column, match: null, lostTo: lost };
    }
    return { ...column, match: field === null ? null : { field, confidence: 1, way: 'sama' }, lostTo: null };
  });
}
